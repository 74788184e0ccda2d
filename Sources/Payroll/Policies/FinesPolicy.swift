import Vocabulary

/// What breaches cost (HANDBOOK/kpi.md, Wage), from `Policies/fines.yaml`.
public struct FinesPolicy: Hashable, Sendable {
  public let from: Day
  public let source: Text
  public let place: Place
  public let complaint: Escalation
  public let conduct: [ConductRule]

  public struct ConductRule: Hashable, Sendable {
    public let id: String
    public let name: Text
    public let escalation: Escalation
  }

  /// The amounts of the first, second, ... time in a calendar month.
  public struct Escalation: Hashable, Sendable {
    public let amounts: [Money]
    /// What holds once the amounts are used up; nil: the last amount again.
    public let after: After?
    public let place: Place

    public struct After: Hashable, Sendable {
      public let amount: Money
      /// What is then proposed to the lead, such as dismissal.
      public let proposal: Text?
    }

    /// The amount of the `time`th event, from 1, and what it gives rise to.
    func amount(time: Int) -> (Money, proposal: Text?) {
      if time <= amounts.count { return (amounts[time - 1], nil) }
      return (after?.amount ?? amounts.last ?? .zero, after?.proposal)
    }
  }

  func rule(_ id: String) -> ConductRule? { conduct.first { $0.id == id } }
}
