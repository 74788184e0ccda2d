import Vocabulary

/// The figure of a hold over the cases of a period.
public struct HoldFigure: Hashable, Sendable {
  /// The id of the flow's hold.
  public let id: String
  public let name: Text
  public let measure: FlowHold.Measure
  /// The number of cases that fulfil it, or the sum of a field over them.
  public let numerator: Ratio
  /// The number, or sum, of all that count, or the number from outside; nil for a count and a sum
  /// alone, and where nobody stated the number.
  public let denominator: Ratio?
  public let aim: FlowHold.Aim?
  /// True when the aim belongs to a period of this length, and not, as that of a count, to the
  /// whole desk alone.
  let isJudged: Bool
  /// True while more cases may come.
  let isRunning: Bool

  public init(
    _ hold: FlowHold, numerator: Ratio, denominator: Ratio?, in period: Period? = nil,
    isPart: Bool = false, isRunning: Bool = false
  ) {
    id = hold.id
    name = hold.name
    measure = hold.measure
    self.numerator = numerator
    self.denominator = denominator
    aim = hold.aim
    let isShare =
      switch hold.measure {
      case .share, .sum(_, among: .some): true
      case .count, .sum, .rate: false
      }
    // Twice the time makes no share greater, but any other number; aims of these are a month's.
    let unit = hold.unit ?? (isShare ? nil : .month)
    let isOfPeriod = unit.flatMap { unit in period.map { $0.unit == unit } } ?? true
    isJudged = isOfPeriod && !(isPart && denominator == nil)
    self.isRunning = isRunning
  }

  /// The number itself: per cent of a share, so many per so many of a rate, else the numerator; nil
  /// when no case counts or the number from outside is missing.
  public var value: Ratio? {
    switch measure {
    case .count, .sum(_, among: nil): return numerator
    case .share, .sum: return quotient(100)
    case .rate(let per, _): return quotient(per)
    }
  }

  private func quotient(_ factor: Int) -> Ratio? {
    guard let denominator, denominator != Ratio(0) else { return nil }
    return numerator * Ratio(factor) / denominator
  }

  /// True when the aim is reached; nil without an aim or a value, and while a count that is still
  /// too low may grow.
  public var isMet: Bool? {
    guard isJudged, let aim, let value else { return nil }
    if let most = aim.most, value > most { return false }
    guard let least = aim.least else { return true }
    if value >= least { return true }
    return isRunning && denominator == nil ? nil : false
  }
}

extension Flow {
  /// Returns the figures of its holds, in the order of the definition.
  ///
  /// - Parameters:
  ///   - cases: cases of which those of the period count; withdrawn ones and those of another flow
  ///     do not.
  ///   - period: the period; nil when all the cases are of it.
  ///   - isPart: true for the cases of a part of the desk, such as a branch.
  ///   - now: the moment at which clocks are read.
  ///   - numbers: returns a number from outside; nil when nobody stated it.
  /// - Throws: `Refusal` of kind `.store` when a stored value does not match its field's kind.
  public func figures(
    of cases: [Case], in period: Period? = nil, isPart: Bool = false, at now: Moment,
    _ calendars: Calendars, numbers: (String) -> Ratio? = { _ in nil }
  ) throws -> [HoldFigure] {
    let counted = try cases.filter { $0.flow == id && $0.isStanding }.map {
      try $0.standing(at: now, in: self, calendars)
    }
    let isRunning = period.map { $0.days.upperBound >= calendars.zone.day(now) } ?? false
    return try holds.map { hold in
      let all = try counted.filter {
        try hold.belongs($0, to: period) && hold.counts($0, in: self)
      }
      let kept = try all.filter { try hold.isKept(by: $0, in: self, at: now, calendars) }
      let (numerator, denominator) = try hold.quotient(kept, all, numbers)
      return HoldFigure(
        hold, numerator: numerator, denominator: denominator, in: period, isPart: isPart,
        isRunning: isRunning)
    }
  }
}

extension Case {
  /// False once the case's opening was taken back.
  fileprivate var isStanding: Bool { !standing.isEmpty }

  /// Returns true when a step was taken in the present round: since the case last entered a state,
  /// or any from which the step leads.
  fileprivate func hasTaken(_ step: String, since state: String?, in flow: Flow) -> Bool {
    guard let taken = standing.lastIndex(where: { $0.step == step }) else { return false }
    let from = state.map { [$0] } ?? flow[step: step]?.rules.flatMap(\.from) ?? []
    return !standing[(taken + 1)...].contains { $0.from != $0.to && from.contains($0.to) }
  }
}

extension FlowHold {
  /// Returns true for a case of the period.
  fileprivate func belongs(_ item: Case, to period: Period?) throws -> Bool {
    guard let period else { return true }
    guard let on else { return period.days.contains(item.day) }
    guard let value = item.values[on] else { return false }
    if let day = Day(value) { return period.days.contains(day) }
    guard let month = Month(value) else {
      throw Refusal(.store, FieldTexts.damaged(on, value), fix: .changedOutside)
    }
    return period.days.contains(month.first)
  }

  /// Returns true for a case that counts.
  fileprivate func counts(_ item: Case, in flow: Flow) throws -> Bool {
    guard states.isEmpty || states.contains(item.state) else { return false }
    return try when?.holds(item.values, in: flow) ?? true
  }

  /// Returns true for a case that fulfils it.
  fileprivate func isKept(
    by item: Case, in flow: Flow, at now: Moment, _ calendars: Calendars
  ) throws -> Bool {
    guard have.isEmpty || have.contains(where: { item.hasTaken($0, since: since, in: flow) })
    else { return false }
    guard try with?.holds(item.values, in: flow) ?? true else { return false }
    guard !inTime.isEmpty else { return true }
    return try item.clocks(at: now, in: flow, calendars)
      .allSatisfy { !inTime.contains($0.id) || $0.state != .late }
  }

  fileprivate func quotient(
    _ kept: [Case], _ all: [Case], _ numbers: (String) -> Ratio?
  ) throws -> (Ratio, Ratio?) {
    switch measure {
    case .share: (Ratio(kept.count), Ratio(all.count))
    case .count: (Ratio(kept.count), nil)
    case .sum(let field, let among):
      (try Self.sum(field, kept), try among.map { try Self.sum($0, all) })
    case .rate(_, let number): (Ratio(kept.count), numbers(number))
    }
  }

  /// Returns the sum of a field's values; a case without one adds nothing.
  private static func sum(_ field: String, _ cases: [Case]) throws -> Ratio {
    try cases.reduce(Ratio(0)) { sum, item in
      guard let value = item.values[field] else { return sum }
      guard let number = Ratio(decimal: value) else {
        throw Refusal(.store, FieldTexts.damaged(field, value), fix: .changedOutside)
      }
      return sum + number
    }
  }
}
