import Cases
import Files
import Vocabulary

/// A desk's policy about its customers, as `Policies/customers.yaml` states it
/// (HANDBOOK/customers.md, The policy).
public struct CustomerPolicy: Hashable, Sendable {
  public static let fileName = "Policies/customers.yaml"

  /// Something of a list that people call by a name.
  public struct Named: Hashable, Sendable {
    public let id: String
    public let name: Text
  }

  /// The tiers of care, the best first.
  public enum Tier: String, CaseIterable, Codable, Comparable, Sendable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"

    /// A better tier is the greater.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue > right.rawValue }
  }

  public struct Card: Hashable, Sendable {
    public let id: String
    public let name: Text
    public let tier: Tier
    /// What a customer spends within the months of `loyalty` before the card is offered; nil for
    /// one that is never offered so.
    public let spend: Money?
  }

  public let branches: [Named]
  /// The cards, the best first.
  public let cards: [Card]
  /// The causes for which a customer is lost.
  public let causes: [Named]
  /// The occasions of care, in the order of the file.
  public let occasions: [Occasion]
  /// The hours of the day in which messages are handed over; empty for any.
  public let messageHours: [DaySpan]
  /// The number of days after which a message is no longer sent.
  public let lateDays: Int
  /// Nil for a desk that fines no form.
  public let audit: AuditPolicy?
  /// Nil for a desk that has no bounds for figures.
  public let figures: FigurePolicy?

  // Looking up, by id or name.

  public func branch(_ text: String) throws -> Named {
    try Self.find(text, among: branches, \.id, \.name, of: .branch)
  }

  /// Returns the id of the branch that an option names; nil where none is named.
  public func branchID(_ option: String?) throws -> String? { try option.map { try branch($0).id } }

  public func card(_ text: String) throws -> Card {
    try Self.find(text, among: cards, \.id, \.name, of: .card)
  }

  public func cause(_ text: String) throws -> Named {
    try Self.find(text, among: causes, \.id, \.name, of: .cause)
  }

  /// Returns the tier of a card; nil for one that the policy no longer has.
  public func tier(ofCard id: String) -> Tier? { cards.first { $0.id == id }?.tier }

  /// Returns the name of a card, a branch or a cause; its id for one that is no longer there.
  public func cardName(_ id: String) -> Text {
    cards.first { $0.id == id }?.name ?? Text(same: id)
  }
  public func branchName(_ id: String) -> Text { Self.name(id, branches) }
  public func causeName(_ id: String) -> Text { Self.name(id, causes) }

  private static func name(_ id: String, _ list: [Named]) -> Text {
    list.first { $0.id == id }?.name ?? Text(same: id)
  }

  private static func find<Item>(
    _ text: String, among items: [Item], _ id: (Item) -> String, _ name: (Item) -> Text,
    of field: CustomerDraft.Field
  ) throws -> Item {
    let typed = text.lowercased()
    func words(_ item: Item) -> [String] {
      [id(item), name(item).chinese, name(item).english].map { $0.lowercased() }
    }
    if let item = items.first(where: { words($0).contains(typed) }) { return item }
    throw Refusal(
      Texts.unknownWord(text, of: field),
      fix: Nearest.match(typed, among: items.flatMap(words)).map(Text.didYouMean)
        ?? Texts.words(items.map { [id($0), name($0).chinese] }))
  }
}
