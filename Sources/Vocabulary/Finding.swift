/// A place in a file, under the name that the user gave: line and column, both 1-based.
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

/// An error or a remark: the place, the reason, and the way out.
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

  /// Returns the same finding at a place.
  public func at(_ place: Place) -> Finding {
    Finding(place, reason, fix: fix, excerpt: excerpt)
  }

  /// Returns `FILE:LINE:COLUMN: reason (fix)` on one line.
  public func line(_ language: Language) -> String {
    let head = place.map { $0.label + ": " } ?? ""
    let tail = fix.map { language == .chinese ? "（\($0(language))）" : " (\($0(language)))" } ?? ""
    return head + reason(language) + tail
  }
}
