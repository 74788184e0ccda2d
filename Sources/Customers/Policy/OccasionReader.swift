import Cases
import Files
import Vocabulary

/// Reads the occasions of `Policies/customers.yaml`.
enum OccasionReader {
  private static let times = ["after_purchase", "birthday", "on", "every", "announced"]
  private static let keys =
    ["id", "name", "tiers", "by", "phrase", "questions", "as", "early"] + times

  static func read(_ root: YAMLTable) -> [Occasion] {
    CustomerPolicyFile.each(root, "occasions", occasion) { $0.id }
  }

  private static func occasion(_ node: YAMLNode) -> Occasion? {
    guard
      let table = node.table(keys: keys, required: ["id", "name", "tiers"], as: "occasions"),
      let id = table.text("id"), let name = table.bilingual("name"), let time = time(table)
    else { return nil }
    let means = table["by"] == nil ? .message : table.choice("by", Occasion.Means.self)
    guard let means else { return nil }
    let needed = means == .message ? ["phrase"] : ["questions", "as"]
    for key in needed where table[key] == nil {
      node.report(Texts.needsKey(key, by: means.rawValue), fix: Texts.addKey(key))
    }
    for key in ["phrase", "questions", "as"] where table[key] != nil && !needed.contains(key) {
      table.keyNode(key)?.report(Texts.uselessKey(key, by: means.rawValue), fix: Texts.leaveKeyOut)
    }
    return Occasion(
      id: id, name: name, tiers: tiers(table), time: time, means: means,
      phrase: table.text("phrase"), questions: table.bilingual("questions"),
      callAs: table.text("as"), early: early(table))
  }

  /// Reads the one key that says when.
  private static func time(_ table: YAMLTable) -> Occasion.Time? {
    let given = times.filter { table[$0] != nil }
    guard given.count == 1, let key = given.first else {
      table.node.report(Texts.oneTime, fix: Texts.timesAre(times))
      return nil
    }
    switch key {
    case "after_purchase": return table.whole(key, in: 0...365).map { .afterPurchase($0) }
    case "birthday": return table.whole(key, in: 0...60).map { .birthday(before: $0) }
    case "every": return table.whole(key, in: 7...366).map { .every($0) }
    case "on":
      let dates = table.list(key).compactMap { node in
        node.value(for: key, Texts.aDate) { Occasion.Date($0) }
      }
      return .dates(dates)
    default:
      guard table.flag(key) == true else {
        table[key]?.report(Texts.announcedIsTrue, fix: Texts.timesAre(times))
        return nil
      }
      return .announced
    }
  }

  private static func tiers(_ table: YAMLTable, _ key: String = "tiers") -> Set<CustomerPolicy.Tier>
  {
    Set(
      table.list(key).compactMap { node in
        node.value(for: key, Texts.aTier) { CustomerPolicy.Tier(rawValue: $0) }
      })
  }

  private static func early(_ table: YAMLTable) -> Occasion.Early? {
    guard let node = table["early"],
      let early = node.table(keys: ["tiers", "days"], required: ["tiers", "days"], as: "early"),
      let days = early.whole("days", in: 1...30)
    else { return nil }
    if table["announced"] == nil { node.report(Texts.earlyIsAnnounced, fix: Texts.leaveKeyOut) }
    return Occasion.Early(tiers: tiers(early), days: days)
  }

  /// Reads the hours in which messages may go out.
  static func hours(_ table: YAMLTable, _ key: String) -> [DaySpan] {
    table.list(key).compactMap { node in
      node.value(for: key, Texts.someHours) { DaySpan($0) }
    }
  }
}
