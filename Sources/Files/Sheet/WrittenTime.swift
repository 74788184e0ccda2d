import Vocabulary

/// A date, a time of the day, or both, as people and machines write them in cells:
/// `2026年10月2日 上午9:05`, `26-10-05 星期一`, `10/5/26 8:26 AM`, `次日 01:03`, `46297.4166666667`.
public struct WrittenTime: Equatable, Sendable {
  /// The outcome of reading a cell.
  public enum Reading: Equatable, Sendable {
    case time(WrittenTime)
    /// Day and month may be either way round.
    case ambiguous
    case unreadable
  }

  /// Nil where only a time of the day is written.
  public let day: Day?
  /// Seconds since midnight; nil where only a date is written.
  public let second: Int?
  /// Whether the time is said to be that of the next day.
  public let isNextDay: Bool

  public static func read(_ text: String) -> Reading {
    let words = WrittenTimeWords(text)
    if words.parts.count == 1, let serial = serial(words.parts[0]) { return .time(serial) }
    var day: Day?
    var second: Int?
    for part in words.parts {
      if part.contains(":") {
        guard second == nil, let clock = clock(part, words.half) else { return .unreadable }
        second = clock
      } else if day == nil {
        switch WrittenDate.read(part, hasHalf: words.half != nil) {
        case .day(let read): day = read
        case .ambiguous: return .ambiguous
        case .unreadable: return .unreadable
        }
      } else {
        return .unreadable
      }
    }
    guard day != nil || second != nil else { return .unreadable }
    return .time(WrittenTime(day: day, second: second, isNextDay: words.isNextDay))
  }

  /// A date as spreadsheets count it, with a part of a day: whole numbers may be anything.
  private static func serial(_ text: String) -> WrittenTime? {
    guard text.contains("."), text.split(separator: ".").count == 2,
      let value = Double(text), 36_526..<73_051 ~= value, let date = SerialDate(value)
    else { return nil }
    return WrittenTime(day: date.day, second: date.second, isNextDay: false)
  }

  private static func clock(_ text: String, _ half: WrittenTimeWords.Half?) -> Int? {
    var fields = text.split(separator: ":", omittingEmptySubsequences: false)
    if fields.count > 1, fields.last?.isEmpty == true { fields.removeLast() }
    guard 2...3 ~= fields.count, let hour = number(fields[0], 1...2),
      let minute = number(fields[1], 1...2)
    else { return nil }
    var second = 0
    if fields.count == 3 {
      let whole = fields[2].prefix { $0 != "." }
      guard let read = number(whole, 1...2),
        fields[2].dropFirst(whole.count).allSatisfy({
          $0 == "." || $0.isASCII && $0.isNumber
        })
      else { return nil }
      second = read
    }
    let whole = if let half { half.hour(hour) } else { hour < 24 ? hour : nil }
    guard minute < 60, second < 60, let hour = whole else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  static func number(_ text: Substring, _ digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.count), text.utf8.allSatisfy({ 48...57 ~= $0 }) else { return nil }
    return Int(text)
  }
}

/// The parts of a written time, without the words around them.
struct WrittenTimeWords {
  /// The half of the day, where one is said.
  enum Half {
    case morning, afternoon

    /// The hour of 24; nil for one that the half does not have.
    func hour(_ hour: Int) -> Int? {
      switch (self, hour) {
      case (.morning, 12): 0
      case (.morning, 0..<12), (.afternoon, 12..<24): hour
      case (.afternoon, 1..<12): hour + 12
      default: nil
      }
    }
  }

  let parts: [String]
  private(set) var half: Half?
  private(set) var isNextDay = false

  init(_ text: String) {
    var text = HalfWidth.folded(text).lowercased()
    for word in ["次日", "第二天", "翌日"] where text.contains(word) {
      isNextDay = true
      text = text.replacing(word, with: " ")
    }
    for (words, half) in Self.halves {
      for word in words where text.contains(word) {
        self.half = half
        text = text.replacing(word, with: " ")
      }
    }
    text = text.replacing(Self.weekday, with: " ")
    for (sign, plain) in Self.signs { text = text.replacing(sign, with: plain) }
    // 2026-10-02T10:00
    if let mark = text.firstIndex(of: "t"), text[..<mark].last?.isNumber == true {
      text.replaceSubrange(mark...mark, with: " ")
    }
    parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static let halves: [([String], Half)] = [
    (["上午", "凌晨", "早上", "a.m.", "am"], .morning), (["下午", "晚上", "中午", "p.m.", "pm"], .afternoon),
  ]
  private static let signs = [
    ("年", "-"), ("月", "-"), ("日", " "), ("时", ":"), ("点", ":"), ("分", ":"), ("秒", ""),
  ]
  private static var weekday: Regex<Substring> {
    /[\(\[]?(?:(?:星期|礼拜|周)[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?)[\)\]]?/
  }
}

/// A date, with its parts in the order of the year, or of the United States where AM or PM says so.
enum WrittenDate {
  enum Reading: Equatable {
    case day(Day)
    case ambiguous
    case unreadable
  }

  /// - Parameter hasHalf: whether AM or PM stands with it, in which case the month goes first.
  static func read(_ text: String, hasHalf: Bool) -> Reading {
    if text.count == 8, let whole = WrittenTime.number(text[...], 8...8) {
      return day(whole / 10_000, whole / 100 % 100, whole % 100)
    }
    let separator: Character = text.contains("/") ? "/" : text.contains("-") ? "-" : "."
    var fields = text.split(separator: separator, omittingEmptySubsequences: false)
    if fields.count == 4, fields.last?.isEmpty == true { fields.removeLast() }
    let numbers = fields.compactMap { WrittenTime.number($0, 1...4) }
    guard fields.count == 3, numbers.count == 3 else { return .unreadable }
    if fields[0].count == 4 { return day(numbers[0], numbers[1], numbers[2]) }
    if fields[2].count == 4 { return yearLast(numbers, hasHalf: hasHalf) }
    guard fields.allSatisfy({ $0.count <= 2 }) else { return .unreadable }
    // 26-10-05: as DingTalk writes it.
    if numbers[0] >= 20, numbers[0] > 12, !hasHalf || numbers[0] > 31 {
      return day(2000 + numbers[0], numbers[1], numbers[2])
    }
    return yearLast([numbers[0], numbers[1], 2000 + numbers[2]], hasHalf: hasHalf)
  }

  private static func yearLast(_ numbers: [Int], hasHalf: Bool) -> Reading {
    let (first, second, year) = (numbers[0], numbers[1], numbers[2])
    if first > 12 { return day(year, second, first) }
    if second > 12 || hasHalf || first == second { return day(year, first, second) }
    return .ambiguous
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Reading {
    Day(year: year, month: month, day: day).map(Reading.day) ?? .unreadable
  }
}
