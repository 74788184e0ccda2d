import Vocabulary

/// The moment of a chat that a phrase belongs to: the categories of CONTRACT.md (Desk folder
/// files).
public enum Category: String, CaseIterable, Codable, Hashable, Sendable {
  case greeting, stock, size, colour, product, bargaining, promotion, ordering, payment, change
  case dispatch, urging, courier, freight, returns, warranty
  case priceProtection = "price_protection"
  case invoice, authenticity, complaint, human, waiting, closing, followup, hotline, care
  /// Messages that the shop begins, and public answers to reviews.
  case notice, review

  public var id: String { rawValue }

  /// All categories in their order; stored, since `allCases` makes the list again each time.
  static let ordered = allCases

  /// The category's name for people.
  public var name: Text { Texts.name(of: self) }

  /// All categories, for a hint: `进店 greeting，有货 stock`; in English the ids alone.
  public static var list: Text {
    Text(
      zh: allCases.map { "\($0.name.chinese) \($0.id)" }.joined(separator: "，"),
      en: allCases.map(\.id).joined(separator: ", "))
  }

  /// Returns the category that texts are most likely about, by their words.
  public static func likeliest(for texts: [String]) -> Category {
    let shares = CategoryModel.shared.shares(Folding.letters(texts.joined(separator: " ")))
    return zip(ordered, shares).max { $0.1 < $1.1 }?.0 ?? .greeting
  }

  /// Finds the category with an id or a Chinese name; nil when there is none.
  public init?(named text: String) {
    guard let found = Self.allCases.first(where: { $0.rawValue == text || $0.name.chinese == text })
    else { return nil }
    self = found
  }
}
