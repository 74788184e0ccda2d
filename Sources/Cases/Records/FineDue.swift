import Vocabulary

/// A fine that a case has earned.
public struct FineDue: Hashable, Sendable {
  public let item: Int
  public let fine: FlowFine
  /// The value of the field that names the party that pays, in stored form.
  public let party: String
  /// The number by which the amount is multiplied; nil for one amount a case.
  public let number: Int?

  /// The whole cost; nil where a lead sets it.
  public var amount: Money? { fine.amount.map { Money(fen: $0.fen * (number ?? 1)) } }
}

extension FlowFine {
  /// Returns what a case owes by this rule; nil when it did not break it.
  ///
  /// - Throws: `Refusal` of kind `.store` when a stored value does not match its field's kind.
  func due(for item: Case, in flow: Flow) throws -> FineDue? {
    guard try when?.holds(item.values, in: flow) ?? true else { return nil }
    let party = item.values[who] ?? ""
    guard let each else { return FineDue(item: item.number, fine: self, party: party, number: nil) }
    guard let number = item.values[each].flatMap({ Int($0) }), number > 0 else { return nil }
    return FineDue(item: item.number, fine: self, party: party, number: number)
  }
}
