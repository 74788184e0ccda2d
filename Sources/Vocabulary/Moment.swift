import Glibc

/// A point in time: whole seconds since 1970-01-01 UTC.
public struct Moment: Hashable, Comparable, Codable, Sendable {
  public let seconds: Int

  public init(seconds: Int) { self.seconds = seconds }

  /// The machine's clock, or the time that `KEFU_NOW` (seconds since 1970) sets for tests and
  /// drills.
  public static func now() -> Moment {
    if let fixed = getenv("KEFU_NOW"), let seconds = Int(String(cString: fixed)) {
      return Moment(seconds: seconds)
    }
    return Moment(seconds: time(nil))
  }

  public static func < (a: Self, b: Self) -> Bool { a.seconds < b.seconds }
  public static func + (moment: Self, seconds: Int) -> Self {
    Moment(seconds: moment.seconds + seconds)
  }
  public static func - (a: Self, b: Self) -> Int { a.seconds - b.seconds }
}
