import Staff
import Vocabulary

/// The rule under which a step is taken: the first that fits state, hand and values. Where none
/// does, the refusal tells the true reason: the state first, then who may, then the condition.
extension CaseRights {
  /// - Parameters:
  ///   - item: nil for a case that is about to be opened.
  ///   - values: those of the case, with those given now.
  /// - Throws: `Refusal`.
  func rule(
    of step: FlowStep, _ item: Case?, owner: AgentNumber, values: [String: String],
    by hand: CaseHand, at now: Moment, opening: Bool = false
  ) throws -> StepRule {
    let parties = CaseParties(flow, staff, item, owner: owner, values: values)
    let here = step.rules.filter { rule in
      opening ? rule.opens : item.map { rule.from.contains($0.state) } ?? false
    }
    guard let first = here.first else { throw wrongState(step, item, hand, now) }
    let mine = here.filter { admits($0, hand, parties) }
    guard !mine.isEmpty else { throw notPermitted(first, here, step, hand, parties) }
    let free = mine.filter { isFree(step, $0, hand, item) }
    guard !free.isEmpty else { throw tooOften(mine[0], step, parties) }
    let fitting = try free.filter { try $0.when?.holds(values, in: flow) ?? true }
    guard !fitting.isEmpty else {
      throw Refusal(
        CaseTexts.conditionFails(step.name, free.compactMap(\.when).map { shown($0) }),
        fix: CaseTexts.seeValues)
    }
    guard let rule = fitting.first(where: { isInHours($0, now) }) else {
      throw Refusal(
        CaseTexts.outOfHours(step.name), fix: CaseTexts.hoursAre(fitting.flatMap(\.hours)))
    }
    return rule
  }

  private func wrongState(
    _ step: FlowStep, _ item: Case?, _ hand: CaseHand, _ now: Moment
  ) -> Refusal {
    guard let item else { return Refusal(CaseTexts.opensNothing(step.name), fix: nil) }
    return Refusal(
      CaseTexts.notInState(step.name, item.number, flow.stateName(item.state)),
      fix: wayOut(item, hand, now))
  }

  /// What is possible now: by this hand, else by whom. Where the hand can only give the case up, it
  /// is said whom it waits for too.
  func wayOut(_ item: Case, _ hand: CaseHand, _ now: Moment) -> Text {
    let mine = steps(item, by: hand, at: now)
    let others = steps(from: item.state)
    guard !others.isEmpty else { return CaseTexts.nothingLeft(item.number) }
    guard !mine.isEmpty else {
      return CaseTexts.possibleForOthers(others.map { stepBy($0, item) })
    }
    let forward = flow.forward(from: item.state)
    func isForward(_ step: FlowStep) -> Bool { step.rules.contains(where: forward.contains) }
    let awaited = mine.contains(where: isForward) ? [] : others.filter(isForward)
    return CaseTexts.possibleNow(mine.map(named), awaited: awaited.map { stepBy($0, item) })
  }

  /// A step with those who may take it.
  private func stepBy(_ step: FlowStep, _ item: Case) -> Text {
    let by = step.rules.filter { $0.from.contains(item.state) }.flatMap(\.by)
    let names = (by.isEmpty ? [.anyone] : by).map { name(of: $0, item) }
    return CaseTexts.stepBy(named(step), names.joined() ?? CaseTexts.anyone)
  }

  private func notPermitted(
    _ first: StepRule, _ rules: [StepRule], _ step: FlowStep, _ hand: CaseHand,
    _ parties: CaseParties
  ) -> Refusal {
    let own = rules.first { isBy($0, hand, parties) }
    if let own, let party = own.not.first(where: { parties.isOneself(hand, $0) }) {
      return Refusal(
        .notPermitted, CaseTexts.fourEyes(step.name, name(of: party, parties.item)),
        fix: CaseTexts.anotherPerson(whoMay(rules, parties.item)))
    }
    return Refusal(
      .notPermitted, CaseTexts.mayNot(step.name, whoMay(rules, parties.item)),
      fix: parties.item.map { CaseTexts.askHolder(holderName($0)) } ?? CaseTexts.askALead)
  }

  private func tooOften(_ rule: StepRule, _ step: FlowStep, _ parties: CaseParties) -> Refusal {
    let beyond = rule.beyond.map { name(of: $0, parties.item) }.joined() ?? CaseTexts.nobody
    return Refusal(
      .notPermitted, CaseTexts.tooOften(step.name, rule.most ?? 0),
      fix: CaseTexts.beyondMay(beyond))
  }

  private func whoMay(_ rules: [StepRule], _ item: Case?) -> Text {
    let parties = rules.flatMap { $0.by.isEmpty ? [.anyone] : $0.by }
    let first = parties.indices.filter { !parties[..<$0].contains(parties[$0]) }
    return first.map { name(of: parties[$0], item) }.joined() ?? CaseTexts.anyone
  }

  private func named(_ step: FlowStep) -> Text { CaseTexts.step(step.id, step.name) }
}
