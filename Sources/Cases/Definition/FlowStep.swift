import Vocabulary

/// A named step of a flow, such as `judge`, with the rules under which it may be taken.
public struct FlowStep: Hashable, Sendable {
  public let id: String
  public let name: Text
  /// Tried in their order; the first that fits state, hand and values is the one.
  public let rules: [StepRule]

  public init(id: String, name: Text, rules: [StepRule]) {
    self.id = id
    self.name = name
    self.rules = rules
  }
}

/// One way in which a step may be taken.
public struct StepRule: Hashable, Sendable {
  /// Whether a reason is asked for.
  public enum Reason: String, CaseIterable, Sendable { case none, optional, required }

  /// Whose the case is after the step.
  public enum Hands: Hashable, Sendable {
    case same
    case actor
    /// The agent whom the step is addressed to, where one is named; else it stays.
    case recipient
    /// The agent in a field.
    case field(String)
    /// Nobody in particular: any lead, any clerk, a group.
    case party(Party)
  }

  /// States in which it may be taken; empty for a step that opens a case.
  public let from: [String]
  /// The state after it; nil where it changes none.
  public let to: String?
  /// Who may take it; empty: everybody.
  public let by: [Party]
  /// Who may not, whatever `by` says (four eyes).
  public let not: [Party]
  public let when: Condition?
  /// Fields that must be given with it, if the case does not hold them already.
  public let asks: [String]
  /// Fields that may be given with it; nil: any field of the flow.
  public let may: [String]?
  public let reason: Reason
  public let hands: Hands
  /// Whether it may be addressed to another agent.
  public let isAddressed: Bool
  /// Whether a second one by the same agent changes nothing and is not written.
  public let onceEach: Bool
  /// How often it may be taken in a case's life, and who may take it beyond that.
  public let most: Int?
  public let beyond: [Party]
  /// Hours of the desk's day in which it may be taken; empty: always.
  public let hours: [DaySpan]
  public let guards: [String]
  public let effects: [String]
  /// The line in the definition's file, from 1; 0 where it was made otherwise.
  public let line: Int

  public init(
    from: [String] = [], to: String? = nil, by: [Party] = [], not: [Party] = [],
    when: Condition? = nil, asks: [String] = [], may: [String]? = [], reason: Reason = .optional,
    hands: Hands = .same, isAddressed: Bool = false, onceEach: Bool = false, most: Int? = nil,
    beyond: [Party] = [], hours: [DaySpan] = [], guards: [String] = [], effects: [String] = [],
    line: Int = 0
  ) {
    self.from = from
    self.to = to
    self.by = by
    self.not = not
    self.when = when
    self.asks = asks
    self.may = may
    self.reason = reason
    self.hands = hands
    self.isAddressed = isAddressed
    self.onceEach = onceEach
    self.most = most
    self.beyond = beyond
    self.hours = hours
    self.guards = guards
    self.effects = effects
    self.line = line
  }

  public var opens: Bool { from.isEmpty }
}

/// Hours of a day, such as 10:30-11:30, in seconds after midnight; the end is excluded.
public struct DaySpan: Hashable, Sendable {
  public let start: Int
  public let end: Int

  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }
}
