import Cases
import Vocabulary

/// A complaint's life: taken down by anybody who acts, answered, judged by a lead. Only one that is
/// true and about service becomes a record that payroll counts (HANDBOOK/kpi.md, Score); a later
/// judgement corrects the earlier one.
public struct ComplaintCase: Hashable, Sendable {
  /// A short number that stays with the case.
  public let number: Int
  public let day: Day
  public let agent: AgentNumber
  public let order: OrderNumber?
  public let note: String
  /// By when the buyer was promised an answer; nil where none was promised.
  public let due: Moment?
  public let takenBy: AgentNumber
  /// What the buyer was told; nil while nobody said that it was done, empty where it was erased.
  public let answer: String?
  public let answeredAt: Moment?
  /// Nil while nobody has judged.
  public let verdict: Verdict?
  /// What a verdict of service costs.
  public let points: Points?
  /// Why it was judged or dropped; empty before.
  public let reason: String
  /// The record that counts it, now or before an earlier judgement was corrected.
  public let record: Int?
  /// The last step: an id, who made it (of a clock's, whose the case is), when.
  public let step: String
  public let author: AgentNumber
  public let at: Moment

  public enum Verdict: String, CaseIterable, Sendable {
    /// True and about the agent's service.
    case service
    /// True, but about something else.
    case notService = "not_service"
    case untrue
    /// Taken down by mistake: neither judged nor answered any more.
    case dropped
  }

  /// Whether a promised answer is still to be given.
  public var isAwaited: Bool { due != nil && answer == nil && verdict != .dropped }

  /// Whether the promised time has passed without an answer.
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
    note = values["note"] ?? ""
    due = try values.moment("due")
    takenBy = item.owner
    answer = told.map { _ in values["answer"] ?? "" }
    answeredAt = told?.at
    let judged = try values.value("verdict", Verdict.init(rawValue:))
    verdict = decision?.step == ComplaintFlow.drop ? .dropped : judged
    points = verdict == .service ? try values.needed("points") { Points($0) } : nil
    reason = decision?.reason ?? ""
    record = try values.value("record") { Int($0) }
    step = item.steps.last?.step ?? ComplaintFlow.open
    author = if case .agent(let agent) = item.steps.last?.actor { agent } else { item.owner }
    at = item.changedAt
  }
}
