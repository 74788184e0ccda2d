import Store
import Vocabulary

/// Taking back the last step of an agent.
extension CaseRecords {
  /// A step as the store has it.
  struct LastStep {
    let key: CaseKey
    let sequence: Int
    let id: String
    let step: String
    let at: Moment
    let effects: [String]
  }

  /// Takes back the acting agent's last step. Taking back an opening withdraws the case; any other
  /// step returns it to its state before. The step's acts in other rooms are undone too.
  ///
  /// - Throws: `Refusal` of kind `.nothingFound` when the agent has no such step, of kind
  ///   `.refused` when somebody took the case further since, or the step can't be taken back, of
  ///   kind `.notPermitted` when it is about the owner of the login.
  public func undo(by hand: CaseHand) throws -> CaseReceipt {
    try store.write(Act(hand.author, "case.undo")) { try undo(by: hand, in: $0) }
  }

  /// Takes back the acting agent's last step within an open transaction.
  public func undo(by hand: CaseHand, in writing: Writing) throws -> CaseReceipt {
    guard let last = try lastStep(of: hand.agent, in: writing) else {
      throw Refusal(.nothingFound, CaseTexts.nothingToUndo, fix: nil)
    }
    guard last.step != CaseStep.move else {
      throw Refusal(FlowMoveTexts.moveStays, fix: FlowMoveTexts.moveBack(last.key.flow))
    }
    let item = try item(last.key, in: writing)
    let flow = try self.flow(of: item, in: writing)
    try concerned(by: last, of: item, flow, in: writing)
      .demand(hand.author, takingBack: words(last, of: item, flow))
    return try takeBack(last, by: hand, in: writing)
  }

  /// Takes back a step after which nothing happened but notes.
  ///
  /// - Throws: `Refusal` of kind `.refused` when somebody took the case further since, or the step
  ///   can't be taken back.
  func takeBack(
    _ last: LastStep, reason: String? = nil, by hand: CaseHand, in writing: Writing
  ) throws -> CaseReceipt {
    let stored = try self.item(last.key, in: writing)
    let flow = try self.flow(of: stored, in: writing)
    let item = try settled(stored, flow, in: writing)
    let step = item.steps.first { $0.sequence == last.sequence }
    let later = item.standing.last { $0.sequence == last.sequence || !flow.isNote($0) }
    guard let step, later?.sequence == step.sequence else {
      throw movedOn(item, later, flow)
    }
    try takeBackEffects(last, step, item, flow, by: hand, in: writing)
    let after = item.undoing(step, reason: reason, by: hand, at: writing.now)
    guard let undoing = after.steps.last else {
      return CaseReceipt(flow: flow, item: item, step: nil)
    }
    try insert(undoing, of: after, flow, in: writing)
    try settle(after, before: item, flow, in: writing)
    writing.detail = "\(flow.id) \(item.number) \(step.step)"
    return CaseReceipt(flow: flow, item: after, step: undoing)
  }

  private func movedOn(_ item: Case, _ later: CaseStep?, _ flow: Flow) -> Refusal {
    let who: Text? =
      switch later?.actor {
      case .agent(let agent): rights(flow).person(agent)
      case .clock(let id):
        CaseTexts.clock(flow.clocks.first { $0.id == id }?.name ?? .init(same: id))
      case nil: nil
      }
    let what = later.map { flow[step: $0.step]?.name ?? CaseTexts.stepName($0.step) }
    return Refusal(
      CaseTexts.movedOn(flow.name, item.number, who, what),
      fix: CaseTexts.seeCase(flow.words(item.number)))
  }

  private func takeBackEffects(
    _ last: LastStep, _ step: CaseStep, _ item: Case, _ flow: Flow, by hand: CaseHand,
    in writing: Writing
  ) throws {
    guard !last.effects.isEmpty, let definition = flow[step: step.step] else { return }
    let attempt = CaseAttempt(
      flow: flow, number: item.number, item: item, owner: item.owner, step: definition, hand: hand,
      given: step.values, values: item.values, recipient: step.recipient, reason: step.reason,
      now: writing.now)
    for name in last.effects.reversed() {
      let effect = try functions.effect(name)
      guard let takeBack = effect.takeBack else {
        throw Refusal(
          CaseTexts.effectStays(definition.name, effect.description), fix: CaseTexts.askALead)
      }
      try takeBack(attempt, writing)
    }
  }

  /// Returns the agent's last step that was not taken back yet; nil when there is none.
  func lastStep(of agent: AgentNumber, in reading: Reading) throws -> LastStep? {
    try reading.first(
      """
      SELECT s.flow, s.number, s.sequence, s.id, s.step, s.at, s.effects FROM case_step s
      WHERE s.agent = $1 AND s.undoes IS NULL AND NOT EXISTS (
        SELECT 1 FROM case_step u
        WHERE u.flow = s.flow AND u.number = s.number AND u.undoes = s.sequence)
      ORDER BY s.id DESC LIMIT 1
      """, agent, make: Self.lastStep)
  }

  /// Returns a step by its place; nil when it was taken back.
  func standingStep(_ place: StepPlace, in reading: Reading) throws -> LastStep? {
    try reading.first(
      """
      SELECT s.flow, s.number, s.sequence, s.id, s.step, s.at, s.effects FROM case_step s
      WHERE s.flow = $1 AND s.number = $2 AND s.sequence = $3 AND NOT EXISTS (
        SELECT 1 FROM case_step u
        WHERE u.flow = s.flow AND u.number = s.number AND u.undoes = s.sequence)
      """, place.key.flow, place.key.number, place.sequence, make: Self.lastStep)
  }

  private static func lastStep(_ row: Row) throws -> LastStep {
    LastStep(
      key: CaseKey(try row.text(0), try row.integer(1)), sequence: try row.integer(2),
      id: try row.text(3), step: try row.text(4), at: try row.moment(5),
      effects: try row.textIfAny(6)?.split(separator: " ").map(String.init) ?? [])
  }
}

extension CaseRecords: Undoable {
  public func lastAct(by author: Author, on day: Day) throws -> LastAct? {
    guard let role = staff[author.agent]?.role else { return nil }
    let last = try store.read { reading -> (LastStep, Case, Flow, Concerned)? in
      guard let last = try lastStep(of: author.agent, in: reading) else { return nil }
      let item = try item(last.key, in: reading)
      let flow = try flow(of: item, in: reading)
      return (last, item, flow, try concerned(by: last, of: item, flow, in: reading))
    }
    guard let (last, item, flow, concerned) = last else { return nil }
    let name = flow[step: last.step]?.name ?? CaseTexts.stepName(last.step)
    let hand = CaseHand(author, role: role, day: day)
    let stays = last.effects.first { (try? functions.effect($0))?.takeBack == nil }
    let way: LastAct.Way =
      if last.step == CaseStep.move {
        .stays(reason: FlowMoveTexts.moveStays, instead: FlowMoveTexts.moveBack(flow.id))
      } else if let stays {
        .stays(
          reason: CaseTexts.effectStays(
            name, (try? functions.effect(stays))?.description ?? Text(same: stays)),
          instead: CaseTexts.askALead)
      } else {
        .takeBack { _ = try undo(by: hand) }
      }
    return LastAct(
      key: last.id, at: last.at, what: words(last, of: item, flow), concerned: concerned, way: way)
  }
}

extension Flow {
  /// Returns true for a step that only notes something: it hands nothing on and does nothing
  /// elsewhere.
  func isNote(_ step: CaseStep) -> Bool {
    guard step.isNote else { return false }
    return self[step: step.step]?.rules.allSatisfy { $0.hands == .same && $0.effects.isEmpty }
      ?? false
  }
}

extension Case {
  /// Returns the case with a step added that takes back another.
  func undoing(
    _ step: CaseStep, reason: String? = nil, by hand: CaseHand, at now: Moment
  ) -> Case {
    func undo(to state: String) -> CaseStep {
      CaseStep(
        sequence: nextSequence, id: Key.make(), step: CaseStep.undo, actor: .agent(hand.agent),
        login: hand.author.login, at: now, day: hand.day, from: self.state, to: state,
        reason: reason, undoes: step.sequence)
    }
    return adding(undo(to: adding(undo(to: Case.withdrawn)).state))
  }
}
