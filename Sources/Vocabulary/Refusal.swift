/// The error that ends a command: the reason for people, and the kind for scripts.
///
/// Every room throws this one type, so that commands have one place where errors become text and an
/// exit status (CONTRACT.md, Running).
public struct Refusal: Error, Hashable, Sendable {
  /// The kinds of errors, with their exit statuses in CONTRACT.md.
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

  /// Makes a refusal of kind `.refused`: the input was bad, and nothing was changed.
  public init(_ reason: Text, fix: Text? = nil, at place: Place? = nil) {
    self.init(.refused, reason, fix: fix, at: place)
  }
}
