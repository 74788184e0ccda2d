import Store
import Vocabulary

/// A query as conditions on `case_entry e`. A clock that ran out changes some columns without a
/// write; conditions on those are separate, since such cases are computed and compared here.
extension CaseQuery {
  /// Returns the conditions on columns that no clock changes.
  func lasting(_ flows: Flows) -> CaseCondition {
    var condition = CaseCondition()
    if self.flows.count == 1 { condition.add("e.flow = ?", self.flows[0]) }
    if self.flows.count > 1 { condition.add("e.flow", in: self.flows) }
    if let writer { condition.add("e.owner = ?", writer) }
    if let days { condition.add("e.day >= ? AND e.day <= ?", days.lowerBound, days.upperBound) }
    if let stepped { addSteps(stepped, to: &condition) }
    for (field, value) in keys.sorted(by: { $0.key < $1.key }) {
      condition.add(Self.hasKey, field, value)
    }
    if let subject { addSubject(subject, flows, to: &condition) }
    if let text, !text.isEmpty { addText(text, to: &condition) }
    return condition
  }

  static let hasKey = """
    (e.flow, e.number) IN (SELECT k.flow, k.number FROM case_key k
    WHERE k.field = ? AND k.value = ?)
    """

  private func addSteps(_ days: ClosedRange<Day>, to condition: inout CaseCondition) {
    let ofFlow = flows.count == 1 ? "s.flow = ? AND " : ""
    condition.add(
      """
      (e.flow, e.number) IN (SELECT s.flow, s.number FROM case_step s
      WHERE \(ofFlow)s.day >= ? AND s.day <= ?)
      """,
      values: (flows.count == 1 ? [flows[0].value] : [])
        + [days.lowerBound.value, days.upperBound.value])
  }

  private func addSubject(_ subject: String, _ flows: Flows, to condition: inout CaseCondition) {
    let ids = self.flows.isEmpty ? flows.ids : self.flows
    let known = ids.compactMap { id in
      (try? flows.flow(id))?.subject.map { (id, $0) }
    }
    guard !known.isEmpty else { return condition.add("1 = 0") }
    let parts = known.map { _ in "(e.flow = ? AND " + Self.hasKey + ")" }
    condition.add(
      "(" + parts.joined(separator: " OR ") + ")",
      values: known.flatMap { [$0.0.value, $0.1.value, subject.value] })
  }

  private func addText(_ text: String, to condition: inout CaseCondition) {
    let parts = ["case_value", "case_personal"].map { table in
      """
      EXISTS (SELECT 1 FROM \(table) v WHERE v.flow = e.flow AND v.number = e.number
      AND \(Like.condition("lower(v.value)", "?")))
      """
    }
    let pattern = Like.containing(text.lowercased()).value
    condition.add("(" + parts.joined(separator: " OR ") + ")", values: [pattern, pattern])
  }

  /// Adds the conditions on columns that a clock may change.
  func addMoving(to condition: inout CaseCondition) {
    if let isOpen { condition.add("e.is_open = ?", isOpen) }
    if let states { condition.add("e.state", in: states.sorted()) }
    if let holder { addHolder(holder, to: &condition) }
    if holder == nil, !parties.isEmpty { condition.add("e.party", in: parties) }
    if let recipient { condition.add("e.recipient = ?", recipient) }
    concern?.addCondition(to: &condition)
    if let dueBefore { condition.add("e.due < ?", dueBefore) }
    if let warnsBy { condition.add("e.warns <= ?", warnsBy) }
  }

  /// Queries that exclude each other and together are this one, each answered by one index: of an
  /// agent's own cases and their parties' the engine would look up every row.
  var parts: [CaseQuery] {
    guard holder != nil, !parties.isEmpty else { return [self] }
    var (own, shared) = (self, self)
    own.parties = []
    shared.holder = nil
    return [own, shared]
  }

  private func addHolder(_ holder: AgentNumber, to condition: inout CaseCondition) {
    let own = "e.holder = ? AND e.party IS NULL"
    guard !parties.isEmpty else { return condition.add(own, holder) }
    condition.add(
      "((\(own)) OR e.party IN (\(CaseCondition.marks(parties.count))))",
      values: [holder.value] + parties.map(\.value))
  }

  /// Returns true when computed facts fit the conditions that a clock may change.
  func fits(_ facts: CaseFacts) -> Bool {
    if let isOpen, facts.isOpen != isOpen { return false }
    if let states, !states.contains(facts.state) { return false }
    if let holder {
      let holds = facts.party.map(parties.contains) ?? (facts.holder == holder)
      guard holds else { return false }
    } else if !parties.isEmpty {
      guard facts.party.map(parties.contains) == true else { return false }
    }
    if let recipient, facts.recipient != recipient { return false }
    if let concern, !concern.fits(facts) { return false }
    if let dueBefore { guard let due = facts.due, due < dueBefore else { return false } }
    if let warnsBy { guard let warns = facts.warns, warns <= warnsBy else { return false } }
    return true
  }

  var orderBy: String {
    switch order {
    case .waiting: "e.urgent DESC, e.due, e.number, e.flow"
    case .newest: "e.number DESC, e.flow"
    }
  }
}
