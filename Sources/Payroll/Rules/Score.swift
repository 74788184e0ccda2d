import Appraisals
import Vocabulary

/// An agent's KPI of a month: the points and the source of each.
public struct Score: Hashable, Sendable {
  public let items: [Item]
  public let deductions: [Event]
  public let additions: [Event]
  /// Items minus deductions plus additions, before the limits.
  public let sum: Points
  /// The score: `sum` within the policy's limits.
  public let points: Points
  public let passed: Bool
  /// The name that the policy gives to such a score; nil where it gives none.
  public let level: KPIPolicy.Level?

  public struct Item: Hashable, Sendable {
    public let key: String
    public let name: Text
    public let points: Points
    public let most: Points
    public let because: Text
  }

  /// One deduction or addition; its points are positive in both cases.
  public struct Event: Hashable, Sendable {
    public let points: Points
    public let record: Record

    public var key: String { record.entry.kind.code }
    public var day: Day { record.entry.day }
    /// Returns the reason in one line. It is built on demand: a month has tens of thousands of
    /// events and is printed in one language.
    public func because(_ language: Language) -> String { Texts.record(record, language) }
  }
}
