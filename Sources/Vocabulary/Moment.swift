/// A point in time: whole seconds since 1970-01-01 UTC.
public struct Moment: Hashable, Comparable, Codable, Sendable {
  public let seconds: Int

  public init(seconds: Int) { self.seconds = seconds }

  public static func < (a: Self, b: Self) -> Bool { a.seconds < b.seconds }
  public static func + (moment: Self, seconds: Int) -> Self {
    Moment(seconds: moment.seconds + seconds)
  }
  public static func - (a: Self, b: Self) -> Int { a.seconds - b.seconds }
}
