import Vocabulary

/// The flag of a tagged order, which tells the warehouse what to mind (HANDBOOK/orders.md, Tag).
public enum Flag: String, Codable, CaseIterable, Sendable {
  case red
  case yellow
  case green
  case blue
  case purple

  /// Parses `red`, `红`, `红旗` and the like, in any case; nil for anything else.
  public init?(_ text: String) {
    let plain = text.hasSuffix("旗") ? String(text.dropLast()) : text
    let match = Flag.allCases.first {
      $0.rawValue == text.lowercased() || $0.name.chinese == plain
    }
    guard let match else { return nil }
    self = match
  }

  /// The flag's colour in one word, so that it is never shown by colour alone.
  public var name: Text {
    switch self {
    case .red: Texts.red
    case .yellow: Texts.yellow
    case .green: Texts.green
    case .blue: Texts.blue
    case .purple: Texts.purple
    }
  }

  /// The flag's message to the warehouse (HANDBOOK/orders.md, Tag).
  public var meaning: Text {
    switch self {
    case .red: Texts.redMeans
    case .yellow: Texts.yellowMeans
    case .green: Texts.greenMeans
    case .blue: Texts.blueMeans
    case .purple: Texts.purpleMeans
    }
  }
}
