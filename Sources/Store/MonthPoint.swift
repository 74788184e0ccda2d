import Vocabulary

/// One line of the checklist before a month is closed (HANDBOOK/wages.md, Before closing).
public struct MonthPoint: Hashable, Codable, Sendable {
  public enum State: String, Codable, CaseIterable, Sendable {
    /// The facts are there.
    case fine = "ok"
    /// Facts are missing.
    case missing
    /// Somebody has to decide something.
    case undecided = "decide"
    /// A remark for whoever closes, which hinders nothing.
    case remark = "look"
  }

  /// The word for points of one sort, such as `grade` or `conflict`.
  public let kind: String
  public let state: State
  /// The text, and the command or file that settles the point.
  public let finding: Finding
  /// The agent whom the point is about; nil when it is about nobody or several.
  public let agent: AgentNumber?
  /// True for a point without which the month can't be closed, whatever the reason.
  public private(set) var stops = false

  /// The kind of points about months and their order.
  public static let calendar = "month"

  public init(_ kind: String, _ state: State, _ finding: Finding, agent: AgentNumber? = nil) {
    self.kind = kind
    self.state = state
    self.finding = finding
    self.agent = agent
  }

  public init(
    _ kind: String, _ state: State, _ text: Text, fix: Text? = nil, agent: AgentNumber? = nil
  ) {
    self.init(kind, state, Finding(nil, text, fix: fix), agent: agent)
  }

  /// The same point, which stops a closing.
  public var stopping: MonthPoint {
    var point = self
    point.stops = true
    return point
  }

  /// True for a point that should be settled before the month is closed.
  public var isOpen: Bool { state == .missing || state == .undecided }
}
