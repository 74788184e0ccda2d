import Vocabulary

/// The texts of this room that people see, in both languages: days and times, and the check of the
/// tables. The others stand beside their subjects.
enum Texts {
  // MARK: Days and times

  private static let weekdays = [
    ("周一", "Mon"), ("周二", "Tue"), ("周三", "Wed"), ("周四", "Thu"), ("周五", "Fri"), ("周六", "Sat"),
    ("周日", "Sun"),
  ]
  /// Returns a day with its weekday: `2026-10-05 周一`.
  static func day(_ day: Day) -> Text {
    let (chinese, english) = weekdays[day.weekday - 1]
    return Text(zh: "\(day) \(chinese)", en: "\(day) \(english)")
  }
  static func direction(_ direction: Direction?) -> Text {
    switch direction {
    case .in: Text(zh: "上班", en: "in")
    case .out: Text(zh: "下班", en: "out")
    case nil: Text(zh: "未注明方向", en: "no direction")
    }
  }
  static func clocking(_ clocking: Clocking, zone: DeskZone) -> Text {
    let way = direction(clocking.direction)
    let at = zone.label(clocking.at)
    return Text(zh: "\(at) \(way.chinese)", en: "\(at) \(way.english)")
  }

  // MARK: Check

  static func retractionOfNothing(_ id: String) -> Text {
    Text(
      zh: "撤回的打卡或说明 \(id) 不存在",
      en: "a retraction names clocking or fix \(id), which is not there")
  }
  static func recordsOfNobody(_ agent: Int, rows: Int, table: String) -> Text {
    Text(
      zh: "\(table) 有 \(rows) 条记录属于不认识的工号 \(agent)",
      en:
        "\(rows == 1 ? "1 row of \(table) names" : "\(rows) rows of \(table) name") agent "
        + "\(agent), who is not in agents.yaml"
    )
  }
}
