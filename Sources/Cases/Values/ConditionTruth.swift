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
  public var fields: Set<String> {
    Set(alternatives.joined().flatMap { [$0.field, $0.other?.field].compactMap(\.self) })
  }
}

extension Condition.Comparison {
  fileprivate func holds(_ values: [String: String], in flow: Flow) throws -> Bool {
    guard let stored = values[field] else { return comparison == .missing }
    switch comparison {
    case .given: return true
    case .missing: return false
    default: break
    }
    guard let value = other.map({ values[$0.field] }) ?? value else { return false }
    let order = try order(stored, value, flow[field: field]?.kind ?? .text)
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

  /// Returns a negative number when the stored value is less than the one it is compared with, 0
  /// when they are equal.
  private func order(_ stored: String, _ value: String, _ kind: Field.Kind) throws -> Int {
    switch kind {
    case .whole, .money, .percent, .item:
      return try compare(Ratio(decimal: stored), Ratio(decimal: value), stored)
    case .day:
      let day = Day(value).map { other?.shift?.day(after: $0) ?? $0 }
      return try compare(Day(stored), day, stored)
    case .month: return try compare(Month(stored), Month(value), stored)
    case .time:
      let moment = Moment(stored: value).map { other?.shift?.moment(after: $0) ?? $0 }
      return try compare(Moment(stored: stored), moment, stored)
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
