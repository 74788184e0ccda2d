import Vocabulary

/// The activity fund: its book and its balance.
public struct FundBook: Hashable, Codable, Sendable {
  /// In the order booked.
  public let entries: [FundEntry]

  /// The fund's money in fen.
  public var balance: Money { entries.map { $0.change(of: .fund) }.sum() }

  /// The fines in fen that wages could not cover yet, by agent; those of 0 are left out.
  public var owed: [AgentNumber: Money] {
    entries.reduce(into: [AgentNumber: Money]()) { owed, entry in
      owed[entry.agent, default: .zero] += entry.change(of: .owed)
    }.filter { $0.value != .zero }
  }
}
