import Vocabulary

/// A score before its month is over: the points so far, and the range that is still open because
/// grades or figures are missing. What is yet to happen, such as a complaint, is not guessed.
public struct ScoreEstimate: Hashable, Sendable {
  /// An item that has no points yet.
  public struct OpenItem: Hashable, Sendable {
    public let key: String
    public let name: Text
    /// True for a grade, false for a figure.
    public let isGrade: Bool
  }

  /// The points of the items that are known, with deductions and additions.
  public let soFar: Points
  /// The score if every open item gave its least or its most, within the policy's limits.
  public let least: Points
  public let most: Points
  /// In the order of the policy; empty when the score is complete.
  public let open: [OpenItem]
}

extension KPIItem {
  var isGrade: Bool { if case .grade = rule { true } else { false } }
}
