import Vocabulary

/// What a check of a month's roster found.
public struct RosterFindings: Hashable, Codable, Sendable {
  /// Each of these refuses the roster, and with it the payroll of the month.
  public let refusing: [Finding]
  /// These are said, and the roster holds.
  public let advising: [Finding]

  public init(refusing: [Finding], advising: [Finding]) {
    self.refusing = refusing
    self.advising = advising
  }

  public var all: [Finding] { refusing + advising }
  public var isRefused: Bool { !refusing.isEmpty }

  /// Throws `Refusal` with the findings that refuse the roster, when there are any.
  public func refuse() throws {
    if isRefused { throw Refusal(.refused, refusing) }
  }
}
