import Files
import Vocabulary

/// Reads `fields:` of a definition.
struct FlowFieldReader {
  private let places: FlowPlaces

  init(_ places: FlowPlaces) { self.places = places }

  private static let keys = [
    "id", "name", "type", "required", "personal", "least", "limit", "choices", "function",
    "hidden_until", "usual", "flow",
  ]

  func fields(_ flow: YAMLTable, _ words: inout FlowWords) -> [Field] {
    for node in flow.list("fields") {
      guard let field = field(node) else {
        let id = node.isTable ? node.openTable(as: "fields")?["id"]?.scalar : nil
        if let id { words.brokenFields.insert(id) }
        continue
      }
      if words.fields.contains(where: { $0.id == field.id }) {
        node.report(FlowTexts.twice(field.id), fix: FlowTexts.otherID)
      }
      words.fields.append(field)
    }
    return words.fields
  }

  private func field(_ node: YAMLNode) -> Field? {
    guard
      let table = node.table(keys: Self.keys, required: ["id", "name", "type"], as: "fields"),
      let id = table.plainID, table["name"] != nil,
      let kind = table.choice("type", Field.Kind.self)
    else { return nil }
    places.mark(table, "fields/\(id)")
    // The word `owner` under `once` means the case's own.
    if id == "owner" { table["id"]?.report(FlowTexts.reserved(id), fix: FlowTexts.otherID) }
    let choices = choices(table, field: id)
    let chooses = kind == .choice || kind == .counts
    if chooses, choices.isEmpty { node.report(FlowTexts.choicesMissing(id)) }
    if !chooses { table["choices"]?.report(FlowTexts.choicesOfNothing(id)) }
    let function = table.text("function")
    if kind == .computed, function == nil {
      node.report(FlowTexts.functionMissing(id), fix: FlowTexts.seeFunctions)
    }
    if kind != .computed { table["function"]?.report(FlowTexts.functionOfNothing(id)) }
    let flow = table.text("flow")
    if kind == .item, flow == nil {
      node.report(FlowTexts.caseOfNoFlow(id), fix: FlowTexts.nameTheFlow)
    }
    if kind != .item { table["flow"]?.report(FlowTexts.flowOfNothing(id)) }
    var field = Field(
      id: id, name: table.label(id), kind: kind, isRequired: table.flag("required") ?? false,
      isPersonal: table.flag("personal") ?? false, range: range(table, kind), choices: choices,
      function: function, hiddenUntil: table.text("hidden_until"), flow: flow)
    if let usual = table["usual"], let text = table.text("usual") {
      do {
        field.usual = try field.canonical(text)
      } catch {
        for finding in (error as? Refusal)?.findings ?? [] {
          usual.report(finding.reason, fix: finding.fix)
        }
      }
    }
    return field
  }

  /// Reads bounds, in yuan or per cent where the kind is such, into the units of `Field.range`.
  private func range(_ table: YAMLTable, _ kind: Field.Kind) -> ClosedRange<Int>? {
    let unit: Int
    switch kind {
    case .text, .whole, .counts: unit = 1
    case .money, .percent: unit = 100
    default:
      for key in ["least", "limit"] { table[key]?.report(FlowTexts.noLimit(kind)) }
      return nil
    }
    let least = bound(table, "least", unit) ?? 0
    let limit = bound(table, "limit", unit) ?? max(kind.largest, least)
    guard least <= limit else {
      table["limit"]?.report(FlowTexts.limitBelowLeast)
      return nil
    }
    return least...limit
  }

  private func bound(_ table: YAMLTable, _ key: String, _ unit: Int) -> Int? {
    guard let node = table[key], let number = table.decimal(key) else { return nil }
    let scaled = number * Ratio(unit)
    let largest = Ratio(Field.largestNumber)
    guard scaled.denominator == 1, scaled <= largest, Ratio(0) - largest <= scaled else {
      node.report(FlowTexts.noBound(unit))
      return nil
    }
    return Int(scaled.numerator)
  }

  private func choices(_ table: YAMLTable, field: String) -> [Field.Choice] {
    var choices: [Field.Choice] = []
    for node in table.list("choices") {
      guard
        let entry = node.table(
          keys: ["id", "name", "also", "amount"], required: ["id", "name"], as: "choices"),
        let id = entry.plainID, entry["name"] != nil
      else { continue }
      if choices.contains(where: { $0.id == id }) {
        node.report(FlowTexts.twice(id), fix: FlowTexts.otherID)
      }
      let amount = entry.money("amount")
      if let amount, amount <= .zero { entry["amount"]?.report(FlowTexts.amountAboveZero) }
      let also = entry.each("also").compactMap { $0.text(for: "also") }
      choices.append(
        Field.Choice(id: id, name: entry.label(id), also: also, amount: amount))
    }
    return choices
  }
}
