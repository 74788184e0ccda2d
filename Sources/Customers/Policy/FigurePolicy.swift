import Files
import Vocabulary

/// The bounds by which customers are counted as loyal, at risk, lost or changed.
public struct FigurePolicy: Hashable, Sendable {
  /// The months over which frequency and spend are added up.
  public let months: Int
  /// Days since the last purchase, ascending: at most the first scores 5, beyond the last 1.
  public let recency: [Int]
  /// Days with purchases, ascending: below the first scores 1, from the last on 5.
  public let frequency: [Int]
  /// Amounts, ascending, scored likewise.
  public let spend: [Money]
  /// The days without a purchase after which a customer is at risk, and lost.
  public let riskAfter: Int
  public let lostAfter: Int
  /// Cards whose holders are lost whenever they last bought.
  public let lostCards: Set<String>
  /// The least number of days with purchases before a change is seen.
  public let leastPurchases: Int
  /// The share, in per cent, of the usual time between two purchases beyond which one is late.
  public let intervalPercent: Int
  /// The share, in per cent, of the usual spend below which it has fallen.
  public let spendPercent: Int
  /// The days over which spend is compared.
  public let spendDays: Int
  /// The word by which `client_call` knows a call about a change, and its questions.
  public let callAs: String
  public let questions: Text

  /// Reads it; nil when the policy has none or it is wrong, which is then reported.
  static func read(_ root: YAMLTable, cards: [CustomerPolicy.Card]) -> FigurePolicy? {
    let loyal = ["months", "recency", "frequency", "spend"]
    let ends = ["risk", "after", "cards"]
    let warn = ["least", "interval", "spend", "days", "as", "questions"]
    guard let loyalty = root["loyalty"]?.table(keys: loyal, required: loyal, as: "loyalty"),
      let lost = root["lost"]?.table(keys: ends, required: ["risk", "after"], as: "lost"),
      let warnings = root["warnings"]?.table(keys: warn, required: warn, as: "warnings"),
      let months = loyalty.whole("months", in: 1...60),
      let recency = steps(loyalty, "recency", { Int($0) }),
      let frequency = steps(loyalty, "frequency", { Int($0) }),
      let spend = steps(loyalty, "spend", { Money($0) }),
      let risk = lost.whole("risk", in: 1...3650), let after = lost.whole("after", in: 1...3650),
      let least = warnings.whole("least", in: 2...100),
      let interval = warnings.whole("interval", in: 101...1000),
      let fall = warnings.whole("spend", in: 1...99),
      let days = warnings.whole("days", in: 7...366),
      let callAs = warnings.text("as"), let questions = warnings.bilingual("questions")
    else { return nil }
    if after <= risk { lost["after"]?.report(Texts.lostAfterRisk, fix: Texts.greaterThan(risk)) }
    let lostCards = lost.texts("cards")
    for card in lostCards where !cards.contains(where: { $0.id == card }) {
      lost["cards"]?.report(
        Texts.unknownWord(card, of: .card), fix: Texts.words(cards.map { [$0.id] }))
    }
    return FigurePolicy(
      months: months, recency: recency, frequency: frequency, spend: spend, riskAfter: risk,
      lostAfter: after, lostCards: Set(lostCards), leastPurchases: least,
      intervalPercent: interval, spendPercent: fall, spendDays: days, callAs: callAs,
      questions: questions)
  }

  /// Reads four ascending bounds of five scores.
  private static func steps<Bound: Comparable>(
    _ table: YAMLTable, _ key: String, _ read: (String) -> Bound?
  ) -> [Bound]? {
    let bounds = table.list(key).compactMap { $0.value(for: key, Texts.aBound, read) }
    guard bounds.count == 4, zip(bounds, bounds.dropFirst()).allSatisfy({ $0 < $1 }) else {
      table[key]?.report(Texts.fourBounds(key), fix: Texts.ascending)
      return nil
    }
    return bounds
  }

  /// Returns a score of 1 to 5 for a value that should be small.
  func recencyScore(_ days: Int) -> Int { 5 - recency.count { $0 < days } }
  /// Returns a score of 1 to 5 for a value that should be great.
  func frequencyScore(_ days: Int) -> Int { 1 + frequency.count { $0 <= days } }
  func spendScore(_ amount: Money) -> Int { 1 + spend.count { $0 <= amount } }
}
