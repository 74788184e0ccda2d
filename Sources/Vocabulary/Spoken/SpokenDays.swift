/// The meaning that words were taken to have.
public struct Understood<Value: Sendable>: Sendable {
  public let value: Value
  /// False where the words could mean another value too, so that people are told which was taken.
  public let isSure: Bool

  public init(_ value: Value, isSure: Bool = true) {
    self.value = value
    self.isSure = isSure
  }
}

/// Reads days and months as people say them, seen from one day at the desk (DECISIONS.md).
public struct SpokenDays: Sendable {
  /// The direction in which a weekday without its week, or a number without its month, is looked
  /// for: up to today, or from today on.
  public enum Side: Sendable { case past, ahead }

  let today: Day
  let side: Side

  public init(today: Day, side: Side) {
    self.today = today
    self.side = side
  }

  /// Returns the day of words such as `明天`, `下周五`, `11-29`, `29号` or `friday`; nil for others.
  public func day(_ text: String) -> Understood<Day>? {
    let word = SpokenNumbers.plain(text)
    return written(word).map { Understood($0) } ?? weekday(word) ?? dayOfYear(word)
      ?? dayOfMonth(word)
  }

  /// Returns the month of words such as `上月`, `11月`, `11` or `2026-11`; nil for others.
  public func month(_ text: String) -> Understood<Month>? {
    let word = SpokenNumbers.plain(text)
    if let month = Month(word) { return Understood(month) }
    if let offset = Self.months[word] {
      return Understood(Month(index: today.month.index + offset))
    }
    if let match = word.wholeMatch(of: /(\d{4})[年\/.](\d{1,2})月?/),
      let year = Int(match.1), let number = Int(match.2)
    {
      return Month(year: year, month: number).map { Understood($0) }
    }
    let number = word.wholeMatch(of: /(\d{1,2})(?:月份?)?/).flatMap { Int($0.1) }
    guard let number = number ?? Self.monthNames[word], 1...12 ~= number else { return nil }
    // Rosters are made ahead, wages are counted back.
    let last = today.month.index + (side == .past ? 0 : 5)
    let month = Month(index: last - (last - (number - 1)) % 12)
    return Understood(month, isSure: month.year == today.month.year)
  }

  // MARK: Days

  /// The days that words name wherever they are said.
  private func written(_ word: String) -> Day? {
    if let day = Day(word) { return day }
    if let offset = Self.days[word] { return today + offset }
    guard let match = word.wholeMatch(of: /(\d{4})年(\d{1,2})月(\d{1,2})[日号]?/) else { return nil }
    return Day("\(match.1)-\(match.2)-\(match.3)")
  }

  /// A weekday, of the week from Monday to Sunday that is named, else the nearest one on this side.
  private func weekday(_ word: String) -> Understood<Day>? {
    if let match = word.wholeMatch(
      of: /(上上|上|这|本|下下|下)?个?(?:周|星期|礼拜)([一二三四五六日天1-7])/),
      let weekday = Self.weekdays[String(match.2)]
    {
      guard let week = match.1.flatMap({ Self.prefixes[String($0)] }) else {
        return Understood(nearest(weekday), isSure: false)
      }
      return Understood(day(weekday, week: week))
    }
    let words = word.split(separator: " ").map(String.init)
    guard let last = words.last, let weekday = Self.weekdayNames[last] else { return nil }
    guard words.count == 2 else {
      return words.count == 1 ? Understood(nearest(weekday), isSure: false) : nil
    }
    return Self.prefixes[words[0]].map { Understood(day(weekday, week: $0), isSure: false) }
  }

  private func day(_ weekday: Int, week: Int) -> Day {
    today - (today.weekday - 1) + 7 * week + (weekday - 1)
  }

  private func nearest(_ weekday: Int) -> Day {
    side == .ahead
      ? today + (weekday - today.weekday + 7) % 7 : today - (today.weekday - weekday + 7) % 7
  }

  /// A day without its year, in the year in which it is nearest to today.
  private func dayOfYear(_ word: String) -> Understood<Day>? {
    guard let match = word.wholeMatch(of: /(\d{1,2})(?:月|[-\/.])(\d{1,2})[日号]?/),
      let month = Int(match.1), let date = Int(match.2)
    else { return nil }
    let year = today.month.year
    let days = (year - 1...year + 1).compactMap { Day(year: $0, month: month, day: date) }
    let day = days.min { abs($0.number - today.number) < abs($1.number - today.number) }
    return day.map { Understood($0, isSure: $0.month.year == year) }
  }

  /// A day without its month: of the month that is named, else the nearest one on this side.
  private func dayOfMonth(_ word: String) -> Understood<Day>? {
    guard
      let match = word.wholeMatch(
        of: /(?:(上上|上|这|本|下下|下)个?月)?(\d{1,2})(?:[日号]|st|nd|rd|th)?/),
      let date = Int(match.2), 1...31 ~= date
    else { return nil }
    func day(_ offset: Int) -> Day? {
      let month = Month(index: today.month.index + offset)
      return Day(year: month.year, month: month.month, day: date)
    }
    if let named = match.1 {
      return Self.prefixes[String(named)].flatMap(day).map { Understood($0) }
    }
    // A 31st may be two months away.
    let days = side == .past ? [0, -1, -2].compactMap(day) : [0, 1, 2].compactMap(day)
    return days.first { side == .past ? $0 <= today : $0 >= today }
      .map { Understood($0, isSure: false) }
  }

  // MARK: Words

  private static let days = [
    "今天": 0, "今日": 0, "明天": 1, "明日": 1, "后天": 2, "大后天": 3, "昨天": -1, "昨日": -1,
    "前天": -2, "大前天": -3, "today": 0, "tomorrow": 1, "yesterday": -1,
  ]
  private static let months = [
    "本月": 0, "这月": 0, "这个月": 0, "当月": 0, "上月": -1, "上个月": -1, "上上月": -2, "上上个月": -2,
    "下月": 1, "下个月": 1, "this month": 0, "last month": -1, "next month": 1,
  ]
  private static let prefixes = [
    "上上": -2, "上": -1, "这": 0, "本": 0, "下": 1, "下下": 2, "last": -1, "this": 0, "next": 1,
  ]
  private static let weekdays = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7,
    "1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "7": 7,
  ]
  private static let weekdayNames = names([
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ])
  private static let monthNames = names([
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ])

  /// Returns the numbers of names and of their first three letters, from 1.
  private static func names(_ names: [String]) -> [String: Int] {
    Dictionary(
      names.enumerated().flatMap { [($1, $0 + 1), (String($1.prefix(3)), $0 + 1)] }
    ) { first, _ in first }
  }
}
