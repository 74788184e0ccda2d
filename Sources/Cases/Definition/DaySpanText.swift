import Vocabulary

extension DaySpan {
  /// Reads `08:30-17:30`. An end that is not after the start is on the next day, so a night is
  /// `17:30-01:00` and a whole day `00:00-24:00`. Nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(omittingEmptySubsequences: false) { "-–~".contains($0) }
    guard parts.count == 2, let start = Self.second(parts[0]), let end = Self.second(parts[1]),
      start < Self.day
    else { return nil }
    self.init(start: start, end: end > start ? end : end + Self.day)
  }

  static let day = 86_400

  private static func second(_ text: some StringProtocol) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map {
      $0.trimmed
    }
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { 48...57 ~= $0 } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour <= 24, minute < 60,
      hour < 24 || minute == 0
    else { return nil }
    return hour * 3600 + minute * 60
  }

  /// The same hours as spans within one day; a night becomes the early morning and the evening.
  var withinDay: [DaySpan] {
    guard end > Self.day else { return [self] }
    return [DaySpan(start: 0, end: end - Self.day), DaySpan(start: start, end: Self.day)]
  }
}

extension [DaySpan] {
  /// Returns whether a moment is within some hours of the desk's day; always when there are none.
  public func contains(_ moment: Moment, in zone: DeskZone) -> Bool {
    let second = zone.clock(moment).second
    return isEmpty
      || flatMap(\.withinDay).contains { $0.start <= second && second < $0.end }
  }
}
