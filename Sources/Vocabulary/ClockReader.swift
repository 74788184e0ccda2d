/// Reads a date and time from bytes, digit by digit.
struct ClockReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Returns the date, the second of the day, and the offset from UTC in seconds, nil when none is
  /// written; nil when the bytes are not a date and time.
  mutating func read() -> (day: Day, second: Int, offset: Int?)? {
    skipBlanks()
    guard let year = number(4...4), let separator = one(of: "-/."), let month = number(1...2),
      one(like: separator) != nil, let date = number(1...2),
      let day = Day(year: year, month: month, day: date), one(of: " T") != nil
    else { return nil }
    skipBlanks()
    guard let hour = number(1...2), one(of: ":") != nil, let minute = number(2...2) else {
      return nil
    }
    var second = 0
    if one(of: ":") != nil {
      guard let read = number(2...2) else { return nil }
      second = read
      if one(of: ".") != nil { guard number(1...9) != nil else { return nil } }
    }
    guard hour < 24, minute < 60, second < 60 else { return nil }
    skipBlanks()
    let offset = zone()
    skipBlanks()
    guard isAtEnd else { return nil }
    return (day, hour * 3600 + minute * 60 + second, offset)
  }

  private var isAtEnd: Bool { at == bytes.count }

  private mutating func zone() -> Int? {
    if one(of: "Z") != nil { return 0 }
    guard let sign = one(of: "+-") else { return nil }
    guard let hours = number(2...2) else { return fail() }
    var minutes = 0
    if one(of: ":") != nil || !isAtEnd && 48...57 ~= bytes[at] {
      guard let read = number(2...2) else { return fail() }
      minutes = read
    }
    guard hours < 15, minutes < 60 else { return fail() }
    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  /// Moves the reader past the end, so that the whole text is refused.
  private mutating func fail() -> Int? {
    at = bytes.count + 1
    return nil
  }

  private mutating func skipBlanks() {
    while at < bytes.count, bytes[at] == 32 || bytes[at] == 9 { at += 1 }
  }

  private mutating func one(of choices: StaticString) -> UInt8? {
    guard at < bytes.count else { return nil }
    let byte = bytes[at]
    let isThere = choices.withUTF8Buffer { $0.contains(byte) }
    guard isThere else { return nil }
    at += 1
    return byte
  }

  private mutating func one(like separator: UInt8) -> UInt8? {
    guard at < bytes.count, bytes[at] == separator else { return nil }
    at += 1
    return separator
  }

  private mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    let start = at
    var value = 0
    while at < bytes.count, at - start < digits.upperBound, case 48...57 = bytes[at] {
      value = value * 10 + Int(bytes[at] - 48)
      at += 1
    }
    return at - start >= digits.lowerBound ? value : nil
  }
}
