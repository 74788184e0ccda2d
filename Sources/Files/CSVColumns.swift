import Vocabulary

/// Which column of a CSV file holds what: header names in Chinese or English mapped to positions.
public struct CSVColumns: Sendable {
  private let positions: [String: Int]
  public let header: [String]

  /// - Parameters:
  ///   - names: for each column's own name the header names it goes by, in any case.
  ///   - required: own names that must be there.
  ///
  /// Reads the header row. Throws `Refusal` when a required column is missing or a known one stands
  /// there twice; unknown columns are ignored.
  public init(of reader: CSVReader, names: [String: [String]], required: [String]) throws {
    let place = Place(file: reader.name, line: 1)
    guard
      let header = try reader.next({ row in (0..<row.count).map { row.plain($0) } })
    else { throw Refusal(Texts.empty, fix: Texts.exportAgain, at: place) }
    var positions: [String: Int] = [:]
    for (own, spellings) in names {
      let known = Set((spellings + [own]).map { $0.lowercased() })
      let found = header.indices.filter { known.contains(header[$0].lowercased()) }
      guard found.count < 2 else {
        throw Refusal(Texts.columnTwice(header[found[1]]), fix: Texts.oneOfThem, at: place)
      }
      positions[own] = found.first
    }
    let missing = required.filter { positions[$0] == nil }
    guard missing.isEmpty else {
      let names = missing.map { ([$0] + (names[$0] ?? [])).joined(separator: "/") }
      throw Refusal(
        Texts.missingColumn(
          names.joined(separator: ", "), header: Self.shown(header)), fix: Texts.addColumns,
        at: place)
    }
    self.positions = positions
    self.header = header
  }

  /// The header for a message.
  public var shown: String { Self.shown(header) }

  /// A file of another kind may have a header of any length.
  private static func shown(_ header: [String]) -> String {
    let whole = header.prefix(100).joined(separator: ", ")
    return whole.count > 300 ? whole.prefix(300) + "…" : whole
  }

  /// The position of a column by its own name; nil when the file does not have it.
  public subscript(name: String) -> Int? { positions[name] }
}
