import Vocabulary

/// One entry of a flow: its owner and the steps that made it. State, holder and values are the fold
/// of the steps.
public struct Case: Hashable, Sendable {
  public let flow: String
  /// The case's number, short enough for people to say; it never changes.
  public let number: Int
  /// A client-made key that sorts by time.
  public let id: String
  /// The agent to whom the case belongs: whoever opened it, or the agent for whom a lead did.
  public let owner: AgentNumber
  /// The desk's day to which the case belongs; a night belongs to the day on which it began.
  public let day: Day
  /// SHA-256 of the definition under which the case began.
  public let definition: String
  /// All steps in their order, including those that were taken back and those that take others
  /// back.
  public let steps: [CaseStep]

  public init(
    flow: String, number: Int, id: String, owner: AgentNumber, day: Day, definition: String,
    steps: [CaseStep]
  ) {
    self.flow = flow
    self.number = number
    self.id = id
    self.owner = owner
    self.day = day
    self.definition = definition
    self.steps = steps
  }

  /// Returns a copy with other steps, under another definition where one is given.
  func with(_ steps: [CaseStep], definition: String? = nil) -> Case {
    Case(
      flow: flow, number: number, id: id, owner: owner, day: day,
      definition: definition ?? self.definition, steps: steps)
  }
}
