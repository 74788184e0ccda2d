import Files
import Vocabulary

/// Reads `Policies/calendar.yaml`. The file is accepted whole or refused, since clocks that run by
/// half of a calendar would be wrong.
public struct CalendarFile {
  /// - Throws: `Refusal` of kind `.refused` with every finding.
  public static func read(_ file: TextFile) throws -> WorkWeek {
    let source = YAMLSource(file)
    let table = source.root()?.table(
      keys: ["hours", "holidays", "lieu_days"], as: file.name)
    var hours: [Int: [DaySpan]] = [:]
    var holidayHours: [DaySpan] = []
    if let node = table?["hours"], let names = node.table(keys: keys, as: "hours") {
      for (name, _) in names.entries {
        let spans = spans(names, name)
        if name == "holiday" { holidayHours = spans }
        for weekday in weekdays[name].map(Array.init) ?? [] {
          if hours[weekday] != nil { names.keyNode(name)?.report(CalendarTexts.dayTwice(name)) }
          hours[weekday] = spans
        }
      }
      nights(hours, node)
    }
    let holidays = days(table, "holidays")
    let lieuDays = days(table, "lieu_days")
    for day in lieuDays.intersection(holidays).sorted() {
      table?["lieu_days"]?.report(CalendarTexts.bothKinds(day), fix: CalendarTexts.oneKind)
    }
    guard source.findings.isEmpty else { throw Refusal(.refused, source.findings) }
    return WorkWeek(
      hours: hours, holidayHours: holidayHours, holidays: holidays, lieuDays: lieuDays)
  }

  private static let names = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let weekdays: [String: ClosedRange<Int>] = {
    var days = ["daily": 1...7, "weekdays": 1...5, "weekend": 6...7]
    for (index, name) in names.enumerated() { days[name] = (index + 1)...(index + 1) }
    return days
  }()
  private static let keys = ["daily", "weekdays", "weekend"] + names + ["holiday"]

  private static func spans(_ table: YAMLTable, _ key: String) -> [DaySpan] {
    var spans: [DaySpan] = []
    for node in table.each(key) {
      guard let span = node.value(for: key, FlowTexts.someHours, { DaySpan($0) }) else { continue }
      if let last = spans.last, span.start < last.end {
        node.report(CalendarTexts.overlap, fix: CalendarTexts.inOrder)
      }
      spans.append(span)
    }
    return spans
  }

  /// Reports a night that runs into the next day's hours: they would count twice.
  private static func nights(_ hours: [Int: [DaySpan]], _ node: YAMLNode) {
    for weekday in 1...7 {
      guard let end = hours[weekday]?.last?.end, end > DaySpan.day,
        let start = hours[weekday % 7 + 1]?.first?.start, start < end - DaySpan.day
      else { continue }
      node.report(CalendarTexts.longNight(names[weekday - 1]), fix: CalendarTexts.inOrder)
    }
  }

  /// Reads days and spans of days: `2026-05-01`, `2026-10-01 to 2026-10-07`.
  private static func days(_ table: YAMLTable?, _ key: String) -> Set<Day> {
    var days: Set<Day> = []
    for node in table?.list(key) ?? [] {
      let span = node.value(for: key, CalendarTexts.someDays) { text -> ClosedRange<Int>? in
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count == 1 || parts.count == 3 && parts[1] == "to",
          let first = Day(parts[0]), let last = Day(parts[parts.count - 1]), first <= last,
          last.number - first.number < 366
        else { return nil }
        return first.number...last.number
      }
      days.formUnion((span.map(Array.init) ?? []).map(Day.init(number:)))
    }
    return days
  }
}
