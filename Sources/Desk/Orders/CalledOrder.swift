import Orders
import Vocabulary

/// The order that a person names.
extension Context {
  /// Returns the order that a word names: a number, a nick, a phone, the last four digits of one;
  /// the current chat's order for nil or a single dot. A number that nobody knows is itself.
  ///
  /// - Throws: `Refusal` of kind `.usage` when the chat has no order; of kind `.refused` for a word
  ///   that names nothing, or several orders of which none is chosen; of kind `.nothingFound` for
  ///   a phone without orders.
  package func order(_ text: String?) throws -> OrderNumber {
    guard let text, text != "." else { return try chatsOrder() }
    let word = text.halfWidth.trimmed
    if let own = ownOrder(word) { return own }
    let found = try orders().orders(called: word)
    guard found.count < 2 else { return try chosen(among: found, called: text) }
    if let order = found.first?.order.number { return order }
    if let phone = word.mobileNumber {
      let shown = Mask.number(phone)
      throw Refusal(.nothingFound, ChatTexts.noOrderOfPhone(shown), fix: ChatTexts.otherNames)
    }
    guard let number = OrderNumber(word) else {
      throw Refusal(Texts.noOrderNumber(text), fix: Texts.orderNumberShape)
    }
    return number
  }

  /// Returns the order that an entry is about, with a remark on a number that is most likely a
  /// slip.
  ///
  /// - Throws: `Refusal` as `acting` does, before anything is said of an order; as `order(_:)`
  /// does.
  package func mentionedOrder(_ text: String) throws -> OrderNumber {
    _ = try acting()
    let number = try order(text)
    if let unlikely = try orders().unlikely(number) {
      output.complain([unlikely.remark(language).harmless()])
    }
    return number
  }

  private func chatsOrder() throws -> OrderNumber {
    let chat = session?.chats.current
    if let order = chat?.order { return order }
    if let chat, !chat.candidates.isEmpty {
      throw Refusal(
        .usage, ChatTexts.whichOrder(chat.label, chat.candidates.map(\.line)),
        fix: ChatTexts.useOrder(chat.candidates[0].order.number))
    }
    throw Refusal(.usage, Texts.whichOrder, fix: Texts.nameOrder)
  }

  /// Returns the one order of the current chat that ends with a word, or that of the one open chat
  /// of a nick: what the agent has on the screen goes before the rest.
  private func ownOrder(_ word: String) -> OrderNumber? {
    guard let session else { return nil }
    let chat = session.chats.current
    if word.utf8.count == 4 {
      let own = ([chat.order].compactMap(\.self) + chat.candidates.map(\.order.number))
        .filter { $0.text.hasSuffix(word) }
      if own.count == 1 { return own[0] }
    }
    let named = session.chats.named(word)
    return named.count == 1 ? named[0].order : nil
  }

  /// Returns the order that a person picks from a list by its number there, or its last digits.
  ///
  /// - Throws: `Refusal` of kind `.refused` with the list when none is picked.
  private func chosen(among found: [BuyerOrder], called text: String) throws -> OrderNumber {
    let word = text.halfWidth.mobileNumber.map(Mask.number) ?? text
    let rows = found.enumerated().map { "\($0 + 1)  \($1.listed(desk: (try? desk())?.zone))" }
    if let ask = session?.ask {
      output.complain(
        [ChatTexts.severalCalled(word, found.count)(language).harmless()]
          + rows.map { "  " + $0.harmless() })
      let answer = ask(ChatTexts.whichNumber, nil)?.halfWidth ?? ""
      if let number = Int(answer), found.indices.contains(number - 1) {
        return found[number - 1].order.number
      }
      let ending = found.filter { answer.utf8.count > 2 && $0.order.number.text.hasSuffix(answer) }
      if ending.count == 1 { return ending[0].order.number }
    }
    let fix = ChatTexts.wholeNumber(found[0].order.number)
    guard word.utf8.count != 4 || Int(word) == nil else {
      throw Refusal(ChatTexts.severalEnding(text, found.map(\.line)), fix: fix)
    }
    throw Refusal(ChatTexts.severalOf(word, found.map(\.line)), fix: fix)
  }
}

extension BuyerOrder {
  /// The order as one of several to choose from: number, buyer, amount, goods, day.
  ///
  /// - Parameter zone: the zone of its day; nil leaves the day out.
  fileprivate func listed(desk zone: DeskZone?) -> String {
    let day = order.createdAt.flatMap { at in zone.map { "\($0.day(at))" } }
    return [
      order.number.text, name.map(Mask.name), order.paid?.description, order.title, day,
    ].compactMap(\.self).joined(separator: "  ")
  }
}
