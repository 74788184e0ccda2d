import Vocabulary

/// One thing that a book asks for.
public struct Field: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case text, whole, money, day, time, phone, order, agent
    /// One of the field's choices.
    case choice
    /// A number for each of some choices, such as `price=3 size=2`.
    case counts
  }

  /// What one may choose, from a list that a lead edits.
  public struct Choice: Hashable, Sendable {
    public let id: String
    public let name: Text
    /// Whether it takes a lead (or clerk) to answer an entry with this choice.
    public let needsLead: Bool
    /// What a reward of this kind is worth.
    public let amount: Money?
  }

  public let id: String
  public let name: Text
  public let kind: Kind
  public let isRequired: Bool
  /// Personal data of a buyer: kept in the erasable table.
  public let isPersonal: Bool
  /// The most characters of a text; the largest number.
  public let limit: Int
  public let choices: [Choice]

  static let longestText = 500

  public subscript(choice id: String) -> Choice? { choices.first { $0.id == id } }
}
