import Files
import Vocabulary

/// Reads one policy of `Policies/fines.yaml`.
enum FinesPolicyReader {
  static func policy(_ node: YAMLNode) -> FinesPolicy? {
    let table = node.table(
      keys: ["from", "source", "complaint", "conduct"], required: ["from", "source", "complaint"],
      as: "fines.yaml")
    guard let table else { return nil }
    let complaint = table["complaint"].flatMap { node in
      node.table(keys: ["amounts", "after"], required: ["amounts"], as: "complaint")
        .flatMap(escalation)
    }
    let conduct = table.list("conduct").compactMap(rule)
    for (index, rule) in conduct.enumerated()
    where conduct[..<index].contains(where: { $0.id == rule.id }) {
      node.source.report(
        Finding(rule.escalation.place, Texts.keyTwice(rule.id), fix: Texts.mergeKeys))
    }
    guard let from = table.day("from"), let source = table.bilingual("source"), let complaint
    else { return nil }
    return FinesPolicy(
      from: from, source: source, place: node.place, complaint: complaint, conduct: conduct)
  }

  private static func rule(_ node: YAMLNode) -> FinesPolicy.ConductRule? {
    let table = node.table(
      keys: ["id", "name", "amounts", "after"], required: ["id", "amounts"], as: "conduct")
    guard let table, let id = table.text("id"), let escalation = escalation(table) else {
      return nil
    }
    return .init(id: id, name: table.bilingual("name") ?? Text(same: id), escalation: escalation)
  }

  private static func escalation(_ table: YAMLTable) -> FinesPolicy.Escalation? {
    let nodes = table.list("amounts")
    let amounts = nodes.compactMap { node in
      node.value(for: "amounts", Texts.anAmount) { text in
        Money(text).flatMap { $0 < .zero ? nil : $0 }
      }
    }
    guard amounts.count == nodes.count, !amounts.isEmpty else {
      if nodes.isEmpty { table["amounts"]?.report(Texts.noAmounts) }
      return nil
    }
    var after: FinesPolicy.Escalation.After?
    if let node = table["after"] {
      let parts = node.table(keys: ["amount", "propose"], required: ["amount"], as: "after")
      guard let parts, let amount = parts.amount("amount") else { return nil }
      after = .init(amount: amount, proposal: parts.bilingual("propose"))
    }
    return .init(amounts: amounts, after: after, place: table.node.place)
  }
}
