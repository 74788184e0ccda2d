import Appraisals
import Vocabulary

/// An agent's KPI of a month: the points and where each came from.
public struct Score: Hashable, Sendable {
  public let items: [Item]
  public let deductions: [Event]
  public let additions: [Event]
  /// Items less deductions plus additions, before the limits.
  public let sum: Points
  /// Within the policy's limits.
  public let points: Points
  public let passed: Bool
  /// The name that the policy gives to such a score; often none.
  public let level: KPIPolicy.Level?

  public struct Item: Hashable, Sendable {
    public let key: String
    public let name: Text
    public let points: Points
    public let most: Points
    public let because: Text
  }

  /// One deduction or addition; points are positive in both.
  public struct Event: Hashable, Sendable {
    public let points: Points
    public let record: Record

    public var key: String { record.entry.kind.code }
    public var day: Day { record.entry.day }
    /// Made when asked for: a month has tens of thousands of these, and is printed in one language.
    public func because(_ language: Language) -> String { Texts.record(record, language) }
  }
}
