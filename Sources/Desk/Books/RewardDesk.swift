import Appraisals
import Books
import Staff
import Store
import Vocabulary

/// Between the book of rewards and the records that payroll counts. What belongs together is
/// written in one transaction: an approved reward is one record of kind `reward`, and a reward that
/// is taken back is a retracted one.
package struct RewardDesk {
  private let context: Context

  package init(_ context: Context) { self.context = context }

  /// - Throws: `Refusal` for one's own reward, one that is decided already, or a kind without an
  ///   amount.
  package func approve(_ number: Int) throws -> Entry {
    let acting = try context.acting()
    let author = acting.author
    let (books, hand) = (try context.books(), try context.hand())
    return try context.store().write(Act(author, "reward.approve")) { writing in
      let entry = try books.entry(.reward, number, in: writing)
      guard entry.state == .open else {
        throw Refusal(Texts.rewardDecided(entry), fix: Texts.seeReward(number))
      }
      let (amount, draft) = try record(of: entry, books)
      let desk = try context.desk()
      let policies = try desk.policies()
      let record = try RecordBook.enter(
        draft.entry(staff: desk.staff(), zone: desk.zone) { try policies.recordRules(for: $0) },
        by: author, in: writing)
      let approved = try books.take(
        EntryStep(.answered, values: ["amount": "\(amount)", "record": "\(record.number)"]),
        .reward, number, by: hand, in: writing)
      // The book knows the acting agent alone; the login behind it must be another too.
      try acting.demand(.approveRewards, about: record.entry.agent)
      writing.detail = "reward \(number) record \(record.number) \(amount)"
      return approved
    }
  }

  /// The amount is the one set for the kind on the day of the approval.
  private func record(of entry: Entry, _ books: BookRecords) throws -> (Money, RecordDraft) {
    let kind = try books.shelf.book(.reward)["kind"]
    guard let choice = kind?[choice: entry.values["kind"] ?? ""], let amount = choice.amount else {
      throw Refusal(Texts.noAmount(entry.values["kind"] ?? ""), fix: Texts.setAmount)
    }
    let note = Texts.rewardNote(entry.number, choice.name, entry.values["what"] ?? "")
    let draft = RecordDraft(
      date: "\(try context.desk().today)", agent: entry.values["agent"] ?? "", kind: "reward",
      value: "\(amount)", note: Mask.numbers(in: note(context.language)))
    return (amount, draft)
  }

  /// Declines a proposal, or takes back an approved reward with its record; says which.
  package func drop(_ number: Int, reason: String) throws -> (Entry, wasPaid: Bool) {
    let (books, hand) = (try context.books(), try context.hand())
    return try context.store().write(Act(hand.author, "reward.drop")) { writing in
      let record = try Self.countedRecord(of: books.entry(.reward, number, in: writing), writing)
      let step = EntryStep(.dropped, values: ["record": record.map(String.init)], reason: reason)
      let dropped = try books.take(step, .reward, number, by: hand, in: writing)
      guard let record else { return (dropped, false) }
      _ = try RecordBook.retract(record, reason: reason, by: hand.author, in: writing)
      writing.detail = "reward \(number) record \(record)"
      return (dropped, true)
    }
  }

  /// The record of an approved reward, unless it was retracted by itself.
  private static func countedRecord(of entry: Entry, _ reading: Reading) throws -> Int? {
    guard entry.state == .answered, let record = entry.values["record"].flatMap({ Int($0) }),
      try RecordBook.history(of: record, in: reading).last?.retracted == false
    else { return nil }
    return record
  }

  /// Takes back a step in the books. One that names a record entered or retracted it: that is taken
  /// back as well.
  package static func undo(
    _ event: EntryEvent, _ books: BookRecords, by hand: BookHand, in writing: Writing
  ) throws {
    if event.book == BookID.reward.rawValue {
      let entry = try books.entry(.reward, event.number, in: writing)
      let step = entry.events.first { $0.sequence == event.sequence }
      if let number = step?.values["record"].flatMap({ Int($0) }) {
        try undoRecord(number, isRetracted: event.kind == .dropped, by: hand.author, in: writing)
      }
    }
    _ = try books.takeBack(event, by: hand, in: writing)
  }

  /// Takes back what was last done to a record, if it still is as that left it.
  private static func undoRecord(
    _ number: Int, isRetracted: Bool, by author: Author, in writing: Writing
  ) throws {
    let history = try RecordBook.history(of: number, in: writing)
    let undone = Set(history.compactMap(\.undoes))
    let last = history.last { $0.undoes == nil && !undone.contains($0.record.version) }
    guard let last, last.retracted == isRetracted else { return }
    _ = try RecordBook.undo(last, by: author, in: writing)
  }
}
