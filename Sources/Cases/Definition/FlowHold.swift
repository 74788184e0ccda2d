import Vocabulary

/// A figure over the cases of a period, mostly with an aim: of the cases in some states and with
/// some values, those that have taken a step or have other values.
public struct FlowHold: Hashable, Sendable {
  /// The way in which the cases become a number.
  public enum Measure: Hashable, Sendable {
    /// The cases that fulfil it among all that count, in per cent.
    case share
    /// The number of cases that fulfil it.
    case count
    /// The sum of a field over the cases that fulfil it, in per cent of the sum of another over all
    /// that count; alone where there is no other.
    case sum(String, among: String?)
    /// The cases that fulfil it for so many of a number from outside (`FigureBook`), such as
    /// complaints per 10,000 customers.
    case rate(per: Int, among: String)
  }

  /// The bounds that the number should keep: per cent of a share, else the number itself.
  public struct Aim: Hashable, Sendable {
    public let least: Ratio?
    public let most: Ratio?

    public init(least: Ratio? = nil, most: Ratio? = nil) {
      self.least = least
      self.most = most
    }

    public static func atLeast(_ least: Ratio) -> Aim { Aim(least: least) }
    public static func atMost(_ most: Ratio) -> Aim { Aim(most: most) }
  }

  public let id: String
  public let name: Text
  public let measure: Measure
  /// The states of the cases that count; empty for any state.
  public let states: [String]
  public let when: Condition?
  /// The steps of which one must have been taken; empty when none is demanded.
  public let have: [String]
  /// The state since whose last entering the step must have been taken; nil for the last entering
  /// of a state from which the step leads.
  public let since: String?
  public let with: Condition?
  /// The clocks that must not have run out.
  public let inTime: [String]
  /// The field of type day or month by which a case belongs to a period; nil for its own day.
  public let on: String?
  /// Nil for a figure that is only shown.
  public let aim: Aim?
  /// The period to which the aim belongs; nil for any of a share, for a month of other measures.
  public let unit: Period.Unit?

  public init(
    id: String, name: Text, measure: Measure = .share, states: [String] = [],
    when: Condition? = nil, have: [String] = [], since: String? = nil, with: Condition? = nil,
    inTime: [String] = [], on: String? = nil, aim: Aim? = nil, unit: Period.Unit? = nil
  ) {
    self.id = id
    self.name = name
    self.measure = measure
    self.states = states
    self.when = when
    self.have = have
    self.since = since
    self.with = with
    self.inTime = inTime
    self.on = on
    self.aim = aim
    self.unit = unit
  }
}
