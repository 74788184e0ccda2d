import Appraisals
import Files
import Vocabulary

/// Reads one item of a KPI: exactly one of the ways in which points come about.
enum KPIItemReader {
  private static let ways = ["grade", "percent", "quotient", "measure", "count"]

  static func item(_ node: YAMLNode) -> KPIItem? {
    let table = node.table(
      keys: ["key", "name", "source", "weight", "bands"] + ways, required: ["key"], as: "items")
    guard let table, let key = table.text("key") else { return nil }
    let given = ways.filter { table[$0] != nil }
    guard given.count == 1, let way = given.first else {
      node.report(Texts.oneWay(given), fix: Texts.oneWayFix(ways))
      return nil
    }
    if table["bands"] != nil, way == "grade" || way == "count" {
      table.keyNode("bands")?.report(Texts.strayBands(way))
    }
    let rule: KPIItem.Rule? =
      switch way {
      case "grade": grade(table)
      case "count": count(table)
      default: banded(table, node)
      }
    guard let rule else { return nil }
    return KPIItem(
      key: key, name: table.bilingual("name") ?? Texts.itemName(key),
      source: table.bilingual("source"), rule: rule, weight: weight(table), place: node.place)
  }

  /// A weight in percent, `30` or `30%`.
  private static func weight(_ table: YAMLTable) -> Ratio {
    let weight = table["weight"]?.value(for: "weight", Texts.aPercentage) { text in
      Ratio(decimal: text.hasSuffix("%") ? text.dropLast() : text[...]).flatMap {
        Ratio(0) < $0 && !(Ratio(100) < $0) ? $0 / Ratio(100) : nil
      }
    }
    return weight ?? Ratio(1)
  }

  private static func grade(_ table: YAMLTable) -> KPIItem.Rule? {
    let names = Mark.allCases.map(\.rawValue)
    guard let marks = table["grade"]?.table(keys: names, required: names, as: "grade") else {
      return nil
    }
    let points = Mark.allCases.compactMap { mark in
      marks.points(mark.rawValue).map { (mark, $0) }
    }
    guard points.count == names.count else { return nil }
    return .grade(Dictionary(uniqueKeysWithValues: points))
  }

  private static func count(_ table: YAMLTable) -> KPIItem.Rule? {
    let count = table["count"]?.table(
      keys: ["start", "less", "not_below"], required: ["start", "less", "not_below"], as: "count")
    guard let count, let start = count.points("start"), let floor = count.points("not_below") else {
      return nil
    }
    if start < floor { count["not_below"]?.report(Texts.mostBelowLeast) }
    var losses: [KPIItem.Loss] = []
    let less = count["less"]?.openTable(as: "less")
    for (name, node) in less?.entries ?? [] {
      guard let measure = Measure(name) else {
        let known = Measure.Known.allCases.map(\.rawValue)
        (less?.keyNode(name) ?? node).report(
          Texts.unknownMeasure(name),
          fix: Nearest.match(name, among: known).map(Text.didYouMean) ?? Texts.measureFix(known))
        continue
      }
      guard let each = node.points(for: name) else { continue }
      losses.append(.init(measure: measure, each: each))
    }
    return .count(start: start, less: losses, floor: floor)
  }

  private static func banded(_ table: YAMLTable, _ node: YAMLNode) -> KPIItem.Rule? {
    let bands = BandReader.bands(table, node)
    guard let quantity = quantity(table), let bands else { return nil }
    return .banded(quantity, bands)
  }

  private static func quantity(_ table: YAMLTable) -> KPIItem.Quantity? {
    if let node = table["measure"] { return node.measure(for: "measure").map { .plain($0) } }
    if let node = table["percent"] {
      let keys = ["of", "among", "none"]
      let parts = node.table(keys: keys, required: ["of", "among"], as: "percent")
      guard let of = parts?["of"]?.measure(for: "of"),
        let among = parts?["among"]?.measure(for: "among")
      else { return nil }
      return .percent(of: of, among: among, none: parts?.points("none"))
    }
    let parts = table["quotient"]?.table(
      keys: ["of", "by", "none"], required: ["of", "by"], as: "quotient")
    guard let of = parts?["of"]?.measure(for: "of"), let by = parts?["by"]?.measure(for: "by")
    else { return nil }
    return .quotient(of: of, by: by, none: parts?.points("none"))
  }
}
