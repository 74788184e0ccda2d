import Store
import Vocabulary

/// The imports of the desk, by number (HANDBOOK/sheets.md, Taking an import back).
public struct ImportLog: Sendable {
  public static let migrations = [Migration("imports", 1, ImportTables.all)]

  let store: RecordStore
  let zone: DeskZone

  public init(_ store: RecordStore, zone: DeskZone) {
    self.store = store
    self.zone = zone
  }

  /// Returns the imports, newest first.
  ///
  /// - Parameters:
  ///   - kind: nil for every kind.
  ///   - month: the month in which they were made; nil for any.
  public func list(kind: ImportKind? = nil, month: Month? = nil) throws -> [Import] {
    let span = month.map(zone.span)
    return try store.read { reading in
      try reading.all(
        "SELECT \(Self.columns) FROM imports ORDER BY number DESC", make: Self.item)
    }.filter { item in
      (kind == nil || item.kind == kind) && (span?.contains(item.at) ?? true)
    }
  }

  /// Returns an import with what was said about it.
  ///
  /// - Throws: `Refusal` of kind `.nothingFound` when there is none of that number.
  public func sheet(_ number: Int, limit: Int, of rooms: ImportRooms) throws -> ImportSheet {
    try store.read { reading in
      let item = try Self.item(number, in: reading)
      let kept = try reading.all(
        "SELECT kind, line, zh, en FROM import_line WHERE import_number = $1 ORDER BY sequence",
        number
      ) { row in
        (
          kind: try row.choice(0, of: ImportLines.Kind.self),
          line: ImportSheet.Line(
            line: try row.integerIfAny(1), text: Text(zh: try row.text(2), en: try row.text(3)))
        )
      }
      func lines(_ kind: ImportLines.Kind) -> [ImportSheet.Line] {
        kept.filter { $0.kind == kind }.map(\.line)
      }
      return ImportSheet(
        item: item,
        changes: try rooms(item.kind)?.changes(of: item, limit: limit, in: reading)
          ?? ImportChanges(),
        refused: lines(.refused), findings: lines(.finding), left: lines(.left))
    }
  }

  static let columns = """
    number, at, agent, login, claimed, kind, file, digest, read, added, updated, unchanged, refused,
    finished, withdrawn_at, withdrawn_by, reason, taken, stayed
    """

  static func item(_ number: Int, in reading: Reading) throws -> Import {
    let item = try reading.first(
      "SELECT \(columns) FROM imports WHERE number = $1", number, make: item)
    guard let item else {
      throw Refusal(.nothingFound, ImportTexts.noImport(number), fix: ImportTexts.seeImports)
    }
    return item
  }

  static func item(_ row: Row) throws -> Import {
    var withdrawal: Import.Withdrawal?
    if let at = try row.momentIfAny(14) {
      withdrawal = try Import.Withdrawal(
        at: at, agent: row.agent(15), reason: row.text(16), taken: row.integer(17),
        left: row.integer(18))
    }
    return try Import(
      number: row.integer(0), at: row.moment(1),
      author: Author(row.agent(2), login: row.agentIfAny(3), claimed: row.flag(4)),
      kind: row.choice(5), file: row.text(6), digest: row.text(7),
      counts: Import.Counts(
        read: row.integer(8), added: row.integer(9), updated: row.integer(10),
        unchanged: row.integer(11), refused: row.integer(12)),
      isFinished: row.flag(13), withdrawal: withdrawal)
  }

  /// SQL for the number of the first import after `$1` that held a fact unchanged and stands; NULL
  /// when there is none.
  ///
  /// - Parameters:
  ///   - subject: the column that names the fact.
  ///   - end: the column before whose import it must have been; nil for no end.
  public static func restated(
    _ kind: ImportKind, _ subject: String, before end: String? = nil
  ) -> String {
    """
    (SELECT min(i.number) FROM imports i \(Join.fromLeft) import_row h
      WHERE i.number > $1 AND i.kind = '\(kind.rawValue)' AND i.withdrawn_at IS NULL
        \(end.map { "AND i.number < \($0)" } ?? "")
        AND h.import_number = i.number AND h.subject = \(subject) AND h.restated = 1)
    """
  }

  /// Forgets that an import held a fact unchanged: it is now the one that brought it.
  public static func forget(_ subject: String, of number: Int, in writing: Writing) throws {
    try writing.run(
      "DELETE FROM import_row WHERE import_number = $1 AND subject = $2", number, subject)
  }

  /// Returns the moment of the latest import of a kind that is whole and stands; nil when there is
  /// none.
  public static func last(_ kind: ImportKind, in reading: Reading) throws -> Moment? {
    try reading.first(
      """
      SELECT max(at) FROM imports WHERE kind = $1 AND finished = 1 AND withdrawn_at IS NULL
      """, kind.rawValue, make: { try $0.momentIfAny(0) }
    ).flatMap(\.self)
  }

  /// Returns whether a step was taken by an import that was taken back.
  public static func wasWithdrawn(
    step: String, _ kind: ImportKind, in reading: Reading
  ) throws -> Bool {
    try reading.first(
      """
      SELECT i.number FROM imports i \(Join.fromLeft) import_row h
      WHERE i.kind = $2 AND i.withdrawn_at IS NOT NULL AND h.import_number = i.number
        AND h.subject = $1 AND h.restated = 0 LIMIT 1
      """, step, kind.rawValue, make: { try $0.integer(0) }) != nil
  }

  /// Returns the first standing import after another that held a step unchanged; nil when there is
  /// none.
  public static func heir(
    of step: String, after number: Int, _ kind: ImportKind, in reading: Reading
  ) throws -> Int? {
    try reading.first(
      "SELECT \(restated(kind, "$2"))", number, step, make: { try $0.integerIfAny(0) }) ?? nil
  }

  /// Makes a later import the one that took a step.
  public static func hand(
    step: String, from number: Int, to heir: Int, in writing: Writing
  ) throws {
    try forget(step, of: number, in: writing)
    try writing.run(
      "UPDATE import_row SET restated = 0 WHERE import_number = $1 AND subject = $2", heir, step)
  }

  /// Returns the steps that an import took, in no order.
  public static func steps(of number: Int, in reading: Reading) throws -> [String] {
    try reading.all(
      "SELECT subject FROM import_row WHERE import_number = $1 AND restated = 0", number,
      make: { try $0.text(0) })
  }
}

extension ImportLog: Undoable {
  /// Returns the agent's last import that stands, which `import withdraw` takes back.
  public func lastAct(by author: Author, on day: Day) throws -> LastAct? {
    let last = try store.read { reading in
      try reading.first(
        """
        SELECT \(Self.columns), id FROM imports
        WHERE agent = $1 AND withdrawn_at IS NULL ORDER BY id DESC LIMIT 1
        """, author.agent
      ) { (item: try Self.item($0), key: try $0.text(19)) }
    }
    guard let (item, key) = last else { return nil }
    return LastAct(
      key: key, at: item.at, what: ImportTexts.importOf(item),
      concerned: .nobody,
      way: .stays(
        reason: ImportTexts.manyRows,
        instead: ImportTexts.withdrawInstead(item.number)))
  }
}
