import Vocabulary

/// A time on the desk's clock, without a date, at which a pattern starts or ends.
public struct ClockTime: Hashable, Comparable, SingleValueCodable, Sendable, CustomStringConvertible
{
  /// Seconds since midnight, 0 to 86,399.
  public let seconds: Int

  public init?(seconds: Int) {
    guard (0..<86_400).contains(seconds) else { return nil }
    self.seconds = seconds
  }

  /// Parses `08:30`, `8:30` and `08:30:15`; midnight is `00:00`. Nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), (1...2).contains(parts[0].count),
      parts.dropFirst().allSatisfy({ $0.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { 48...57 ~= $0 } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) } + [0]
    guard numbers[0] < 24, numbers[1] < 60, numbers[2] < 60 else { return nil }
    self.init(seconds: numbers[0] * 3600 + numbers[1] * 60 + numbers[2])
  }

  public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

  /// The time as `08:30`, with seconds where they are not 0.
  public var description: String {
    let parts = [seconds / 3600, seconds / 60 % 60] + (seconds % 60 == 0 ? [] : [seconds % 60])
    return parts.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }
}
