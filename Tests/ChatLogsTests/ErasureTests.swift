import ChatLogs
import Store
import Testing
import Vocabulary

/// Erased chats leave figures and nothing else.
@Suite struct ChatErasureTests {
  private static let table = """
    买家,客服,时间,说话人,内容,订单
    gone_buyer,3,2026-10-05 10:10:15,买家,我叫失踪的人,4100000020261003864
    gone_buyer,3,2026-10-05 10:10:40,客服,在的亲 gone_buyer,
    other_buyer,3,2026-10-06 10:10:15,买家,帮 gone_buyer 问一下,
    """
  private static let october = ChatDesk.day("2026-10-01")...ChatDesk.day("2026-10-31")

  private static func sums(_ records: ChatLogRecords) throws -> [String: ChatSum] {
    let policy = try ChatFigureTests.policy()
    return try records.figures(october, policy.figures, payments: paid).sums()
  }

  /// Finds nothing of who is erased.
  private static func paid(
    _ names: Set<String>, _ orders: Set<OrderNumber>
  ) -> ChatPayments {
    guard names.contains("gone_buyer") else { return ChatPayments() }
    return ChatPayments(byBuyer: ["gone_buyer": [ChatDesk.moment("2026-10-05 12:00")]])
  }

  @Test func aBuyersChatsAreErasedAndTheFiguresStay() throws {
    let desk = try ChatDesk()
    try desk.take(Self.table)
    let before = try Self.sums(desk.records)
    let count = try desk.records.erase(
      names: ["gone_buyer"], orders: [], by: ChatDesk.author, payments: Self.paid)
    #expect(count == 1)
    #expect(try Self.sums(desk.records) == before)
    #expect(before["conversion"]?.numerator == 1)
    try desk.store.forgetErased()
    let bytes = try desk.bytes()
    #expect(!bytes.contains("失踪"))
    #expect(!bytes.contains("gone_buyer 问") || bytes.contains("other_buyer"))
    let chats = try desk.chats()
    #expect(chats.map(\.isErased) == [true, false])
    #expect(chats.map(\.order) == [nil, nil])
    #expect(try desk.records.chat(chats[0].number).turns.map(\.text) == [nil, nil])
    #expect(try desk.store.check().isEmpty)
  }

  @Test func aLaterImportRestoresNothing() throws {
    let desk = try ChatDesk()
    try desk.take(Self.table)
    _ = try desk.records.erase(
      names: [], orders: [try #require(OrderNumber("4100000020261003864"))], by: ChatDesk.author,
      payments: Self.paid)
    let again = try desk.take(Self.table)
    #expect((again.added, again.unchanged) == (0, 3))
    #expect(again.findings.count == 1)
    #expect(try desk.chats().map(\.isErased) == [true, false])
  }

  @Test func chatsGoWhenTheirDaysAreOver() throws {
    let desk = try ChatDesk()
    try desk.take(Self.table)
    // The 90 days of October 5 are over on January 4, those of the next day are not.
    let later = try desk.later("2027-01-04 10:00")
    #expect(try later.check().count == 1)
    #expect(try later.chats(Self.october).map(\.buyer) == [nil, "o***r"])
    #expect(try later.expire(by: ChatDesk.author, payments: Self.paid) == 1)
    #expect(try later.expire(by: ChatDesk.author, payments: Self.paid) == 0)
    #expect(try later.check().isEmpty)
  }
}
