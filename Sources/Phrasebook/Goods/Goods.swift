import Vocabulary

/// One of the shop's goods, as its row in `goods.csv` has it.
public struct Goods: Hashable, Sendable {
  /// The goods number, 货号.
  public let number: String
  /// The other cells that are not empty, by the variable that they fill.
  public let values: [String: String]
  /// The line of the row.
  public let line: Int

  public var name: String? { values["商品"] }
  /// The first day on sale; nil when the sheet gives none.
  public var newFrom: Day? { values["上新日"].flatMap { Day($0) } }

  /// True when its number stands in a text as a word of its own.
  func isNamed(in text: String) -> Bool {
    let (text, number) = (Array(text.uppercased()), Array(number.uppercased()))
    guard number.count >= 2, text.count >= number.count else { return false }
    return (0...text.count - number.count).contains { start in
      text[start..<start + number.count].elementsEqual(number)
        && !Self.isBound(start > 0 ? text[start - 1] : nil)
        && !Self.isBound(start + number.count < text.count ? text[start + number.count] : nil)
    }
  }

  /// Returns whether a character beside a number makes it another number.
  private static func isBound(_ character: Character?) -> Bool {
    character.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") } ?? false
  }

  /// True when a text has a link to the same page: the longest number in both links is one.
  func isLinked(in text: String) -> Bool {
    guard let link = values["链接"], let page = Self.page(in: link) else { return false }
    // Whole: the number of other goods may begin or end with this one's.
    return text.contains("http") && Self.numbers(in: text).contains(page[...])
  }

  /// Returns the longest run of six digits and more in a link.
  private static func page(in link: String) -> String? {
    numbers(in: link).filter { $0.count >= 6 }.max { $0.count < $1.count }.map { String($0) }
  }

  private static func numbers(in text: String) -> [Substring] {
    text.split { !($0.isASCII && $0.isNumber) }
  }
}
