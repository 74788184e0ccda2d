import Staff
import Store
import Vocabulary

/// The complaints' book: each step of a case is a later version of it, and the latest holds.
///
/// Decisions, where the handbook is silent:
/// - What the buyer hears and what the complaint costs are apart: an answer settles the promised
///   time, a judgement the points.
/// - A case may be judged anew; the record that counts it follows, also into a closed month, whose
///   difference the next one books.
/// - Who took a case down may drop it as long as nobody has judged it; after that a lead does.
public enum ComplaintBook {
  /// A complaint as somebody takes it down, before it is checked.
  public struct Draft: Sendable {
    public var date: String
    public var agent: String
    public var order: String
    public var note: String
    public var due: Moment?

    public init(
      date: String, agent: String, order: String = "", note: String = "", due: Moment? = nil
    ) {
      self.date = date
      self.agent = agent
      self.order = order
      self.note = note
      self.due = due
    }
  }

  /// The cases of a span of days as they stand, by day and number.
  public static func cases(
    of days: ClosedRange<Day>, in reading: Reading
  ) throws -> [ComplaintCase] {
    try ComplaintRows.cases(
      where: "day BETWEEN $1 AND $2 AND \(ComplaintRows.isLatest)", order: "day, number",
      values: [days.lowerBound.value, days.upperBound.value], in: reading)
  }

  /// Those of a span of days that nobody has judged.
  public static func unjudged(
    of days: ClosedRange<Day>, in reading: Reading
  ) throws -> [ComplaintCase] {
    try ComplaintRows.cases(
      where: "day BETWEEN $1 AND $2 AND verdict = '' AND \(ComplaintRows.isLatest)",
      order: "day, number", values: [days.lowerBound.value, days.upperBound.value], in: reading)
  }

  /// What is still to do, of any day: cases to judge and promised answers to give, the earliest
  /// promise first.
  public static func pending(in reading: Reading) throws -> [ComplaintCase] {
    try ComplaintRows.cases(
      where: """
        (verdict = '' OR (due IS NOT NULL AND answered_at IS NULL AND verdict <> 'dropped'))
        AND \(ComplaintRows.isLatest)
        """,
      order: "due IS NULL, due, day, number", values: [], in: reading)
  }

  /// Every version of a case, the first first; empty when there is no such case.
  public static func history(of number: Int, in reading: Reading) throws -> [ComplaintCase] {
    try ComplaintRows.cases(
      where: "number = $1", order: "version", values: [.integer(number)], in: reading)
  }

  /// A case as it stands. Throws `Refusal` when there is none.
  public static func complaint(_ number: Int, in reading: Reading) throws -> ComplaintCase {
    guard let last = try history(of: number, in: reading).last else {
      throw Refusal(.nothingFound, Texts.noCase(number), fix: Texts.listCases)
    }
    return last
  }

  /// The case that a record counts; nil for a record that was entered by itself.
  static func complaint(countedBy record: Int, in reading: Reading) throws -> ComplaintCase? {
    try ComplaintRows.cases(
      where: "record = $1 AND \(ComplaintRows.isLatest)", order: "number",
      values: [.integer(record)], in: reading
    ).first
  }

  /// Takes a complaint down. Throws `Refusal` for an unknown agent, no date, no order number.
  public static func take(
    _ draft: Draft, staff: Staff, zone: DeskZone, by author: Author, in writing: Writing
  ) throws -> ComplaintCase {
    // A praise has no value of its own: what is checked is what every record has.
    let entry = try RecordDraft(
      date: draft.date, agent: draft.agent, kind: RecordKind.praise.code, order: draft.order,
      note: draft.note
    ).entry(staff: staff, zone: zone, rules: { _ in RecordRules() })
    let complaint = ComplaintCase(
      number: try writing.next("complaint_case"), version: 1, day: entry.day, agent: entry.agent,
      order: entry.order, note: entry.note, due: draft.due, takenBy: author.agent, reason: "",
      author: author.agent, at: writing.now)
    try ComplaintRows.insert(complaint, in: writing)
    writing.detail = "case \(complaint.number) taken \(complaint.day) \(complaint.agent)"
    return complaint
  }

  /// Notes what the buyer was told; a later answer stands beside the earlier one in the history.
  /// Throws `Refusal`: no such case, nothing said.
  public static func answer(
    _ number: Int, _ text: String, by author: Author, in writing: Writing
  ) throws -> ComplaintCase {
    let last = try complaint(number, in: writing)
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw Refusal(.usage, Texts.answerNeeded, fix: Texts.answerShape)
    }
    return try add(to: last, "answered", by: author, in: writing) {
      $0.answer = .init(text: text, at: writing.now)
    }
  }

  /// Judges a case, for the first time or anew; the record that counts it follows.
  ///
  /// - Parameter rules: what records of a month may say.
  ///
  /// Throws `Refusal`: there is no such case; no reason; points outside the rules of the case's
  /// month.
  public static func judge(
    _ number: Int, _ verdict: ComplaintCase.Verdict, reason: String,
    rules: (Month) throws -> RecordRules, by author: Author, in writing: Writing
  ) throws -> ComplaintCase {
    let last = try complaint(number, in: writing)
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw Refusal(.usage, Texts.reasonNeeded, fix: Texts.reasonFix)
    }
    if case .service(let points) = verdict {
      let range = try rules(last.day.month).complaintPoints
      guard range.contains(points) else {
        throw Refusal(Texts.noPoints(points.description, range))
      }
    }
    let record = try follow(last, verdict, reason: reason, by: author, in: writing)
    return try add(to: last, verdict.code, by: author, in: writing) {
      ($0.verdict, $0.reason, $0.record) = (verdict, reason, record)
    }
  }

  /// Takes a case back that should not have been taken down. Throws `Refusal` as `judge` does.
  public static func drop(
    _ number: Int, reason: String, by author: Author, in writing: Writing
  ) throws -> ComplaintCase {
    try judge(
      number, .dropped, reason: reason, rules: { _ in RecordRules() }, by: author, in: writing)
  }

  private static func add(
    to last: ComplaintCase, _ step: String, by author: Author, in writing: Writing,
    change: (inout ComplaintCase) -> Void
  ) throws -> ComplaintCase {
    var next = last
    change(&next)
    (next.version, next.author, next.at) = (last.version + 1, author.agent, writing.now)
    try ComplaintRows.insert(next, in: writing)
    writing.detail = "case \(next.number) \(step)"
    return next
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
        _ = try RecordBook.takeBack(number, reason: reason, by: author, in: writing)
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
}
