import Appraisals
import Files
import Vocabulary

/// Reads one policy of `Policies/kpi.yaml`.
enum KPIPolicyReader {
  private static let keys = [
    "from", "source", "score", "pass_from", "items", "deductions", "additions", "levels",
  ]

  static func policy(_ node: YAMLNode) -> KPIPolicy? {
    let table = node.table(
      keys: keys, required: ["from", "source", "score", "pass_from", "items"], as: "kpi.yaml")
    guard let table else { return nil }
    let score = table["score"]?.table(
      keys: ["least", "most"], required: ["least", "most"], as: "score")
    let items = table.list("items").compactMap(KPIItemReader.item)
    let deductions = table.list("deductions").compactMap(event)
    let additions = table.list("additions").compactMap(event)
    let levels = levels(table)
    guard let from = table.day("from"), let source = table.bilingual("source"),
      let least = score?.points("least"), let most = score?.points("most"),
      let pass = table.points("pass_from")
    else { return nil }
    if most <= least { score?["most"]?.report(Texts.mostBelowLeast) }
    if pass > most { table["pass_from"]?.report(Texts.passAboveMost(most)) }
    if items.isEmpty { table["items"]?.report(Texts.noItems) }
    reportDoubles(table, items, deductions + additions)
    return KPIPolicy(
      from: from, source: source, place: node.place, least: least, most: most, passFrom: pass,
      items: items, deductions: deductions, additions: additions, levels: levels)
  }

  private static func reportDoubles(
    _ table: YAMLTable, _ items: [KPIItem], _ events: [KPIPolicy.EventPoints]
  ) {
    for (index, item) in items.enumerated()
    where items[..<index].contains(where: { $0.key == item.key }) {
      table.node.source.report(Finding(item.place, Texts.keyTwice(item.key), fix: Texts.mergeKeys))
    }
    for (index, event) in events.enumerated()
    where events[..<index].contains(where: { $0.kind == event.kind }) {
      table.node.source.report(
        Finding(event.place, Texts.keyTwice(event.kind.code), fix: Texts.mergeKeys))
    }
  }

  private static let eventKinds: [RecordKind] = [.lowRating, .complaint, .praise, .outstanding]

  private static func event(_ node: YAMLNode) -> KPIPolicy.EventPoints? {
    let table = node.table(keys: ["key", "each"], required: ["key", "each"], as: "deductions")
    guard let table, let name = table.text("key"), let each = table["each"] else { return nil }
    guard let kind = eventKinds.first(where: { $0.code == name }) else {
      let known = eventKinds.map(\.code)
      table["key"]?.report(
        Texts.unknownEvent(name),
        fix: Nearest.match(name, among: known).map(Text.didYouMean) ?? Texts.eventFix(known))
      return nil
    }
    guard each.isTable else {
      return each.points(for: "each").map {
        KPIPolicy.EventPoints(kind: kind, amount: .fixed($0), place: node.place)
      }
    }
    guard kind == .complaint || kind == .outstanding else {
      each.report(Texts.notSetByLead(kind), fix: Texts.fixedPoints)
      return nil
    }
    let range = each.table(keys: ["from", "to"], required: ["from", "to"], as: "each")
    guard let low = range?.points("from"), let high = range?.points("to") else { return nil }
    guard low <= high else {
      each.report(Texts.mostBelowLeast)
      return nil
    }
    return KPIPolicy.EventPoints(kind: kind, amount: .asSet(low...high), place: node.place)
  }

  private static func levels(_ table: YAMLTable) -> [KPIPolicy.Level] {
    var levels: [KPIPolicy.Level] = []
    for node in table.list("levels") {
      let level = node.table(
        keys: ["key", "name", "from"], required: ["key", "from"], as: "levels")
      guard let level, let key = level.text("key"), let from = level.points("from") else {
        continue
      }
      if levels.contains(where: { $0.key == key || $0.from == from }) {
        node.report(Texts.keyTwice(key), fix: Texts.mergeKeys)
      }
      levels.append(.init(key: key, name: level.bilingual("name") ?? Text(same: key), from: from))
    }
    return levels.sorted { $0.from > $1.from }
  }
}
