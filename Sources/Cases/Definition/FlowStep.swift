import Vocabulary

/// A named step of a flow, such as `judge`, with the rules under which it may be taken.
public struct FlowStep: Hashable, Sendable {
  public let id: String
  public let name: Text
  /// The rules in the order in which they are tried; the first that fits state, hand and values
  /// applies.
  public let rules: [StepRule]

  public init(id: String, name: Text, rules: [StepRule]) {
    self.id = id
    self.name = name
    self.rules = rules
  }
}

/// One way in which a step may be taken.
public struct StepRule: Hashable, Sendable {
  /// The demand for a reason.
  public enum Reason: String, CaseIterable, Sendable { case none, optional, required }

  /// The holder of the case after the step.
  public enum Hands: Hashable, Sendable {
    case same
    case actor
    /// The agent to whom the step is addressed; the holder stays when nobody is named.
    case recipient
    /// The agent in a field.
    case field(String)
    /// Nobody in particular: any lead, any clerk, a group.
    case party(Party)
  }

  /// The states in which it may be taken; empty for a step that opens a case.
  public let from: [String]
  /// The state after it; nil when the state does not change.
  public let to: String?
  /// The parties that may take it; empty for everybody.
  public let by: [Party]
  /// The parties that may not, whatever `by` says (four eyes).
  public let not: [Party]
  public let when: Condition?
  /// Ids of the named rules that must hold; a refusal names the broken ones.
  public let needs: [String]
  /// The fields that must be given with it unless the case holds them already.
  public let asks: [String]
  /// The fields that may be given with it; nil for any field of the flow.
  public let may: [String]?
  public let reason: Reason
  public let hands: Hands
  /// True when it may be addressed to another agent.
  public let isAddressed: Bool
  /// True when a second one by the same agent changes nothing and is not written.
  public let onceEach: Bool
  /// The number of times it may be taken in a case's life; nil when there is no limit.
  public let most: Int?
  /// The parties that may take it more often than `most`.
  public let beyond: [Party]
  /// Hours of the desk's day in which it may be taken; empty for always.
  public let hours: [DaySpan]
  /// The months, 1 to 12, in which it may be taken; empty for all.
  public let months: [Int]
  public let guards: [String]
  public let effects: [String]
  /// The 1-based line in the definition's file; 0 when the rule was not read from a file.
  public let line: Int

  public init(
    from: [String] = [], to: String? = nil, by: [Party] = [], not: [Party] = [],
    when: Condition? = nil, needs: [String] = [], asks: [String] = [], may: [String]? = [],
    reason: Reason = .optional,
    hands: Hands = .same, isAddressed: Bool = false, onceEach: Bool = false, most: Int? = nil,
    beyond: [Party] = [], hours: [DaySpan] = [], months: [Int] = [], guards: [String] = [],
    effects: [String] = [], line: Int = 0
  ) {
    self.from = from
    self.to = to
    self.by = by
    self.not = not
    self.when = when
    self.needs = needs
    self.asks = asks
    self.may = may
    self.reason = reason
    self.hands = hands
    self.isAddressed = isAddressed
    self.onceEach = onceEach
    self.most = most
    self.beyond = beyond
    self.hours = hours
    self.months = months
    self.guards = guards
    self.effects = effects
    self.line = line
  }

  public var opens: Bool { from.isEmpty }
}

/// Hours of a day, such as 10:30-11:30, in seconds after midnight. The end is excluded; for a night
/// it exceeds 86400.
public struct DaySpan: Hashable, Sendable {
  public let start: Int
  public let end: Int

  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }
}
