import ChatLogs
import Files
import Imports
import Testing
import Vocabulary

/// Platforms' own monthly figures, by the headers of HANDBOOK/chats.md.
@Suite struct PlatformFigureTests {
  private static let october = Month(index: 2026 * 12 + 9)

  private static func kinds() throws -> [SheetKind] {
    let name = "Policies/sheets.yaml"
    let file = try TextFile(path: ChatDesk.shipped + "/" + name, name: name)
    // The other imports' kinds are of no use here.
    let own = file.text.components(separatedBy: "\n  - id: ").dropFirst().filter {
      $0.contains("for: chat_figures")
    }
    let text = "sheets:\n" + own.map { "  - id: " + $0 }.joined(separator: "\n")
    return try SheetFile.read(TextFile(name: name, text: text), uses: [PlatformImport.use])
  }

  private static func take(_ text: String, _ desk: ChatDesk) throws -> ImportReport {
    try PlatformImport(desk.records, mapping: ChatMapping(), staff: desk.staff()).run(
      path: desk.file(text), name: "figures.csv", month: october, author: ChatDesk.author,
      options: SheetOptions(kinds: kinds()))
  }

  private static let files: [(ChatPlatform, String, String)] = [
    (
      .pinduoduo,
      "客服账号,询单人数,最终成团人数,平均人工响应时长,需要人工回复的咨询人数,30秒应答率(8-23点),3分钟人工回复率(8-23点),3分钟未回复人数",
      "店:4,120,40,1分20秒,110,61.5%,98.2%,2"
    ),
    (
      .jd, "客服,售前接待人数,促成下单人数,平均响应时长（新）,接待量,30s应答率,客服3分钟人工回复率,好评量,评价量",
      "4,120,40,80,150,61.5%,98.2%,9,10"
    ),
    (
      .douyin, "客服账号,客服询单支付额,询单人数,下单人数,工作时间平响时长,接待会话量,工作时间3分钟回复率,有效好评数,有效评价数",
      "4号,5000.50,120,40,00:01:20,150,0.982,9,10"
    ),
    (.taobao, "旺旺昵称,净销售额,询单人数,下单人数", "店:周晴,5000.50,120,40"),
    (.taobao, "旺旺账号名称,平均响应时长,人工接待会话量", "店:周晴,80秒,150"),
  ]

  @Test(arguments: files) func aReportIsRead(
    platform: ChatPlatform, header: String, row: String
  ) throws {
    let desk = try ChatDesk()
    let report = try Self.take(header + "\n" + row + "\n", desk)
    #expect((report.added, report.refused.count) == (1, 0))
    let figures = try desk.records.platformFigures(of: Self.october)
    #expect(figures.allSatisfy { $0.platform == platform && $0.agent == ChatDesk.agent(4) })
    #expect(figures.count == header.split(separator: ",").count - 1)
    for figure in figures where figure.kind == .average { #expect(figure.value == Ratio(80)) }
    for figure in figures where figure.kind == .rate3min {
      #expect(figure.value == Ratio(982, over: 1000))
    }
    for figure in figures where figure.kind == .enquiries { #expect(figure.value == Ratio(120)) }
  }

  @Test func aLaterReportHoldsUntilItIsTakenBack() throws {
    let desk = try ChatDesk()
    _ = try Self.take("旺旺昵称,净销售额,询单人数,下单人数\n4,1.00,120,40\n", desk)
    let later = try Self.take("旺旺昵称,净销售额,询单人数,下单人数\n4,1.00,130,40\n4,1,1,1\n77,1,1,1\n", desk)
    #expect((later.updated, later.refused.map(\.line)) == (1, [3, 4]))
    func enquiries() throws -> Ratio? {
      try desk.records.platformFigures(of: Self.october).first { $0.kind == .enquiries }?.value
    }
    #expect(try enquiries() == Ratio(130))
    _ = try ImportLog(desk.store, zone: ChatDesk.zone).withdraw(
      try #require(later.number), reason: "导错", by: ChatDesk.author
    ) { _ in PlatformWithdrawal() }
    #expect(try enquiries() == Ratio(120))
    #expect(try desk.store.check().isEmpty)
  }
}
