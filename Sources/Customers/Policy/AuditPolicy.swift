import Files
import Vocabulary

/// What faults of forms cost a branch (HANDBOOK/systems.md, M1).
public struct AuditPolicy: Hashable, Sendable {
  /// A form on which any of the five entries is missing.
  public let missing: Money
  public let signedByOther: Money
  public let partUnclear: Money
  public let partBlank: Money
  public let lost: Money
  /// For each form of a difference of at most `upTo`.
  public let countEach: Money
  public let upTo: Int
  /// For each form of a greater one.
  public let countBeyond: Money

  /// Returns the cost of forms that are missing or too many.
  func cost(ofDifference count: Int) -> Money {
    Money(fen: (count <= upTo ? countEach : countBeyond).fen * count)
  }

  /// Reads it; nil when the policy has none or it is wrong, which is then reported.
  static func read(_ root: YAMLTable) -> AuditPolicy? {
    let amounts = ["missing", "signed_by_other", "part_unclear", "part_blank", "lost"]
    guard
      let table = root["audit"]?.table(
        keys: amounts + ["count"], required: amounts + ["count"], as: "audit"),
      let count = table["count"]?.table(
        keys: ["each", "up_to", "beyond"], required: ["each", "up_to", "beyond"], as: "count")
    else { return nil }
    let costs = amounts.compactMap(table.money)
    guard costs.count == amounts.count, let each = count.money("each"),
      let upTo = count.whole("up_to", in: 1...1000), let beyond = count.money("beyond")
    else { return nil }
    for (key, cost) in zip(amounts, costs) where cost < .zero {
      table[key]?.report(Texts.notNegative, fix: Texts.zeroOrMore)
    }
    return AuditPolicy(
      missing: costs[0], signedByOther: costs[1], partUnclear: costs[2], partBlank: costs[3],
      lost: costs[4], countEach: each, upTo: upTo, countBeyond: beyond)
  }
}
