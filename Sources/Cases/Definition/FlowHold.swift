import Vocabulary

/// A share over a month's cases that should reach an aim: of those in some states and with some
/// values, how many have taken a step or have other values.
public struct FlowHold: Hashable, Sendable {
  public enum Aim: Hashable, Sendable {
    /// In per cent.
    case atLeast(Ratio)
    case atMost(Ratio)
  }

  public let id: String
  public let name: Text
  /// States of the denominator's cases; empty: any.
  public let states: [String]
  public let when: Condition?
  /// Steps of which one must have been taken; empty: not asked.
  public let have: [String]
  public let with: Condition?
  /// Clocks that must not have run out.
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

/// What a breach of a rule costs a party, such as a form without a field its branch.
public struct FlowFine: Hashable, Sendable {
  /// The id of the rule that was broken.
  public let rule: String
  public let name: Text
  public let amount: Money
  /// The field that names who pays.
  public let who: String

  public init(rule: String, name: Text, amount: Money, who: String) {
    self.rule = rule
    self.name = name
    self.amount = amount
    self.who = who
  }
}
