import Vocabulary

/// The fines for breaches (HANDBOOK/kpi.md, Wage), from `Policies/fines.yaml`.
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

  /// The amounts for the first, second, ... time in a calendar month.
  public struct Escalation: Hashable, Sendable {
    public let amounts: [Money]
    /// The rule after the last of the amounts; when nil, the last amount is repeated.
    public let after: After?
    public let place: Place

    public struct After: Hashable, Sendable {
      public let amount: Money
      /// The measure that is then proposed to the lead, such as dismissal.
      public let proposal: Text?
    }

    /// Returns the fine for an occurrence, and the proposal that it gives rise to.
    ///
    /// - Parameter time: the 1-based occurrence in the month.
    func amount(time: Int) -> (Money, proposal: Text?) {
      if time <= amounts.count { return (amounts[time - 1], nil) }
      return (after?.amount ?? amounts.last ?? .zero, after?.proposal)
    }
  }

  func rule(_ id: String) -> ConductRule? { conduct.first { $0.id == id } }
}
