import Vocabulary

/// A share over a month's cases that should reach an aim: of the cases in some states and with some
/// values, those that have taken a step or have other values.
public struct FlowHold: Hashable, Sendable {
  public enum Aim: Hashable, Sendable {
    /// A share in per cent.
    case atLeast(Ratio)
    case atMost(Ratio)
  }

  public let id: String
  public let name: Text
  /// The states of the denominator's cases; empty for any state.
  public let states: [String]
  public let when: Condition?
  /// The steps of which one must have been taken; empty when none is demanded.
  public let have: [String]
  public let with: Condition?
  /// The clocks that must not have run out.
  public let inTime: [String]
  public let aim: Aim

  public init(
    id: String, name: Text, states: [String] = [], when: Condition? = nil, have: [String] = [],
    with: Condition? = nil, inTime: [String] = [], aim: Aim
  ) {
    self.id = id
    self.name = name
    self.states = states
    self.when = when
    self.have = have
    self.with = with
    self.inTime = inTime
    self.aim = aim
  }
}

/// The cost of a broken rule for a party, such as a branch whose form lacks a field.
public struct FlowFine: Hashable, Sendable {
  /// The id of the broken rule.
  public let rule: String
  public let name: Text
  public let amount: Money
  /// The field that names the party that pays.
  public let who: String

  public init(rule: String, name: Text, amount: Money, who: String) {
    self.rule = rule
    self.name = name
    self.amount = amount
    self.who = who
  }
}
