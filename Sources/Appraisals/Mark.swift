import Vocabulary

/// The grade that a review of an agent's work ends in (HANDBOOK/kpi.md, Score): 优 良 中 差.
public enum Mark: String, Codable, CaseIterable, Sendable {
  case excellent
  case good
  case fair
  case poor

  /// Reads `优` or `excellent`, in any case.
  public init?(_ text: String) {
    let found = Self.allCases.first { $0.rawValue == text.lowercased() || $0.name.chinese == text }
    guard let found else { return nil }
    self = found
  }

  public var name: Text {
    switch self {
    case .excellent: Texts.excellent
    case .good: Texts.good
    case .fair: Texts.fair
    case .poor: Texts.poor
    }
  }
}
