import Cases
import Store
import Vocabulary

/// A buyer who was erased: the orders, and the words by which the desk's other files may know them.
public struct ErasedBuyer: Sendable {
  public let orders: [OrderNumber]
  public let words: BuyerWords
}

/// Erasing a buyer (STORE.md, Personal data).
extension OrderRecords {
  /// Returns the orders of an order's buyer, itself included: those under the same member name or
  /// number. Masked ones, as some platforms' sheets have them, say nothing of who it is.
  public func ordersOfBuyer(of number: OrderNumber) throws -> [OrderNumber] {
    try store.read { try BuyerRows.orders(ofBuyerOf: number, in: $0) }
  }

  /// Returns the member names of orders' buyers, which are to be erased elsewhere too. Masked ones
  /// say nothing of who it is.
  public func memberNames(of orders: [OrderNumber]) throws -> [String] {
    try store.read { reading in
      try orders.compactMap { try BuyerRows.buyer(of: $0, in: reading)?.buyer.name }.filter {
        !$0.contains("*")
      }
    }
  }

  /// Erases an order's buyer for good: the personal data of all their orders and of the cases about
  /// these, the notes of the orders down to the tags in them, and the buyer's words wherever else
  /// people wrote them. A later import restores nothing.
  ///
  /// - Returns: nil when there is nothing to erase.
  public func eraseBuyer(of number: OrderNumber, author: Author) throws -> ErasedBuyer? {
    try store.write(Act(author, "order.erase", stays: true)) { writing in
      writing.detail = "\(number)"
      let orders = try BuyerRows.orders(ofBuyerOf: number, in: writing)
      var words = try BuyerRows.words(of: orders, in: writing)
      let cases = try CaseRecords.erase(about: orders, adding: &words, in: writing)
      var changed = cases.values
      for order in orders {
        let isKept = try OrderRows.isKept(order, in: writing)
        if isKept, try BuyerRows.erase(order, in: writing) { changed += 1 }
      }
      changed += try erase(words, of: orders, cases.keys, in: writing)
      try CaseRecords.forgetSubjects(words, of: cases.keys, in: writing)
      return changed > 0 ? ErasedBuyer(orders: orders, words: words) : nil
    }
  }

  private func erase(
    _ words: BuyerWords, of orders: [OrderNumber], _ cases: Set<CaseKey>, in writing: Writing
  ) throws -> Int {
    let orders = Set(orders.map(\.text))
    return try store.freeTexts.rewrite(in: writing) { found in
      guard let order = found.order, orders.contains(order) else {
        return words.erased(from: found.text, isAbout: found.isOf(cases))
      }
      if OrderRows.notes.contains(found.table) { return erasedNote(found.text) }
      return Mask.numbers(in: words.erased(from: found.text, isAbout: true))
    }
  }

  /// Returns what stays of the note of an erased buyer's order: the tag that it begins with.
  func erasedNote(_ note: String) -> String {
    guard !note.isEmpty else { return note }
    guard let tag = NoteTag(note, by: flags) else { return BuyerWords.mark }
    return "\(tag.number)号 \(tag.flag.name.chinese)旗"
  }
}
