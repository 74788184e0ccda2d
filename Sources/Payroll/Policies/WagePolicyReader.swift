import Files
import Staff
import Vocabulary

/// Reads one policy of `Policies/wage.yaml`.
enum WagePolicyReader {
  private static let required = [
    "from", "source", "base", "bonus", "commission_percent", "night_allowance",
  ]

  static func policy(_ node: YAMLNode) -> WagePolicy? {
    let keys = required + ["deduction_limit", "sign_off"]
    guard let table = node.table(keys: keys, required: required, as: "wage.yaml") else {
      return nil
    }
    let base = base(table)
    let bonus = bonus(table)
    let limit = table.share("deduction_limit")
    let hands = table["sign_off"] == nil ? 1 : table.whole("sign_off", in: 1...2)
    let commission = table["commission_percent"]?.value(
      for: "commission_percent", Texts.aPercentage
    ) { text in
      Ratio(decimal: text.hasSuffix("%") ? text.dropLast() : text[...]).flatMap {
        $0 < Ratio(0) || Ratio(100) < $0 ? nil : $0
      }
    }
    let allowance = table.amount("night_allowance")
    guard let from = table.day("from"), let source = table.bilingual("source"), let base,
      let bonus, let commission, let allowance, let hands
    else { return nil }
    let places = Dictionary(
      uniqueKeysWithValues: keys.compactMap { key in
        table.keyNode(key).map { (key, $0.place) }
      })
    return WagePolicy(
      from: from, source: source, place: node.place, base: base, bonus: bonus,
      commissionPercent: commission, nightAllowance: allowance, deductionLimit: limit,
      hands: hands, places: places)
  }

  private static func base(_ table: YAMLTable) -> [Grade: Money]? {
    let names = Grade.allCases.map(\.rawValue)
    guard let grades = table["base"]?.table(keys: names, required: names, as: "base") else {
      return nil
    }
    let amounts = Grade.allCases.compactMap { grade in
      grades.amount(grade.rawValue).map { (grade, $0) }
    }
    return amounts.count == names.count ? Dictionary(uniqueKeysWithValues: amounts) : nil
  }

  private static func bonus(_ table: YAMLTable) -> WagePolicy.Bonus? {
    guard let bonus = table["bonus"]?.table(keys: ["full", "levels"], as: "bonus") else {
      return nil
    }
    guard let levels = bonus["levels"] else {
      guard let full = bonus.amount("full") else {
        if bonus["full"] == nil { bonus.node.report(Texts.noBonus, fix: Texts.bonusFix) }
        return nil
      }
      return .byScore(full: full)
    }
    if bonus["full"] != nil { bonus.node.report(Texts.twoBonuses, fix: Texts.bonusFix) }
    guard let amounts = levels.openTable(as: "levels") else { return nil }
    var byLevel: [String: Money] = [:]
    for (key, _) in amounts.entries { byLevel[key] = amounts.amount(key) }
    return .byLevel(byLevel)
  }
}
