import Staff
import Vocabulary

/// The rights to read a case and take its steps. They are decided only here: steps, Tab, the agenda
/// and refusals go by the same rules.
public struct CaseRights {
  let flow: Flow
  let staff: Staff
  let zone: DeskZone

  public init(_ flow: Flow, staff: Staff, zone: DeskZone) {
    self.flow = flow
    self.staff = staff
    self.zone = zone
  }

  /// Returns true when an agent may read a case: leads and clerks read everything, others the cases
  /// that the definition opens to them and those that are addressed to them.
  public func mayRead(_ item: Case, _ reader: Agent) -> Bool {
    if flow.readers.isEmpty || reader.role.leads || item.recipient == reader.number { return true }
    let parties = CaseParties(flow, staff, item)
    return flow.readers.contains { parties.includes(reader.number, $0, role: reader.role) }
  }

  /// - Throws: `Refusal` of kind `.notPermitted` when the reader may not read the case.
  public func demandReading(_ item: Case, _ reader: Agent) throws {
    guard mayRead(item, reader) else {
      throw Refusal(.notPermitted, CaseTexts.notYours(flow.name), fix: CaseTexts.askALead)
    }
  }

  /// Demands that a case is opened in one's own name, or by a lead for others.
  ///
  /// - Throws: `Refusal` of kind `.notPermitted` when an agent opens one for somebody else.
  func demandOpening(for owner: AgentNumber, by hand: CaseHand) throws {
    guard owner == hand.agent || hand.leads else {
      throw Refusal(.notPermitted, CaseTexts.opensOwn, fix: CaseTexts.askALead)
    }
  }

  /// Returns the steps that a hand may take with a case now, in the order of the definition. A
  /// condition on a field that the step itself takes is checked only when the step is taken.
  public func steps(_ item: Case, by hand: CaseHand, at now: Moment) -> [FlowStep] {
    flow.steps.filter { step in
      step.rules.contains { rule in
        guard rule.from.contains(item.state), admits(rule, hand, item, item.values),
          isFree(step, rule, hand, item), isInHours(rule, now), isInMonths(rule, now)
        else { return false }
        if rule.onceEach, hasTaken(step, hand, item) { return false }
        return conditions(of: rule).allSatisfy { condition in
          let isOpen = !condition.fields.isDisjoint(with: accepted(rule, step))
          return isOpen || (try? condition.holds(item.values, in: flow)) == true
        }
      }
    }
  }

  /// Returns the condition of a rule and those of the named rules that it needs.
  private func conditions(of rule: StepRule) -> [Condition] {
    [rule.when].compactMap(\.self) + rule.needs.compactMap { flow[rule: $0]?.when }
  }

  /// Returns the steps that lead out of a state, for everybody.
  func steps(from state: String) -> [FlowStep] {
    flow.steps.filter { $0.rules.contains { $0.from.contains(state) } }
  }

  /// Returns true when the hand took a step since the case last entered its first state: a case
  /// that was written anew is to be seen anew.
  func hasTaken(_ step: FlowStep, _ hand: CaseHand, _ item: Case) -> Bool {
    let steps = item.standing
    let begun = steps.lastIndex { flow[state: $0.to]?.place == .first && !$0.isNote }
    return steps[(begun ?? 0)...].contains {
      $0.step == step.id && $0.actor == .agent(hand.agent)
    }
  }

  /// Returns the ids of the fields that a rule takes.
  func accepted(_ rule: StepRule, _ step: FlowStep) -> Set<String> {
    if rule.opens { return openingFields(rule) }
    let may = rule.may ?? flow.fields.filter { $0.kind != .computed }.map(\.id)
    return Set(rule.asks + may)
  }

  /// Returns the fields that an opening rule takes: by default every field that no later step asks
  /// for, besides those it demands.
  private func openingFields(_ rule: StepRule) -> Set<String> {
    let later = Set(flow.steps.flatMap(\.rules).filter { !$0.opens }.flatMap(\.asks))
    let free = flow.fields.filter { $0.kind != .computed && !later.contains($0.id) }.map(\.id)
    return Set(asked(rule) + (rule.may ?? free))
  }

  /// Returns the ids of the fields that a rule demands, at opening including the required ones.
  func asked(_ rule: StepRule) -> [String] {
    guard rule.opens else { return rule.asks }
    let required = flow.fields.filter { $0.isRequired && $0.kind != .computed }.map(\.id)
    return rule.asks + required.filter { !rule.asks.contains($0) }
  }

  // Parts of a rule.

  /// Returns true when `by` and `not` let a hand take it.
  func admits(
    _ rule: StepRule, _ hand: CaseHand, _ item: Case, _ values: [String: String]
  ) -> Bool {
    let parties = CaseParties(flow, staff, item, owner: item.owner, values: values)
    return admits(rule, hand, parties)
  }

  func admits(_ rule: StepRule, _ hand: CaseHand, _ parties: CaseParties) -> Bool {
    isBy(rule, hand, parties) && !isExcluded(rule, hand, parties)
  }

  func isBy(_ rule: StepRule, _ hand: CaseHand, _ parties: CaseParties) -> Bool {
    rule.by.isEmpty || rule.by.contains { parties.includes(hand, $0) }
  }

  func isExcluded(_ rule: StepRule, _ hand: CaseHand, _ parties: CaseParties) -> Bool {
    rule.not.contains { parties.isOneself(hand, $0) }
  }

  /// Returns true when the step was taken less than `most` times, or the hand may go beyond that.
  func isFree(_ step: FlowStep, _ rule: StepRule, _ hand: CaseHand, _ item: Case?) -> Bool {
    guard let most = rule.most, let item else { return true }
    guard item.standing.count(where: { $0.step == step.id }) >= most else { return true }
    let parties = CaseParties(flow, staff, item)
    return rule.beyond.contains { parties.includes(hand, $0) }
  }

  func isInHours(_ rule: StepRule, _ now: Moment) -> Bool { rule.hours.contains(now, in: zone) }

  func isInMonths(_ rule: StepRule, _ now: Moment) -> Bool {
    rule.months.isEmpty || rule.months.contains(zone.day(now).month.month)
  }
}
