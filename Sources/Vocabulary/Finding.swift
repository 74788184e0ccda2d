/// A place in a file (as the user named it): a line and a column, both from 1.
public struct Place: Hashable, Codable, Sendable {
  public let file: String
  public let line: Int?
  public let column: Int?

  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `FILE:LINE:COLUMN`, as far as known.
  public var label: String {
    ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
  }
}

/// Something that is wrong: the place, the reason, a way out.
public struct Finding: Hashable, Codable, Sendable {
  public let place: Place?
  public let reason: Text
  public let fix: Text?
  /// The source line, for an excerpt with a caret under `place.column`.
  public let excerpt: String?

  public init(_ place: Place?, _ reason: Text, fix: Text? = nil, excerpt: String? = nil) {
    self.place = place
    self.reason = reason
    self.fix = fix
    self.excerpt = excerpt
  }

  /// The same at a place.
  public func at(_ place: Place) -> Finding {
    Finding(place, reason, fix: fix, excerpt: excerpt)
  }

  /// `FILE:LINE:COLUMN: reason (fix)` on one line.
  public func line(_ language: Language) -> String {
    let head = place.map { $0.label + ": " } ?? ""
    let tail = fix.map { language == .chinese ? "（\($0(language))）" : " (\($0(language)))" } ?? ""
    return head + reason(language) + tail
  }
}
