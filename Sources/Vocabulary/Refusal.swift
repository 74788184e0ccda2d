/// The error that ends a command: why, for a person, and of which kind, for a script.
///
/// Every room throws this one type, so that a command has one place where errors become text and
/// an exit status (CONTRACT.md, Running).
public struct Refusal: Error, Hashable, Sendable {
  /// The kinds of ending and their exit statuses in CONTRACT.md.
  public enum Kind: Int32, Sendable {
    case nothingFound = 1
    case refused = 2
    case store = 3
    case usage = 64
    case notPermitted = 77
    case interrupted = 130
  }

  public let kind: Kind
  public let findings: [Finding]

  public init(_ kind: Kind, _ findings: [Finding]) {
    self.kind = kind
    self.findings = findings
  }

  public init(_ kind: Kind, _ reason: Text, fix: Text? = nil, at place: Place? = nil) {
    self.init(kind, [Finding(place, reason, fix: fix)])
  }

  /// Bad input: nothing was changed.
  public init(_ reason: Text, fix: Text? = nil, at place: Place? = nil) {
    self.init(.refused, reason, fix: fix, at: place)
  }
}
