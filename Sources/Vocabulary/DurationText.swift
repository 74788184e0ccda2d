extension Text {
  /// Returns a length of time: `8 小时 25 分`, `25 分 16 秒`, `5 秒`. Beside hours no seconds are said.
  public static func duration(_ seconds: Int) -> Text {
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    switch (hours, minutes, rest) {
    case (0, 0, _): return Text(zh: "\(rest) 秒", en: "\(rest) s")
    case (0, _, 0): return Text(zh: "\(minutes) 分钟", en: "\(minutes) min")
    case (0, _, _): return Text(zh: "\(minutes) 分 \(rest) 秒", en: "\(minutes) min \(rest) s")
    case (_, 0, _): return Text(zh: "\(hours) 小时", en: "\(hours) h")
    default: return Text(zh: "\(hours) 小时 \(minutes) 分", en: "\(hours) h \(minutes) min")
    }
  }
}
