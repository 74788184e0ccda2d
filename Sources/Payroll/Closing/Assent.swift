import Store

/// The open points of the checklist with which a month is closed, and the reason for closing it all
/// the same (HANDBOOK/wages.md, Before closing).
public struct Assent: Hashable, Codable, Sendable {
  public let open: [MonthPoint]
  /// Nil where nothing was open.
  public let reason: String?

  public init(_ open: [MonthPoint] = [], reason: String? = nil) {
    self.open = open
    self.reason = reason
  }
}
