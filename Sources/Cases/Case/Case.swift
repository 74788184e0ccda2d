import Vocabulary

/// One entry of a flow: who it belongs to, and the steps that made it what it is. State, holder and
/// values are the fold of its steps.
public struct Case: Hashable, Sendable {
  public let flow: String
  /// Short, for people, and the case's for ever.
  public let number: Int
  /// Made by the client; sorts by time.
  public let id: String
  /// Whose it is: the one who opened it, or for whom a lead did.
  public let owner: AgentNumber
  /// The desk's day that it belongs to; a night's is the one on which the night began.
  public let day: Day
  /// SHA-256 of the definition with which it began.
  public let definition: String
  /// The first one first; those that were taken back and those that take back included.
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
}
