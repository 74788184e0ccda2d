import Staff
import Store
import Vocabulary

extension CaseRecords {
  /// Opens a case, or opens the one of the same subject again (`Flow.once`).
  ///
  /// - Throws: `Refusal` of kind `.refused` when a value is missing or wrong, of kind `.usage` when
  ///   a field is unknown or a reason is missing, of kind `.notPermitted` when the hand may not
  ///   open it.
  public func open(_ draft: CaseDraft, by hand: CaseHand) throws -> CaseReceipt {
    try store.write(Act(hand.author, "case.open")) { try open(draft, by: hand, in: $0) }
  }

  /// Takes a step with a case.
  ///
  /// - Throws: `Refusal` of kind `.refused`, `.usage`, `.notPermitted` or `.nothingFound` with the
  ///   true reason and the possible alternatives.
  public func take(
    _ act: CaseAct, _ key: CaseKey, by hand: CaseHand
  ) throws -> CaseReceipt {
    try store.write(Act(hand.author, "case.step")) { try take(act, key, by: hand, in: $0) }
  }

  /// Takes a step with several cases, all or none.
  ///
  /// - Throws: `Refusal` of the first refused case's kind, with the reasons for each that can't
  ///   take it.
  public func take(
    _ act: CaseAct, _ keys: [CaseKey], by hand: CaseHand
  ) throws -> [CaseReceipt] {
    try store.write(Act(hand.author, "case.step")) { try take(act, keys, by: hand, in: $0) }
  }

  /// Takes a step with several cases within an open transaction.
  public func take(
    _ act: CaseAct, _ keys: [CaseKey], by hand: CaseHand, in writing: Writing
  ) throws -> [CaseReceipt] {
    var receipts: [CaseReceipt] = []
    var refusals: [Refusal] = []
    var seen: Set<CaseKey> = []
    for key in keys where seen.insert(key).inserted {
      do {
        receipts.append(try take(act, key, by: hand, in: writing))
      } catch let refusal as Refusal where refusal.kind != .store {
        refusals.append(refusal)
      }
    }
    if let first = refusals.first {
      var findings: [Finding] = []
      for finding in refusals.flatMap(\.findings) where !findings.contains(finding) {
        findings.append(finding)
      }
      throw Refusal(first.kind, findings)
    }
    writing.detail = receipts.map { "\($0.flow.id) \($0.item.number)" }.joined(separator: " ")
    return receipts
  }

  /// Opens a case within an open transaction.
  public func open(
    _ draft: CaseDraft, by hand: CaseHand, in writing: Writing
  ) throws -> CaseReceipt {
    try settleExpired(in: writing)
    let current = try flows.flow(draft.flow)
    let owner = draft.owner ?? hand.agent
    guard staff[owner] != nil else {
      throw Refusal(FieldTexts.unknownAgent("\(owner)"), fix: .seeAgents)
    }
    try rights(current).demandOpening(for: owner, by: hand)
    let day = draft.day ?? hand.day
    let key = current.subjectKey(
      owner: owner, day: day, try self.given(draft.values, draft.stored, current))
    let earlier = try key.flatMap { try self.item(current.id, subjectKey: $0, in: writing) }
    let isWithdrawn = earlier?.standing.isEmpty == true
    let flow =
      try isWithdrawn ? current : earlier.map { try self.flow(of: $0, in: writing) } ?? current
    let step = try opened(draft, earlier, flow, owner: owner, day: day, by: hand, at: writing.now)
    try demandCases(step.given, flow, in: writing)
    try demandFine(step.given, flow, in: writing)
    guard let earlier else {
      let number = try writing.next("case \(flow.counter)")
      let item = Case(
        flow: flow.id, number: number, id: draft.id ?? Key.make(), owner: owner, day: day,
        definition: flow.source.digest, steps: [])
      return try add(step, to: item, isNew: true, subjectKey: key, by: hand, in: writing)
    }
    let item =
      try isWithdrawn
      ? begun(anew: earlier, owner: owner, day: day, flow, in: writing)
      : settled(earlier, flow, in: writing)
    return try add(step, to: item, by: hand, in: writing)
  }

  /// Returns the opening step, checked.
  ///
  /// - Parameter earlier: the case of the same subject; nil when there is none.
  func opened(
    _ draft: CaseDraft, _ earlier: Case?, _ flow: Flow, owner: AgentNumber, day: Day,
    by hand: CaseHand, at now: Moment
  ) throws -> StepDraft {
    let step = try opening(of: flow)
    var given = try self.given(draft.values, draft.stored, flow)
    for field in earlier == nil ? accepted(by: step, nil, flow) : [] where given[field.id] == nil {
      given[field.id] = field.usual
    }
    if let earlier { try demandOpeningAgain(earlier, flow, by: hand) }
    let values = try completed(given, flow)
    let rule = try rights(flow).rule(
      of: step, earlier, owner: owner, values: values, by: hand, at: now, opening: true)
    try demandDay(day, rule, flow, hand)
    try demandFields(
      given, held: [:], hints: draft.hints, reason: draft.reason, rule, step, flow)
    try rights(flow).demandRules(rule, step, values)
    try demandRecipient(draft.recipient, rule, step, earlier, flow)
    return StepDraft(
      flow: flow, step: step, rule: rule, given: values, values: values,
      recipient: draft.recipient, reason: try reason(draft.reason, rule, step))
  }

  /// Takes a step with a case within an open transaction.
  ///
  /// - Parameter known: the case after the transaction's last step with it, so that it need not be
  ///   read again; nil when there is none.
  public func take(
    _ act: CaseAct, _ key: CaseKey, known: Case? = nil, by hand: CaseHand, in writing: Writing
  ) throws -> CaseReceipt {
    try settleExpired(in: writing)
    let current = try known.flatMap { try hasNoFurtherStep($0, in: writing) ? $0 : nil }
    let stored = try current ?? item(key, in: writing)
    let flow = try self.flow(of: stored, in: writing)
    let item = try settled(stored, flow, in: writing)
    guard let draft = try taken(act, item, flow, by: hand, at: writing.now) else {
      return CaseReceipt(flow: flow, item: item, step: nil)
    }
    try demandCases(draft.given, flow, in: writing)
    if draft.step.id == FinesRegister.enterAgain {
      try demandFine(draft.values, flow, in: writing)
    }
    return try add(draft, to: item, by: hand, in: writing)
  }

  /// Returns a step with a case, checked; nil when each agent takes it once and this one did.
  func taken(
    _ act: CaseAct, _ item: Case, _ flow: Flow, by hand: CaseHand, at now: Moment
  ) throws -> StepDraft? {
    let rights = self.rights(flow)
    // A case that may not be read must not reveal its steps.
    if let reader = staff[hand.agent] { try rights.demandReading(item, reader) }
    let step = try flow.step(named: act.step)
    let given = try self.given(act.values, act.stored, flow)
    let values = try completed(item.values.merging(given) { $1 }, flow)
    let rule = try rights.rule(
      of: step, item, owner: item.owner, values: values, by: hand, at: now)
    if rule.onceEach, rights.hasTaken(step, hand, item) { return nil }
    try demandFields(
      given, held: item.held(for: step, rights.asked(rule)), reason: act.reason, rule, step, flow)
    try rights.demandRules(rule, step, values)
    try demandRecipient(act.recipient, rule, step, item, flow)
    var added = given
    for field in flow.fields where field.kind == .computed {
      if let value = values[field.id], value != item.values[field.id] { added[field.id] = value }
    }
    return StepDraft(
      flow: flow, step: step, rule: rule, given: added, values: values, recipient: act.recipient,
      reason: try reason(act.reason, rule, step))
  }

  private func opening(of flow: Flow) throws -> FlowStep {
    guard let step = flow.opening else {
      throw Refusal(CaseTexts.opensNothing(flow.name), fix: CaseTexts.checkFlow)
    }
    return step
  }

  /// Refuses to open a case of the same subject again once it has moved on, such as a fee that was
  /// paid: it would be put back. Refuses a colleague's too, and shows its values instead of
  /// overwriting them. The owner or a lead corrects it; a case that was taken back may
  /// be written anew by anybody.
  private func demandOpeningAgain(
    _ item: Case, _ flow: Flow, by hand: CaseHand
  ) throws {
    guard !item.standing.isEmpty else { return }
    if let opened = flow.opening?.rules.filter(\.opens).compactMap(\.to),
      !opened.contains(item.state)
    {
      throw Refusal(
        CaseTexts.movedOn(flow.name, item.number, flow.stateName(item.state)),
        fix: CaseTexts.seeCase(flow.words(item.number)))
    }
    guard item.owner != hand.agent, !hand.leads else { return }
    let values = flow.fields.compactMap { field in
      item.values[field.id].map { CaseTexts.named(field.name, field.shown($0, zone: zone)) }
    }
    throw Refusal(
      .notPermitted,
      CaseTexts.writtenAlready(
        flow.name, item.number, rights(flow).person(item.owner), values.joined()),
      fix: CaseTexts.ownerOrLead(rights(flow).person(item.owner)))
  }

  /// Refuses a future day for a case that is only noted, since that has happened; work to be done
  /// may be of any day.
  private func demandDay(
    _ day: Day, _ rule: StepRule, _ flow: Flow, _ hand: CaseHand
  ) throws {
    guard rule.to.flatMap({ flow[state: $0]?.isOpen }) == false, day > hand.day else { return }
    throw Refusal(CaseTexts.dayToCome(day), fix: CaseTexts.dayThatCame)
  }
}

/// A step whose rule, fields and reason are in order.
struct StepDraft {
  let flow: Flow
  let step: FlowStep
  let rule: StepRule
  /// The values that are written with the step.
  let given: [String: String]
  /// All values of the case, including those given now.
  let values: [String: String]
  let recipient: AgentNumber?
  let reason: String?

  /// Returns the step that follows a case's others.
  ///
  /// - Parameter given: the values to write, those of the draft and of its effects.
  func step(
    after item: Case, giving given: [String: String], by hand: CaseHand, at now: Moment,
    id: String = Key.make()
  ) -> CaseStep {
    CaseStep(
      sequence: item.nextSequence, id: id, step: step.id, actor: .agent(hand.agent),
      login: hand.author.login, at: now, day: hand.day,
      from: item.steps.isEmpty ? nil : item.state, to: rule.to ?? item.state,
      holder: item.holder(
        after: rule, actor: hand.agent, recipient: recipient, given: given, values: values),
      recipient: recipient, reason: reason, values: given)
  }
}

extension Flow {
  /// Returns the key that cases of the same subject share; nil when every case is a new one, or a
  /// part of the key has no value. Personal data appears in it as a digest.
  func subjectKey(owner: AgentNumber, day: Day, _ values: [String: String]) -> String? {
    guard !once.isEmpty else { return nil }
    var parts: [String] = []
    for part in once {
      switch part {
      case "owner": parts.append("\(owner)")
      case "day" where self[field: part] == nil: parts.append("\(day)")
      default:
        // What was erased is no subject any more (`CaseRecords.forgetSubjects`).
        guard let value = values[part], !value.contains(BuyerWords.mark) else { return nil }
        let field = self[field: part]
        // A household is one however its number is typed: 2-a01 and ２－Ａ０１.
        let subject = field?.kind == .customer ? value.halfWidth.uppercased() : value
        parts.append(field?.isPersonal == true ? Digest.sha256(subject) : subject)
      }
    }
    return parts.joined(separator: "\u{1F}")
  }
}
