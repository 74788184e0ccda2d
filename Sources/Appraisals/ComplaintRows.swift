import Store
import Vocabulary

/// The complaint cases' table: one row a version, rows that are only ever added.
enum ComplaintRows {
  static let tables: [SchemaChange] = [
    .table(
      "complaint_case",
      [
        .integer("number"), .integer("version"), .day("day"), .agent("agent"),
        .order("order_number").orNull, .text("note"), .word("verdict"), .points("points").orNull,
        .text("reason"), .integer("record").orNull, .agent("author"), .moment("at"),
        .moment("due").orNull, .text("answer").orNull, .moment("answered_at").orNull,
      ], key: ["number", "version"]),
    .index("complaint_case_day", on: "complaint_case", ["day"]),
    .index("complaint_case_record", on: "complaint_case", ["record"]),
  ]

  /// Cases that fulfil a condition on their version `held`.
  static func cases(
    where condition: String, order: String, values: [Value], in reading: Reading
  ) throws -> [ComplaintCase] {
    try reading.all(
      """
      SELECT number, version, day, agent, order_number, note, verdict, points, reason, record,
        author, at, due, answer, answered_at, (
          SELECT first.author FROM complaint_case first
          WHERE first.number = held.number AND first.version = 1)
      FROM complaint_case held WHERE \(condition) ORDER BY \(order)
      """, values: values, make: complaint)
  }

  /// The condition that no later version stands.
  static let isLatest = """
    NOT EXISTS (SELECT 1 FROM complaint_case later
      WHERE later.number = held.number AND later.version > held.version)
    """

  static func insert(_ complaint: ComplaintCase, in writing: Writing) throws {
    let (verdict, points) = (complaint.verdict?.code ?? "", complaint.verdict?.points)
    try writing.run(
      """
      INSERT INTO complaint_case (number, version, day, agent, order_number, note, verdict, points,
        reason, record, author, at, due, answer, answered_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
      """,
      complaint.number, complaint.version, complaint.day, complaint.agent, complaint.order,
      complaint.note, verdict, points, complaint.reason, complaint.record, complaint.author,
      complaint.at, complaint.due, complaint.answer?.text, complaint.answer?.at)
  }

  private static func complaint(_ row: Row) throws -> ComplaintCase {
    try ComplaintCase(
      number: row.integer(0), version: row.integer(1), day: row.day(2), agent: row.agent(3),
      order: row.orderIfAny(4), note: row.text(5), due: row.momentIfAny(12),
      takenBy: row.agent(15),
      answer: row.momentIfAny(14).map { .init(text: try row.text(13), at: $0) },
      verdict: verdict(row), reason: row.text(8), record: row.integerIfAny(9),
      author: row.agent(10), at: row.moment(11))
  }

  /// Nil, written as an empty word, while nobody has judged.
  private static func verdict(_ row: Row) throws -> ComplaintCase.Verdict? {
    switch try row.text(6) {
    case "": nil
    case "untrue": .untrue
    case "not_service": .notService
    case "service": .service(try row.points(7))
    case "dropped": .dropped
    default: throw row.damage(6)
    }
  }
}
