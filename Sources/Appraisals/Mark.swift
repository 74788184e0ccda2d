import Vocabulary

/// The grade that concludes a review of an agent's work (HANDBOOK/kpi.md, Score): 优 良 中 差.
public enum Mark: String, Codable, CaseIterable, Sendable {
  case excellent
  case good
  case fair
  case poor

  /// Parses `优`, `优秀` or `excellent`, in any case; nil for anything else.
  public init?(_ text: String) {
    let found = Self.allCases.first {
      $0.rawValue == text.lowercased() || $0.name.chinese == text || $0.spellings.contains(text)
    }
    guard let found else { return nil }
    self = found
  }

  /// Other Chinese words for the mark.
  private var spellings: [String] {
    switch self {
    case .excellent: ["优秀"]
    case .good: ["良好"]
    case .fair: ["中等", "一般"]
    case .poor: ["较差"]
    }
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
