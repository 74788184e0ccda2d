import Vocabulary

/// The number that an item looks up in its bands, or the reason why there is none.
enum Quantities {
  case value(Ratio, Text)
  /// The divisor is 0: the points that the policy gives for this case, nil when it gives none.
  case nothing(Points?, Text)
  /// Names of figures that were not recorded, or recorded more than once.
  case missing([String])

  static func read(_ quantity: KPIItem.Quantity, _ facts: AgentFacts) -> Quantities {
    let missing = quantity.measures.compactMap { measure -> String? in
      guard case .figure(let name) = measure, facts.value(measure) == nil else { return nil }
      return name
    }
    guard missing.isEmpty else { return .missing(missing) }
    // Every measure has a value: those that can lack one were checked above.
    func value(_ measure: Measure) -> Ratio { facts.value(measure) ?? Ratio(0) }
    switch quantity {
    case .plain(let measure):
      return .value(value(measure), Texts.plain(measure, value(measure)))
    case .percent(let of, let among, let none):
      let (part, whole) = (value(of), value(among))
      guard whole != Ratio(0) else {
        return .nothing(none, Texts.noneOf(among, of, part, none))
      }
      return .value(
        part * Ratio(100) / whole, Texts.percentage(of, part, among, whole))
    case .quotient(let of, let by, let none):
      let (part, divisor) = (value(of), value(by))
      guard divisor != Ratio(0) else { return .nothing(none, Texts.noneOf(by, of, part, none)) }
      return .value(part / divisor, Texts.quotient(of, part, by, divisor))
    }
  }
}
