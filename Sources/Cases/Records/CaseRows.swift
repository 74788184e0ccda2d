import Store
import Vocabulary

/// The rows of a case, which are written only here.
extension CaseRecords {
  /// Checks guards, runs effects, and writes a step with its values.
  func add(
    _ draft: StepDraft, to item: Case, isNew: Bool = false, subjectKey: String? = nil,
    by hand: CaseHand, in writing: Writing
  ) throws -> CaseReceipt {
    let (flow, rule) = (draft.flow, draft.rule)
    guard item.steps.count < Case.mostSteps else {
      throw Refusal(
        CaseTexts.tooManySteps(flow.name, item.number, Case.mostSteps),
        fix: flow.once.isEmpty ? CaseTexts.openAnother : CaseTexts.openUnderAnother)
    }
    let attempt = CaseAttempt(
      flow: flow, number: item.number, item: isNew ? nil : item, owner: item.owner,
      step: draft.step, hand: hand, given: draft.given, values: draft.values,
      recipient: draft.recipient, reason: draft.reason, now: writing.now)
    for name in rule.guards { try functions.checking(name).demand(attempt, writing) }
    var given = draft.given
    for name in rule.effects {
      given.merge(try functions.effect(name).act(attempt, writing)) { $1 }
    }
    let step = draft.step(after: item, giving: given, by: hand, at: writing.now)
    let after = item.adding(step)
    if isNew {
      try FlowDefinitions.keep(flow, in: writing)
      try insert(after, subjectKey: subjectKey, flow, in: writing)
    }
    try insert(step, of: after, flow, effects: rule.effects, in: writing)
    try settle(after, before: isNew ? nil : item, flow, in: writing)
    writing.detail = "\(flow.id) \(item.number) \(step.step)"
    return CaseReceipt(flow: flow, item: after, step: step)
  }

  private func insert(
    _ item: Case, subjectKey: String?, _ flow: Flow, in writing: Writing
  ) throws {
    let facts = try CaseFacts(item, flow, calendars, at: writing.now)
    let values =
      [
        item.flow.value, item.number.value, item.id.value, item.owner.value, item.day.value,
        subjectKey.value, item.definition.value, item.openedAt.value,
      ] + facts.values
    try writing.run(
      """
      INSERT INTO case_entry (flow, number, id, owner, day, subject_key, definition, opened_at,
        \(CaseFacts.columns))
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
      """, values: values)
  }

  /// Returns a case whose opening was taken back, under another owner and today's definition.
  func begun(
    anew item: Case, owner: AgentNumber, day: Day, _ flow: Flow, in writing: Writing
  ) throws -> Case {
    try FlowDefinitions.keep(flow, in: writing)
    try writing.run(
      "UPDATE case_entry SET owner = $3, day = $4, definition = $5 WHERE flow = $1 AND number = $2",
      item.flow, item.number, owner, day, flow.source.digest)
    return Case(
      flow: item.flow, number: item.number, id: item.id, owner: owner, day: day,
      definition: flow.source.digest, steps: item.steps)
  }

  /// Adds a step's rows; personal values go to the table that can be erased.
  func insert(
    _ step: CaseStep, of item: Case, _ flow: Flow, effects: [String] = [], in writing: Writing
  ) throws {
    var (agent, clock): (AgentNumber?, String?) = (nil, nil)
    switch step.actor {
    case .agent(let number): agent = number
    case .clock(let id): clock = id
    }
    try writing.run(
      """
      INSERT INTO case_step (flow, number, sequence, id, step, agent, clock, login, at, day,
        state_from, state_to, holder, recipient, reason, undoes, effects)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
      """,
      item.flow, item.number, step.sequence, step.id, step.step, agent, clock, step.login, step.at,
      step.day, step.from, step.to, step.holder, step.recipient, step.reason, step.undoes,
      effects.isEmpty ? nil : effects.joined(separator: " "))
    for (id, value) in step.values.sorted(by: { $0.key < $1.key }) {
      let table = flow.isPersonal(id, value) ? "case_personal" : "case_value"
      try writing.run(
        "INSERT INTO \(table) (flow, number, sequence, field, value) VALUES ($1, $2, $3, $4, $5)",
        item.flow, item.number, step.sequence, id, value)
    }
  }

  /// Updates a case's row and keys to match its steps.
  ///
  /// - Parameter before: the case as the keys have it now; nil for a new one.
  func settle(_ item: Case, before: Case?, _ flow: Flow, in writing: Writing) throws {
    if before != nil {
      let facts = try CaseFacts(item, flow, calendars, at: writing.now)
      try writing.run(
        """
        UPDATE case_entry SET state = $3, is_open = $4, holder = $5, party = $6, recipient = $7,
          urgent = $8, due = $9, warns = $10, expires = $11, changed_at = $12
        WHERE flow = $1 AND number = $2
        """, values: [item.flow.value, item.number.value] + facts.values)
    }
    let (old, new) = (before.map { flow.keys(of: $0.values) } ?? [:], flow.keys(of: item.values))
    for field in Set(old.keys).union(new.keys).sorted() where old[field] != new[field] {
      if old[field] != nil {
        try writing.run(
          "DELETE FROM case_key WHERE flow = $1 AND number = $2 AND field = $3", item.flow,
          item.number, field)
      }
      if let value = new[field] {
        try writing.run(
          "INSERT INTO case_key (flow, number, field, value) VALUES ($1, $2, $3, $4)", item.flow,
          item.number, field, value)
      }
    }
  }

  /// Returns the case at the moment of the write, after writing the acts of its clocks until then.
  func settled(_ item: Case, _ flow: Flow, in writing: Writing) throws -> Case {
    let now = try item.standing(at: writing.now, in: flow, calendars)
    guard now.steps.count > item.steps.count else { return item }
    for step in now.steps.dropFirst(item.steps.count) {
      try insert(step, of: now, flow, in: writing)
    }
    try settle(now, before: item, flow, in: writing)
    return now
  }

  /// Writes the acts of other cases' clocks, a few at each write, so that lists rarely have to
  /// compute cases.
  func settleExpired(in writing: Writing) throws {
    let keys = try writing.all(
      "SELECT flow, number FROM case_entry WHERE expires < $1 ORDER BY expires LIMIT $2",
      writing.now, Self.mostSettled, make: { CaseKey(try $0.text(0), try $0.integer(1)) })
    guard !keys.isEmpty else { return }
    for item in try CaseReader(reading: writing).items(keys) {
      let flow = try self.flow(of: item, in: writing)
      let after = try settled(item, flow, in: writing)
      // The calendar has moved the moment, so the row takes the new one.
      if after.steps.count == item.steps.count {
        try settle(item, before: item, flow, in: writing)
      }
    }
  }

  private static let mostSettled = 50
}

extension Case {
  /// Returns the agent who has the case after a step; nil when that does not change, or a party
  /// holds it.
  func holder(
    after rule: StepRule, actor: AgentNumber, recipient: AgentNumber?, given: [String: String],
    values: [String: String]
  ) -> AgentNumber? {
    switch rule.hands {
    case .same: nil
    case .actor: actor
    case .recipient: recipient
    case .field(let field): (given[field] ?? values[field]).flatMap { AgentNumber($0) }
    case .party(let party): agent(party)
    }
  }

  var nextSequence: Int { (steps.last?.sequence ?? 0) + 1 }
}

extension Flow {
  /// Returns true for a value that is kept where it can be erased, including a mobile number that
  /// somebody typed into a text.
  func isPersonal(_ id: String, _ value: String) -> Bool {
    guard let field = self[field: id] else { return Mask.numbers(in: value) != value }
    if field.isPersonal { return true }
    return (field.kind == .text || field.kind == .computed) && Mask.numbers(in: value) != value
  }

  /// Returns the current values by which cases are found.
  func keys(of values: [String: String]) -> [String: String] {
    values.filter { id, value in
      guard let field = self[field: id], !isPersonal(id, value) else { return false }
      return field.isReference || id == subject
    }
  }
}
