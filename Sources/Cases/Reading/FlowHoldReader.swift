import Files
import Vocabulary

/// Reads `holds:` and `fines:` of a definition.
struct FlowHoldReader {
  private let words: FlowWords
  private let places: FlowPlaces

  init(_ words: FlowWords, _ places: FlowPlaces) {
    self.words = words
    self.places = places
  }

  private static let keys = ["id", "name", "of", "have", "with", "in_time", "at_least", "at_most"]

  func holds(_ flow: YAMLTable) -> [FlowHold] {
    var holds: [FlowHold] = []
    for node in flow.list("holds") {
      guard let hold = hold(node) else { continue }
      if holds.contains(where: { $0.id == hold.id }) {
        node.report(FlowTexts.twice(hold.id), fix: FlowTexts.otherID)
      }
      holds.append(hold)
    }
    return holds
  }

  private func hold(_ node: YAMLNode) -> FlowHold? {
    guard
      let table = node.table(keys: Self.keys, required: ["id", "name", "of"], as: "holds"),
      let id = table.plainID, table["name"] != nil, let of = table["of"]
    else { return nil }
    places.mark(table, "holds/\(id)")
    let (states, when) = cases(of)
    guard table["have"] != nil || table["with"] != nil || table["in_time"] != nil else {
      node.report(FlowTexts.holdAsksNothing(id), fix: FlowTexts.holdShape)
      return nil
    }
    guard let aim = aim(table) else { return nil }
    return FlowHold(
      id: id, name: table.label(id), states: states, when: when,
      have: table.each("have").compactMap(words.step),
      with: ConditionReader(words).condition(table["with"]),
      inTime: table.each("in_time").compactMap(words.clock), aim: aim)
  }

  /// Reads `closed`, `[judged, closed]`, `closed with valid = yes`, `any with kind given`.
  private func cases(_ node: YAMLNode) -> (states: [String], when: Condition?) {
    guard let text = node.scalar else {
      return (node.list(for: "of").compactMap(words.state), nil)
    }
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1].trimmed : nil
    var states: [String] = []
    if let state = parts.first, state != "any" {
      if words.states.contains(state) {
        states = [state]
      } else {
        FlowWords.report(state, at: node, among: ["any"] + words.states, FlowTexts.unknownState)
      }
    }
    guard let rest else { return (states, nil) }
    guard rest.hasPrefix("with ") else {
      node.report(FlowTexts.noCases(text), fix: FlowTexts.casesShape)
      return (states, nil)
    }
    return (states, ConditionReader(words).condition(String(rest.dropFirst(5)), at: node))
  }

  private func aim(_ table: YAMLTable) -> FlowHold.Aim? {
    guard (table["at_least"] == nil) != (table["at_most"] == nil) else {
      table.node.report(FlowTexts.oneAim)
      return nil
    }
    let key = table["at_least"] == nil ? "at_most" : "at_least"
    let share = table[key]?.value(for: key, FlowTexts.aPercent) { text in
      Ratio(decimal: text.filter { $0 != "%" && $0 != " " })
        .flatMap { Ratio(0) <= $0 && $0 <= Ratio(100) ? $0 : nil }
    }
    return share.map { key == "at_least" ? .atLeast($0) : .atMost($0) }
  }

  func fines(_ flow: YAMLTable) -> [FlowFine] {
    var fines: [FlowFine] = []
    for node in flow.list("fines") {
      guard
        let table = node.table(
          keys: ["rule", "name", "amount", "who"], required: ["rule", "amount", "who"],
          as: "fines"),
        let ruleNode = table["rule"], let rule = table.text("rule"),
        YAMLTable.plainID(rule, at: ruleNode) != nil, let amount = table.money("amount"),
        let who = table["who"].flatMap(words.field)
      else { continue }
      if fines.contains(where: { $0.rule == rule }) {
        node.report(FlowTexts.twice(rule), fix: FlowTexts.otherID)
      }
      places.mark(table, "fines/\(rule)")
      if amount <= .zero { table["amount"]?.report(FlowTexts.amountAboveZero) }
      fines.append(FlowFine(rule: rule, name: table.label(rule), amount: amount, who: who))
    }
    return fines
  }
}
