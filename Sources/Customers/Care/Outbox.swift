import Cases
import Store
import Vocabulary

/// The outbox from which a provider of messages takes (HANDBOOK/customers.md, The outbox).
///
/// A message is there once for customer, occasion and day. Handing over is noted before and after:
/// where the program stopped between the two, nobody knows whether the provider has the messages,
/// so they are never sent again by themselves.
public struct Outbox: Sendable {
  let records: CustomerRecords
  private var store: RecordStore { records.store }
  private var policy: CustomerPolicy { records.policy }

  public init(_ records: CustomerRecords) { self.records = records }

  /// The outcome of filling.
  public struct Filling: Sendable {
    public var added = 0
    /// Messages that stood there already.
    public var known = 0
    public var leftOut: [CareItem.LeftOut: Int] = [:]
  }

  /// Puts the messages that are due on a day into the outbox.
  ///
  /// - Throws: `Refusal` of kind `.usage` for a day on which they would be late, or that is more
  ///   than a month ahead.
  public func fill(_ day: Day, by author: Author) throws -> Filling {
    guard day >= records.today - policy.lateDays else {
      throw Refusal(.usage, Texts.dayIsOver(day), fix: Texts.laterDay)
    }
    guard day <= records.today + 31 else {
      throw Refusal(.usage, Texts.dayIsFar(day), fix: Texts.withinAMonth)
    }
    return try store.write(Act(author, "outbox.fill", stays: true)) { writing in
      var filling = Filling()
      for item in try records.carePlan(in: writing).items(in: day...day)
      where item.occasion.means == .message {
        if let reason = item.leftOut {
          filling.leftOut[reason, default: 0] += 1
        } else if try OutboxRows.add(item, as: .waiting, by: author, in: writing) != nil {
          filling.added += 1
        } else {
          filling.known += 1
        }
      }
      writing.detail = "\(day) +\(filling.added)"
      return filling
    }
  }

  /// Returns messages and calls, by number.
  ///
  /// - Parameters:
  ///   - day: nil for any day.
  ///   - state: nil for any state.
  public func list(day: Day? = nil, state: CareMessage.State? = nil) throws -> [CareMessage] {
    try store.read(OutboxRows.all(in:)).filter {
      (day == nil || $0.day == day) && (state == nil || $0.state == state)
    }
  }

  /// Returns the messages whose handing-over began and was not noted to its end; those of a few
  /// minutes ago may be on their way still (`CareMessage.isInDoubt`).
  public func underway() throws -> [CareMessage] {
    try store.read { try OutboxRows.all([.handing], in: $0) }
  }

  // Handing over.

  /// The messages of one handing-over.
  public struct Batch: Sendable {
    public struct Item: Sendable {
      public let message: CareMessage
      public let mobile: String
      public let text: String
    }

    public let number: Int
    public let items: [Item]
    /// The number of messages that do not go out any more.
    public let dropped: Int
    /// What keeps messages waiting that lack something, such as what an announcement is about.
    public let lacking: [Finding]
  }

  /// Takes the messages that wait and are due, and notes that they are being handed over.
  ///
  /// - Parameter text: returns the text of a message for a customer, without asking the store; what
  ///   it refuses keeps this message waiting.
  /// - Returns: the messages; without any when none is due.
  /// - Throws: `Refusal` of kind `.refused` outside the hours of the policy.
  public func begin(
    by author: Author, text: (CareMessage, Customer, Announcement?) throws -> String
  ) throws -> Batch {
    guard policy.messageHours.contains(store.clock.now, in: records.zone) else {
      throw Refusal(Texts.outOfHours, fix: Texts.hoursAre(policy.messageHours))
    }
    return try store.write(Act(author, "outbox.send", stays: true)) { writing in
      var items: [Batch.Item] = []
      var dropped = 0
      var lacking: [Finding] = []
      let announcements = try AnnouncementRows.all(in: writing)
      let waiting = try OutboxRows.all([.waiting], in: writing)
      guard !waiting.isEmpty else { return Self.nothing }
      let batch = try writing.next("outbox batch")
      for message in waiting where message.day <= records.today {
        let customer = try? records.customer(message.customer, in: writing)
        let about = customer.flatMap { announced(message, to: $0, among: announcements) }
        if let cause = causeToDrop(message, customer, about) {
          try OutboxRows.step(
            message.number, to: .dropped, cause: cause, by: author, in: writing)
          dropped += 1
          continue
        }
        guard let customer, let mobile = customer.person.mobile else { continue }
        do {
          let text = try text(message, customer, about)
          items.append(Batch.Item(message: message, mobile: mobile, text: text))
        } catch let refusal as Refusal where refusal.kind != .store {
          lacking += refusal.findings
          continue
        }
        try OutboxRows.step(message.number, to: .handing, batch: batch, by: author, in: writing)
      }
      writing.detail = "#\(batch) \(items.count)"
      return Batch(number: batch, items: items, dropped: dropped, lacking: lacking)
    }
  }

  private static let nothing = Batch(number: 0, items: [], dropped: 0, lacking: [])

  /// Returns the announcement that a message is about: the one whose day, or the day on which the
  /// customer's tier hears of it, is the message's. Nil when it was taken back.
  private func announced(
    _ message: CareMessage, to customer: Customer, among announcements: [Announcement]
  ) -> Announcement? {
    let occasion = occasion(of: message)
    let tier = policy.tier(ofCard: customer.file.card)
    let ahead = tier.flatMap { occasion?.ahead(of: $0) } ?? 0
    return announcements.first {
      $0.reaches(customer, message.occasion) && $0.day - ahead == message.day
    }
  }

  /// Returns why a waiting message does not go out any more; nil when it may.
  private func causeToDrop(
    _ message: CareMessage, _ customer: Customer?, _ about: Announcement?
  ) -> CareMessage.Cause? {
    guard let customer else { return .customerIsGone }
    if let reason = customer.leftOut(of: .message) { return CareMessage.Cause(reason) }
    if records.today > message.day + policy.lateDays { return .tooLate }
    // A message without a mobile number waits for one; that it has nothing to say shows then.
    guard customer.person.mobile != nil else { return nil }
    let isAnnounced = occasion(of: message)?.time == .announced
    return isAnnounced && about == nil ? .tookBack : nil
  }

  private func occasion(of message: CareMessage) -> Occasion? {
    policy.occasions.first { $0.id == message.occasion }
  }

  /// Notes that the provider has a batch.
  public func handed(_ batch: Batch, by author: Author) throws {
    try note(batch, .handed, "outbox.handed", by: author)
  }

  /// Notes that nothing of a batch was handed over: its messages wait again.
  public func release(_ batch: Batch, by author: Author) throws {
    try note(batch, .waiting, "outbox.released", by: author)
  }

  private func note(
    _ batch: Batch, _ state: CareMessage.State, _ kind: String, by author: Author
  ) throws {
    try store.write(Act(author, kind)) { writing in
      for item in batch.items {
        // A result that came in meanwhile, or a decision by hand, stands.
        let message = try OutboxRows.message(item.message.number, in: writing)
        guard message.state == .handing, message.batch == batch.number else { continue }
        try OutboxRows.step(
          item.message.number, to: state, batch: batch.number, by: author, in: writing)
      }
      writing.detail = "#\(batch.number) \(batch.items.count)"
    }
  }

  /// Decides about messages by hand: those whose handing-over is in doubt, that failed, that were
  /// dropped and shall go out after all, or that shall not go out.
  ///
  /// - Parameter state: `.handed` (the provider has it), `.waiting` (again) or `.dropped`.
  /// - Throws: `Refusal` of kind `.refused` when one can't become that, of kind `.usage` without a
  ///   reason.
  public func settle(
    _ numbers: [Int], as state: CareMessage.State, reason: String, by author: Author
  ) throws {
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw Refusal(.usage, Texts.reasonNeeded, fix: Texts.reasonFix)
    }
    try store.write(Act(author, "outbox.settle", stays: true)) { writing in
      for number in numbers {
        let message = try OutboxRows.message(number, in: writing)
        let from: Set<CareMessage.State> =
          state == .dropped
          ? [.waiting, .handing, .failed]
          : state == .handed
            ? [.handing]
            : [.handing, .failed, .dropped]
        guard message.means == .message, from.contains(message.state) else {
          throw Refusal(Texts.notToSettle(message), fix: Texts.listOutbox)
        }
        try OutboxRows.step(
          number, to: state, batch: message.batch, reason: Mask.numbers(in: reason), by: author,
          in: writing)
      }
      writing.detail = numbers.map(String.init).joined(separator: " ")
    }
  }
}
