import Store
import Vocabulary

/// A month that one person prepared and another is to close, where `sign_off: 2` asks for two hands
/// (HANDBOOK/wages.md, Before closing).
public struct Preparation: Hashable, Sendable {
  public let month: Month
  public let at: Moment
  public let author: AgentNumber
  /// The user of the operating system's own number; nil where the login belongs to nobody.
  public let login: AgentNumber?
  /// SHA-256 over what was prepared: wages, facts, orders, adjustments.
  public let digest: String

  /// Returns true for somebody who prepared it, under whichever number.
  func isBy(_ other: Author) -> Bool {
    other.persons.contains { $0 == author || $0 == login }
  }

  static let table = SchemaChange.table(
    "payroll_preparation",
    [
      .integer("number"), .month("month"), .moment("at"), .agent("author"),
      .agent("login").orNull, .made("digest"),
    ], key: ["number"])

  /// Returns the latest one of a month; nil when nobody prepared it.
  static func latest(of month: Month, in reading: Reading) throws -> Preparation? {
    try reading.first(
      """
      SELECT at, author, login, digest FROM payroll_preparation WHERE month = $1
      ORDER BY number DESC LIMIT 1
      """, month
    ) { row in
      try Preparation(
        month: month, at: row.moment(0), author: row.agent(1), login: row.agentIfAny(2),
        digest: row.text(3))
    }
  }

  static func insert(_ digest: String, of month: Month, by author: Author, in writing: Writing)
    throws -> Preparation
  {
    try writing.run(
      """
      INSERT INTO payroll_preparation (number, month, at, author, login, digest)
      VALUES ($1, $2, $3, $4, $5, $6)
      """, try writing.next("preparation"), month, writing.now, author.agent, author.login, digest)
    return Preparation(
      month: month, at: writing.now, author: author.agent, login: author.login, digest: digest)
  }
}

extension FrozenMonth {
  /// The digest of what two people agree on: everything that pays, without who closes when.
  var agreed: String { Self.digest([textsJSON, orders] + paying) }
}
