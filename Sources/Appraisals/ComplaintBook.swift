import Staff
import Store
import Vocabulary

/// The complaint cases' table: versions that are only ever added.
public enum ComplaintBook {
  static let migration = Migration(
    "appraisals", 2,
    [
      """
      CREATE TABLE complaint_case (
        number INTEGER NOT NULL, version INTEGER NOT NULL, day TEXT NOT NULL,
        agent INTEGER NOT NULL, order_number TEXT, note TEXT NOT NULL, verdict TEXT NOT NULL,
        points INTEGER, reason TEXT NOT NULL, record INTEGER, author INTEGER NOT NULL,
        at INTEGER NOT NULL, PRIMARY KEY (number, version))
      """,
      "CREATE INDEX complaint_case_day ON complaint_case (day)",
    ])

  private static let columns =
    "number, version, day, agent, order_number, note, verdict, points, reason, record, author, at"

  private static func complaint(_ row: Row) throws -> ComplaintCase {
    let verdict: ComplaintCase.Verdict? =
      switch row.text(6) {
      case "untrue": .untrue
      case "not_service": .notService
      case "service": .service(Points(hundredths: row.integer(7)))
      default: nil
      }
    return ComplaintCase(
      number: row.integer(0), version: row.integer(1), day: try row.day(2),
      agent: try row.agent(3), order: row.orderIfAny(4), note: row.text(5), verdict: verdict,
      reason: row.text(8), record: row.integerIfAny(9), author: try row.agent(10),
      at: row.moment(11))
  }

  private static let latest =
    """
    NOT EXISTS (SELECT 1 FROM complaint_case later
      WHERE later.number = held.number AND later.version > held.version)
    """

  /// The cases of a span of days as they stand, by day and number; with `onlyOpen` those that
  /// nobody has judged.
  public static func cases(
    of days: ClosedRange<Day>, onlyOpen: Bool = false, in reading: Reading
  ) throws -> [ComplaintCase] {
    try reading.all(
      """
      SELECT \(columns) FROM complaint_case held WHERE day BETWEEN $1 AND $2
        AND ($3 = 0 OR verdict = '') AND \(latest) ORDER BY day, number
      """,
      days.lowerBound, days.upperBound, onlyOpen, make: complaint)
  }

  /// Every version of a case, the first first; empty when there is no such case.
  public static func history(of number: Int, in reading: Reading) throws -> [ComplaintCase] {
    try reading.all(
      "SELECT \(columns) FROM complaint_case WHERE number = $1 ORDER BY version", number,
      make: complaint)
  }

  /// Takes a complaint down. The draft's kind and value are not asked. Throws `Refusal` for an
  /// unknown agent, no date, no order number.
  public static func take(
    _ draft: RecordDraft, staff: Staff, zone: DeskZone, by author: Author, in writing: Writing
  ) throws -> ComplaintCase {
    var checked = draft
    (checked.kind, checked.value) = ("praise", "")
    let entry = try checked.entry(staff: staff, zone: zone, rules: { _ in RecordRules() })
    let number = try writing.first(
      "SELECT coalesce(max(number), 0) + 1 FROM complaint_case", make: { $0.integer(0) })
    let complaint = ComplaintCase(
      number: number ?? 1, version: 1, day: entry.day, agent: entry.agent, order: entry.order,
      note: entry.note, verdict: nil, reason: "", record: nil, author: author.agent,
      at: writing.now)
    try insert(complaint, in: writing)
    return complaint
  }

  /// Judges a case, for the first time or anew; the record that counts it follows.
  ///
  /// Throws `Refusal`: there is no such case; only a lead judges; no reason; points outside the
  /// rules of the case's month.
  public static func judge(
    _ number: Int, _ verdict: ComplaintCase.Verdict, reason: String, rules: RecordRules,
    staff: Staff, by author: Author, in writing: Writing
  ) throws -> ComplaintCase {
    guard staff[author.agent]?.role == .lead else {
      throw Refusal(.notPermitted, Texts.judgedByLeads, fix: Texts.askALead)
    }
    guard let last = try history(of: number, in: writing).last else {
      throw Refusal(.nothingFound, Texts.noCase(number))
    }
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw Refusal(.usage, Texts.reasonNeeded, fix: Texts.reasonFix)
    }
    if case .service(let points) = verdict, !rules.complaintPoints.contains(points) {
      throw Refusal(Texts.noPoints(points.description, rules.complaintPoints))
    }
    let record = try follow(last, verdict, reason: reason, by: author, in: writing)
    let judged = ComplaintCase(
      number: number, version: last.version + 1, day: last.day, agent: last.agent,
      order: last.order, note: last.note, verdict: verdict, reason: reason, record: record,
      author: author.agent, at: writing.now)
    try insert(judged, in: writing)
    return judged
  }

  /// Enters, corrects or takes back the record that counts a case.
  private static func follow(
    _ last: ComplaintCase, _ verdict: ComplaintCase.Verdict, reason: String, by author: Author,
    in writing: Writing
  ) throws -> Int? {
    let standing = try last.record.flatMap { number in
      try RecordBook.history(of: number, in: writing).last
    }
    let isHeld = standing.map { !$0.retracted } ?? false
    guard case .service(let points) = verdict else {
      if isHeld, let number = last.record {
        _ = try RecordBook.retract(number, reason: reason, by: author, in: writing)
      }
      return last.record
    }
    let entry = RecordEntry(
      day: last.day, agent: last.agent, kind: .complaint, value: points.description,
      order: last.order, note: last.note)
    if isHeld, let number = last.record {
      guard standing?.record.entry != entry else { return number }
      return try RecordBook.correct(
        number, to: entry, reason: reason, by: author, in: writing
      ).number
    }
    return try RecordBook.enter(entry, by: author, in: writing).number
  }

  private static func insert(_ complaint: ComplaintCase, in writing: Writing) throws {
    let (verdict, points): (String, Points?) =
      switch complaint.verdict {
      case nil: ("", nil)
      case .untrue: ("untrue", nil)
      case .notService: ("not_service", nil)
      case .service(let points): ("service", points)
      }
    try writing.run(
      """
      INSERT INTO complaint_case (number, version, day, agent, order_number, note, verdict, points,
        reason, record, author, at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      """,
      complaint.number, complaint.version, complaint.day, complaint.agent, complaint.order,
      complaint.note, verdict, points, complaint.reason, complaint.record, complaint.author,
      complaint.at)
    writing.detail = "case \(complaint.number) \(verdict.isEmpty ? "taken" : verdict)"
  }
}
