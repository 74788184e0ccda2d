/// October 2026 at the desk, whose clock is 8 hours before UTC all year round.
enum Calendar2026 {
  static let month = "2026-10"
  static let days = 31
  /// 2026-10-01 00:00 in seconds since 1970, and 2026-11-01 00:00.
  static let start = 1_790_784_000
  static let end = start + days * 86_400
  /// 2026-11-02 10:00: every shift of the month has ended.
  static let afterwards = end + 86_400 + 36_000

  /// `2026-10-05`; days are counted from 1.
  static func date(_ day: Int) -> String { "2026-10-" + two(day) }

  /// `2026-10-05 09:17:12` for seconds since the month's start, which may reach into November.
  static func time(_ second: Int) -> String {
    let day = second / 86_400
    let date = day < days ? date(day + 1) : "2026-11-" + two(day - days + 1)
    return "\(date) \(two(second / 3600 % 24)):\(two(second / 60 % 60)):\(two(second % 60))"
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
