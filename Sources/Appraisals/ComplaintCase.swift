import Vocabulary

/// A complaint's life: taken down by anybody, judged by a lead. Only one that is true and about
/// service becomes a record that payroll counts; a later judgement corrects the earlier one.
public struct ComplaintCase: Hashable, Codable, Sendable {
  /// A short number that stays with the case.
  public let number: Int
  /// 1 as taken down; each judgement adds one.
  public let version: Int
  public let day: Day
  public let agent: AgentNumber
  public let order: OrderNumber?
  public let note: String
  /// Nil while nobody has judged.
  public let verdict: Verdict?
  /// Why it was judged so; empty before.
  public let reason: String
  /// The record that counts it, now or before an earlier judgement was corrected.
  public let record: Int?
  /// Who made this version, and when.
  public let author: AgentNumber
  public let at: Moment

  public enum Verdict: Hashable, Codable, Sendable {
    case untrue
    /// True, but about something that is not the agent's service.
    case notService
    /// True and about service: it costs these points.
    case service(Points)
  }

  /// For people: `投诉 3：2026-10-09 3号`.
  public var label: Text { Texts.label(self) }
}
