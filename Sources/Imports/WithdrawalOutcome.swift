import Vocabulary

/// The outcome of taking an import back.
public struct WithdrawalOutcome: Hashable, Sendable {
  private static let limit = 1000

  /// The number of facts taken back.
  public var taken = 0
  /// The number of facts that stay.
  public private(set) var leftCount = 0
  /// The reasons of the first of them.
  public private(set) var left: [Text] = []

  public init() {}

  public mutating func leave(_ reason: @autoclosure () -> Text) {
    leftCount += 1
    if left.count < Self.limit { left.append(reason()) }
  }
}
