import Appraisals
import Vocabulary

/// The reasons of figures: the inputs and the arithmetic in one line, in both languages.
extension Texts {
  static func both(_ low: String?, _ high: String?) -> Text {
    switch (low, high) {
    case (nil, nil): Text(zh: "全部", en: "all")
    case (let one?, nil), (nil, let one?): Text(same: one)
    case (let low?, let high?): Text(zh: "\(low) 且 \(high)", en: "\(low) and \(high)")
    }
  }

  static func grades(_ each: [(Mark, Points)], _ mean: Points) -> Text {
    if each.count == 1 { return each[0].0.name }
    func list(_ language: Language) -> String {
      each.map { "\($0.0.name(language)) \($0.1)" }.joined(separator: " + ")
    }
    return Text(
      zh: "(\(list(.chinese))) ÷ \(each.count) = \(mean)",
      en: "(\(list(.english))) ÷ \(each.count) = \(mean)")
  }

  static func plain(_ measure: Measure, _ value: Ratio) -> Text {
    let name = measure.name
    let number = value.decimal(9)
    return Text(zh: "\(name.chinese) \(number)", en: "\(name.english) \(number)")
  }
  static func percentage(_ of: Measure, _ part: Ratio, _ among: Measure, _ whole: Ratio) -> Text {
    let (left, right) = (plain(of, part), plain(among, whole))
    let percent = approximate(part * Ratio(100) / whole) + " %"
    return Text(
      zh: "\(left.chinese) ÷ \(right.chinese) \(percent)",
      en: "\(left.english) ÷ \(right.english) \(percent)")
  }
  static func quotient(_ of: Measure, _ part: Ratio, _ by: Measure, _ divisor: Ratio) -> Text {
    let (left, right) = (plain(of, part), plain(by, divisor))
    let value = approximate(part / divisor)
    return Text(
      zh: "\(left.chinese) ÷ \(right.chinese) \(value)",
      en: "\(left.english) ÷ \(right.english) \(value)")
  }
  /// `= 5.75` where four decimals say it all, else `≈ 5.7471`.
  private static func approximate(_ value: Ratio) -> String {
    let short = value.decimal(4)
    return (Ratio(decimal: short) == value ? "= " : "≈ ") + short
  }
  static func noneOf(
    _ divisor: Measure, _ of: Measure, _ part: Ratio, _ none: Points?
  ) -> Text {
    let (name, other) = (divisor.name, plain(of, part))
    guard let none else {
      return Text(zh: "当月没有\(name.chinese)", en: "no \(name.english) in the month")
    }
    let more =
      part == Ratio(0)
      ? Text(zh: "", en: "")
      : Text(zh: "（\(other.chinese)，属于以前登记的）", en: " (\(other.english), of earlier months' tags)")
    return Text(
      zh: "当月没有\(name.chinese)\(more.chinese)，按办法给 \(none)",
      en: "no \(name.english) in the month\(more.english): the policy then gives \(none)")
  }
  static func banded(_ value: Text, _ band: Band) -> Text {
    Text(
      zh: "\(value.chinese)，在 \(band.label.chinese) 一档",
      en: "\(value.english), in the band \(band.label.english)")
  }
  static func weighted(
    _ because: Text, _ points: Points, _ weight: Ratio, _ weighted: Points
  ) -> Text {
    let tail = "\(points) × \((weight * Ratio(100)).decimal(4)) % = \(weighted)"
    return Text(zh: "\(because.chinese)；\(tail)", en: "\(because.english); \(tail)")
  }

  static func counted(
    _ start: Points, _ parts: [(Measure, Ratio, Points)], _ points: Points,
    _ attendance: AttendanceFacts
  ) -> Text {
    guard !parts.isEmpty else {
      return Text(zh: "\(start)，没有扣分", en: "\(start), nothing to take off")
    }
    func formula(_ language: Language) -> String {
      let taken = parts.map { measure, count, each in
        let days = days(measure, attendance).joined(separator: language == .chinese ? "、" : ", ")
        let when = days.isEmpty ? "" : language == .chinese ? "（\(days)）" : " (\(days))"
        return " - \(measure.name(language)) \(count.decimal(9)) × \(each)\(when)"
      }
      return "\(start)\(taken.joined()) → \(points)"
    }
    return Text(zh: formula(.chinese), en: formula(.english))
  }
  private static func days(_ measure: Measure, _ attendance: AttendanceFacts) -> [String] {
    let days: [Day] =
      switch measure {
      case .known(.late): attendance.late.map(\.day)
      case .known(.early): attendance.early.map(\.day)
      case .known(.leave): attendance.leave
      case .known(.absence): attendance.absence
      default: []
      }
    return days.map { String($0.description.dropFirst(5)) }
  }

  /// One record in one line: its number, order and note.
  static func record(_ record: Record, _ language: Language) -> String {
    let isChinese = language == .chinese
    var line = isChinese ? "记录 \(record.number)" : "record \(record.number)"
    if let order = record.entry.order {
      line += isChinese ? "，订单 \(order.text)" : ", order \(order.text)"
    }
    if !record.entry.note.isEmpty { line += (isChinese ? "，" : ", ") + record.entry.note }
    return line
  }
  static func fine(
    _ rule: Text, time: Int, _ record: Record, _ language: Language
  ) -> String {
    language == .chinese
      ? "\(rule.chinese)，当月第 \(time) 次，\(self.record(record, language))"
      : "\(rule.english), time \(time) in the month, \(self.record(record, language))"
  }
  static let complaint = Text(zh: "属实的服务投诉", en: "true complaint about service")
}
