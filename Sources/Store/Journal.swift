import Vocabulary

/// The journal: one row for each write, chained by SHA-256 to the previous row of the same actor,
/// so that a changed or removed row is detected. It contains no phone number or address.
struct Journal {
  static let table = SchemaChange.table(
    "journal",
    [
      .agent("actor"), .integer("sequence"), .moment("at"), .made("zone"), .agent("login").orNull,
      .flag("claimed"), .word("kind"), .made("detail"), .made("hash"),
    ], key: ["actor", "sequence"])

  private struct Entry {
    var actor: Int
    var sequence: Int
    var at: Int
    var zone: String
    var login: Int?
    var claimed: Bool
    var kind: String
    var detail: String

    func hash(after previous: String) -> String {
      // Each text is preceded by its length, so that no two entries are hashed as the same bytes.
      let texts = [zone, kind, detail].map { "\($0.utf8.count):\($0)" }.joined()
      let whole = "\(previous)|\(actor)|\(sequence)|\(at)|\(login ?? 0)|\(claimed)|\(texts)"
      return Digest.sha256(whole)
    }
  }

  /// Adds the row of a write.
  ///
  /// The sequence follows from the actor's last row, which is read for its hash anyway; a counter
  /// beside the chain could only contradict it.
  static func append(_ act: Act, detail: String, zone: String, in writing: Writing) throws {
    let actor = act.author.agent.number
    let last = try writing.first(
      "SELECT sequence, hash FROM journal WHERE actor = $1 ORDER BY sequence DESC LIMIT 1", actor
    ) { try ($0.integer(0), $0.text(1)) }
    let entry = Entry(
      actor: actor, sequence: (last?.0 ?? 0) + 1, at: writing.now.seconds, zone: zone,
      login: act.author.login?.number, claimed: act.author.claimed, kind: act.kind, detail: detail)
    try writing.run(
      """
      INSERT INTO journal (actor, sequence, at, zone, login, claimed, kind, detail, hash)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """,
      actor, entry.sequence, entry.at, zone, entry.login, entry.claimed, entry.kind, detail,
      entry.hash(after: last?.1 ?? ""))
  }

  /// Returns a finding for each row that does not follow from the row before it.
  static func broken(_ reading: Reading) throws -> [Finding] {
    var findings: [Finding] = []
    var previous: (actor: Int, sequence: Int, hash: String) = (0, 0, "")
    try reading.each(
      """
      SELECT actor, sequence, at, zone, login, claimed, kind, detail, hash FROM journal
      ORDER BY actor, sequence
      """
    ) { row in
      let entry = try Entry(
        actor: row.integer(0), sequence: row.integer(1), at: row.integer(2), zone: row.text(3),
        login: row.integerIfAny(4), claimed: row.flag(5), kind: row.text(6), detail: row.text(7))
      let hash = try row.text(8)
      let first = entry.actor != previous.actor
      let expected = entry.hash(after: first ? "" : previous.hash)
      let follows = entry.sequence == (first ? 1 : previous.sequence + 1)
      if !follows || expected != hash {
        findings.append(
          Finding(nil, StoreTexts.chainBroken(entry.actor, entry.sequence), fix: .changedOutside))
      }
      previous = (entry.actor, entry.sequence, hash)
    }
    return findings
  }
}
