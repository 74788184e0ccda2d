import Appraisals
import Staff
import Vocabulary

/// An agent's wage of a month, every figure of it (CONTRACT.md, Payroll JSON).
public struct Statement: Hashable, Sendable {
  public let agent: AgentNumber
  public let name: String
  /// On the last day employed.
  public let grade: Grade
  public let score: Score
  public let base: Money
  public let bonus: Money
  public let commission: Money
  public let allowance: Money
  public let rewards: Money
  /// By day, then in the order recorded.
  public let fines: [Fine]
  public let brought: Brought
  public let settlement: Settlement

  /// One fine of the month.
  public struct Fine: Hashable, Sendable {
    public let amount: Money
    public let record: Record
    /// The broken rule and its 1-based occurrence in the month.
    public let rule: Text
    public let time: Int

    public var key: String { record.entry.kind.code }
    public var day: Day { record.entry.day }
    public func because(_ language: Language) -> String {
      Texts.fine(rule, time: time, record, language)
    }
  }

  public var fined: Money { fines.map(\.amount).sum() }
  public var adjusted: Money { brought.adjustments.map(\.amount).sum() }

  /// What the month by itself earned: before the floor, and without what earlier months brought.
  /// The figure that adjustments compare.
  public var earned: Money { base + bonus + commission + allowance + rewards - fined }
}
