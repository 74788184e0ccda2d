import Vocabulary

/// A figure of an agent's month as a platform's own report states it.
public struct PlatformFigure: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case enquiries, sales, amount
    /// The average response in seconds.
    case average
    case chats
    /// Buyers who need a person, and those of them who waited more than 3 minutes.
    case needed
    case missed3min = "missed_3min"
    /// Shares from 0 to 1.
    case rate30s = "rate_30s"
    case rate3min = "rate_3min"
    case good, rated
  }

  public let month: Month
  public let agent: AgentNumber
  public let platform: ChatPlatform
  public let kind: Kind
  public let value: Ratio
  /// The import that brought it.
  public let importNumber: Int
}

extension PlatformFigure.Kind {
  /// Reads a cell: a count, an amount in yuan, seconds (`80`, `80秒`, `1分20秒`, `00:01:20`), or a
  /// share (`98.5%`, `0.985`). Nil for anything else.
  func read(_ cell: String) -> Ratio? {
    let text = cell.filter { $0 != "," && $0 != " " && $0 != "￥" && $0 != "¥" }
    switch self {
    case .average: return Self.seconds(text)
    case .rate30s, .rate3min: return Self.share(text)
    case .amount: return Self.number(text)
    case .enquiries, .sales, .chats, .needed, .missed3min, .good, .rated:
      return Self.number(text).flatMap { $0.denominator == 1 ? $0 : nil }
    }
  }

  private static func number(_ text: String) -> Ratio? {
    Ratio(decimal: text).flatMap { $0 >= Ratio(0) ? $0 : nil }
  }

  private static func share(_ text: String) -> Ratio? {
    let isPercent = text.hasSuffix("%") || text.hasSuffix("％")
    guard let number = number(isPercent ? String(text.dropLast()) : text) else { return nil }
    let share = isPercent || number > Ratio(1) ? number / Ratio(100) : number
    return share <= Ratio(1) ? share : nil
  }

  private static func seconds(_ text: String) -> Ratio? {
    if text.contains(":") {
      let parts = text.split(separator: ":").map { Int($0) }
      guard 2...3 ~= parts.count, !parts.contains(nil) else { return nil }
      return Ratio(parts.compactMap(\.self).reduce(0) { $0 * 60 + $1 })
    }
    var minutes = Ratio(0)
    var rest = text[...]
    if let end = rest.firstIndex(of: "分") {
      guard let number = number(String(rest[..<end])) else { return nil }
      minutes = number * Ratio(60)
      rest = rest[rest.index(after: end)...]
      if rest.hasPrefix("钟") { rest = rest.dropFirst() }
      if rest.isEmpty { return minutes }
    }
    if rest.hasSuffix("秒") || rest.hasSuffix("s") { rest = rest.dropLast() }
    return number(String(rest)).map { minutes + $0 }
  }
}
