import Vocabulary

/// An amount of money as people and spreadsheets write it: `￥1,234.50`, `99元`, `RMB 12`, `(158)`.
public enum WrittenMoney {
  /// Nil for what is none. A comma separates thousands and nothing else: `9,00` is no amount.
  public static func read(_ text: String) -> Money? {
    var plain = HalfWidth.folded(text).lowercased().filter { !$0.isWhitespace }
    var isNegative = false
    if plain.hasPrefix("("), plain.hasSuffix(")") {
      isNegative = true
      plain = String(plain.dropFirst().dropLast())
    }
    for _ in 0..<2 {
      if plain.hasPrefix("-") || plain.hasPrefix("+") {
        guard !isNegative else { return nil }
        isNegative = plain.removeFirst() == "-"
      }
      if let sign = ["cny", "rmb", "cn¥", "¥", "￥", "人民币"].first(where: plain.hasPrefix) {
        plain.removeFirst(sign.count)
      }
    }
    if let unit = ["元", "圆", "cny", "rmb"].first(where: plain.hasSuffix) {
      plain.removeLast(unit.count)
    }
    guard let ungrouped = ungrouped(plain), let money = Money(ungrouped) else { return nil }
    return isNegative ? -money : money
  }

  /// Without the commas between thousands; nil where one stands elsewhere.
  private static func ungrouped(_ text: String) -> String? {
    guard let first = text.utf8.first, 48...57 ~= first || first == 46 else { return nil }
    guard text.contains(",") else { return text }
    let whole = text.prefix { $0 != "." }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard !text[whole.endIndex...].contains(","), 1...3 ~= groups[0].count,
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return text.filter { $0 != "," }
  }
}
