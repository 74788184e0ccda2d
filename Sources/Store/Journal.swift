import Vocabulary

/// The journal: one row for each write, numbered from 1 and chained by SHA-256, so that a changed
/// or removed row is detected. Each row states the tally of all rows after its write. It contains
/// no phone number or address.
struct Journal {
  static let table = SchemaChange.table(
    "journal",
    [
      .integer("number"), .integer("actor"), .moment("at"), .made("zone"), .agent("login").orNull,
      .flag("claimed"), .word("kind"), .made("detail"), .made("tally"), .made("hash"),
    ], key: ["number"], untied: "chained in itself")

  static let columns = "number, actor, at, zone, login, claimed, kind, detail, tally, hash"

  struct Entry {
    var number: Int
    var actor: Int
    var at: Int
    var zone: String
    var login: Int?
    var claimed: Bool
    var kind: String
    var detail: String
    /// The statement of the tally after the write.
    var tally: String

    init(by author: Author?, at: Moment, zone: String, kind: String, detail: String) {
      (number, actor, self.at, self.zone) = (0, author?.agent.number ?? 0, at.seconds, zone)
      (login, claimed) = (author?.login?.number, author?.claimed ?? false)
      (self.kind, self.detail, tally) = (kind, detail, "")
    }

    func hash(after previous: String) -> String {
      // Each text is preceded by its length, so that no two entries are hashed as the same bytes.
      let texts = [zone, kind, detail, tally].map { "\($0.utf8.count):\($0)" }.joined()
      let login = login.map(String.init) ?? "-"
      return Digest.sha256("\(previous)|\(number)|\(actor)|\(at)|\(login)|\(claimed)|\(texts)")
    }

    /// Reads a row of `columns`.
    init(_ row: Row) throws {
      number = try row.integer(0)
      actor = try row.integer(1)
      at = try row.moment(2).seconds
      zone = try row.text(3)
      login = try row.agentIfAny(4)?.number
      claimed = try row.flag(5)
      (kind, detail, tally) = try (row.text(6), row.text(7), row.text(8))
    }
  }

  /// Returns the last row's number and hash, with its moment; nil when there is none.
  static func head(_ reading: Reading) throws -> (head: JournalHead, at: Moment)? {
    try reading.first("SELECT number, hash, at FROM journal ORDER BY number DESC LIMIT 1") { row in
      guard let head = JournalHead("\(try row.integer(0)):\(try row.text(1))") else {
        throw row.damage(1)
      }
      return (head, try row.moment(2))
    }
  }

  /// Adds the row of a write, after its rows were added to the tally.
  static func append(_ act: Act, detail: String, zone: String, in writing: Writing) throws {
    let entry = Entry(
      by: act.author, at: writing.now, zone: zone, kind: act.kind, detail: detail)
    try append(entry, in: writing) { tally in
      try tally.add(writing.changes, in: writing)
      return true
    }
  }

  /// Adds the row of migrations that changed rows, if any did. Its actor is 0: the program.
  static func append(
    _ migrations: [Migration], of tables: some Sequence<StoredTable>, zone: String,
    in writing: Writing
  ) throws {
    let entry = Entry(
      by: nil, at: writing.now, zone: zone, kind: "store.migrate",
      detail: migrations.map(\.label).joined(separator: ", "))
    try append(entry, in: writing) { try $0.count(tables, in: writing) }
  }

  /// Adds a row unless `change` returns false.
  ///
  /// The number follows from the last row, which is read for its hash anyway; a counter beside the
  /// chain could only contradict it. When the last row does not state the tally, its end was cut
  /// off or the tally changed: a number is left out then, so that this write does not hide it.
  private static func append(
    _ entry: Entry, in writing: Writing, _ change: (inout Tally) throws -> Bool
  ) throws {
    let last = try writing.first(
      "SELECT number, hash, tally FROM journal ORDER BY number DESC LIMIT 1"
    ) { (number: try $0.integer(0), hash: try $0.text(1), tally: try $0.text(2)) }
    var tally = try Tally(in: writing)
    let isStated = last.map { $0.tally == tally.statement } ?? tally.lines.isEmpty
    guard try change(&tally) else { return }
    var entry = entry
    entry.number = (last?.number ?? 0) + (isStated ? 1 : 2)
    entry.tally = tally.statement
    let values: [any Bindable] = [
      entry.number, entry.actor, entry.at, entry.zone, entry.login, entry.claimed, entry.kind,
      entry.detail, entry.tally, entry.hash(after: last?.hash ?? ""),
    ]
    _ = try writing.session.run(
      "INSERT INTO journal (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
      values.map(\.value))
  }
}
