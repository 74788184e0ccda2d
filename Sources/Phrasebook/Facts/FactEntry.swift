import Files
import Vocabulary

/// Reads one entry of the facts' list.
enum FactEntry {
  static let keys = ["name", "label", "kind", "example", "value", "values"]
  static let valueKeys = ["value", "shop", "from", "until"]

  /// Returns the fact of an entry; nil, after reports, when it lacks a name, a label, a kind or an
  /// example. A value that is none is left out and reported.
  static func read(_ node: YAMLNode) -> ShopFact? {
    let table = node.table(
      keys: keys, required: ["name", "label", "kind", "example"], as: Texts.aFact)
    guard let table, let name = name(table), let label = table.bilingual("label"),
      let kind = table.choice("kind", FactKind.self, names: { $0.name }),
      let example = table["example"].flatMap({ text($0, kind, "example") })
    else { return nil }
    let plain = table["value"].flatMap { node in
      text(node, kind, "value").map {
        ShopFact.Value(text: $0, shop: nil, from: nil, until: nil, place: node.place)
      }
    }
    return ShopFact(
      name: name, label: label, kind: kind, example: example,
      values: [plain].compactMap(\.self) + table.list("values").compactMap { value($0, kind) },
      place: table["name"]?.place ?? node.place)
  }

  private static func name(_ table: YAMLTable) -> String? {
    guard let node = table["name"], let name = node.text(for: "name") else { return nil }
    guard Template.isName(name), !Variables.automatic.contains(name) else {
      node.report(Texts.badVariable(name), fix: Texts.variableFix)
      return nil
    }
    return name
  }

  private static func text(_ node: YAMLNode, _ kind: FactKind, _ key: String) -> String? {
    node.value(for: key, Texts.factValueShape(kind)) { kind.reading($0) }
  }

  private static func value(_ node: YAMLNode, _ kind: FactKind) -> ShopFact.Value? {
    let table = node.table(keys: valueKeys, required: ["value"], as: Texts.aFactValue)
    guard let table, let value = table["value"], let text = text(value, kind, "value") else {
      return nil
    }
    let from = PhraseEntry.dayTime(table, "from")
    let until = PhraseEntry.dayTime(table, "until")
    if let from, let until, from.isAfter(until) {
      table["until"]?.report(Texts.endsBeforeStart(from, until), fix: Texts.swapDates)
      return nil
    }
    // A value with a bad date would hold for ever.
    guard from != nil || table["from"] == nil, until != nil || table["until"] == nil else {
      return nil
    }
    return ShopFact.Value(
      text: text, shop: table.text("shop"), from: from, until: until, place: value.place)
  }
}
