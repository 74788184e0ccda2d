import Appraisals
import Staff
import Vocabulary

/// An agent's wage of a month with all its figures (CONTRACT.md, Payroll JSON).
public struct Statement: Hashable, Sendable {
  public let agent: AgentNumber
  public let name: String
  /// The grade on the last day employed.
  public let grade: Grade
  public let score: Score
  public let base: Money
  public let bonus: Money
  public let commission: Money
  public let allowance: Money
  public let rewards: Money
  /// Sorted by day, then in the order recorded.
  public let fines: [Fine]
  /// Adjustments of the month itself, made by hand.
  public let corrections: [Record]
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
  /// The amount in fen of the adjustments made by hand.
  public var corrected: Money { corrections.compactMap(\.entry.amount).sum() }
  /// The amount in fen of all adjustments: those of earlier months and those made by hand.
  public var adjusted: Money { brought.adjustments.map(\.amount).sum() + corrected }

  /// The amount in fen that the month by itself earned: before the wage is kept from falling below
  /// 0, and without what earlier months brought. Adjustments compare this figure.
  public var earned: Money {
    base + bonus + commission + allowance + rewards + corrected - fined
  }
}
