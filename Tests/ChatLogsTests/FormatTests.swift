import ChatLogs
import Files
import Testing
import Vocabulary

/// The shipped formats, and one chat in several of them.
@Suite struct ChatFormatTests {
  private static let table = """
    买家,客服,时间,说话人,内容,平台
    tb_6862,4,2026-10-05 10:10:15,买家,在吗,淘宝
    tb_6862,4,2026-10-05 10:10:40,客服,在的亲,淘宝
    tb_6862,4,2026-10-05 10:11:02,买家,什么时候发货,淘宝
    """
  private static let page = """
    <!DOCTYPE html><html><head><title>x</title><style>p {}</style></head><body>
    <div class="date">2026-10-05</div>
    <div class="msg"><div class="time">10:10:15</div><div class="name">tb_6862</div>
      <div class="text">在吗</div></div>
    <div class="msg"><div class="time">10:10:40</div><div class="name">示例店:4</div>
      <div class="text">在的亲</div></div>
    <div class="msg"><div class="time">10:11:02</div><div class="name">tb_6862</div>
      <div class="text">什么时候发货</div></div>
    </body></html>
    """
  private static let lines = """
    tb_6862 2026-10-05 10:10:15
    在吗

    示例店:4 2026-10-05 10:10:40
    在的亲
    tb_6862 2026-10-05 10:11:02
    什么时候发货
    """
  private static let accounts = """
    2026-10-05 10:10:15 tb_6862(100200300)
    在吗
    2026-10-05 10:10:40 示例店:4(100200301)
    在的亲
    2026-10-05 10:11:02 tb_6862(100200300)
    什么时候发货
    """
  private static let json = """
    {"buyer": "tb_6862", "time": "2026-10-05 10:10:15", "speaker": "buyer", "text": "在吗"}
    {"buyer": "tb_6862", "agent": "4", "time": 1791166240, "speaker": "agent", "text": "在的亲"}
    {"buyer": "tb_6862", "time": 1791166262000, "speaker": "buyer", "text": "什么时候发货"}
    """

  private static func desk() throws -> ChatDesk {
    let desk = try ChatDesk()
    desk.mapping = try ChatFigureTests.policy().mapping
    return desk
  }

  private static let files = [
    ("chats.csv", table), ("page.html", page), ("chats.txt", lines), ("account.txt", accounts),
    ("chats.jsonl", json),
  ]

  @Test(arguments: files) func aFormatIsRead(name: String, text: String) throws {
    let desk = try Self.desk()
    let report = try desk.take(text, name)
    #expect((report.added, report.refused.map(\.reason.english)) == (3, []))
    let chats = try desk.chats()
    #expect(chats.count == 1)
    let chat = try desk.records.chat(try #require(chats.first).number)
    #expect(chat.turns.map(\.text) == ["在吗", "在的亲", "什么时候发货"])
    #expect(chat.turns.map(\.speaker) == [.buyer, .agent, .buyer])
    #expect(chat.agent == ChatDesk.agent(4))
    #expect(
      chat.turns.map(\.at) == ["15", "40"].map { ChatDesk.moment("2026-10-05 10:10:" + $0) }
        + [ChatDesk.moment("2026-10-05 10:11:02")])
  }

  @Test func aChatInAllFormatsIsOne() throws {
    let desk = try Self.desk()
    for (name, text) in Self.files { try desk.take(text, name) }
    #expect(try desk.chats().map(\.turns.count) == [3])
    #expect(try desk.chats().map(\.platform) == [.taobao])
  }

  @Test func whatIsNotReadIsSaidWithItsLine() throws {
    let desk = try Self.desk()
    let text = "随便一行\n" + Self.lines + "\n店:无名 2026-10-05 10:12:00\n好\n"
    let report = try desk.take(text, "chats.txt")
    #expect(report.refused.map(\.line) == [1, 9])
    let none = #expect(throws: Refusal.self) { try desk.take("没有一行是消息\n", "a.txt") }
    #expect(none?.kind == .refused)
  }

  @Test func anAgentWhoSpeaksFirstWaitsForTheBuyer() throws {
    let desk = try Self.desk()
    try desk.take("示例店:4 2026-10-05 10:00:00\n您好\ntb_9 2026-10-05 10:00:30\n在\n", "a.txt")
    #expect(try desk.chats().map(\.turns.count) == [2])
  }

  @Test func automaticTextsAreMarked() throws {
    let desk = try Self.desk()
    try desk.take(
      """
      buyer,agent,time,speaker,text
      tb_9,4,2026-10-05 10:00:00,buyer,在吗
      tb_9,4,2026-10-05 10:00:01,agent,【自动回复】您好
      tb_9,机器人,2026-10-05 10:00:02,agent,您好
      """)
    #expect(try desk.chats()[0].turns.map(\.speaker) == [.buyer, .automatic, .automatic])
  }

  @Test func aTrialWritesNothing() throws {
    let desk = try Self.desk()
    let trial = try ChatImport(desk.records, mapping: desk.mapping, staff: desk.staff()).trial(
      path: desk.file(Self.lines, "chats.txt"), name: "chats.txt")
    #expect((trial.format.id, trial.count, trial.turns.count) == ("nick_time", 3, 3))
    #expect(try desk.chats().isEmpty)
  }
}
