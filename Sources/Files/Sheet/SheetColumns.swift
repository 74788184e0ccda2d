import Vocabulary

/// Which column of a sheet holds what: header names in Chinese or English mapped to positions.
public struct SheetColumns: Sendable {
  /// Rows within which the header is looked for: titles and notes may stand above it.
  private static let headerRows = 10

  private let positions: [String: Int]
  public let header: [String]
  /// The line on which the header stands.
  public let line: Int
  /// The sheet's kind; nil where the caller named the columns itself.
  public let kind: SheetKind?
  /// Cells of the rows above the header.
  public let above: [String]

  /// Reads the header of a sheet whose columns the caller names; unknown columns are ignored.
  ///
  /// - Parameters:
  ///   - names: for each column's own name the header names it goes by, in any case.
  ///   - required: own names that must be there.
  /// - Throws: `Refusal` of kind `refused` when a required column is missing, or a known one stands
  ///   there twice.
  public init(of reader: SheetReader, names: [String: [String]], required: [String]) throws {
    let columns = names.map { HeaderColumn(name: $0, preferred: [], others: [$0] + $1) }
    let search = try HeaderSearch(reader, rows: required.isEmpty ? 1 : Self.headerRows) { row in
      HeaderMatch(row, columns: columns, required: required, kind: nil)
    }
    try self.init(search, reader.name)
  }

  /// Reads the header of a sheet and recognizes its kind by it.
  ///
  /// - Throws: `Refusal` of kind `refused`, as above, or when no kind has the name that was given.
  init(of reader: SheetReader, use: SheetUse, options: SheetOptions) throws {
    let known = options.kinds.filter { $0.use == use.id }
    var kinds = [use.plain] + known
    if let wanted = options.kind {
      kinds = kinds.filter {
        wanted == $0.id || wanted == $0.name.chinese || wanted == $0.name.english
      }
      guard !kinds.isEmpty else {
        throw Refusal(
          Texts.noKind(wanted), fix: Texts.kindsAre(known.map(\.id)), at: Place(file: reader.name))
      }
    }
    let search = try HeaderSearch(reader, rows: Self.headerRows) { row in
      // The first of equals: the plain one, then in the order of the file.
      kinds.map { kind in
        let columns = use.columns.map { column in
          HeaderColumn(
            name: column.name, preferred: kind.columns[column.name] ?? [],
            others: [column.name] + column.spellings)
        }
        return HeaderMatch(row, columns: columns, required: kind.required, kind: kind)
      }.max { $0.rank < $1.rank } ?? HeaderMatch(row, columns: [], required: [], kind: nil)
    }
    try self.init(search, reader.name)
  }

  private init(_ search: HeaderSearch, _ name: String) throws {
    let place = Place(file: name, line: search.match?.line ?? 1)
    guard let match = search.match else {
      throw Refusal(Texts.empty, fix: Texts.exportAgain, at: place)
    }
    guard match.missing.isEmpty else {
      throw Refusal(
        Texts.missingColumn(
          match.missing.joined(separator: ", "), header: Self.shown(match.header)),
        fix: Texts.addColumns, at: place)
    }
    if let twice = match.twice {
      throw Refusal(Texts.columnTwice(twice), fix: Texts.oneOfThem, at: place)
    }
    positions = match.positions
    header = match.header
    line = match.line
    kind = match.kind
    above = search.above
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

  /// Fields up to the last column that has a name.
  var width: Int { (header.lastIndex { !$0.isEmpty } ?? -1) + 1 }
}
