/// Times as people say them: `15:20`, `下午3点半`, `明天上午10点`, `3pm`.
extension SpokenDays {
  /// Returns the moment of a time, with or without its day; nil for other words. A time without a
  /// day is the last one up to `now`, or the next one from `now` on.
  public func moment(_ text: String, now: Moment, zone: DeskZone) -> Understood<Moment>? {
    let whole = text.halfWidth.trimmed
    if let moment = zone.parse(whole) { return Understood(moment) }
    if let hours = Self.hours(whole) { return nearest(hours, now: now, zone: zone) }
    // The day goes before the time, with or without a blank between.
    for end in whole.indices.dropFirst().reversed() {
      // A number is not cut in two.
      let isCut = whole[end].isNumber && whole[..<end].last?.isNumber == true
      guard !isCut, let hours = Self.hours(String(whole[end...])),
        let day = day(String(whole[..<end]))
      else { continue }
      return Understood(
        zone.moment(day.value, second: hours.seconds[0]),
        isSure: day.isSure && hours.seconds.count == 1)
    }
    return nil
  }

  /// Returns the second of the day that a time such as `下午3点半` or `15:20` names; nil for others,
  /// and for a time after midnight of a night before.
  public static func secondOfDay(_ text: String) -> Int? {
    hours(text.halfWidth.trimmed)?.seconds.first.flatMap { $0 < 86_400 ? $0 : nil }
  }

  private func nearest(
    _ hours: Hours, now: Moment, zone: DeskZone
  ) -> Understood<Moment>? {
    let day = zone.day(now)
    let days = side == .past ? [day, day - 1, day - 2] : [day - 1, day, day + 1]
    let moments = days.flatMap { day in hours.seconds.map { zone.moment(day, second: $0) } }
    let moment =
      side == .past ? moments.filter { $0 <= now }.max() : moments.filter { $0 >= now }.min()
    return moment.map { Understood($0, isSure: hours.seconds.count == 1) }
  }

  /// A time of the day; an hour without its part of the day may be two, the likelier one first.
  private struct Hours {
    let seconds: [Int]
  }

  private static func hours(_ text: String) -> Hours? {
    let word = SpokenNumbers.plain(text)
    let pattern =
      #/
      (凌晨|清晨|早上|早晨|早|上午|中午|下午|傍晚|晚上|夜里|晚)? \s* (\d{1,2})
      (?: :(\d\d) (?: :(\d\d) )? | 点 (?: (整|钟|半|一刻|三刻) | (\d{1,2})分? )? )?
      \s* (am|pm)?
      /#
    guard let match = word.wholeMatch(of: pattern),
      match.3 != nil || match.7 != nil || word.contains("点"), let hour = Int(match.2), hour < 25
    else { return nil }
    let quarters = match.5.map { ["半": 30, "一刻": 15, "三刻": 45][String($0)] ?? 0 }
    let minute = quarters ?? (match.3 ?? match.6).flatMap { Int($0) } ?? 0
    let second = match.4.flatMap { Int($0) } ?? 0
    guard minute < 60, second < 60, hour < 24 || match.1 != nil else { return nil }
    let part = match.1.map(String.init) ?? match.7.map(String.init)
    // Twelve hours on a dial, twenty-four behind a colon.
    let hours = part.map { [of($0, hour)] } ?? (match.3 != nil ? [hour] : onDial(hour))
    return Hours(seconds: hours.map { $0 * 3600 + minute * 60 + second })
  }

  /// Returns the hour of a part of the day; 24 and more are of the night that follows.
  private static func of(_ part: String, _ hour: Int) -> Int {
    switch part {
    case "凌晨", "清晨", "am": hour == 12 ? 0 : hour
    case "中午": hour < 4 ? hour + 12 : hour
    case "下午", "傍晚", "pm": hour < 12 ? hour + 12 : hour
    case "晚上", "夜里", "晚": hour < 5 || hour == 12 ? hour % 12 + 24 : hour < 12 ? hour + 12 : hour
    default: hour
    }
  }

  /// Returns the hours that may be meant where the part of the day is not said: nobody at a desk
  /// means three at night.
  private static func onDial(_ hour: Int) -> [Int] {
    switch hour {
    case 1...6: [hour + 12]
    case 7...11: [hour, hour + 12]
    default: [hour]
    }
  }
}
