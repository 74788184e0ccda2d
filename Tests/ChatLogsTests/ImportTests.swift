import ChatLogs
import Testing
import Vocabulary

/// `import chats` of the plain table.
@Suite struct ChatImportTests {
  private static let table = """
    买家,客服,时间,说话人,内容,订单
    buyer_6862,3,2026-10-05 10:10:15,买家,在吗,
    buyer_6862,3,2026-10-05 10:10:40,客服,在的亲，请讲,4100000020261003864
    buyer_6862,3,2026-10-05 10:11:02,买家,什么时候发货 电话13800009901,
    buyer_9010,示例店:周晴,2026-10-05 11:00:00,示例店:周晴,您好,
    """

  @Test func aTableIsReadInBothLanguages() throws {
    let desk = try ChatDesk()
    let report = try desk.take(Self.table)
    #expect((report.read, report.added, report.refused.count) == (4, 4, 0))
    let chats = try desk.chats()
    #expect(chats.map(\.turns.count) == [3, 1])
    #expect(chats.map(\.buyer) == ["b***2", "b***0"])
    #expect(chats[0].order == OrderNumber("4100000020261003864"))
    #expect(chats[1].agent == ChatDesk.agent(4))
    let english = try desk.take(
      """
      buyer,agent,time,speaker,text
      buyer_1,4,2026-10-06 10:00:00,buyer,hello
      buyer_1,4,2026-10-06 10:00:30,agent,hello there
      """)
    #expect(english.added == 2)
    let chat = try desk.records.chat(chats[0].number)
    #expect(chat.turns[2].text == "什么时候发货 电话13800009901")
    #expect(chat.turns[2].masked == "什么时候发货 电话138****9901")
  }

  @Test func theSameChatTwiceIsOne() throws {
    let desk = try ChatDesk()
    try desk.take(Self.table)
    let again = try desk.take(
      Self.table + "\nbuyer_6862,3,2026-10-05 10:12:00,客服,今天发,", platform: .taobao)
    #expect((again.added, again.unchanged) == (1, 4))
    let chats = try desk.chats()
    #expect(chats.map(\.turns.count) == [4, 1])
    // The second file knows the platform that the first did not say.
    #expect(chats.map(\.platform) == [.taobao, .taobao])
  }

  @Test func rowsAreRefusedOneByOne() throws {
    let desk = try ChatDesk()
    let report = try desk.take(
      """
      买家,客服,时间,说话人,内容
      ,3,2026-10-05 10:10:15,买家,在吗
      buyer_1,3,昨天,买家,在吗
      buyer_1,3,2026-10-05 10:10:15,买家,
      buyer_1,77,2026-10-05 10:10:15,客服,在
      buyer_1,3,2026-07-05 10:10:15,买家,在吗
      buyer_1,3,2026-12-05 10:10:15,买家,在吗
      buyer_1,3,2026-10-05 10:10:15,路人,在吗
      buyer_1,3,2026-10-05 10:10:15,买家,在吗
      """)
    #expect(report.refused.map(\.line) == [2, 3, 4, 5, 6, 7, 8])
    #expect(try desk.chats().map(\.turns.count) == [1])
  }

  @Test func aFileWithoutAnyChatIsRefusedWhole() throws {
    let desk = try ChatDesk()
    let table = "买家,客服,时间,说话人,内容\nbuyer_1,3,昨天,买家,在吗\n"
    let refusal = #expect(throws: Refusal.self) { try desk.take(table) }
    #expect(refusal?.findings.count == 2)
    #expect(refusal?.findings.last?.place?.line == 2)
    #expect(try desk.chats().isEmpty)
  }

  @Test func anImportIsTakenBack() throws {
    let desk = try ChatDesk()
    let first = try #require(try desk.take(Self.table).number)
    let more = Self.table.replacing("buyer_9010", with: "buyer_7")
    let second = try #require(try desk.take(more).number)
    let outcome = try desk.withdraw(first)
    #expect((outcome.taken, outcome.leftCount) == (1, 3))
    #expect(try desk.chats().map(\.buyer) == ["b***2", "b***7"])
    #expect(try desk.withdraw(second).taken == 4)
    #expect(try desk.chats().isEmpty)
    #expect(try desk.store.check().isEmpty)
  }

  @Test func aDryRunChangesNothing() throws {
    let desk = try ChatDesk()
    let report = try desk.take(Self.table, isDryRun: true)
    #expect((report.added, report.number) == (4, nil))
    #expect(try desk.chats().isEmpty)
  }
}
