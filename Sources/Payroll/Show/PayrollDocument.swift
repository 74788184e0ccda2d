import Staff
import Vocabulary

/// A month's payroll in its printed form, in one language: exactly the shape of CONTRACT.md,
/// Payroll JSON.
public struct PayrollDocument: Hashable, Codable, Sendable {
  public let month: Month
  public let closed: Bool
  /// The journal's last row before the closing, as `NUMBER:DIGEST`; nil in a draft.
  public let journal: String?
  public let policies: PolicyDates
  public let findings: [String]
  public let agents: [AgentStatement]
  /// The sums over all agents; nil in a document that shows one agent alone.
  public let totals: Totals?
  /// The points of the checklist that were open when the month was closed; nil without any.
  public let open: [String]?
  /// The reason for which the month was closed all the same; nil where none was needed.
  public let despite: String?

  /// The `from:` dates of the policies that were applied.
  public struct PolicyDates: Hashable, Codable, Sendable {
    public let kpi: Day
    public let wage: Day
    public let fines: Day
  }

  public struct AgentStatement: Hashable, Codable, Sendable {
    public let agent: AgentNumber
    public let name: String
    public let grade: Grade
    public let items: [Item]
    public let deductions: [Event]
    public let additions: [Event]
    public let score: Points
    public let passed: Bool
    /// The level's key; nil without a level.
    public let level: String?
    public let bonus: Money
    public let base: Money
    public let commission: Money
    public let allowance: Money
    public let rewards: Money
    public let fines: [Fine]
    public let adjustments: [Adjustment]
    public let carriedIn: Money
    public let carriedOut: Money
    public let wage: Money

    enum CodingKeys: String, CodingKey {
      case agent, name, grade, items, deductions, additions, score, passed, level, bonus, base
      case commission, allowance, rewards, fines, adjustments
      case carriedIn = "carried_in"
      case carriedOut = "carried_out"
      case wage
    }
  }

  /// A sum for each amount of a statement.
  public struct Totals: Hashable, Codable, Sendable {
    public let base: Money
    public let bonus: Money
    public let commission: Money
    public let allowance: Money
    public let rewards: Money
    public let fines: Money
    public let adjustments: Money
    public let carriedIn: Money
    public let carriedOut: Money
    public let wage: Money

    enum CodingKeys: String, CodingKey {
      case base, bonus, commission, allowance, rewards, fines, adjustments
      case carriedIn = "carried_in"
      case carriedOut = "carried_out"
      case wage
    }

    init(_ agents: [AgentStatement]) {
      func sum(_ amount: (AgentStatement) -> Money) -> Money { agents.map(amount).sum() }
      base = sum(\.base)
      bonus = sum(\.bonus)
      commission = sum(\.commission)
      allowance = sum(\.allowance)
      rewards = sum(\.rewards)
      fines = sum { $0.fines.map(\.amount).sum() }
      adjustments = sum { $0.adjustments.map(\.amount).sum() }
      carriedIn = sum(\.carriedIn)
      carriedOut = sum(\.carriedOut)
      wage = sum(\.wage)
    }
  }

  public struct Item: Hashable, Codable, Sendable {
    public let key: String
    public let points: Points
    public let max: Points
    public let because: String
  }

  public struct Event: Hashable, Codable, Sendable {
    public let key: String
    public let points: Points
    public let date: Day
    public let because: String
  }

  public struct Fine: Hashable, Codable, Sendable {
    public let key: String
    public let amount: Money
    public let date: Day
    public let because: String
  }

  public struct Adjustment: Hashable, Codable, Sendable {
    public let month: Month
    public let amount: Money
    public let because: String
  }
}
