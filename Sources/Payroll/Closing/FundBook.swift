import Vocabulary

/// The activity fund: its book and what stands in it.
public struct FundBook: Hashable, Codable, Sendable {
  /// In the order booked.
  public let entries: [FundEntry]

  /// The fund's money.
  public var balance: Money { entries.map { $0.change(of: .fund) }.sum() }

  /// Fines that wages could not cover yet, by agent; those of 0 left out.
  public var owed: [AgentNumber: Money] {
    entries.reduce(into: [AgentNumber: Money]()) { owed, entry in
      owed[entry.agent, default: .zero] += entry.change(of: .owed)
    }.filter { $0.value != .zero }
  }
}
