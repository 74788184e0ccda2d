import Vocabulary

/// One entry of a flow: its owner and the steps that made it. State, holder and values are the fold
/// of the steps.
public struct Case: Hashable, Sendable {
  public let flow: String
  /// The case's number, short enough for people to say; it never changes.
  public let number: Int
  /// A client-made key that sorts by time.
  public let id: String
  /// The maximum number of steps: each further one reads all before it.
  public static let mostSteps = 5000
  /// The agent to whom the case belongs: whoever opened it, or the agent for whom a lead did.
  public let owner: AgentNumber
  /// The desk's day to which the case belongs; a night belongs to the day on which it began.
  public let day: Day
  /// SHA-256 of the definition under which the case began.
  public let definition: String
  /// All steps in their order, including those that were taken back and those that take others
  /// back.
  public let steps: [CaseStep]
  /// The steps that still count.
  public let standing: [CaseStep]
  /// The current values by field id, in stored form. Opening the case again (`Flow.once`) replaces
  /// them all; other steps add to them.
  public let values: [String: String]

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
    standing = steps.standing
    values = standing.values
  }

  private init(_ item: Case, adding step: CaseStep) {
    (flow, number, id, owner) = (item.flow, item.number, item.id, item.owner)
    (day, definition, steps) = (item.day, item.definition, item.steps + [step])
    if step.undoes == nil, !step.isNote {
      standing = item.standing + [step]
      values = [step].values(after: item.values, opening: standing[0].step)
    } else {
      standing = steps.standing
      values = standing.values
    }
  }

  /// Returns the values that a step finds. What it asks for is given anew each time it is taken: an
  /// answer of an earlier round is none to this one.
  func held(for step: FlowStep, _ asked: [String]) -> [String: String] {
    guard standing.contains(where: { $0.step == step.id }) else { return values }
    return values.filter { !asked.contains($0.key) }
  }

  /// Returns the case after one more step.
  func adding(_ step: CaseStep) -> Case { Case(self, adding: step) }

  /// Returns a copy with other steps, under another definition where one is given.
  func with(_ steps: [CaseStep], definition: String? = nil) -> Case {
    Case(
      flow: flow, number: number, id: id, owner: owner, day: day,
      definition: definition ?? self.definition, steps: steps)
  }
}
