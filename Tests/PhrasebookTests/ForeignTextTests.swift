import Files
import Foundation
import Testing
import Vocabulary

@testable import Phrasebook

@Suite("Markup of other programs in imported phrases")
struct ForeignTextTests {
  @Test(
    "Excel's escapes, tags and entities become the text that they show",
    arguments: [
      ("亲_x000D_\n您好_x000A_在的", "亲\n您好\n在的"), ("亲_x000d_您好_x0009_哦", "亲\n您好\t哦"),
      ("_xD83D__xDE0A_好_x005F_x000D_好", "😊好_x000D_好"), ("_x0007_叮", "叮"),
      ("亲<br>您好<BR/>在<br />的", "亲\n您好\n在\n的"),
      ("<p style=\"color:red\">亲</p>\n<p><br></p><p>您好</p>", "亲\n\n您好\n"),
      ("<div>甲</div><ul><li>乙</li>\n  <li>丙</li></ul>", "甲\n乙\n丙\n"),
      ("<b>亲</b><span class='a'>您好</span><!-- 内部 -->", "亲您好"),
      ("<style>p { color: red }</style>亲", "亲"),
      ("看<a href=\"https://a.cn/?x=1&amp;y=2\">这里</a>哦", "看这里 https://a.cn/?x=1&y=2哦"),
      ("<a href='https://a.cn'>https://a.cn</a>", "https://a.cn"),
      ("A&nbsp;B&amp;C&lt;D&gt;&#39;E&#x4E2D;&hellip;&yen;9", "A B&C<D>'E中…¥9"),
      ("亲&nbsp您好&nbsp;&nbsp;在", "亲 您好  在"), ("亲&amp;nbsp;您&lt;br&gt;好", "亲 您\n好"),
      ("<table><tr><td>S</td><td>160</td></tr><tr><td>M</td></tr></table>", "S 160\nM\n"),
    ])
  func converted(_ text: String, _ plain: String) {
    #expect(ForeignText.plain(text) == plain)
    #expect(ForeignText.marks(in: plain.replacing("_x000D_", with: "")).isEmpty)
    #expect(!ForeignText.marks(in: text).isEmpty || text.contains("&nbsp"))
  }

  @Test(
    "signs that are no markup are words",
    arguments: [
      "身高<160的选S，>170的选L", "<3 爱您", "L&W&H", "买二送一 & 包邮", "尺码<s>和<L>",
      "https://a.cn/?a=1&lt=2&copy=3",
      "<尺码>见详情", "型号_x12_", "a_b_c", "&您好;", "1<2 && 3>2",
    ])
  func words(_ text: String) {
    #expect(ForeignText.plain(text) == text)
    #expect(ForeignText.marks(in: text).isEmpty)
  }

  @Test("a picture stays, and the check names what is left in any phrase, at its line")
  func check() throws {
    let file = TextFile(
      name: "a.yaml",
      text: """
        category: care
        phrases:
          - id: a
            title: 图
            buyers: [图]
            reply: "亲<img src='a.png'>看图"
          - id: b
            title: 记号
            buyers: [记号]
            reply: ["好", "亲&madeup;_x000D_好"]
        """)
    let findings = PhraseCheck.wording(
      in: PhraseFolder([file]), PhraseRules(day: Day("2026-11-01")!))
    #expect(findings.map(\.place?.line) == [6, 10, 10])
    #expect(
      findings.map { $0.reason.english.contains("mark of a web page") } == [true, true, true])
    #expect(ForeignText.plain("亲<img src='a.png'>看图") == "亲<img src='a.png'>看图")
  }

  @Test("千牛 knows no variables: double braces stand as they are, ours are still taken")
  func braces() throws {
    let file = try QianniuTests.read(
      "快捷短语编码,快捷短语,快捷短语分组\na,您好 {{ buyer_nick }}<br>订单{{order.id}},快递\nb,发{快递=申通},快递\nc,{{店}},快递\n"
    )
    #expect(
      try file.drafts.map { try Template($0.reply[0]).filled(with: [:]) } == [
        "您好 {{ buyer_nick }}\n订单{{order.id}}", "发申通", "{{店}}",
      ])
  }

  @Test("a cell of our own sheet holds lines and tags of one message, and a line end between two")
  func ours() throws {
    let rows =
      "id,title,category,buyers,reply\na,<b>好</b>&amp;快,care,在&nbsp;吗,\"亲_x000D_\n您<br>好\"\n"
    let file = try ForeignFile.read(Data(rows.utf8), "a.csv")
    #expect(file.drafts.map(\.reply) == [["亲", "您\n好"]])
    #expect(file.drafts.map(\.title) == ["好&快"] && file.drafts.map(\.buyers) == [["在 吗"]])
  }

  @Test("a group that is no category stays with its phrase, and goes back out with it")
  func groups() throws {
    let rows = "快捷短语编码,快捷短语,快捷短语分组\r\na,亲，发票随包裹一起寄出,常用：1组\r\nb,亲，满99包邮的,运费\r\n"
    var intake = try PhraseIntake(into: TextFile(name: "b.yaml", text: ""), library: [])
    #expect(intake.take(try QianniuTests.read(rows)).added == 2)
    let phrases = PhraseFile(TextFile(name: "b.yaml", text: try intake.text())).phrases
    #expect(phrases.map(\.group) == ["常用：1组", nil])
    #expect(PhraseLibrary(phrases).phrases.map(\.group) == ["常用：1组", nil])
    #expect(PhraseExport(phrases, as: .qianniu).text == "\u{FEFF}" + rows)
  }

  @Test("a text of nothing but tags is refused as empty")
  func empty() throws {
    let file = try QianniuTests.read("快捷短语编码,快捷短语,快捷短语分组\na,<p>&nbsp;</p>,快递\n")
    #expect(file.refused.map(\.line) == [2])
  }

  @Test(
    "where no group fits, the words tell the category, said once a group; a given one goes first")
  func categories() throws {
    let rows = """
      快捷短语编码,快捷短语,快捷短语分组
      a,亲，发票随包裹一起寄出，抬头请您发给我,常用1
      b,亲，现在拍下48小时内发货的,常用1
      c,亲，退货的运费由我们承担，请您申请退货退款,常用2
      d,亲，退货的运费由我们承担，请您申请退货退款,发票
      e,#,常用3
      """
    func taken(_ category: Phrasebook.Category? = nil) throws -> (ImportReport, [Phrase]) {
      var intake = try PhraseIntake(into: TextFile(name: "b.yaml", text: ""), library: [])
      let report = intake.take(try QianniuTests.read(rows, category: category))
      return (report, PhraseFile(TextFile(name: "b.yaml", text: try intake.text())).phrases)
    }
    let (report, phrases) = try taken()
    #expect(phrases.map(\.category) == [.invoice, .dispatch, .returns, .invoice])
    #expect(report.findings.map(\.place?.line) == [2, 4])
    #expect(report.refused.map(\.line) == [6])
    #expect(try taken(.care).1.map(\.category) == [.care, .care, .care, .invoice, .care])
  }
}
