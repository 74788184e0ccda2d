import Files
import Vocabulary

/// Reads `steps:` of a definition. A step is one rule, a list of rules, or
/// `{name: {zh: ..., en: ...}, rules: [...]}`.
struct FlowStepReader {
  private let words: FlowWords
  private let places: FlowPlaces
  private let states: [FlowState]

  init(_ words: FlowWords, _ places: FlowPlaces, _ states: [FlowState]) {
    self.words = words
    self.places = places
    self.states = states
  }

  /// Words that belong to the program and can't name a step.
  static let reserved = [
    CaseStep.undo, CaseStep.expire, CaseStep.move, "list", "show", "history", "take",
    "erase", "export", "import", "draw",
  ]

  /// The id of the opening step of a file that names none.
  private static let open = "open"

  /// Returns the ids of a definition's steps, including the opening step that it need not write.
  static func ids(_ flow: YAMLTable) -> [String] {
    guard let node = flow["steps"], node.isTable else { return [open] }
    let entries = node.openTable(as: "steps")?.entries ?? []
    let ids = entries.map(\.key)
    return ids.contains(open) || entries.contains { opens($0.value) } ? ids : [open] + ids
  }

  /// Returns true for a step with a rule that starts from no state.
  private static func opens(_ step: YAMLNode) -> Bool {
    if let rules = step.items { return rules.contains { opens($0) } }
    guard step.isTable, let table = step.openTable(as: "steps") else { return false }
    return table["rules"].map { opens($0) } ?? (table["from"] == nil)
  }

  func steps(_ flow: YAMLTable) -> [FlowStep] {
    guard let node = flow["steps"] else { return [implicit(flow.node, [])] }
    guard let table = node.openTable(as: "steps") else { return [] }
    var drafts: [(id: String, name: Text, rules: [StepRule])] = []
    for (id, value) in table.entries {
      let key = table.keyNode(id) ?? value
      places.mark(key, "steps/\(id)")
      guard YAMLTable.plainID(id, at: key, hyphen: true) != nil else { continue }
      if Self.reserved.contains(id) {
        key.report(FlowTexts.reserved(id), fix: FlowTexts.otherID)
      }
      let (name, nodes) = parts(id, value)
      let rules = nodes.enumerated().compactMap { rule($1, "steps/\(id)/\($0)", step: id) }
      drafts.append((id, name, rules))
    }
    let later = Set(drafts.flatMap(\.rules).filter { !$0.opens }.flatMap(\.asks))
    let steps = drafts.map { id, name, rules in
      FlowStep(id: id, name: name, rules: rules.map { $0.opens ? opening($0, later, id) : $0 })
    }
    return words.steps.first == Self.open && steps.first?.id != Self.open
      ? [implicit(node, later)] + steps : steps
  }

  private func parts(_ id: String, _ value: YAMLNode) -> (name: Text, rules: [YAMLNode]) {
    if let items = value.items { return (Text(same: id), items) }
    guard value.isTable, let table = value.openTable(as: id) else {
      value.report(FlowTexts.noRule(id), fix: FlowTexts.ruleShape)
      return (Text(same: id), [])
    }
    let name = table.label(id)
    guard table["rules"] != nil else { return (name, [value]) }
    _ = value.table(keys: ["name", "rules"], as: id)
    return (name, table.list("rules"))
  }

  private func implicit(_ node: YAMLNode, _ later: Set<String>) -> FlowStep {
    places.mark(node, "steps/\(Self.open)")
    let rule = opening(StepRule(may: nil, line: node.line), later, Self.open)
    return FlowStep(id: Self.open, name: FlowTexts.openStep, rules: [rule])
  }

  /// Completes an opening rule: it asks for the required fields, leads to the first state, and,
  /// unless it names others, takes every field that no later step asks for.
  private func opening(_ rule: StepRule, _ later: Set<String>, _ id: String) -> StepRule {
    let required = words.fields.filter(\.isRequired).map(\.id)
    let asks = rule.asks + required.filter { !rule.asks.contains($0) }
    let free = words.fields.filter { $0.kind != .computed && !later.contains($0.id) }.map(\.id)
    let first = states.first { $0.place == .first }
    if rule.to == nil, first == nil {
      places.report("steps/\(id)", FlowTexts.noFirst, fix: FlowTexts.nameFirst)
    }
    return StepRule(
      from: [], to: rule.to ?? first?.id, by: rule.by, not: rule.not, when: rule.when,
      needs: rule.needs, asks: asks, may: (rule.may ?? free).filter { !asks.contains($0) },
      reason: rule.reason,
      hands: rule.hands, isAddressed: rule.isAddressed, onceEach: rule.onceEach, most: rule.most,
      beyond: rule.beyond, hours: rule.hours, months: rule.months, guards: rule.guards,
      effects: rule.effects, line: rule.line)
  }

  private static let keys = [
    "name", "from", "to", "by", "not", "when", "needs", "asks", "may", "reason", "hands",
    "addressed", "once_each", "most", "beyond", "hours", "months", "guards", "effects",
  ]

  private func rule(_ node: YAMLNode, _ path: String, step id: String) -> StepRule? {
    guard let table = node.table(keys: Self.keys, as: id) else { return nil }
    places.mark(table, path)
    let party = FlowPartyReader(words).party
    let from = table.each("from").compactMap(words.state)
    return StepRule(
      from: from, to: table["to"].flatMap(words.state), by: table.each("by").compactMap(party),
      not: table.each("not").compactMap(party),
      when: ConditionReader(words).condition(table["when"]),
      needs: table.each("needs").compactMap(words.rule),
      asks: table.each("asks").compactMap(words.field), may: may(table, opens: from.isEmpty),
      reason: table.choice("reason", StepRule.Reason.self) ?? .optional, hands: hands(table),
      isAddressed: table.flag("addressed") ?? false, onceEach: table.flag("once_each") ?? false,
      most: table.whole("most", in: 1...1000), beyond: table.each("beyond").compactMap(party),
      hours: table.each("hours").flatMap(hours), months: table.each("months").compactMap(month),
      guards: table.texts("guards"), effects: table.texts("effects"), line: node.line)
  }

  /// Returns nil for `any`, and for an opening rule that names no fields.
  private func may(_ table: YAMLTable, opens: Bool) -> [String]? {
    guard let node = table["may"] else { return opens ? nil : [] }
    if node.scalar == "any" { return opens ? words.fields.map(\.id) : nil }
    return table.each("may").compactMap(words.field)
  }

  private func hands(_ table: YAMLTable) -> StepRule.Hands {
    guard let node = table["hands"] else { return .same }
    switch node.scalar {
    case "same": return .same
    case "actor": return .actor
    case "recipient": return .recipient
    default:
      switch FlowPartyReader(words).party(node) {
      case .field(let field): return .field(field)
      case let party?: return .party(party)
      case nil: return .same
      }
    }
  }

  private func month(_ node: YAMLNode) -> Int? {
    guard let text = node.text(for: "months") else { return nil }
    guard let month = Int(text), (1...12).contains(month) else {
      node.report(FlowTexts.monthRange(text))
      return nil
    }
    return month
  }

  private func hours(_ node: YAMLNode) -> [DaySpan] {
    node.value(for: "hours", FlowTexts.someHours) { DaySpan($0)?.withinDay } ?? []
  }
}
