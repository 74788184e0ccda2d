import Vocabulary

extension Condition {
  /// Returns true when the condition holds for stored values. A comparison with a field that has no
  /// value is false, `!=` included; only `missing` is true then.
  ///
  /// - Throws: `Refusal` of kind `.store` when a value does not match its field's kind.
  public func holds(_ values: [String: String], in flow: Flow) throws -> Bool {
    try alternatives.contains { comparisons in
      try comparisons.allSatisfy { try $0.holds(values, in: flow) }
    }
  }

  /// Ids of the fields that the condition compares.
  public var fields: Set<String> { Set(alternatives.joined().map(\.field)) }
}

extension Condition.Comparison {
  fileprivate func holds(_ values: [String: String], in flow: Flow) throws -> Bool {
    guard let stored = values[field] else { return comparison == .missing }
    switch comparison {
    case .given: return true
    case .missing: return false
    default: break
    }
    let order = try order(stored, flow[field: field]?.kind ?? .text)
    switch comparison {
    case .equal: return order == 0
    case .different: return order != 0
    case .less: return order < 0
    case .atMost: return order <= 0
    case .more: return order > 0
    case .atLeast: return order >= 0
    case .given, .missing: return false
    }
  }

  /// Returns a negative number when the stored value is less than the condition's, 0 when they are
  /// equal.
  private func order(_ stored: String, _ kind: Field.Kind) throws -> Int {
    switch kind {
    case .whole, .money, .percent:
      return try compare(Ratio(decimal: stored), Ratio(decimal: value), stored)
    case .day: return try compare(Day(stored), Day(value), stored)
    case .computed:
      if let left = Ratio(decimal: stored), let right = Ratio(decimal: value) {
        return left == right ? 0 : left < right ? -1 : 1
      }
      return stored == value ? 0 : stored < value ? -1 : 1
    default: return stored == value ? 0 : 1
    }
  }

  private func compare<Value: Comparable>(
    _ left: Value?, _ right: Value?, _ stored: String
  ) throws -> Int {
    guard let left, let right else {
      throw Refusal(.store, FieldTexts.damaged(field, stored), fix: .changedOutside)
    }
    return left == right ? 0 : left < right ? -1 : 1
  }
}
