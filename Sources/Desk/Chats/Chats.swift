import Terminal
import Vocabulary

/// The open chats of a session, the current one, and the replies on the screen with the chat that
/// they are for.
package struct Chats {
  /// The open chats by number.
  package private(set) var open: [Chat] = []
  /// The chat that lines are about: one of the open ones, or one that nobody opened.
  package private(set) var current = Chat()
  /// The replies of the list printed last.
  package private(set) var printed: Offer?
  /// The replies that the pane shows for the line being typed.
  package private(set) var drawn: Offer?
  /// The replies shown last.
  private var shown: Offer?
  /// The chat whose reply was copied last, when it is not the current one.
  private var beside: Chat?
  /// The chat in which something was typed last.
  private var typed: Chat?
  private var lastNumber = 0

  package init() {}

  /// The replies that numbers copy: those of the list on the screen, else of the pane.
  package var numbered: Offer? { printed ?? drawn }

  /// The replies shown last for the current chat, for the words that a phrase called by its id
  /// answers; nil when the last ones were for another.
  package var latest: Offer? { shown.flatMap { $0.chat === current ? $0 : nil } }

  /// The chat whose remaining message Enter on an empty line copies.
  package var next: Chat { beside.map { $0.pending.isEmpty ? current : $0 } ?? current }

  // MARK: The list

  /// Adds a chat to the list.
  package mutating func add(name: String? = nil, phone: String? = nil) -> Chat {
    lastNumber += 1
    let chat = Chat(number: lastNumber, name: name, phone: phone)
    open.append(chat)
    return chat
  }

  package func numbered(_ number: Int) -> Chat? { open.first { $0.number == number } }
  package func named(_ name: String) -> [Chat] { open.filter { $0.name == name } }
  package func about(_ order: OrderNumber) -> Chat? { open.first { $0.order == order } }

  /// Notes that the ranking was read from the store, with the picks of all chats as they are there.
  package func picksWereRead() { for chat in open + [current] { chat.picksWereRead() } }

  /// The chat whose buyer waits longest, the current one only when no other waits; nil when nobody
  /// waits.
  package var longestWaiting: Chat? {
    let waiting = open.filter { $0.waitingSince != nil }
    let others = waiting.filter { $0 !== current }
    return (others.isEmpty ? waiting : others).min { a, b in
      guard let a = a.waitingSince, let b = b.waitingSince else { return false }
      return a < b
    }
  }

  /// Returns the chat that is so many places away from the current one in the list, which goes
  /// round; nil when the list is empty.
  package func neighbour(_ step: Int) -> Chat? {
    guard !open.isEmpty else { return nil }
    guard let place = open.firstIndex(where: { $0 === current }) else {
      return step > 0 ? open.first : open.last
    }
    return open[(place + step + open.count) % open.count]
  }

  /// Returns the chat to which a line may be a message, as far as the session knows it without
  /// asking the records. It is one that nobody opened, without anything of a buyer, where a pasted
  /// nick or order is of none that is open.
  package func target(of line: BuyerLine) -> Chat {
    if let nick = line.nick {
      let open = named(nick)
      return open.count == 1 ? open[0] : Chat(name: nick)
    }
    guard let order = line.order, current.order != order else { return current }
    return about(order) ?? Chat()
  }

  /// Returns the chat to which a key turns; nil when there is none.
  package func target(of action: EditorAction) -> Chat? {
    switch action {
    case .previous: neighbour(-1)
    case .next: neighbour(1)
    case .waiting: longestWaiting
    default: nil
    }
  }

  // MARK: Turning

  /// Makes a chat the current one. The replies on the screen are another buyer's, so no number
  /// copies them any more.
  package mutating func turn(to chat: Chat) {
    guard chat !== current else { return }
    (printed, drawn, shown, beside) = (nil, nil, nil, nil)
    current = chat
  }

  /// Closes a chat, with everything that belongs to it.
  package mutating func close(_ chat: Chat) {
    open.removeAll { $0 === chat }
    if beside === chat { beside = nil }
    if current === chat { turn(to: Chat()) }
  }

  /// Closes the chats about an order, whose buyer's data were erased, also those in which it is one
  /// of several.
  package mutating func forget(_ order: OrderNumber) {
    for chat in open
    where chat.order == order || chat.candidates.contains(where: { $0.order.number == order }) {
      close(chat)
    }
    if current.order == order { turn(to: Chat()) }
  }

  // MARK: The screen

  package mutating func print(_ offer: Offer) { (printed, drawn, shown) = (offer, nil, offer) }

  package mutating func draw(_ offer: Offer) {
    (drawn, shown) = (offer, offer)
    typed = current
  }

  /// Notes that a line is typed for the current chat.
  package mutating func type() {
    typed = current
    beside = nil
  }

  /// Forgets the line that was given up: the replies to it, and what was begun with it.
  package mutating func giveUp() {
    if shown === drawn { shown = printed }
    (drawn, beside) = (nil, nil)
    current.giveUp()
  }

  /// Forgets the replies of the pane, which is gone once its line was entered.
  package mutating func erasePane() { drawn = nil }

  /// Has the replies on the screen filled again for the current chat's new order.
  package func outdate() { for offer in [printed, drawn] { offer?.outdate() } }

  /// Notes that a reply is copied for a chat.
  ///
  /// - Returns: true when the agent must be told for whom: the line was typed in another chat.
  package mutating func copy(for chat: Chat) -> Bool {
    beside = chat === current ? nil : chat
    defer { typed = chat }
    return chat !== typed && (chat.isOpened || chat !== current)
  }
}
