import Vocabulary

/// A fact of the shop that replies state (HANDBOOK/phrasebook.md, Facts of the shop): declared
/// once, with its values for all shops, for one, or for a time.
public struct ShopFact: Hashable, Sendable {
  /// The name of the variable that it fills.
  public let name: String
  public let label: Text
  public let kind: FactKind
  /// A value as another shop may have it, which shows the form; never sent unless the file says so.
  public let example: String
  public let values: [Value]
  public let place: Place

  /// A value, and the shop and time for which it holds.
  public struct Value: Hashable, Sendable {
    public let text: String
    /// The only shop that it is for; nil for all.
    public let shop: String?
    public let from: DayTime?
    public let until: DayTime?
    public let place: Place

    /// The precedence: a value for one shop beats one for all, and one for a time one for always.
    fileprivate var precision: Int {
      (shop == nil ? 0 : 2) + (from == nil && until == nil ? 0 : 1)
    }

    /// Returns whether the value is for the same shop and time.
    func isFor(_ shop: String?, from: DayTime?, until: DayTime?) -> Bool {
      (self.shop, self.from, self.until) == (shop, from, until)
    }
  }

  /// Demands a text that is a value of this fact.
  ///
  /// - Throws: `Refusal` of kind `.refused` for any other.
  public func demand(_ text: String) throws { _ = try kind.value(text, of: name) }

  /// Returns the value that holds in a scope: the most exact one, of equals the first; nil when
  /// there is none.
  public func value(in scope: Scope) -> Value? {
    let holding = values.filter {
      scope.shows(shop: $0.shop, platform: nil, from: $0.from, until: $0.until)
        && ($0.shop == nil || scope.shop != nil)
    }
    let most = holding.map(\.precision).max()
    return holding.first { $0.precision == most }
  }
}
