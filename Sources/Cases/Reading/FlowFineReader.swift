import Files
import Vocabulary

/// Reads `fines:` of a definition.
struct FlowFineReader {
  private let words: FlowWords
  private let places: FlowPlaces

  init(_ words: FlowWords, _ places: FlowPlaces) {
    self.words = words
    self.places = places
  }

  private static let keys = ["rule", "name", "amount", "who", "each", "when"]

  func fines(_ flow: YAMLTable) -> [FlowFine] {
    var fines: [FlowFine] = []
    for node in flow.list("fines") {
      guard
        let table = node.table(keys: Self.keys, required: ["rule", "amount", "who"], as: "fines"),
        let ruleNode = table["rule"], let rule = table.text("rule"),
        YAMLTable.plainID(rule, at: ruleNode) != nil,
        let amounts = table["amount"].flatMap(amounts),
        let who = table["who"].flatMap(words.field)
      else { continue }
      if fines.contains(where: { $0.rule == rule }) {
        node.report(FlowTexts.twice(rule), fix: FlowTexts.otherID)
      }
      places.mark(table, "fines/\(rule)")
      fines.append(
        FlowFine(
          rule: rule, name: table.label(rule), amounts: amounts, who: who,
          each: table["each"].flatMap(number),
          when: ConditionReader(words).condition(table["when"])))
    }
    return fines
  }

  /// Reads `20`, or `100 to 1000` within which a lead sets the amount.
  private func amounts(_ node: YAMLNode) -> ClosedRange<Money>? {
    let parts = (node.scalar ?? "").split(separator: " ").map(String.init)
    let amounts = parts.compactMap { Money($0) }
    guard
      parts.count == 1 && amounts.count == 1
        || parts.count == 3 && parts[1] == "to" && amounts.count == 2 && amounts[0] <= amounts[1]
    else {
      node.report(FlowTexts.noFineAmount(node.scalar ?? ""), fix: FlowTexts.fineAmountShape)
      return nil
    }
    if amounts[0] <= .zero { node.report(FlowTexts.amountAboveZero) }
    return amounts[0]...amounts[amounts.count - 1]
  }

  private func number(_ node: YAMLNode) -> String? {
    guard let id = words.field(node) else { return nil }
    let kind = words.fields.first { $0.id == id }?.kind
    guard kind == .whole || kind == .computed else {
      node.report(FlowTexts.notCounted(id), fix: FlowTexts.nameWhole)
      return nil
    }
    return id
  }
}
