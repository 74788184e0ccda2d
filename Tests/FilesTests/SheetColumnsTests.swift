import Files
import Testing
import Vocabulary

@Suite struct SheetColumnsTests {
  static let names = ["order": ["订单编号"], "paid": ["买家实际支付金额", "Amount Paid"]]

  private func columns(_ header: String) throws -> SheetColumns {
    let folder = try Folder()
    let reader = try SheetReader(path: folder.write(header.utf8), name: "a.csv")
    return try SheetColumns(of: reader, names: Self.names, required: ["order"])
  }

  private func refused(_ header: String) -> Finding? {
    do {
      _ = try columns(header)
      return nil
    } catch {
      return (error as? Refusal)?.findings.first
    }
  }

  @Test(arguments: [
    "订单编号,买家实际支付金额\n", "order,paid", "ORDER,Amount paid\n", "\u{FEFF}order,paid\r\n",
    " order ,\"paid\"\n", "=\"order\",'paid\n", "\torder,AMOUNT PAID\n1,2\n",
  ])
  func findsColumnsByAnyName(_ header: String) throws {
    let columns = try columns(header)
    #expect(columns["order"] == 0)
    #expect(columns["paid"] == 1)
    #expect(columns.header.count == 2)
  }

  @Test func otherColumnsAndOtherOrdersDoNotMatter() throws {
    let columns = try columns("物流,paid,,备注,订单编号,\n")
    #expect(columns["order"] == 4)
    #expect(columns["paid"] == 1)
    #expect(columns["note"] == nil)
    #expect(try self.columns("order")["paid"] == nil)
  }

  @Test func aMissingColumnIsNamedWithTheHeaderThatIsThere() throws {
    let finding = try #require(refused("编号,paid\n1,2\n"))
    #expect(finding.place == Place(file: "a.csv", line: 1))
    #expect(finding.reason.chinese.contains("订单编号"))
    #expect(finding.reason.english.contains("order"))
    #expect(finding.reason.english.contains("编号, paid"))
  }

  @Test func aHeaderOfAnotherKindDoesNotFloodTheScreen() throws {
    let header = (0..<5000).map { "column\($0)" }.joined(separator: ",")
    let finding = try #require(refused(header))
    #expect(finding.reason.english.count < 1000)
    let long = try #require(refused(String(repeating: "x", count: 100_000)))
    #expect(long.reason.english.count < 3000)
  }

  @Test func aColumnThatIsThereTwiceIsRefused() throws {
    #expect(try #require(refused("order,paid,订单编号\n")).reason.english.contains("订单编号"))
    #expect(try #require(refused("order,paid,Paid\n")).place?.line == 1)
    // Columns that nobody asks for may be there twice.
    #expect(refused("order,x,x,,\n") == nil)
  }

  @Test func anEmptyFileLacksItsHeader() throws {
    #expect(try #require(refused("")).place == Place(file: "a.csv", line: 1))
    #expect(try #require(refused("\n")).place?.line == 1)
  }
}

@Suite struct CSVCellTests {
  private func written(_ cells: CSVCell...) -> String { CSVText.document([cells]) }

  @Test func isUTF8WithMarkAndCRLF() {
    #expect(written(.text("工号"), .number("3")) == "\u{FEFF}工号,3\r\n")
    #expect(CSVText.document([]) == "\u{FEFF}")
    #expect(CSVText.document([[.text("a")], [], [.text("")]]) == "\u{FEFF}a\r\n\r\n\r\n")
  }

  /// What a spreadsheet would run as a formula becomes words (OWASP, CSV Injection).
  @Test(arguments: [
    "=1+1", "=cmd|' /C calc'!A0", "+86 138", "-2+3", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1",
    "－1", "＠x", "-5", "=",
  ])
  func formulasBecomeText(_ text: String) throws {
    let read = try rows(written(.text(text), .text("b")))
    #expect(read.first?.fields == ["'" + text, "b"])
  }

  /// A spreadsheet whose separator is the semicolon begins a cell behind one.
  @Test(arguments: [
    (";=1", ";'=1"), ("a; =1", "a; '=1"), ("a;b", "a;b"), ("x\n=1", "x\n'=1"), ("x\t+1", "x\t'+1"),
    ("；-1", "；'-1"), ("a;\"=1", "a;\"'=1"), ("a=1;b", "a=1;b"),
  ])
  func noFormulaBeginsWithin(_ text: String, _ plain: String) throws {
    let read = try rows(written(.text(text), .text("b")))
    #expect(read.first?.fields == [plain, "b"])
  }

  @Test(arguments: [
    "", "a", "好的,亲", "a\"b", "a\nb", "a\r\nb", "5-3", "a=b", "'a", "—x", "a\u{301}", " =1", "\"",
    "\"\u{301},=1+1", "\u{301}", "，", "x\"\u{200D}y",
  ])
  func otherTextStaysAsItIs(_ text: String) throws {
    let read = try rows(written(.text(text), .text("b")))
    #expect(read.map(\.fields) == [[text, "b"]])
  }

  @Test func numbersStayNumbers() {
    #expect(written(.number("-715.38"), .number("0.00")) == "\u{FEFF}-715.38,0.00\r\n")
  }

  @Test func identifiersStayText() throws {
    let document = written(.identifier("3870042178331127601"), .identifier("0012"))
    #expect(document == "\u{FEFF}\"=\"\"3870042178331127601\"\"\",\"=\"\"0012\"\"\"\r\n")
    let folder = try Folder()
    let reader = try SheetReader(path: folder.write(document.utf8), name: "a.csv")
    #expect(try reader.next { $0.plain(0) + " " + $0.plain(1) } == "3870042178331127601 0012")
  }

  /// A quote in an identifier does not end the text that keeps it from being a formula.
  @Test func identifiersHoldNoFormula() throws {
    let read = try rows(written(.identifier("1\"&HYPERLINK(\"x\")&\"")))
    #expect(read.first?.fields == ["=\"1\"\"&HYPERLINK(\"\"x\"\")&\"\"\""])
  }
}
