/// Colours and weights by meaning. When off, it returns every text unchanged: for `NO_COLOR`,
/// `TERM=dumb` and output other than to a terminal.
public struct Style: Hashable, Sendable {
  public enum Role: String, Sendable, CaseIterable {
    case title, match, faint, rank, good, bad, warning
    /// The five flags of orders, which are always named by a word as well.
    case red, yellow, green, blue, purple

    /// The parameter of "select graphic rendition" (ECMA-48, 8.3.117).
    var code: String {
      switch self {
      case .title: "1"
      case .match: "1;4"
      case .faint: "2"
      case .rank, .blue: "34"
      case .good, .green: "32"
      case .bad, .red: "31"
      case .warning, .yellow: "33"
      case .purple: "35"
      }
    }
  }

  public let isOn: Bool

  public init(isOn: Bool) {
    self.isOn = isOn
  }

  /// Turns styles on for a capable terminal, unless `NO_COLOR` is set to anything (no-color.org).
  public init(screen: Screen, environment: [String: String]) {
    isOn = screen.isTerminal && !screen.isDumb && (environment["NO_COLOR"] ?? "").isEmpty
  }

  public static let plain = Style(isOn: false)

  public func callAsFunction(_ text: String, _ role: Role?) -> String {
    guard isOn, let role, !text.isEmpty else { return text }
    return "\u{1B}[\(role.code)m\(text)\u{1B}[0m"
  }
}
