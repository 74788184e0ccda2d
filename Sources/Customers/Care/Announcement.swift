import Store
import Vocabulary

/// Something that was announced to customers for a day: severe weather, an event, an offer.
public struct Announcement: Hashable, Sendable {
  /// The id of an occasion of the policy.
  public let occasion: String
  public let day: Day
  /// The id of the branch whose customers it concerns; nil for all.
  public let branch: String?
  /// What it is about, for the message; nil when nothing was said.
  public let what: String?
  let key: String

  func reaches(_ customer: Customer, _ occasion: String) -> Bool {
    self.occasion == occasion && (branch == nil || branch == customer.file.branch)
  }
}

/// The rows of `care_announcement`; a row with `retracts` takes the one of that key back.
enum AnnouncementRows {
  private static let columns = "occasion, day, branch, what, id"

  private static func read(_ row: Row) throws -> Announcement {
    try Announcement(
      occasion: row.text(0), day: row.day(1), branch: row.textIfAny(2), what: row.textIfAny(3),
      key: row.text(4))
  }

  /// Returns what was announced and not taken back, in the order of its writing.
  static func all(in reading: Reading) throws -> [Announcement] {
    try reading.all(
      """
      SELECT \(columns) FROM care_announcement a WHERE retracts IS NULL
        AND NOT EXISTS (SELECT 1 FROM care_announcement r WHERE r.retracts = a.id) ORDER BY id
      """, make: read)
  }

  static func add(
    _ occasion: String, on day: Day, branch: String?, what: String?, retracts: String? = nil,
    by author: Author, in writing: Writing
  ) throws {
    try writing.run(
      """
      INSERT INTO care_announcement (id, occasion, day, branch, what, agent, at, retracts)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """,
      Key.make(), occasion, day, branch, what, author.agent, writing.now, retracts)
  }

  /// Returns the agent's last one that stands, with the moment of its writing; nil when there is
  /// none.
  static func last(
    by agent: AgentNumber, in reading: Reading
  ) throws -> (announcement: Announcement, at: Moment)? {
    try reading.first(
      """
      SELECT \(columns), at FROM care_announcement a WHERE agent = $1 AND retracts IS NULL
        AND NOT EXISTS (SELECT 1 FROM care_announcement r WHERE r.retracts = a.id)
      ORDER BY id DESC LIMIT 1
      """, agent, make: { (try read($0), try $0.moment(5)) })
  }
}
