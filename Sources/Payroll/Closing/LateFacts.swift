import Vocabulary

/// The present facts of an agent and a closed month that differ from those known before, with the
/// difference in money.
struct LateFacts {
  let adjustment: Adjustment
  let facts: AgentFacts
  /// The differences, one line each.
  let differences: [Text]

  var month: Month { adjustment.month }
  /// True when the difference changes no amount: it is kept with the next closing, and no statement
  /// shows it.
  var isWithoutMoney: Bool { adjustment.amount == .zero && adjustment.fines == .zero }
}
