import Appraisals
import Vocabulary

/// The rules for a month's score (HANDBOOK/kpi.md, Score), from `Policies/kpi.yaml`.
public struct KPIPolicy: Hashable, Sendable {
  /// The first day of validity: the policy holds for months that begin on this day or later, until
  /// the next policy.
  public let from: Day
  public let source: Text
  public let place: Place
  /// The limits of a score.
  public let least: Points
  public let most: Points
  /// The lowest score that passes the month.
  public let passFrom: Points
  public let items: [KPIItem]
  public let deductions: [EventPoints]
  public let additions: [EventPoints]
  /// Names for scores, the highest first; often empty.
  public let levels: [Level]

  /// The points that one event gives or costs.
  public struct EventPoints: Hashable, Sendable {
    public let kind: RecordKind
    public let amount: Amount
    public let place: Place

    public enum Amount: Hashable, Sendable {
      case fixed(Points)
      /// Set by a lead for each case, within a range.
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
