import Files
import Vocabulary

/// Reads the definition of a figure.
enum FigureReader {
  private static let measures = [
    "within", "mean", "quantile", "messages", "paid_within_days",
  ]
  private static let keys =
    [
      "id", "name", "platform", "unit", "hours", "quiet_minutes", "day_ends", "on_duty", "from",
      "source",
    ] + measures

  static func read(_ node: YAMLNode) -> ChatFigure? {
    let table = node.table(
      keys: keys, required: ["id", "name", "from", "source"], as: "figures")
    guard let table, let id = table.text("id"), let name = table.bilingual("name"),
      let from = table.day("from"), let source = table.bilingual("source")
    else { return nil }
    let said = measures.filter { table[$0] != nil }
    guard said.count == 1, let measure = measure(table) else {
      node.report(Texts.oneMeasure(measures.joined(separator: ", ")))
      return nil
    }
    return ChatFigure(
      id: id, name: name, platform: table.choice("platform", ChatPlatform.self),
      unit: table.choice("unit", ChatFigure.Unit.self) ?? .round, measure: measure,
      hours: hours(table), quiet: (table.whole("quiet_minutes", in: 1...1440) ?? 10) * 60,
      dayEnd: clock(table, "day_ends") ?? 0, isOnDutyOnly: table.flag("on_duty") ?? false,
      from: from, source: source)
  }

  private static func measure(_ table: YAMLTable) -> ChatFigure.Measure? {
    if let seconds = table.whole("within", in: 1...86_400) { return .within(seconds) }
    if table.flag("mean") == true { return .mean }
    if let percent = table.whole("quantile", in: 1...100) { return .quantile(percent) }
    if table.flag("messages") == true { return .messages }
    return table.whole("paid_within_days", in: 1...31).map { .conversion(days: $0) }
  }

  private static func hours(_ table: YAMLTable) -> Range<Int>? {
    table["hours"]?.value(for: "hours", Texts.hoursShape) { text in
      let ends = text.split(separator: "-").map { second($0) }
      guard ends.count == 2, let from = ends[0], let to = ends[1], from < to else { return nil }
      return from..<to
    }
  }

  private static func clock(_ table: YAMLTable, _ key: String) -> Int? {
    table[key]?.value(for: key, Texts.clockShape) { second($0[...]) }
  }

  /// Returns the second of the day of `08:00`; `24:00` is the day's end.
  private static func second(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":").map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], 0...24 ~= hour,
      0...59 ~= minute, hour * 60 + minute <= 1440
    else { return nil }
    return (hour * 60 + minute) * 60
  }
}
