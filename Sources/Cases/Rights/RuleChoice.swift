import Staff
import Vocabulary

/// The choice of the rule under which a step is taken: the first that fits state, hand and values.
/// When none does, the refusal gives the true reason: the state first, then the parties, then the
/// condition. A rule whose condition holds goes before one whose condition fails.
extension CaseRights {
  /// Returns the rule under which the step is taken.
  ///
  /// - Parameters:
  ///   - item: the case; nil for one that is about to be opened.
  ///   - values: the case's values, including those given now.
  /// - Throws: `Refusal` of kind `.notPermitted` when another party must take the step or it was
  ///   taken too often, of kind `.refused` when state, condition or hour do not fit, or the hand
  ///   holds the case already.
  func rule(
    of step: FlowStep, _ item: Case?, owner: AgentNumber, values: [String: String],
    by hand: CaseHand, at now: Moment, opening: Bool = false
  ) throws -> StepRule {
    let parties = CaseParties(flow, staff, item, owner: owner, values: values)
    let here = step.rules.filter { rule in
      opening ? rule.opens : item.map { rule.from.contains($0.state) } ?? false
    }
    guard !here.isEmpty else { throw wrongState(step, item, hand, now) }
    // The rule whose condition holds is the intended one, even when another hand must take it.
    let fitting = try here.filter { try $0.when?.holds(values, in: flow) ?? true }
    let meant = fitting.isEmpty ? here : fitting
    let mine = meant.filter { admits($0, hand, parties) }
    guard let own = mine.first else { throw notPermitted(meant, step, hand, parties, now) }
    guard !fitting.isEmpty else {
      throw Refusal(
        CaseTexts.conditionFails(step.name, mine.compactMap(\.when).map { shown($0) }),
        fix: CaseTexts.seeValues)
    }
    let free = mine.filter { isFree(step, $0, hand, item) }
    guard !free.isEmpty else { throw tooOften(own, step, parties) }
    if let rule = free.first(where: { isInHours($0, now) && isInMonths($0, now) }) { return rule }
    let isMonth = free.contains { isInMonths($0, now) }
    throw Refusal(
      isMonth ? CaseTexts.outOfHours(step.name) : CaseTexts.outOfMonths(step.name),
      fix: isMonth
        ? CaseTexts.hoursAre(free.flatMap(\.hours)) : CaseTexts.monthsAre(free.flatMap(\.months)))
  }

  /// Demands the named rules of a step.
  ///
  /// - Throws: `Refusal` of kind `.refused` that names each broken one.
  func demandRules(_ rule: StepRule, _ step: FlowStep, _ values: [String: String]) throws {
    let broken = try rule.needs.compactMap { flow[rule: $0] }
      .filter { try !$0.when.holds(values, in: flow) }
    guard broken.isEmpty else {
      throw Refusal(
        .refused,
        broken.map {
          Finding(
            nil, CaseTexts.broken($0.name, step.name, shown($0.when)), fix: CaseTexts.seeValues)
        })
    }
  }

  private func wrongState(
    _ step: FlowStep, _ item: Case?, _ hand: CaseHand, _ now: Moment
  ) -> Refusal {
    guard let item else { return Refusal(CaseTexts.opensNothing(step.name), fix: nil) }
    return Refusal(
      CaseTexts.notInState(step.name, item.number, flow.stateName(item.state)),
      fix: wayOut(item, hand, now))
  }

  /// Returns the possible steps: the hand's own, else those of others with their names. When the
  /// hand can only give the case up, the text also names those it waits for.
  func wayOut(_ item: Case, _ hand: CaseHand, _ now: Moment) -> Text {
    let mine = steps(item, by: hand, at: now)
    let others = steps(from: item.state)
    guard !others.isEmpty else { return CaseTexts.nothingLeft(flow.words(item.number)) }
    guard !mine.isEmpty else { return CaseTexts.possibleForOthers(byWhom(others, item)) }
    let forward = flow.forward(from: item.state)
    func isForward(_ step: FlowStep) -> Bool { step.rules.contains(where: forward.contains) }
    let awaited = mine.contains(where: isForward) ? [] : others.filter(isForward)
    return CaseTexts.possibleNow(mine.map(named), awaited: byWhom(awaited, item))
  }

  /// Returns the steps with those who may take them, grouped by those people.
  private func byWhom(_ steps: [FlowStep], _ item: Case) -> [Text] {
    let steps = steps.map { step in
      (who: whoMay(step.rules.filter { $0.from.contains(item.state) }, item), step: named(step))
    }
    return steps.map(\.who).unique.compactMap { who in
      steps.filter { $0.who == who }.map(\.step).joined().map { CaseTexts.stepsBy($0, who) }
    }
  }

  private func notPermitted(
    _ rules: [StepRule], _ step: FlowStep, _ hand: CaseHand, _ parties: CaseParties,
    _ now: Moment
  ) -> Refusal {
    let own = rules.first { isBy($0, hand, parties) }
    if let own, let party = own.not.first(where: { parties.isOneself(hand, $0) }) {
      if party == .holder, own.hands == .actor, let item = parties.item {
        return Refusal(CaseTexts.yoursAlready(item.number), fix: wayOut(item, hand, now))
      }
      return Refusal(
        .notPermitted, CaseTexts.fourEyes(step.name, name(of: party, parties.item)),
        fix: CaseTexts.anotherPerson(
          whoMay(rules, parties.item, values: parties.values, besides: hand.persons)))
    }
    return Refusal(
      .notPermitted,
      CaseTexts.mayNot(step.name, whoMay(rules, parties.item, values: parties.values)),
      fix: parties.item.map { CaseTexts.askHolder(holderName($0)) } ?? CaseTexts.askALead)
  }

  private func tooOften(_ rule: StepRule, _ step: FlowStep, _ parties: CaseParties) -> Refusal {
    let beyond = rule.beyond.map { name(of: $0, parties.item) }.joined() ?? CaseTexts.nobody
    return Refusal(
      .notPermitted, CaseTexts.tooOften(step.name, rule.most ?? 0),
      fix: CaseTexts.beyondMay(beyond))
  }

  /// Returns the people who may take a step by some rules.
  ///
  /// - Parameters:
  ///   - values: the values that name groups, of a case that is about to be opened.
  ///   - besides: people who are not named, since it takes somebody else.
  private func whoMay(
    _ rules: [StepRule], _ item: Case?, values: [String: String]? = nil,
    besides: [AgentNumber] = []
  ) -> Text {
    let parties = rules.flatMap { $0.by.isEmpty ? [.anyone] : $0.by }
    let names = parties.unique.map { name(of: $0, item, values: values, besides: besides) }
    return names.joined() ?? CaseTexts.anyone
  }

  private func named(_ step: FlowStep) -> Text { CaseTexts.step(step.id, step.name) }
}
