import Desk
import Shell
import Terminal
import Vocabulary

/// Open chats, one in a row: whose, goods, how long the buyer waits, what was said last.
struct ChatList: Shown {
  private let rows: [ChatView]

  init(_ context: Context, _ chats: [Chat]) throws {
    let desk = try context.desk()
    let current = context.session?.chats.current
    rows = chats.map {
      ChatView(
        $0, isCurrent: $0 === current && chats.count > 1, now: desk.now,
        aim: desk.settings.answerWithin)
    }
  }

  func encode(to encoder: any Encoder) throws { try rows.encode(to: encoder) }
  func lines(_ paper: Paper) -> [String] { rows.flatMap { $0.lines(paper) } }
}

struct ChatView: Encodable {
  let number: Int
  let buyer: String?
  /// The phone by which the buyer was found, masked.
  let phone: String?
  let order: OrderNumber?
  /// The orders of which one is to be chosen.
  let orders: [OrderNumber]
  let goods: String?
  let paid: String?
  /// Seconds since the first message that was not answered; nil when all were.
  let waitingS: Int?
  /// Seconds since the last answer; nil when there was none, or the buyer waits.
  let answeredS: Int?
  /// The number of messages that are still to be copied.
  let pending: Int
  private let label: String
  private let isCurrent: Bool
  private let isLate: Bool
  private let message: String
  private let reply: String?
  private let choices: [String]

  private enum CodingKeys: CodingKey {
    case number, buyer, phone, order, orders, goods, paid, waitingS, answeredS, pending
  }

  init(_ chat: Chat, isCurrent: Bool, now: Moment, aim: Int) {
    number = chat.number
    buyer = chat.name
    phone = chat.phone.map(Mask.number)
    order = chat.order
    orders = chat.candidates.map(\.order.number)
    goods = chat.orderValues["商品"]
    paid = chat.orderOffers["金额"]
    waitingS = chat.waitingSince.map { max(0, now - $0) }
    answeredS = chat.waitingSince == nil ? chat.answeredAt.map { max(0, now - $0) } : nil
    pending = chat.pending.count
    label = chat.label
    self.isCurrent = isCurrent
    isLate = (waitingS ?? 0) > aim
    message = chat.message
    reply = chat.lastTitle
    choices = chat.candidates.map(\.line)
  }

  func lines(_ paper: Paper) -> [String] {
    let number = (isCurrent ? "*" : " ") + "\(number)"
    let time =
      waitingS.map { paper.style(paper.text(Texts.waits(Self.span($0))), isLate ? .bad : nil) }
      ?? answeredS.map { paper.style(paper.text(Texts.answered(Self.span($0))), .faint) }
    let facts = [[goods, paid].compactMap(\.self).joined(separator: " ").harmless(), time ?? ""]
    let said = [
      message.isEmpty ? nil : Texts.buyerSaid(Self.short(message)), reply.map(Texts.repliedWith),
      pending > 0 ? Texts.moreMessages(pending) : nil,
    ].compactMap { $0.map { paper.style(paper.text($0).harmless(), .faint) } }
    let head = paper.style(number, .rank) + " " + paper.width.pad(label, to: 18)
    var lines = [
      ([head] + facts.filter { !$0.isEmpty } + (paper.isScreen ? [] : said)).joined(separator: "  ")
    ]
    if paper.isScreen, !said.isEmpty { lines.append("   " + said.joined(separator: " · ")) }
    return lines + choices.map { "   " + $0.harmless() }
  }

  /// Returns minutes and seconds, as a clock of a game shows them.
  private static func span(_ seconds: Int) -> String {
    "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + "\(seconds % 60)"
  }

  /// The beginning of a message on one line.
  private static func short(_ message: String) -> String {
    CellWidth().cut(message.split(whereSeparator: \.isNewline).joined(separator: " "), to: 36)
  }
}
