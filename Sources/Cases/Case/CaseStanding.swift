import Vocabulary

/// The fold of a case's steps.
extension Case {
  /// The state of a case whose opening was taken back. A flow may define it as a last state, for
  /// cases that whoever asked withdraws.
  public static let withdrawn = "withdrawn"

  /// The steps that hold.
  public var standing: [CaseStep] { steps.standing }

  public var state: String { standing.last?.to ?? Case.withdrawn }

  /// Whose the case is: its owner's until a step hands it on.
  public var holder: AgentNumber { standing.last { $0.holder != nil }?.holder ?? owner }

  /// Whom the last step is addressed to; nil once another step than a note followed.
  public var recipient: AgentNumber? { standing.last { !$0.isNote }?.recipient }

  /// The values of its fields now, by id, as the store keeps them: opening it again (`Flow.once`)
  /// gives all anew, later steps add to it.
  public var values: [String: String] {
    let standing = standing
    let opening = standing.first?.step
    return standing.reduce(into: [:]) { values, step in
      if values.isEmpty || step.step == opening {
        values = step.values
      } else {
        values.merge(step.values) { $1 }
      }
    }
  }

  /// Who opened it; nil for a case without a step.
  public var openedBy: AgentNumber? {
    if case .agent(let agent) = steps.first?.actor { agent } else { nil }
  }

  public var openedAt: Moment { steps.first?.at ?? Moment(seconds: 0) }
  public var changedAt: Moment { steps.last?.at ?? Moment(seconds: 0) }

  /// The case as it was after the step at an index.
  public func through(_ index: Int) -> Case {
    Case(
      flow: flow, number: number, id: id, owner: owner, day: day, definition: definition,
      steps: Array(steps[...index]))
  }

  /// The last step of a kind that holds.
  public func last(_ step: String) -> CaseStep? { standing.last { $0.step == step } }
}
