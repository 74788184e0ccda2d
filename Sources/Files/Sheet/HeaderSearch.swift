import Vocabulary

/// A column by the headers that it may have.
struct HeaderColumn {
  let name: String
  /// Headers of the sheet's own kind, the one that goes before the others first.
  let preferred: [String]
  /// Headers that stand for the column in every sheet; two of them are one too many.
  let others: [String]

  /// For a message.
  var spellings: [String] { preferred.isEmpty ? others : [name] + preferred }
}

/// A row tried as the header.
struct HeaderMatch {
  let line: Int
  let header: [String]
  let kind: SheetKind?
  private(set) var positions: [String: Int] = [:]
  /// Required columns that are not there, with their spellings; `a/b` is found when either is.
  private(set) var missing: [String] = []
  /// A header that stands there twice.
  private(set) var twice: String?
  private var own = 0

  init(_ row: HeaderRow, columns: [HeaderColumn], required: [String], kind: SheetKind?) {
    line = row.line
    header = row.cells
    self.kind = kind
    for column in columns {
      let preferred = column.preferred.lazy.map { row.indices(of: $0) }.first { !$0.isEmpty }
      let found = preferred ?? column.others.flatMap { row.indices(of: $0) }
      let places = Set(found)
      if places.count > 1, column.preferred != [HeaderRow.days] {
        twice = twice ?? row.cells[places.max() ?? 0]
      }
      positions[column.name] = found.first
      if !found.isEmpty, preferred != nil { own += 1 }
    }
    for choice in required.map({ $0.split(separator: "/").map(String.init) }) {
      guard choice.allSatisfy({ positions[$0] == nil }) else { continue }
      missing.append(
        columns.filter { choice.contains($0.name) }.flatMap(\.spellings).joined(separator: "/"))
    }
  }

  /// The better match has the greater one: all that is required, then the most columns, then the
  /// most under the kind's own headers.
  var rank: (Int, Int, Int) { (-missing.count, positions.count, own) }
}

/// The cells of a row that may be the header.
struct HeaderRow {
  let line: Int
  let cells: [String]
  private let folded: [[String]]

  init(_ row: SheetRow) {
    line = row.line
    cells = (0..<row.count).map { row.plain($0) }
    folded = cells.map { cell in
      let name = Self.folded(cell)
      let bare = name.firstIndex(of: "(").map { String(name[..<$0]) }
      return [name, bare].compactMap { $0 }
    }
  }

  /// The name of a column that stands there once for each day, under the day.
  static let days = "*"

  /// Positions of the cells that say this name, exactly if any does, else without a unit behind it.
  func indices(of name: String) -> [Int] {
    if name == Self.days {
      let days = cells.indices.filter { DayHeader(cells[$0]) != nil }
      return days.count < 3 ? [] : days
    }
    let name = Self.folded(name)
    guard !name.isEmpty else { return [] }
    let exact = folded.indices.filter { folded[$0].first == name }
    return exact.isEmpty ? folded.indices.filter { folded[$0].contains(name) } : exact
  }

  /// Small letters, half width, no blanks and no star of a form's required field.
  private static func folded(_ name: String) -> String {
    HalfWidth.folded(name).lowercased().filter { !$0.isWhitespace && $0 != "*" }
  }
}

/// Looks for the header among a sheet's first rows.
struct HeaderSearch {
  /// The first row that has all that is required, else the one that lacks the least; nil when
  /// there is no row.
  private(set) var match: HeaderMatch?
  private(set) var above: [String] = []

  init(_ reader: SheetReader, rows: Int, _ matching: (HeaderRow) -> HeaderMatch) throws {
    for _ in 0..<rows {
      let found = try reader.next { row -> (HeaderMatch, Bool) in
        (matching(HeaderRow(row)), row.isBlank)
      }
      guard let (found, isBlank) = found else { return }
      if match == nil || !isBlank, match.map({ $0.rank < found.rank }) ?? true { match = found }
      if found.missing.isEmpty, !isBlank { return }
      above += found.header.filter { !$0.isEmpty }
    }
  }
}
