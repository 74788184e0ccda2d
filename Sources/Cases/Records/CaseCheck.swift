import Staff
import Store
import Vocabulary

/// Checks the tables: reports rows that contradict the steps, references that lead nowhere, and
/// stored words that no definition knows.
extension CaseRecords: Checked {
  public func check() throws -> [Finding] {
    try store.read { reading in
      var findings = try orphans(reading)
      let keys = try reading.all(
        "SELECT flow, number FROM case_entry ORDER BY flow, number",
        make: { CaseKey(try $0.text(0), try $0.integer(1)) })
      var rest = keys[...]
      while !rest.isEmpty {
        findings += try check(Array(rest.prefix(512)), in: reading)
        rest = rest.dropFirst(512)
      }
      return findings
    }
  }

  /// Checks some cases. A row that can't be read is a finding of its own and hides no other.
  private func check(_ keys: [CaseKey], in reading: Reading) throws -> [Finding] {
    do {
      return try CaseReader(reading: reading).items(keys).flatMap { try check($0, in: reading) }
    } catch let refusal as Refusal {
      guard keys.count > 1 else { return refusal.findings }
      let middle = keys.count / 2
      return try check(Array(keys[..<middle]), in: reading)
        + check(Array(keys[middle...]), in: reading)
    }
  }

  private func check(_ item: Case, in reading: Reading) throws -> [Finding] {
    let flow: Flow
    do {
      flow = try self.flow(of: item, in: reading)
    } catch let refusal as Refusal {
      return refusal.findings
    }
    let flows = try definitions(of: item, flow, in: reading)
    return check(steps: item, flows) + check(values: item, flows)
      + (try check(row: item, flow, in: reading)) + (try check(keys: item, flow, in: reading))
  }

  /// Returns the definitions whose words a case's steps may use: its own, and for a case that was
  /// carried over from another version, every one under which the flow's cases began.
  private func definitions(
    of item: Case, _ flow: Flow, in reading: Reading
  ) throws -> [Flow] {
    guard item.steps.contains(where: { $0.step == CaseStep.move }) else { return [flow] }
    let digests = try reading.all(
      "SELECT digest FROM flow_definition WHERE flow = $1 ORDER BY digest", item.flow,
      make: { try $0.text(0) })
    return try [flow] + digests.map { try definition($0, of: item.flow, in: reading) }
  }

  private func finding(_ item: Case, _ reason: Text) -> Finding {
    Finding(nil, CaseTexts.inCase(item.flow, item.number, reason), fix: .changedOutside)
  }

  private func check(steps item: Case, _ flows: [Flow]) -> [Finding] {
    var findings: [Finding] = []
    if item.steps.isEmpty { findings.append(finding(item, CaseTexts.noSteps)) }
    var state: String?
    var agents = [item.owner]
    for (index, step) in item.steps.enumerated() {
      if step.sequence != index + 1 || step.from != state {
        findings.append(finding(item, CaseTexts.stepGap(step.sequence)))
      }
      state = step.to
      for word in [step.from, step.to].compactMap(\.self)
      where word != Case.withdrawn && flows.allSatisfy({ $0[state: word] == nil }) {
        findings.append(finding(item, CaseTexts.unknownWord("state", word)))
      }
      switch step.actor {
      case .agent(let agent): agents.append(agent)
      case .clock(let clock)
      where flows.allSatisfy { $0.clocks.allSatisfy { $0.id != clock } }:
        findings.append(finding(item, CaseTexts.unknownWord("clock", clock)))
      case .clock: break
      }
      let isOurs = [CaseStep.undo, CaseStep.expire, CaseStep.move].contains(step.step)
      if !isOurs, flows.allSatisfy({ $0[step: step.step] == nil }) {
        findings.append(finding(item, CaseTexts.unknownWord("step", step.step)))
      }
      agents += [step.holder, step.recipient, step.login].compactMap(\.self)
      for field in flows.flatMap(\.fields) where field.kind == .agent {
        if let value = step.values[field.id], let agent = AgentNumber(value) {
          agents.append(agent)
        }
      }
    }
    findings += Set(agents).sorted().filter { staff[$0] == nil }.map { agent in
      Finding(nil, CaseTexts.strangerInCase(item.flow, item.number, agent), fix: .staysListed)
    }
    return findings
  }

  private func check(values item: Case, _ flows: [Flow]) -> [Finding] {
    item.steps.flatMap(\.values).compactMap { id, value in
      let fields = flows.compactMap { $0[field: id] }
      guard let flow = flows.first, !fields.isEmpty else {
        return finding(item, CaseTexts.unknownWord("field", id))
      }
      return fields.contains { $0.takes(stored: value) }
        ? nil : finding(item, FieldTexts.damaged(id, flow.isPersonal(id, value) ? "…" : value))
    }
  }

  private func check(row item: Case, _ flow: Flow, in reading: Reading) throws -> [Finding] {
    let row = try reading.first(
      """
      SELECT \(CaseFacts.columns), subject_key, opened_at FROM case_entry
      WHERE flow = $1 AND number = $2
      """, item.flow, item.number
    ) { row in
      return (try CaseFacts(row, from: 0), try row.textIfAny(10))
    }
    guard let (facts, subjectKey) = row else { return [] }
    // The deadlines are those at the last write: a clock that ran out since is no damage.
    let now = try CaseFacts(item, flow, calendars, at: item.changedAt)
    var findings: [Finding] = []
    if !facts.agrees(with: now, in: flow) {
      findings.append(finding(item, CaseTexts.rowDiffers))
    }
    let values = item.values
    let key = flow.subjectKey(owner: item.owner, day: item.day, values)
    let isErased = flow.once.contains { flow[field: $0]?.isPersonal == true && values[$0] == nil }
    if !item.standing.isEmpty, !isErased, key != subjectKey {
      findings.append(finding(item, CaseTexts.rowDiffers))
    }
    return findings
  }

  private func check(keys item: Case, _ flow: Flow, in reading: Reading) throws -> [Finding] {
    let rows = try reading.all(
      "SELECT field, value FROM case_key WHERE flow = $1 AND number = $2", item.flow, item.number,
      make: { (try $0.text(0), try $0.text(1)) })
    let stored = Dictionary(rows) { first, _ in first }
    return stored == flow.keys(of: item.values) ? [] : [finding(item, CaseTexts.keysDiffer)]
  }

  /// Returns a finding for each table's rows that belong to no case or no step.
  private func orphans(_ reading: Reading) throws -> [Finding] {
    var findings: [Finding] = []
    for (table, parent, columns) in [
      ("case_step", "case_entry", ["flow", "number"]),
      ("case_key", "case_entry", ["flow", "number"]),
      ("case_value", "case_step", ["flow", "number", "sequence"]),
      ("case_personal", "case_step", ["flow", "number", "sequence"]),
    ] {
      let same = columns.map { "p.\($0) = t.\($0)" }.joined(separator: " AND ")
      findings += try reading.all(
        """
        SELECT DISTINCT t.flow, t.number FROM \(table) t
        WHERE NOT EXISTS (SELECT 1 FROM \(parent) p WHERE \(same)) ORDER BY t.flow, t.number
        """
      ) { row in
        Finding(
          nil, CaseTexts.orphans(table, try row.text(0), try row.integer(1)), fix: .changedOutside)
      }
    }
    return findings
  }
}
