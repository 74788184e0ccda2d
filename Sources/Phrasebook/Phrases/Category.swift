import Vocabulary

/// The moment of a chat that a phrase belongs to: the categories of CONTRACT.md (Desk folder
/// files).
public enum Category: String, CaseIterable, Codable, Hashable, Sendable {
  case greeting, stock, size, colour, product, bargaining, promotion, ordering, payment, change
  case dispatch, urging, courier, freight, returns, warranty
  case priceProtection = "price_protection"
  case invoice, authenticity, complaint, human, waiting, closing, followup, hotline, care

  public var id: String { rawValue }

  /// All of them in their order, kept: `allCases` makes the list anew each time.
  static let ordered = allCases

  /// The category's name for people.
  public var name: Text { Texts.name(of: self) }

  /// The category that texts are most likely about, by their words.
  public static func likeliest(for texts: [String]) -> Category {
    let shares = CategoryModel.shared.shares(Folding.letters(texts.joined(separator: " ")))
    return zip(ordered, shares).max { $0.1 < $1.1 }?.0 ?? .greeting
  }

  /// The category of an id, or of a Chinese name.
  public init?(named text: String) {
    guard let found = Self.allCases.first(where: { $0.rawValue == text || $0.name.chinese == text })
    else { return nil }
    self = found
  }
}
