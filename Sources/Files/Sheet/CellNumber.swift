import Foundation
import Vocabulary

/// A number of a workbook's cell as a person sees it there: a date, a time, a percentage, or the
/// number itself.
struct CellNumber {
  let format: CellFormats.Format
  let is1904: Bool

  /// - Parameter stored: as the workbook holds it, such as `46297.416666666664`.
  func shown(_ stored: String) -> String {
    switch format {
    case .general: Self.plain(stored)
    case .percent: Double(stored).map { Self.rounded($0 * 100) + "%" } ?? stored
    case .date(let showsTime): moment(stored, showsTime: showsTime) ?? Self.plain(stored)
    case .time: moment(stored, showsTime: true) ?? Self.plain(stored)
    }
  }

  /// Excel counts with 15 digits and stores up to 17: 99.9 may stand there as 99.900000000000006.
  /// A whole number stays as it is, and one that was rounded stays recognizable.
  static func plain(_ stored: String) -> String {
    let digits = stored.utf8.count { 48...57 ~= $0 }
    let isPlain = stored.utf8.allSatisfy { 48...57 ~= $0 || $0 == 45 || $0 == 46 }
    if isPlain, digits <= 15 || !stored.contains(".") { return stored }
    guard let value = Double(stored), value.isFinite else { return stored }
    return value.magnitude >= 1e15 ? stored : rounded(value)
  }

  private static func rounded(_ value: Double) -> String {
    guard value.magnitude < 1e15 else { return String(value) }
    return String(format: "%.15g", value)
  }

  private func moment(_ stored: String, showsTime: Bool) -> String? {
    guard let value = Double(stored) else { return nil }
    return SerialDate(value, is1904: is1904)?.text(showsTime: showsTime)
  }
}

/// A date as spreadsheets count it: days since the end of 1899, and a part of a day.
struct SerialDate {
  /// Nil for a time of the day alone.
  let day: Day?
  let second: Int

  /// Days before 1970-01-01 at which the counts begin: 1899-12-30 and 1904-01-01.
  private static let start = 25_569
  private static let start1904 = 24_107

  /// Nil for what is no date from 1900-03-01 to 2199. (Excel takes 1900 for a leap year.)
  init?(_ value: Double, is1904: Bool = false) {
    guard value >= 0, value < 110_000 else { return nil }
    var days = Int(value)
    var second = Int(((value - Double(days)) * 86_400).rounded())
    if second == 86_400 { (days, second) = (days + 1, 0) }
    if days == 0 {
      day = nil
    } else {
      guard is1904 || days > 60 else { return nil }
      day = Day(number: days - (is1904 ? Self.start1904 : Self.start))
    }
    self.second = second
  }

  func text(showsTime: Bool) -> String {
    func two(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
    let clock = "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
    guard let day else { return clock }
    return showsTime || second > 0 ? "\(day) \(clock)" : "\(day)"
  }
}
