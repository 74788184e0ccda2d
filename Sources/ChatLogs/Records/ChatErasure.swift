import Store
import Vocabulary

/// Erasing buyers' names and texts (STORE.md, Personal data). The times of messages stay, and after
/// how many days the buyer paid, of which the figures are made.
extension ChatLogRecords {
  /// Erases the chats whose days are over.
  ///
  /// - Parameter payments: looks up when buyers paid; kept with the chats, since nothing tells it
  ///   afterwards.
  /// - Returns: the number of chats.
  public func expire(by author: Author, payments: ChatPayments.Search) throws -> Int {
    let due = try store.read { reading in
      try reading.all(
        "SELECT number FROM chat_log WHERE day < $1 AND erased_at IS NULL", firstKept,
        make: { try $0.integer(0) })
    }
    return try erase(due, Act(author, "chat.expire", stays: true), payments)
  }

  /// Erases a buyer's chats: those under one of their names, and those about one of their orders.
  ///
  /// - Returns: the number of chats.
  public func erase(
    names: [String], orders: [OrderNumber], by author: Author, payments: ChatPayments.Search
  ) throws -> Int {
    let due = try store.read { reading in
      var chats: Set<Int> = []
      for name in names {
        chats.formUnion(
          try reading.all(
            """
            SELECT l.number FROM chat_person p JOIN chat_log l ON l.person = p.person
            WHERE p.name = $1
            """, name, make: { try $0.integer(0) }))
      }
      for order in orders {
        chats.formUnion(
          try reading.all(
            """
            SELECT number FROM chat_log WHERE person IN
              (SELECT person FROM chat_log WHERE order_number = $1) AND erased_at IS NULL
            """, order, make: { try $0.integer(0) }))
      }
      return chats.sorted()
    }
    return try erase(due, Act(author, "chat.erase", stays: true), payments)
  }

  private func erase(
    _ chats: [Int], _ act: Act, _ payments: ChatPayments.Search
  ) throws -> Int {
    guard !chats.isEmpty else { return 0 }
    let enquiries = try paidAfter(chats, payments)
    try store.write(act) { writing in
      writing.detail = "\(chats.count)"
      var persons: Set<Int> = []
      for chat in chats {
        let person = try writing.first(
          "SELECT person FROM chat_log WHERE number = $1", chat, make: { try $0.integer(0) })
        if let person { persons.insert(person) }
        try writing.run("DELETE FROM chat_text WHERE chat = $1", chat)
        try writing.run(
          """
          UPDATE chat_log SET order_number = NULL, paid_after = $2, erased_at = $3
          WHERE number = $1
          """, chat, enquiries[chat], writing.now)
      }
      for person in persons.sorted() {
        try writing.run(
          """
          UPDATE chat_person SET name = NULL, erased_at = $2 WHERE person = $1
            AND NOT EXISTS (SELECT 1 FROM chat_log l WHERE l.person = $1 AND l.erased_at IS NULL)
          """, person, writing.now)
      }
    }
    return chats.count
  }

  /// Returns after how many days the buyer of each chat paid: nothing for those who did not,
  /// `ChatEnquiry.none` for a chat that was no enquiry.
  private func paidAfter(_ chats: [Int], _ search: ChatPayments.Search) throws -> [Int: Int] {
    let (logs, names) = try store.read { reading in
      let logs = try chats.compactMap { try ChatRows.chat($0, kept: firstKept, in: reading) }
      let days = logs.map(\.day)
      guard let first = days.min(), let last = days.max() else { return (logs, [Int: String]()) }
      return (logs, try ChatRows.names(first...last, in: reading))
    }
    let wanted = Set(logs.map(\.person))
    let payments = try search(
      Set(names.filter { wanted.contains($0.key) }.values), Set(logs.compactMap(\.order)))
    var paid: [Int: Int?] = [:]
    for chat in logs {
      let byName = names[chat.person].flatMap { payments.byBuyer[$0] } ?? []
      let byOrder = chat.order.flatMap { payments.byOrder[$0] }.map { [$0] } ?? []
      let enquiry = ChatEnquiry.of(chat, byName + byOrder, frozen: nil, zone: zone)
      paid[chat.number] = enquiry.map { $0.paidAfter } ?? ChatEnquiry.none
    }
    return paid.compactMapValues(\.self)
  }
}
