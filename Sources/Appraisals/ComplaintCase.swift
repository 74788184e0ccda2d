import Cases
import Vocabulary

/// A complaint: taken down by anybody who acts, answered, judged by a lead. Only one that is true
/// and about service becomes a record that payroll counts (HANDBOOK/kpi.md, Score); a later
/// judgement corrects the earlier one.
public struct ComplaintCase: Hashable, Sendable {
  /// The case's short number, which never changes.
  public let number: Int
  public let day: Day
  public let agent: AgentNumber
  public let order: OrderNumber?
  /// The buyer's words, masked for display.
  public let note: String
  /// The time by which the buyer was promised an answer; nil when none was promised.
  public let due: Moment?
  public let takenBy: AgentNumber
  /// The answer given to the buyer; nil while there is none, empty when it was erased.
  public let answer: String?
  public let answeredAt: Moment?
  /// The judgement; nil while nobody has judged.
  public let verdict: Verdict?
  /// The points that a verdict of service costs; nil otherwise.
  public let points: Points?
  /// The reason of the judgement or of dropping it; empty before.
  public let reason: String
  /// The number of the record that counts it, now or before an earlier judgement was corrected; nil
  /// when there was none.
  public let record: Int?
  /// The last step: its id, its agent (for a step of a clock, the case's owner), its time.
  public let step: String
  public let author: AgentNumber
  public let at: Moment

  public enum Verdict: String, CaseIterable, Sendable {
    /// The complaint is true and about the agent's service.
    case service
    /// The complaint is true, but about something else.
    case notService = "not_service"
    case untrue
    /// The complaint was taken down by mistake: it is neither judged nor answered any more.
    case dropped
  }

  /// True while a promised answer is still to be given.
  public var isAwaited: Bool { due != nil && answer == nil && verdict != .dropped }

  /// Returns true when the promised time has passed without an answer.
  public func isOverdue(at now: Moment) -> Bool { isAwaited && due.map { $0 < now } ?? false }
}

extension ComplaintCase {
  /// - Throws: `Refusal` of kind `.store` when a value can't be read.
  init(_ item: Case) throws {
    let (values, told) = (StoredValues(item), item.last(ComplaintFlow.answer))
    let decision = item.standing.last {
      $0.step == ComplaintFlow.judge || $0.step == ComplaintFlow.drop
    }
    number = item.number
    day = item.day
    agent = try values.needed("agent") { AgentNumber($0) }
    order = try values.value("order") { OrderNumber($0) }
    note = Mask.numbers(in: values["note"] ?? "")
    due = try values.moment("due")
    takenBy = item.owner
    answer = told.map { _ in Mask.numbers(in: values["answer"] ?? "") }
    answeredAt = told?.at
    let judged = try values.value("verdict", Verdict.init(rawValue:))
    verdict = decision?.step == ComplaintFlow.drop ? .dropped : judged
    points = verdict == .service ? try values.needed("points") { Points($0) } : nil
    reason = decision?.reason ?? ""
    record = try values.value("record") { Int(stored: $0) }
    step = item.steps.last?.step ?? ComplaintFlow.open
    author = if case .agent(let agent) = item.steps.last?.actor { agent } else { item.owner }
    at = item.changedAt
  }
}
