import Vocabulary

/// A column with the headers that it may have.
struct HeaderColumn {
  let name: String
  /// Headers of the sheet's own kind, in order of preference.
  let preferred: [String]
  /// Headers that mean the column in every sheet; only one of them may be present.
  let others: [String]

  /// The headers to name in a message.
  var spellings: [String] { preferred.isEmpty ? others : [name] + preferred }
}

/// The result of trying a row as the header.
struct HeaderMatch {
  let line: Int
  let header: [String]
  let kind: SheetKind?
  private(set) var positions: [String: Int] = [:]
  /// The spellings of required columns that are missing; `a/b` is found when either is.
  private(set) var missing: [String] = []
  /// A header that appears twice; nil when there is none.
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

  /// The rank of the match, greater being better: first by fewer missing columns, then by more
  /// columns found, then by more of them under the kind's own headers.
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

  /// The name of a column that appears once for each day, under the day.
  static let days = "*"

  /// Returns the positions of the cells with this name: exact matches if there are any, else those
  /// that match without a unit in parentheses.
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

  /// Returns the name in lower case and half width, without blanks and without the star that marks
  /// a form's required field.
  private static func folded(_ name: String) -> String {
    HalfWidth.folded(name).lowercased().filter { !$0.isWhitespace && $0 != "*" }
  }
}

/// Searches a sheet's first rows for the header.
struct HeaderSearch {
  /// The first row with everything required, else the one that lacks the least; nil when there is
  /// no row.
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
