import Vocabulary

/// A header cell that names a day: `10/1`, `10月1日`, `2026/10/1`, `1日`, `1`, also with a weekday.
public struct DayHeader: Equatable, Sendable {
  /// The month; nil where the cell gives the day of the month alone.
  public let month: Int?
  /// The year; nil where the cell does not give it.
  public let year: Int?
  public let day: Int

  /// Nil for a cell that does not name a day.
  public init?(_ text: String) {
    // Most headers number the days, and every start of the program reads some.
    if let day = Int(text), text.utf8.count < 3 {
      guard 1...31 ~= day else { return nil }
      (month, year, self.day) = (nil, nil, day)
      return
    }
    var text = HalfWidth.folded(text).lowercased()
    text = text.replacing(/[\(\[]?(?:星期|礼拜|周)[一二三四五六日天][\)\]]?/, with: " ")
    text = text.replacing("年", with: "-").replacing("月", with: "-").replacing("日", with: " ")
      .replacing("号", with: " ").replacing("/", with: "-").replacing(".", with: "-")
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let word = words.first,
      words.count == 1 || words.allSatisfy({ $0 == "00:00:00" || $0 == word })
    else { return nil }
    let numbers = word.split(separator: "-", omittingEmptySubsequences: false).map {
      WrittenTime.number($0, 1...4)
    }
    let known = numbers.compactMap { $0 }
    guard known.count == numbers.count, 1...3 ~= known.count else { return nil }
    day = known[known.count - 1]
    month = known.count > 1 ? known[known.count - 2] : nil
    year = known.count > 2 ? (known[0] < 100 ? 2000 + known[0] : known[0]) : nil
    guard 1...31 ~= day, month.map({ 1...12 ~= $0 }) ?? true, year.map({ $0 > 1999 }) ?? true else {
      return nil
    }
  }
}
