/// Recognizes the row of totals that back offices put below the last row.
enum TotalsRow {
  private static let words = ["合计", "总计", "小计", "总共", "汇总", "grandtotal", "subtotal", "total"]

  /// The words by which a row says that it holds totals; nil for any other row.
  ///
  /// - Parameter key: the column without which a row is nothing.
  static func text(of row: SheetRow, key: Int?) -> String? {
    var first = 0
    while first < row.count, row.withPlain(first, { $0.isEmpty }) { first += 1 }
    guard first < row.count, row.withPlain(first, mayBegin) else { return nil }
    let text = row.plain(first)
    if let key, key != first, row.withPlain(key, { !$0.isEmpty }) { return nil }
    return isTotals(text) ? text : nil
  }

  /// Nearly every row begins with something else, and is told by one byte.
  private static func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    // 合, 总 and 汇, 小, 共 in UTF-8 begin with these; G, S and T in either case.
    return first == 0xE5 || first == 0xE6 || [0x67, 0x73, 0x74].contains(first | 0x20)
  }

  private static func isTotals(_ text: String) -> Bool {
    let plain = HalfWidth.folded(text).lowercased().filter { !$0.isWhitespace }
    if let word = words.first(where: plain.hasPrefix) {
      guard let next = plain.dropFirst(word.count).first else { return true }
      return !next.isLetter
    }
    guard plain.hasPrefix("共") else { return false }
    let rest = plain.dropFirst().drop { $0 == "计" || $0 == ":" }
    let digits = rest.prefix { $0.isNumber }
    let unit = rest.dropFirst(digits.count).first
    return !digits.isEmpty && (unit.map { "条笔单行人件个项次".contains($0) } ?? true)
  }
}
