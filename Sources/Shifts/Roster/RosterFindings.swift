import Vocabulary

/// The findings of a check of a month's roster.
public struct RosterFindings: Hashable, Codable, Sendable {
  /// Findings that refuse the roster, and with it the payroll of the month.
  public let refusing: [Finding]
  /// Findings that only advise: the roster holds.
  public let advising: [Finding]

  public init(refusing: [Finding], advising: [Finding]) {
    self.refusing = refusing
    self.advising = advising
  }

  public var all: [Finding] { refusing + advising }
  public var isRefused: Bool { !refusing.isEmpty }

  /// Refuses the roster when a finding does.
  ///
  /// - Throws: `Refusal` of kind `.refused` with the findings that refuse it.
  public func refuse() throws {
    if isRefused { throw Refusal(.refused, refusing) }
  }
}
