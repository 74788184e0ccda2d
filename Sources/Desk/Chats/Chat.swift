import Orders
import Phrasebook
import Terminal
import Vocabulary

/// The conversation with one buyer. Everything of a session that belongs to this buyer stands here
/// and nowhere else, so that nothing of it can reach another one.
package final class Chat {
  /// The number in the list of open chats, which stays; 0 for one that nobody opened.
  package let number: Int
  /// The buyer's nick; nil when it is not known.
  package var name: String?
  /// The phone by which the buyer was found; shown masked alone.
  package var phone: String?
  /// The order that replies and tags are about; nil when none is chosen.
  package private(set) var order: OrderNumber?
  /// The buyer's orders while none of several is chosen, the latest first.
  package var candidates: [BuyerOrder] = []
  /// Values that the order gives to placeholders.
  package private(set) var orderValues: [String: String] = [:]
  /// Values of the order that are only offered, since a reply may mean something else by the name:
  /// an amount, a size.
  package private(set) var orderOffers: [String: String] = [:]
  /// The number of the goods that were named last; nil for those of the order.
  package var goods: String?
  /// Whether the buyer writes traditional characters, as far as the messages tell.
  package private(set) var isTraditional = false
  /// Values given to variables; they are offered when one is asked for again, never taken unasked.
  package var values: [String: String] = [:]
  /// Values given to fields of confirmation forms; they are offered again.
  package var fields: [ConfirmationForm.Field: String] = [:]
  /// The values that the buyer's messages stated for sure.
  private var stated: [String: String] = [:]
  /// The body measures that may be meant in them.
  private var measured: [String: String] = [:]
  /// The values that may be meant in the buyer's messages.
  package var likely: [String: String] {
    unread.forEach { read.merge(MessageValues($0).likely) { $1 } }
    unread = []
    return read
  }
  /// The values of `likely` that were read already, and the messages whose values were not: most
  /// are never asked for, and reading them takes a tenth of a message's time.
  private var read: [String: String] = [:]
  private var unread: [String] = []
  /// The buyer's last message.
  package private(set) var message = ""
  /// The id and the title of the phrase that was copied last.
  package private(set) var lastPhrase: String?
  package private(set) var lastTitle: String?
  /// The messages of the copied reply that are not copied yet.
  package private(set) var pending: [String] = []
  /// A phrase that was taken as the answer to a buyer's words.
  package struct Pick: Hashable, Sendable {
    package let phrase: String
    package let words: String
    /// The key of the message, the same for all picks for it.
    package let message: String
  }

  /// The last pick, which counts as right once the chat goes on without another for its message.
  private var pick: Pick?
  /// True once the ranking was read from the store after that pick, which is then in it, or was
  /// taken back.
  private var isPickRead = false
  /// The phrase whose reply is in the line for editing.
  package var edited: Phrase?
  /// The line that was left when another chat was turned to, or an edited reply that could not be
  /// copied yet; it goes into the next line.
  package var draft = ""
  /// The time of the first message that was not answered; nil when all were.
  package private(set) var waitingSince: Moment?
  /// The time of the last answer; nil when there was none.
  package private(set) var answeredAt: Moment?

  package init(number: Int = 0, name: String? = nil, phone: String? = nil) {
    self.number = number
    self.name = name
    self.phone = phone
  }

  package var isOpened: Bool { number > 0 }

  /// The buyer in few columns: the nick or the masked phone, and the last four digits of the order,
  /// else the number in the list with the count of orders to choose from.
  package var label: String {
    let who = name.map { CellWidth().cut($0.harmless(), to: Self.nameColumns) }
    let several = candidates.count > 1 ? "×\(candidates.count)" : ""
    let what = order.map { "…\($0.text.suffix(4))" } ?? (isOpened ? "#\(number)" + several : "")
    return [who ?? phone.map(Mask.number), what].compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// The largest number of columns of a nick in the prompt.
  private static let nameColumns = 12

  package var lastReply: LastReply? {
    lastPhrase.map { LastReply(id: $0, isSameBuyer: isOpened) }
  }

  /// The values that the chat gives to placeholders: its order's, the buyer's name, and what the
  /// buyer's messages state for sure.
  package var ownValues: [String: String] {
    orderValues.merging(name.map { ["买家": $0] } ?? [:]) { value, _ in value }
      .merging(stated) { value, _ in value }
  }

  /// The measures that the buyer stated.
  package var measures: [String: String] {
    MessageValues.measures(certain: stated, likely: measured)
  }

  /// The categories whose sums are parts of an order's amount, which is not offered for them.
  private static let ofParts: Set<Phrasebook.Category> = [
    .freight, .courier, .change, .bargaining, .priceProtection,
  ]

  /// Returns the value to offer where a variable of a phrase is asked for: the one in the buyer's
  /// messages, the order's, the one given last; nil when there is none.
  package func offered(_ name: String, for phrase: Phrase) -> String? {
    let values = [likely[name], orderOffers[name], values[name]].compactMap(\.self)
    let isPart = name == "差价" || name == "金额" && Self.ofParts.contains(phrase.category)
    return values.first { !isPart || !isTotal($0) }
  }

  /// Returns true for the amount of the chat's order, in whatever place it was stated.
  private func isTotal(_ value: String) -> Bool {
    orderOffers["金额"].flatMap { Money($0) }.map { Money(value) == $0 } ?? false
  }

  /// Notes a message of the buyer.
  package func receive(_ message: String, at time: Moment) {
    isTraditional = Traditional.isWriting(of: message) ?? (isOpened && isTraditional)
    self.message = message
    // Where no chat is open the next message may be another buyer's: only the last one counts.
    if !isOpened { forgetValues() }
    let measures = MessageValues(measuresIn: message)
    stated.merge(measures.certain) { $1 }
    measured.merge(measures.likely) { $1 }
    unread.append(message)
    waitingSince = min(waitingSince ?? time, time)
  }

  /// Notes that a reply was copied, of which some messages may remain.
  package func answer(with phrase: Phrase, remaining: [String], at time: Moment) {
    (lastPhrase, lastTitle) = (phrase.id, phrase.title)
    pending = remaining
    (waitingSince, answeredAt) = (nil, time)
  }

  /// Notes that a phrase is taken as the answer to some words.
  ///
  /// - Returns: the pick, and the one before it when it is right, since it was for other words.
  package func take(_ phrase: String, after words: String) -> (pick: Pick, settled: Pick?) {
    let settled = settle(before: words)
    let taken = Pick(phrase: phrase, words: words, message: pick?.message ?? Key.make())
    (pick, isPickRead) = (taken, false)
    return (taken, settled)
  }

  /// Returns the last pick, to be learned, once the chat goes on with other words; nil when there
  /// is none, the words are those that it answers, or the ranking was read after it.
  package func settle(before words: String) -> Pick? {
    guard let last = pick, last.words != words else { return nil }
    pick = nil
    return isPickRead ? nil : last
  }

  /// Notes that the ranking was read from the store.
  func picksWereRead() { isPickRead = true }

  /// Takes the next message that is not copied yet; nil when there is none.
  package func takePending() -> String? { pending.isEmpty ? nil : pending.removeFirst() }

  /// Forgets what was begun for the line that is given up.
  package func giveUp() {
    (pending, edited, draft) = ([], nil, "")
  }

  /// Forgets the conversation so far, because the next message is another buyer's.
  package func forgetConversation() {
    giveUp()
    (lastPhrase, lastTitle, values) = (nil, nil, [:])
    forgetValues()
    (message, waitingSince, answeredAt) = ("", nil, nil)
    (goods, isTraditional) = (nil, false)
  }

  private func forgetValues() { (stated, measured, read, unread) = ([:], [:], [:], []) }

  /// Chooses the order that the chat is about. What was begun is about the order before, so it
  /// goes; without a buyer the whole conversation may have been another's.
  func choose(
    _ order: OrderNumber, values: [String: String], offers: [String: String]
  ) {
    if self.order != order {
      if !isOpened { forgetConversation() } else if self.order != nil { giveUp() }
    }
    self.order = order
    candidates = []
    goods = nil
    (orderValues, orderOffers) = (values, offers)
    name = name ?? (isOpened ? values["买家"] : nil)
  }
}
