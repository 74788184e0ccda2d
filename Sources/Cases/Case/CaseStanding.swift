import Vocabulary

/// The fold of a case's steps.
extension Case {
  /// The state of a case whose opening was taken back. A flow may define it as a last state, for
  /// cases that their owner withdraws.
  public static let withdrawn = "withdrawn"

  public var state: String { standing.last?.to ?? Case.withdrawn }

  /// The agent who has the case: its owner until a step hands it on.
  public var holder: AgentNumber { standing.last { $0.holder != nil }?.holder ?? owner }

  /// The agent to whom the last step is addressed; nil once another step than a note followed.
  public var recipient: AgentNumber? { standing.last { !$0.isNote }?.recipient }

  /// The agent who opened the case; nil for a case without a step.
  public var openedBy: AgentNumber? {
    if case .agent(let agent) = steps.first?.actor { agent } else { nil }
  }

  public var openedAt: Moment { steps.first?.at ?? Moment(seconds: 0) }
  public var changedAt: Moment { steps.last?.at ?? Moment(seconds: 0) }

  /// Returns the case as it was after the step at a 0-based index.
  public func through(_ index: Int) -> Case {
    with(Array(steps[...index]))
  }

  /// Returns the last standing step with this id; nil when there is none.
  public func last(_ step: String) -> CaseStep? { standing.last { $0.step == step } }
}
