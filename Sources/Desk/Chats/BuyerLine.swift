import Orders
import Vocabulary

/// A line as an agent pastes it: a buyer's words, and whose they are where the paste says so.
///
/// 千牛 copies messages under a line with nick and time. A number that may be an order's stands
/// within the words; only the records can tell whether it is one.
package struct BuyerLine {
  /// The nick of the line above the words; nil when there is none.
  package let nick: String?
  /// The day and the second of the day of that line; the day is nil where it says the time alone.
  package let time: (day: Day?, second: Int)?
  /// The words, without the lines of nick and time.
  package let words: String

  /// - Parameter shop: the shop's name, with which its own agents' nicks begin.
  package init(_ text: String, shop: String) {
    guard text.utf8.contains(UInt8(ascii: ":")) else {
      (nick, time, words) = (nil, nil, text.trimmed)
      return
    }
    let blocks = Self.blocks(text)
    let isShop = { (nick: String) in
      nick.hasPrefix(shop) || nick.contains(where: { ":：".contains($0) })
    }
    guard let last = blocks.last(where: { !isShop($0.nick) }) else {
      (nick, time, words) = (nil, nil, text.trimmed)
      return
    }
    // The words since the shop's last answer, else the buyer's last ones.
    let unanswered = blocks.reversed().prefix { $0.nick == last.nick }.reversed()
    let said = (unanswered.isEmpty ? [last] : Array(unanswered))
    nick = last.nick
    time = said.first.map { ($0.day, $0.second) }
    words = said.flatMap(\.lines).joined(separator: "\n").trimmed
  }

  private struct Block {
    let nick: String
    let day: Day?
    let second: Int
    var lines: [String]
  }

  /// Returns the messages of a pasted conversation; none when the text begins without a line of
  /// nick and time.
  private static func blocks(_ text: String) -> [Block] {
    var blocks: [Block] = []
    for line in text.split(whereSeparator: \.isNewline).map({ $0.trimmed }) where !line.isEmpty {
      if let block = head(line) {
        blocks.append(block)
      } else if blocks.isEmpty {
        return []
      } else {
        blocks[blocks.count - 1].lines.append(line)
      }
    }
    return blocks
  }

  /// Reads `阿玲 2026-11-22 14:03:20`, `阿玲(14:03:20)：` and the like; words may follow a date.
  private static func head(_ line: String) -> Block? {
    let pattern =
      #/
      (\S{1,25}?) \s* ([(（]?)
      (?: (20\d\d[-\/.]\d{1,2}[-\/.]\d{1,2}) \s+ )?
      (\d{1,2}) : (\d\d) (?: : (\d\d) )?
      ([)）]?) [:：]? (?: \s+ (.*) )?
      /#
    guard let match = line.wholeMatch(of: pattern),
      match.3 != nil || match.6 != nil && match.8 == nil || !match.2.isEmpty && !match.7.isEmpty,
      match.1.contains(where: \.isLetter) || match.1.contains(where: \.isNumber),
      !match.1.contains(where: { "，。？！,?!".contains($0) }),
      let hour = Int(match.4), let minute = Int(match.5), hour < 24, minute < 60
    else { return nil }
    let second = match.6.flatMap { Int($0) } ?? 0
    let day = match.3.flatMap { Day($0.replacing("/", with: "-").replacing(".", with: "-")) }
    if match.3 != nil, day == nil { return nil }
    let rest = match.8.map { [String($0).trimmed] } ?? []
    return Block(
      nick: String(match.1), day: day, second: hour * 3600 + minute * 60 + second,
      lines: rest.filter { !$0.isEmpty })
  }

  // MARK: The order

  /// The shortest number that may be an order's; phones are shorter.
  private static let shortest = 12
  /// The shortest number that is an order's by itself, though no import knows it: parcels' numbers
  /// are shorter.
  private static let certain = 16

  /// The number in the words that may be an order's; nil when there is none.
  package var order: OrderNumber? { number.flatMap { OrderNumber(String($0)) } }

  /// True when the words are that number alone, which then is an order's though no import knows it.
  package var isOrderAlone: Bool {
    guard let number else { return false }
    return number.count >= Self.certain && without(number).isEmpty
  }

  /// The words without the order's number and what names it.
  package var wordsWithoutOrder: String { number.map(without) ?? words }

  /// The first run of digits that is long enough and stands by itself.
  private var number: Substring? {
    guard words.utf8.count >= Self.shortest else { return nil }
    let runs = words.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return runs.first { run in
      (Self.shortest...22).contains(run.utf8.count) && run.utf8.allSatisfy { 48...57 ~= $0 }
    }
  }

  private func without(_ number: Substring) -> String {
    let before = words[..<number.startIndex].replacing(/(订单|单)?(编号|号码|号)?(是|为)?[:：\s]*$/, with: "")
    let after = words[number.endIndex...].drop { "，,。；;、：: \n".contains($0) }
    return (before + after).trimmed
  }
}
