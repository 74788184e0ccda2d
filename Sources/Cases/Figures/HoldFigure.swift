import Vocabulary

/// The figure of a hold over the cases of a period: how many of those that count fulfil it.
public struct HoldFigure: Hashable, Sendable {
  /// The id of the flow's hold.
  public let id: String
  public let name: Text
  public let numerator: Int
  public let denominator: Int
  public let aim: FlowHold.Aim

  public init(id: String, name: Text, numerator: Int, denominator: Int, aim: FlowHold.Aim) {
    self.id = id
    self.name = name
    self.numerator = numerator
    self.denominator = denominator
    self.aim = aim
  }

  /// The share in per cent; nil when no case counts.
  public var share: Ratio? {
    denominator == 0 ? nil : Ratio(Int128(numerator) * 100, over: Int128(denominator))
  }

  /// True when the aim is reached; nil when no case counts.
  public var isMet: Bool? {
    guard let share else { return nil }
    return switch aim {
    case .atLeast(let aim): share >= aim
    case .atMost(let aim): share <= aim
    }
  }
}

extension Flow {
  /// Returns the figures of its holds, in the order of the definition.
  ///
  /// - Parameters:
  ///   - cases: the cases of the period; withdrawn ones and those of another flow do not count.
  ///   - now: the moment at which clocks are read.
  /// - Throws: `Refusal` of kind `.store` when a stored value does not match its field's kind.
  public func figures(
    of cases: [Case], at now: Moment, _ calendars: Calendars
  ) throws -> [HoldFigure] {
    let counted = try cases.filter { $0.flow == id && $0.isStanding }.map {
      try $0.standing(at: now, in: self, calendars)
    }
    return try holds.map { hold in
      let all = try counted.filter { try hold.counts($0, in: self) }
      let kept = try all.filter { try hold.isKept(by: $0, in: self, at: now, calendars) }
      return HoldFigure(
        id: hold.id, name: hold.name, numerator: kept.count, denominator: all.count,
        aim: hold.aim)
    }
  }
}

extension Case {
  /// False once the case's opening was taken back.
  fileprivate var isStanding: Bool { !standing.isEmpty }
}

extension FlowHold {
  /// Returns true for a case of the denominator.
  fileprivate func counts(_ item: Case, in flow: Flow) throws -> Bool {
    guard states.isEmpty || states.contains(item.state) else { return false }
    return try when?.holds(item.values, in: flow) ?? true
  }

  /// Returns true for a case of the numerator.
  fileprivate func isKept(
    by item: Case, in flow: Flow, at now: Moment, _ calendars: Calendars
  ) throws -> Bool {
    let steps = item.standing.map(\.step)
    guard have.isEmpty || have.contains(where: steps.contains) else { return false }
    guard try with?.holds(item.values, in: flow) ?? true else { return false }
    guard !inTime.isEmpty else { return true }
    return try item.clocks(at: now, in: flow, calendars)
      .allSatisfy { !inTime.contains($0.id) || $0.state != .late }
  }
}
