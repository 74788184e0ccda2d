import Store
import Vocabulary

/// The imported chats of a desk (HANDBOOK/chats.md).
public struct ChatLogRecords: Sendable {
  let store: RecordStore
  public let zone: DeskZone
  /// The number of days for which buyers' names and texts are kept.
  public let keptDays: Int

  public init(_ store: RecordStore, zone: DeskZone, keptDays: Int) {
    self.store = store
    self.zone = zone
    self.keptDays = keptDays
  }

  /// The first day whose names and texts are still kept.
  public var firstKept: Day { zone.day(store.clock.now) - keptDays }

  /// Returns the chats of some days by day and number, the buyers masked; of everybody when
  /// `agent` is nil, else those in which this agent wrote.
  public func chats(
    _ days: ClosedRange<Day>, of agent: AgentNumber? = nil
  ) throws -> [ChatLog] {
    let all = try store.read { try ChatRows.chats(days, kept: firstKept, in: $0) }
    guard let agent else { return all }
    return all.filter { $0.turns.contains { $0.agent == agent && $0.speaker == .agent } }
  }

  /// Returns one chat with its texts.
  ///
  /// - Throws: `Refusal` of kind `.nothingFound` when there is none of that number.
  public func chat(_ number: Int) throws -> ChatLog {
    guard let chat = try store.read({ try ChatRows.chat(number, kept: firstKept, in: $0) }) else {
      throw Refusal(.nothingFound, Texts.noChat(number), fix: Texts.seeChats)
    }
    return chat
  }

  /// Returns the figures of some days' chats.
  ///
  /// - Parameters:
  ///   - payments: looks up when buyers paid.
  ///   - isOnDuty: returns whether anybody was on duty.
  public func figures(
    _ days: ClosedRange<Day>, _ figures: [ChatFigure],
    payments search: ChatPayments.Search = { _, _ in ChatPayments() },
    isOnDuty: (Moment) -> Bool = { _ in true }
  ) throws -> ChatFigures {
    let wider = days.lowerBound - 1...days.upperBound + 1
    let (chats, names, frozen) = try store.read { reading in
      (
        try ChatRows.chats(wider, kept: firstKept, in: reading),
        try ChatRows.names(days, in: reading), try ChatRows.paidAfter(days, in: reading)
      )
    }
    let asked = chats.filter { days.contains($0.day) }
    let payments = try search(Set(names.values), Set(asked.compactMap(\.order)))
    let enquiries = asked.compactMap { chat in
      let byName = names[chat.person].flatMap { payments.byBuyer[$0] } ?? []
      let byOrder = chat.order.flatMap { payments.byOrder[$0] }.map { [$0] } ?? []
      return ChatEnquiry.of(
        chat, Array(Set(byName + byOrder)), frozen: frozen[chat.number], zone: zone)
    }
    return ChatFigures(
      chats, days: days, figures: figures, enquiries: enquiries, zone: zone, isOnDuty: isOnDuty)
  }
}
