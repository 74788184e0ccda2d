import Orders
import Vocabulary

/// Opening the chat of a buyer, or coming back to it.
extension Context {
  /// Returns the open session.
  ///
  /// - Throws: `Refusal` of kind `.usage` outside a session.
  package func openSession() throws -> SessionState {
    guard let session else {
      throw Refusal(.usage, ChatTexts.onlyInSession, fix: ChatTexts.openWorkbench)
    }
    return session
  }

  /// Returns the chat that a buyer's number in the list, nick, phone, order or the last four digits
  /// of one names; a new one when none is open.
  ///
  /// - Throws: `Refusal` of kind `.nothingFound` for a number that no open chat has, of kind
  ///   `.refused` when several buyers may be meant.
  package func chat(of who: String) throws -> Chat {
    let session = try openSession()
    let who = who.halfWidth.trimmed
    let isDigits = who.utf8.allSatisfy { 48...57 ~= $0 }
    if isDigits, who.count <= 3 {
      guard let number = Int(who), let chat = session.chats.numbered(number) else {
        throw Refusal(.nothingFound, ChatTexts.noChat(who), fix: ChatTexts.listChats)
      }
      return chat
    }
    if isDigits, who.count == 4 { return try chat(ofEnding: who) }
    if isDigits, who.count == 11, who.hasPrefix("1") { return try chat(ofPhone: who) }
    if let order = OrderNumber(who) {
      if try orders().sheet(order) != nil { return try chat(about: order) }
      if isDigits, who.count >= 12 { return try chat(about: order) }
    }
    return try chat(ofNick: who) ?? openChat(ofNick: who)
  }

  /// Returns the chat about an order; a new one when none is open. An open chat of the same nick
  /// that is about another order is a chat of its own: two buyers may have one nick.
  package func chat(about order: OrderNumber) throws -> Chat {
    let session = try openSession()
    if let chat = session.chats.about(order) { return chat }
    let name = try orders().buyerName(of: order)
    let open = name.map(session.chats.named) ?? []
    let chat = open.first { $0.order == nil } ?? session.chats.add(name: name)
    try chat.use(order, of: orders())
    return chat
  }

  /// Opens a chat of a nick, with the buyer's order, or the orders of which one is to be chosen.
  package func openChat(ofNick name: String) throws -> Chat {
    let chat = try openSession().chats.add(name: name)
    try take(orders().orders(ofBuyer: name), chat)
    return chat
  }

  /// Returns the open chat of a nick; nil when there is none.
  ///
  /// - Throws: `Refusal` of kind `.refused` when several are open and nobody can be asked.
  private func chat(ofNick name: String) throws -> Chat? {
    let session = try openSession()
    let open = session.chats.named(name)
    guard open.count > 1 else { return open.first }
    let labels = open.map { "\($0.number) \($0.label)" }
    let usual = open.first { $0 === session.chats.current }?.number
    if let ask = session.ask,
      let answer = ask(ChatTexts.askWhich(name, labels), usual.map { "\($0)" }),
      let number = Int(answer.halfWidth), let chat = open.first(where: { $0.number == number })
    {
      return chat
    }
    throw Refusal(
      ChatTexts.severalNamed(name, labels), fix: ChatTexts.nameNumber(open[0].number))
  }

  private func chat(ofPhone phone: String) throws -> Chat {
    let session = try openSession()
    if let chat = session.chats.open.first(where: { $0.phone == phone }) { return chat }
    let found = try orders().orders(ofPhone: phone)
    let names = Set(found.compactMap(\.name))
    // One phone may order for several buyers: then it is known by the phone alone.
    let chat = session.chats.add(name: names.count == 1 ? names.first : nil, phone: phone)
    try take(found, chat)
    return chat
  }

  private func chat(ofEnding digits: String) throws -> Chat {
    let session = try openSession()
    let open = session.chats.open.filter { $0.order?.text.hasSuffix(digits) == true }
    if open.count == 1 { return open[0] }
    let found = try orders().orders(endingIn: digits)
    guard let first = found.first else {
      throw Refusal(.nothingFound, ChatTexts.noEnding(digits), fix: ChatTexts.otherNames)
    }
    guard found.count == 1 else {
      throw Refusal(
        ChatTexts.severalEnding(digits, found.map(\.line)),
        fix: ChatTexts.wholeNumber(first.order.number))
    }
    return try chat(about: first.order.number)
  }

  /// Gives a new chat the buyer's only order, or those among which one is to be chosen.
  private func take(_ found: [BuyerOrder], _ chat: Chat) throws {
    if found.count == 1 {
      try chat.use(found[0].order.number, of: orders())
    } else {
      chat.candidates = found
    }
  }

  /// Takes a buyer's words for the chat that they are of, and turns to it: the one that a pasted
  /// nick or order names, else the current one.
  ///
  /// - Returns: the words without what named the chat; empty when nothing else is there.
  /// - Throws: `Refusal` as `chat(of:)` does; the text is then in the next line again.
  package func receive(_ text: String) throws -> String {
    guard let session else { return text }
    let line = BuyerLine(text, shop: try desk().shop.name)
    var words = line.words
    do {
      if let nick = line.nick {
        session.chats.turn(to: try chat(ofNick: nick) ?? openChat(ofNick: nick))
      }
      if let order = line.order, try line.isOrderAlone || orders().sheet(order) != nil {
        try turn(toOrder: order, of: line.nick)
        words = line.wordsWithoutOrder
      }
    } catch {
      session.chats.current.draft = text
      throw error
    }
    session.chats.type()
    if !words.isEmpty { try note(words, at: moment(of: line), in: session.chats.current) }
    return words
  }

  /// Turns to the chat about an order that the buyer named. One that another nick placed is only
  /// mentioned: the chat stays.
  private func turn(toOrder order: OrderNumber, of nick: String?) throws {
    let session = try openSession()
    if let nick, let name = try orders().buyerName(of: order), name != nick { return }
    let current = session.chats.current
    if nick != nil, current.order == nil {
      try current.use(order, of: orders())
    } else {
      session.chats.turn(to: try chat(about: order))
    }
  }

  private func moment(of line: BuyerLine) throws -> Moment {
    let desk = try desk()
    guard let time = line.time else { return desk.now }
    return min(desk.zone.moment(time.day ?? desk.today, second: time.second), desk.now)
  }

  /// Notes a message. Where no chat was opened, one that does not go on with the last conversation
  /// is another buyer's. Letters alone are words to look for.
  private func note(_ words: String, at time: Moment, in chat: Chat) throws {
    guard !words.utf8.allSatisfy({ 65...90 ~= $0 || 97...122 ~= $0 || $0 == 32 }) else { return }
    if let pick = chat.settle(before: words) { try desk().replies().learn(pick) }
    if !chat.isOpened, let last = chat.lastPhrase,
      try !desk().replies().goesOn(words, after: last)
    {
      chat.forgetConversation()
    }
    if let goods = try? desk().goods().named(in: words) { chat.goods = goods.number }
    chat.receive(words, at: time)
  }
}

extension BuyerOrder {
  /// The order in one line: number, day, amount, goods.
  package var line: String {
    [order.number.text, order.paid?.description, order.title].compactMap(\.self)
      .joined(separator: " ")
  }
}
