import Store
import Vocabulary

/// Words in an order's note that show that its label was printed already; the person who prints
/// labels leaves them there (HANDBOOK/orders.md, Adding to an order).
public struct PickedUpWords: Hashable, Sendable {
  public let words: [String]

  /// The default words: ours, and a setting, since the papers name none.
  public static let standard = PickedUpWords([
    "已打单", "已打印", "已取单", "已拿单", "已出单", "已配货", "已拣货", "已打包", "已发货",
  ])

  public init(_ words: [String]) { self.words = words.filter { !$0.isEmpty } }

  /// Returns the first of the words that the note contains; nil when it contains none.
  public func found(in note: String) -> String? {
    words.first { note.contains($0) }
  }
}

/// The outcome of `order add`.
public struct Addition: Hashable, Codable, Sendable {
  public let event: OrderEvent
  /// True when the label was printed already: the buyer pays postage for a second parcel. When
  /// false, the agent tells the printer at once, and the item is added.
  public let isPickedUp: Bool
}

extension OrderRecords {
  /// The maximum number of characters in an added item.
  private static let itemLimit = 200

  /// Adds an item to an order and records it, after deciding by the order's note whether its label
  /// was printed already.
  ///
  /// - Parameter claim: whether the label was printed, as the author saw it in the back office; it
  ///   overrides what was imported.
  /// - Throws: `Refusal` of kind `.refused` when there is nothing to add, the item is too long, the
  ///   order is closed, or nothing tells whether its label was printed: no claim, no word in a
  ///   note, no import.
  public func add(
    _ item: String, to number: OrderNumber, claim: Bool? = nil, words: PickedUpWords = .standard,
    author: Author
  ) throws -> Addition {
    let item = item.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !item.isEmpty else { throw Refusal(Texts.nothingToAdd, fix: Texts.addShape(number)) }
    guard item.count <= Self.itemLimit else {
      throw Refusal(Texts.itemTooLong(item.count, Self.itemLimit), fix: .makeItShorter)
    }
    return try store.write(Act(author, "order.add")) { writing in
      let order = try OrderRows.order(number, in: writing)
      if let order, order.isClosed {
        throw Refusal(Texts.orderClosed(order), fix: Texts.placeNewOrder)
      }
      let notes = try DeskTagRows.all(of: number, in: writing).filter { $0.retractedAt == nil }
      guard let answer = answer(claim, order, notes.last?.note, words) else {
        throw Refusal(Texts.noNoteToRead(number), fix: Texts.sayPickedUp)
      }
      let event = OrderEvent(
        order: number, kind: .added, agent: author.agent, at: writing.now,
        isPickedUp: answer.isPickedUp, text: item, because: answer.because)
      if order == nil { try settle(Order(number), [], in: writing) }
      try OrderEventRows.add(event, in: writing)
      writing.detail = "\(number)"
      return Addition(event: event, isPickedUp: answer.isPickedUp)
    }
  }

  /// Returns the latest standing addition of the same item to an order; nil when there is none.
  public func added(_ item: String, to number: OrderNumber) throws -> OrderEvent? {
    func plain(_ text: String) -> String { text.halfWidth.lowercased().filter { !$0.isWhitespace } }
    return try store.read { reading in
      try OrderEventRows.all(of: number, in: reading).standing(.added)
        .last { plain($0.text) == plain(item) }
    }
  }

  /// Returns whether the label was printed and the word or status that shows it, empty for a claim
  /// or an imported order that shows none; nil when nothing tells.
  private func answer(
    _ claim: Bool?, _ order: Order?, _ deskNote: String?, _ words: PickedUpWords
  ) -> (isPickedUp: Bool, because: String)? {
    if let claim { return (claim, "") }
    for note in [order?.note, deskNote].compactMap(\.self) {
      if let word = words.found(in: note) { return (true, word) }
    }
    guard let order, order.isImported else { return nil }
    if let status = order.status, order.isShipped { return (true, status) }
    return (false, "")
  }
}
