import Vocabulary

/// The register of a shop's replies (HANDBOOK/phrasebook.md, Words).
public enum Tone: String, CaseIterable, Codable, Sendable {
  /// The words of the phrase itself.
  case warm
  /// A brand's: 您好, no particles.
  case brand
  /// A live room's: short.
  case live

  public var name: Text { Texts.name(of: self) }

  /// Finds the tone with an id or a Chinese name; nil when there is none.
  public init?(named text: String) {
    guard let found = Self.allCases.first(where: { $0.rawValue == text || $0.name.chinese == text })
    else { return nil }
    self = found
  }
}
