import Appraisals
import Vocabulary

/// How a month is scored (HANDBOOK/kpi.md, Score), from `Policies/kpi.yaml`.
public struct KPIPolicy: Hashable, Sendable {
  /// It holds for months whose first day is this one or later, until the next policy.
  public let from: Day
  public let source: Text
  public let place: Place
  /// What a score can't go below and above.
  public let least: Points
  public let most: Points
  /// The score from which a month is passed.
  public let passFrom: Points
  public let items: [KPIItem]
  public let deductions: [EventPoints]
  public let additions: [EventPoints]
  /// Names for scores, the highest first; often none.
  public let levels: [Level]

  /// What one event gives or costs.
  public struct EventPoints: Hashable, Sendable {
    public let kind: RecordKind
    public let amount: Amount
    public let place: Place

    public enum Amount: Hashable, Sendable {
      case fixed(Points)
      /// As a lead sets for each case, within a range.
      case asSet(ClosedRange<Points>)
    }
  }

  public struct Level: Hashable, Sendable {
    public let key: String
    public let name: Text
    public let from: Points
  }

  func level(of score: Points) -> Level? { levels.first { $0.from <= score } }
}
