import Vocabulary

/// The program, desk and cases that a definition must fit. A part that is nil is not checked.
public struct FlowWorld: Sendable {
  /// Names of the guards, effects and computing functions that rooms registered.
  public var guards: Set<String>?
  public var effects: Set<String>?
  public var functions: Set<String>?
  /// The groups of `agents.yaml`.
  public var groups: Set<String>?
  public var week: WorkWeek?
  /// Ids of the desk's flows.
  public var flows: Set<String>?
  /// Ids of the numbers from outside that `Policies/figures.yaml` states.
  public var figures: Set<String>?
  public var hasRoster: Bool?
  /// The words in use, by flow id.
  public var used: [String: UsedWords]

  /// The words of a definition that stored cases use.
  public struct UsedWords: Hashable, Sendable {
    public var states: Set<String>
    /// Ids of choices by field id.
    public var choices: [String: Set<String>]

    public init(states: Set<String> = [], choices: [String: Set<String>] = [:]) {
      self.states = states
      self.choices = choices
    }
  }

  public init(
    guards: Set<String>? = nil, effects: Set<String>? = nil, functions: Set<String>? = nil,
    groups: Set<String>? = nil, week: WorkWeek? = nil, hasRoster: Bool? = nil,
    flows: Set<String>? = nil, figures: Set<String>? = nil, used: [String: UsedWords] = [:]
  ) {
    self.guards = guards
    self.effects = effects
    self.functions = functions
    self.groups = groups
    self.week = week
    self.hasRoster = hasRoster
    self.flows = flows
    self.figures = figures
    self.used = used
  }
}
