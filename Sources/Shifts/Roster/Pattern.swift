import Vocabulary

/// A shift pattern: the code in a roster's cells and its times (HANDBOOK/shifts.md, Patterns).
public struct Pattern: Hashable, Codable, Sendable {
  public let code: String
  public let name: String
  public let start: ClockTime
  /// The end; on the next day when it is not after `start`.
  public let end: ClockTime
  /// The number of agents that each day needs on this pattern; 0 for no demand.
  public let minimum: Int

  public init(code: String, name: String, start: ClockTime, end: ClockTime, minimum: Int = 0) {
    self.code = code
    self.name = name
    self.start = start
    self.end = end
    self.minimum = minimum
  }

  /// True for a night, which ends on the day after the one it belongs to.
  public var isNight: Bool { end <= start }

  /// Seconds from the midnight before the start to the end.
  var endFromStartOfDay: Int { end.seconds + (isNight ? 86_400 : 0) }

  /// Returns true for a roster's cell that stands for a day of rest (CONTRACT.md, Desk folder
  /// files).
  public static func isRest(_ code: some StringProtocol) -> Bool {
    // By bytes: a roster of 500 agents has 15,000 cells a month, and strings beyond ASCII are
    // compared slowly.
    code.isEmpty || code.utf8.elementsEqual("休".utf8) || code.utf8.elementsEqual("休息".utf8)
  }
}

/// Rules that a roster must keep, from `rules:` in patterns.yaml; missing ones are not checked.
public struct ShiftRules: Hashable, Codable, Sendable {
  /// The minimum number of an agent's days of rest in a month; nil for no rule.
  public let restDays: Int?
  /// True when a day shift straight after a night is refused.
  public let refusesDayAfterNight: Bool

  public init(restDays: Int? = nil, refusesDayAfterNight: Bool = false) {
    self.restDays = restDays
    self.refusesDayAfterNight = refusesDayAfterNight
  }
}

/// The desk's shift patterns and rules, as `Shifts/patterns.yaml` states them.
public struct Patterns: Hashable, Codable, Sendable {
  public let patterns: [Pattern]
  public let rules: ShiftRules

  public init(_ patterns: [Pattern], rules: ShiftRules = ShiftRules()) {
    self.patterns = patterns
    self.rules = rules
  }

  /// The pattern of a roster's cell, by its code, or by a name that only one pattern has; nil when
  /// there is none.
  public subscript(code: String) -> Pattern? {
    if let pattern = patterns.first(where: { $0.code == code }) { return pattern }
    let named = patterns.filter { $0.name == code }
    return named.count == 1 ? named[0] : nil
  }
}
