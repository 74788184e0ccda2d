import Vocabulary

/// Texts about the desk's calendar.
enum CalendarTexts {
  static func dayTwice(_ name: String) -> Text {
    Text(zh: "“\(name)”的时间前面已经写过", en: "the hours of “\(name)” stand there already")
  }
  static let overlap = Text(
    zh: "这一段早于或压住前一段", en: "these hours begin before the ones above end")
  static func longNight(_ name: String) -> Text {
    Text(
      zh: "\(name) 的夜班压住了第二天的时间", en: "the night of \(name) runs into the next day's hours")
  }
  static let inOrder = Text(zh: "按先后写，不要重叠", en: "write them in their order, without overlap")
  static let someDays = Text(
    zh: "日期，如 2026-10-01，或 2026-10-01 to 2026-10-07",
    en: "a date such as 2026-10-01, or 2026-10-01 to 2026-10-07")
  static func bothKinds(_ day: Day) -> Text {
    Text(zh: "\(day) 又是放假又是上班", en: "\(day) is both a holiday and worked")
  }
  static let oneKind = Text(zh: "只写在一处", en: "leave it in one of the lists")
}
