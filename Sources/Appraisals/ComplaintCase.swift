import Vocabulary

/// A complaint's life: taken down by anybody who acts, answered, judged by a lead. Only one that is
/// true and about service becomes a record that payroll counts (HANDBOOK/kpi.md, Score); a later
/// judgement corrects the earlier one.
public struct ComplaintCase: Hashable, Codable, Sendable {
  /// A short number that stays with the case.
  public let number: Int
  /// 1 as taken down; each later step adds one.
  public internal(set) var version: Int
  public let day: Day
  public let agent: AgentNumber
  public let order: OrderNumber?
  public let note: String
  /// By when the buyer was promised an answer; nil where none was promised.
  public let due: Moment?
  public let takenBy: AgentNumber
  /// What the buyer was told, and when; nil while nobody said that it was done.
  public internal(set) var answer: Answer?
  /// Nil while nobody has judged.
  public internal(set) var verdict: Verdict?
  /// Why it was judged or dropped; empty before.
  public internal(set) var reason: String
  /// The record that counts it, now or before an earlier judgement was corrected.
  public internal(set) var record: Int?
  /// Who made this version, and when.
  public internal(set) var author: AgentNumber
  public internal(set) var at: Moment

  public enum Verdict: Hashable, Codable, Sendable {
    case untrue
    /// True, but about something that is not the agent's service.
    case notService
    /// True and about service: it costs these points.
    case service(Points)
    /// Taken down by mistake: neither judged nor answered any more.
    case dropped

    public var code: String {
      switch self {
      case .untrue: "untrue"
      case .notService: "not_service"
      case .service: "service"
      case .dropped: "dropped"
      }
    }

    public var points: Points? { if case .service(let points) = self { points } else { nil } }
  }

  public struct Answer: Hashable, Codable, Sendable {
    public let text: String
    public let at: Moment
  }

  /// Whether a promised answer is still to be given.
  public var isAwaited: Bool { due != nil && answer == nil && verdict != .dropped }

  /// Whether the promised time has passed without an answer.
  public func isOverdue(at now: Moment) -> Bool { isAwaited && due.map { $0 < now } ?? false }

  /// For people: `投诉 3：2026-10-09 3号`.
  public var label: Text { Texts.label(self) }
}
