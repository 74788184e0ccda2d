import Vocabulary

/// The rules for records of a month, as far as a policy settles them. The caller makes them from
/// the policies, since this room lies below them.
public struct RecordRules: Hashable, Sendable {
  /// The items for which grades are given.
  public var gradedItems: Set<String>
  /// The figures that some item reads; nil when none reads any: a figure of any name is then kept.
  public var figures: Set<String>?
  /// The ids of the conduct rules.
  public var conductRules: Set<String>
  /// The names of the items and the conduct rules, by their keys.
  public var titles: [String: Text] = [:]
  /// The points that a lead may set for one complaint, and for outstanding conduct
  /// (HANDBOOK/kpi.md, Score).
  public var complaintPoints: ClosedRange<Points>
  public var outstandingPoints: ClosedRange<Points>

  public init(
    gradedItems: Set<String> = ["quality", "complaints", "cooperation", "execution"],
    figures: Set<String>? = nil,
    conductRules: Set<String> = ["private_use", "colleague_contact"],
    complaintPoints: ClosedRange<Points> = Points(5)...Points(20),
    outstandingPoints: ClosedRange<Points> = Points(2)...Points(5)
  ) {
    self.gradedItems = gradedItems
    self.figures = figures
    self.conductRules = conductRules
    self.complaintPoints = complaintPoints
    self.outstandingPoints = outstandingPoints
  }

  /// Returns the name of an item or a conduct rule; nil for one without.
  func name(of key: String) -> Text? { titles[key] ?? RecordKind.itemName(key) }

  /// Returns that of some keys which people call by a name, in either language; nil for other
  /// texts. A policy's own names go before other words for an item.
  func key(named text: String, among keys: Set<String>) -> String? {
    let (wanted, keys) = (text.lowercased(), keys.sorted())
    let named = keys.first { key in
      let name = name(of: key)
      return text == name?.chinese || wanted == name?.english.lowercased()
    }
    return named ?? keys.first { Texts.spellings(ofItem: $0).contains(text) }
  }
}
