/// A day, or a minute of it, on the desk's clock: the beginning or the end of what holds for a
/// time.
public struct DayTime: Hashable, SingleValueCodable, Sendable, CustomStringConvertible {
  public let day: Day
  /// Minutes since midnight, 0 to 1440; nil for the whole day.
  public let minute: Int?

  /// Nil when the minute is none of a day.
  public init?(_ day: Day, minute: Int? = nil) {
    guard minute.map((0...Self.minutesOfADay).contains) ?? true else { return nil }
    (self.day, self.minute) = (day, minute)
  }

  /// Reads a day as `Day` does, with or without a time: `2026-11-10`, `2026-11-10 20:00`. `24:00`
  /// is the end of the day.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: true)
    guard (1...2).contains(parts.count), let day = Day(parts[0]) else { return nil }
    guard parts.count == 2 else {
      self.init(day)
      return
    }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 2, (1...2).contains(clock[0].count), clock[1].count == 2,
      clock.allSatisfy({ $0.utf8.allSatisfy { 48...57 ~= $0 } }),
      let hour = Int(clock[0]), let minute = Int(clock[1]), minute < 60
    else { return nil }
    self.init(day, minute: hour * 60 + minute)
  }

  public static let minutesOfADay = 1440

  /// Returns whether something that begins here has begun.
  ///
  /// - Parameter now: the minute of the day; nil where the hour does not matter.
  public func hasBegun(on today: Day, at now: Int?) -> Bool {
    guard today == day, let minute, let now else { return today >= day }
    return now >= minute
  }

  /// Returns whether something that ends here is over: after the day, or from its minute on.
  ///
  /// - Parameter now: the minute of the day; nil where the hour does not matter.
  public func isOver(on today: Day, at now: Int?) -> Bool {
    guard today == day, let minute, let now else { return today > day }
    return now >= minute
  }

  /// Returns whether what begins here and ends there never holds.
  public func isAfter(_ end: DayTime) -> Bool {
    guard day == end.day, let minute, let last = end.minute else { return day > end.day }
    return minute >= last
  }

  /// `2026-11-10`, or `2026-11-10 20:00`.
  public var description: String {
    guard let minute else { return "\(day)" }
    let parts = [minute / 60, minute % 60].map { ($0 < 10 ? "0" : "") + String($0) }
    return "\(day) \(parts[0]):\(parts[1])"
  }
}
