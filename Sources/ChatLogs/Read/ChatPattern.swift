import Vocabulary

/// A regular expression of the mapping, with the groups that it names.
public struct ChatPattern: @unchecked Sendable {
  // A compiled expression is a value that nothing changes; the library has not marked it so.
  private let expression: Regex<AnyRegexOutput>
  public let text: String
  /// The names of its groups.
  let names: [String]

  /// Nil when the text is no regular expression.
  public init?(_ text: String) {
    guard let expression = try? Regex(text) else { return nil }
    self.expression = expression
    self.text = text
    names = text.matches(of: /\(\?<(\w+)>/).map { String($0.1) }
  }

  /// Lines longer than this, in characters, are no headings.
  private static let longest = 300

  public func matches(_ text: String) -> Bool {
    (try? expression.firstMatch(in: String(text.prefix(Self.longest)))) != nil
  }

  /// Returns the groups that a line fills by name; nil when the line does not match.
  func groups(_ line: String) -> [String: String]? {
    guard line.utf8.count <= Self.longest * 4, let match = try? expression.firstMatch(in: line)
    else { return nil }
    var groups: [String: String] = [:]
    for name in names {
      if let found = match[name]?.substring { groups[name] = String(found).trimmed }
    }
    return groups
  }
}
