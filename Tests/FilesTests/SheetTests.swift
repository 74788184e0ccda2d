import Files
import Testing
import Vocabulary

/// Sheets whose header is found and understood.
@Suite struct SheetTests {
  static let use = SheetUse(
    id: "orders",
    columns: [
      SheetColumn("order", ["订单编号"], Text(zh: "编号", en: "number")),
      SheetColumn("paid", ["实付"], Text(zh: "实付", en: "amount"), pays: true),
      SheetColumn("note", ["备注"], Text(zh: "备注", en: "note"), pays: true),
    ],
    required: ["order"])

  struct Outcome {
    var rows: [[String]] = []
    var faults: [Int] = []
    var sheet: Sheet
  }

  static func read(_ text: String, kinds: [SheetKind] = [], kind: String? = nil) throws -> Outcome {
    let folder = try Folder()
    let sheet = try Sheet(
      path: folder.write(text.utf8), name: "a.csv", use: use,
      options: SheetOptions(kinds: kinds, kind: kind))
    var outcome = Outcome(sheet: sheet)
    while try sheet.next({ row in
      if row.fault != nil {
        outcome.faults.append(row.line)
      } else {
        outcome.rows.append(
          ["order", "paid", "note"].map { sheet[$0].map { row.plain($0) } ?? "?" })
      }
    }) != nil {}
    return outcome
  }

  @Test(arguments: [
    "订单编号,实付,备注\n1001,9,3号\n", "订单编号;实付;备注\n1001;9;3号\n", "订单编号\t实付\t备注\n1001\t9\t3号\n",
    "sep=,\n订单编号,实付,备注\n1001,9,3号", "sep=;\r\n订单编号;实付;备注\r\n1001;9;3号",
    "\n\n订单编号,实付,备注\n1001,9,3号\n",
    "店铺订单报表,,\n导出时间：2026-10-02,,\n\n订单编号,实付,备注\n1001,9,3号\n", "店铺订单报表\n订单编号,实付,备注\n1001,9,3号\n",
    "说明, 共 3 列\n订单编号\t实付\t备注\n1001\t9\t3号\n", "订单编号,实付,备注\n,,\n1001,9,3号\n , ,\u{3000}\n",
    "订单编号,实付,备注,\n1001,9,3号,\n",
    "<table><tr><td>订单编号<td>实付<td>备注<tr><td>1001<td>9<td>3号<td><td></table>",
    "*订单 编号,实付（元）,备注\n1001,9,3号\n",
    "ORDER,Paid,note\n`1001,\u{A0}9,3号\u{200B}\n",
  ])
  func isTakenAsItComes(_ text: String) throws {
    let read = try Self.read(text)
    #expect(read.rows == [["1001", "9", "3号"]])
    #expect(read.faults.isEmpty)
    #expect(read.sheet.findings.isEmpty)
  }

  /// Attributes with semicolons in every row do not make a semicolon the separator.
  @Test func theHeaderTellsTheSeparatorToo() throws {
    let rows = (1...40).map { "10\($0),9,颜色:红;尺码:L;数量:1;其他" }
    let read = try Self.read("订单编号,实付,备注\n" + rows.joined(separator: "\n"))
    #expect(read.rows.count == 40)
    #expect(read.faults.isEmpty)
  }

  @Test func rowsOfAnotherLengthAreNeverShifted() throws {
    let read = try Self.read("订单编号,实付,备注\n1001,9,红色 L,3号\n1002,9\n1003,9,3号\n1004,\"9\"9\",a,b\n")
    #expect(read.rows == [["1003", "9", "3号"]])
    #expect(read.faults == [2, 3, 5])
  }

  /// A comma that lacks its quotes, before an empty cell: as many cells as a row with a comma at its
  /// end, whether the others or the header have one too.
  @Test(arguments: [
    "订单编号,实付,备注\n1001,1,234.50,\n", "订单编号,实付,备注\n1001,1,234.50,\n1002,9,3号\n",
    "订单编号,实付,备注\n1001,9,3号,\n1002,1,234.50,\n", "订单编号,实付,备注,\n1001,1,234.50\n",
    "订单编号,实付,备注,,\n1001,1,234.50,3号\n", "订单编号\t实付\t备注\n1001\t1\t234.50\t\n",
  ])
  func aShiftIsRefusedWhateverTheLastCellIs(_ text: String) throws {
    let read = try Self.read(text)
    #expect(!read.rows.contains { $0[1] == "1" })
    #expect(!read.faults.isEmpty)
  }

  @Test func brokenQuotesAreRefusedByTheirLineAndMendedOnesSaid() throws {
    let read = try Self.read("订单编号,实付,备注\n1001,9,\"3号\"x\n1002,9,\"3号 \"加急\"\"\n")
    #expect(read.rows == [["1002", "9", "3号 \"加急\""]])
    #expect(read.faults == [2])
    #expect(read.sheet.findings.map(\.place?.line) == [3])
  }

  @Test(arguments: [
    "合计,27,", "总计：,27,", "合计（元）,27,", "共 3 条,,", "共3条记录,,", "Total,27,", ",合计,27", "小计,1,\n合计,2,",
    "合计\n", "总计 3 单,27,",
  ])
  func totalsAtTheEndAreLeftOutAndSaid(_ totals: String) throws {
    let read = try Self.read("订单编号,实付,备注\n1001,9,3号\n\(totals)\n\n")
    #expect(read.rows.count == 1)
    #expect(read.faults.isEmpty)
    #expect(!read.sheet.findings.isEmpty)
    #expect(read.sheet.strays.isEmpty)
  }

  @Test func totalsInTheMiddleAreRefused() throws {
    let read = try Self.read("订单编号,实付,备注\n合计,9,3号\n1001,9,总价合计\n1002,9,合计\n")
    #expect(read.rows.count == 2)
    #expect(read.sheet.strays.map(\.line) == [2])
    #expect(try Self.read("订单编号,实付,备注\n共和国,9,3号\n总统套房,1,\n").rows.count == 2)
  }

  @Test func columnsThatPayAndAreMissingAreSaid() throws {
    let read = try Self.read("\n订单编号,实际付款,备注\n1001,9,3号\n")
    let finding = try #require(read.sheet.findings.first)
    #expect(finding.place?.line == 2)
    #expect(finding.reason.english.hasSuffix("not found: paid 实付"))
  }

  // Kinds.

  static let kinds = [
    SheetKind(
      id: "east", name: Text(zh: "东店", en: "East"), use: "orders",
      columns: ["order": ["单号"], "paid": ["应付"], "note": ["留言", "客服备注"]],
      required: ["order", "paid/note"], words: [:]),
    SheetKind(
      id: "west", name: Text(zh: "西店", en: "West"), use: "orders",
      columns: ["order": ["单号"], "paid": ["实收"], "note": ["客服备注"]], required: ["order", "paid"],
      words: [:]),
  ]

  @Test func theKindIsRecognizedByItsHeader() throws {
    let west = try Self.read("单号,应收,实收,客服备注\n1001,1,9,3号\n", kinds: Self.kinds)
    #expect(west.sheet.kind.id == "west")
    #expect(west.rows == [["1001", "9", "3号"]])
    let east = try Self.read("客服备注,单号,留言\n2号,1001,3号\n", kinds: Self.kinds)
    #expect(east.sheet.kind.id == "east")
    #expect(east.rows == [["1001", "?", "3号"]])
    #expect(try Self.read("order,paid\n1001,9\n", kinds: Self.kinds).sheet.kind.id == "orders")
  }

  @Test func theKindCanBeSaid() throws {
    let text = "单号,应付,实收,客服备注\n1001,1,9,3号\n"
    #expect(try Self.read(text, kinds: Self.kinds, kind: "east").rows == [["1001", "1", "3号"]])
    #expect(try Self.read(text, kinds: Self.kinds, kind: "西店").rows == [["1001", "9", "3号"]])
    #expect(throws: Refusal.self) { try Self.read(text, kinds: Self.kinds, kind: "north") }
  }

  @Test func theFileOfKindsIsReadWithItsFaults() throws {
    let good = """
      sheets:
        - id: kuaishou
          name: {zh: 快手, en: Kuaishou}
          for: orders
          columns: {order: [订单编号], paid: 实付款}
          amounts: lines
      """
    let kind = try #require(
      try SheetFile.read(TextFile(name: "s.yaml", text: good), uses: [Self.use]).first)
    #expect(kind.columns == ["order": ["订单编号"], "paid": ["实付款"]])
    #expect(kind.required == ["order"])
    #expect(kind.amountsAreLines == true)
    for (word, wrong) in [
      ("columns", "colums"), ("for: orders", "for: order"), ("paid:", "payed:"), ("lines", "rows"),
    ] {
      let text = good.replacing(word, with: wrong)
      let refusal = #expect(throws: Refusal.self) {
        try SheetFile.read(TextFile(name: "s.yaml", text: text), uses: [Self.use])
      }
      #expect(refusal?.findings.first?.place?.line ?? 0 > 1)
    }
  }
}
