import Store
import Vocabulary

/// The records' table, to which events are only ever added. A correction, and the taking back of a
/// record, is a later version of the same record with its author and reason; the latest version
/// holds.
public enum RecordBook {
  public static let migrations = [Migration("appraisals", 1, tables)]

  private static let tables: [SchemaChange] = [
    // A row is an event: `number` names the record, `version` its event. The key begins with the
    // day, so that a month's records lie side by side in the order in which payroll reads them.
    // `entered` orders all events by the time of their making; `identity` names the row of a file
    // that a record came from (ImportLedger), once; `undoes` is the version that an `undo` took
    // back; `import_number` is the import that made the version; `complaint` is the number of the
    // case that a record counts.
    .table(
      "appraisal",
      [
        .day("day"), .integer("number"), .integer("version"), .key("entered"), .agent("agent"),
        .word("kind"), .made("value"), .order("order_number").orNull, .text("note"),
        .flag("retracted"), .text("reason"), .integer("undoes").orNull, .made("identity").orNull,
        .text("file").orNull, .integer("line").orNull, .integer("complaint").orNull,
        .integer("import_number").orNull, .agent("author"), .moment("at"),
      ], key: ["day", "number", "version"]),
    .index("appraisal_number", on: "appraisal", ["number", "version"], isUnique: true),
    // Corrections are few: a small index tells whether a record has one.
    .index(
      "appraisal_correction", on: "appraisal", ["number", "version"], where: "version > 1"),
    .index("appraisal_identity", on: "appraisal", ["identity"], isUnique: true),
    .index("appraisal_author", on: "appraisal", ["author", "entered"]),
  ]

  static let columns =
    "number, version, day, agent, kind, value, order_number, note, author, at, file, line"

  static func record(_ row: Row) throws -> Record {
    var spellings = Spellings()
    return try spellings.record(row)
  }

  /// Returns the records that hold for days of a span, by day and then in the order recorded.
  public static func records(of days: ClosedRange<Day>, in reading: Reading) throws -> [Record] {
    var spellings = Spellings()
    return try reading.all(
      """
      SELECT \(columns) FROM appraisal held
      WHERE day BETWEEN $1 AND $2 AND retracted = 0 AND NOT EXISTS (
        SELECT 1 FROM appraisal later
        WHERE later.version > 1 AND later.number = held.number AND later.version > held.version)
      ORDER BY day, number
      """,
      days.lowerBound, days.upperBound
    ) { try spellings.record($0) }
  }

  /// Enters a checked record at the desk and returns it.
  ///
  /// - Parameter complaint: the number of the case that it counts; nil for one entered by itself.
  public static func enter(
    _ entry: RecordEntry, complaint: Int? = nil, by author: Author, in writing: Writing
  ) throws -> Record {
    let number = try nextNumber(in: writing)
    let event = RecordEvent(
      record: Record(
        number: number, version: 1, entry: entry, author: author.agent, at: writing.now,
        origin: .desk))
    try insert(event, identity: nil, complaint: complaint, in: writing)
    writing.detail = journalLine(event)
    return event.record
  }

  static func nextNumber(in writing: Writing) throws -> Int {
    try writing.next("appraisal")
  }

  static func insert(
    _ event: RecordEvent, identity: String?, complaint: Int? = nil, of number: Int? = nil,
    in writing: Writing
  ) throws {
    let record = event.record
    let entry = record.entry
    var origin: (file: String?, line: Int?) = (nil, nil)
    if case .file(let name, let line) = record.origin { origin = (name, line) }
    try writing.run(
      """
      INSERT INTO appraisal (day, number, version, entered, agent, kind, value, order_number, note,
        retracted, reason, undoes, identity, file, line, complaint, author, at,
        import_number)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
      """,
      entry.day, record.number, record.version, Key.make(), entry.agent, entry.kind.code,
      entry.value, entry.order, entry.note, event.retracted, event.reason, event.undoes, identity,
      origin.file, origin.line, complaint, record.author, record.at, number)
  }

  /// Returns an event's line for the journal, without the note, since buyers may be named in it.
  static func journalLine(_ event: RecordEvent) -> String {
    let record = event.record
    let entry = record.entry
    let state = event.retracted ? "retracted " : record.version > 1 ? "corrected " : ""
    return "\(state)\(record.number).\(record.version) \(entry.day) \(entry.agent) "
      + "\(entry.kind.code) \(entry.value)"
  }
}

/// Reads rows. Days, kinds and file names repeat by the thousand, so each spelling is parsed once.
private struct Spellings {
  private var days: [String: Day] = [:]
  private var kinds: [String: RecordKind] = [:]
  private var files: [String: String] = [:]

  mutating func record(_ row: Row) throws -> Record {
    let entry = try RecordEntry(
      day: day(row), agent: row.agent(3), kind: kind(row), value: row.text(5),
      order: row.orderIfAny(6), note: row.text(7))
    if entry.kind == .reward || entry.kind == .adjustment, entry.amount == nil {
      throw row.damage(5)
    }
    return try Record(
      number: row.integer(0), version: row.integer(1), entry: entry, author: row.agent(8),
      at: row.moment(9), origin: origin(row))
  }

  private mutating func day(_ row: Row) throws -> Day {
    let text = try row.text(2)
    if let day = days[text] { return day }
    let day = try row.day(2)
    days[text] = day
    return day
  }

  private mutating func kind(_ row: Row) throws -> RecordKind {
    let code = try row.text(4)
    if let kind = kinds[code] { return kind }
    guard let kind = RecordKind(code) else { throw row.damage(4) }
    kinds[code] = kind
    return kind
  }

  private mutating func origin(_ row: Row) throws -> Record.Origin {
    guard let name = try row.textIfAny(10) else { return .desk }
    let shared = files[name] ?? name
    files[name] = shared
    return .file(name: shared, line: try row.integer(11))
  }
}
