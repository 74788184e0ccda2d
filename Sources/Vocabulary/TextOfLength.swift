/// Lengths of time in words.
extension Text {
  /// A length of time as people say it: `5 秒`, `2 分钟`, `6 分 56 秒`, `8 小时 25 分`. From an hour on
  /// seconds are left out.
  public static func length(seconds: Int) -> Text {
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    let minute = hours + rest == 0 ? "分钟" : "分"
    var parts = [
      (hours, "小时", "h"), (minutes, minute, "min"), (hours > 0 ? 0 : rest, "秒", "s"),
    ]
    parts.removeAll { $0.0 == 0 }
    if parts.isEmpty { parts = [(0, "秒", "s")] }
    return Text(
      zh: parts.map { "\($0.0) \($0.1)" }.joined(separator: " "),
      en: parts.map { "\($0.0) \($0.2)" }.joined(separator: " "))
  }
}
