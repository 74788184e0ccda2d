import Files
import Foundation
import Testing
import Vocabulary

@testable import Phrasebook

@Suite("Taking phrases into a file")
struct PhraseIntakeTests {
  static let header = "id,title,category,buyers,reply,next,shop,platform,from,until\n"

  static func ours(_ rows: String) throws -> PhraseImport {
    try ForeignFile.read(Data((header + rows).utf8), "in.csv")
  }

  static func intake(_ text: String, library: [Phrase] = []) throws -> PhraseIntake {
    try PhraseIntake(into: TextFile(name: "Scripts-Library/a.yaml", text: text), library: library)
  }

  static let file = """
    # 快递
    category: courier
    phrases:
      # 常用
      - id: cour-which
        title: 默认快递
        buyers: [发什么快递, 用哪家发]   # 两句
        reply:
          - "亲，默认{快递=申通}"
          - "可以换的哦"
        fallback: "稍等"
        variants: [{shop: 二店, reply: "二店发圆通"}]

      - title: 换快递
        id: cour-other
        reply: "可以换，补差价"
    # 完

    """

  @Test("into a new file")
  func newFile() throws {
    var intake = try Self.intake("")
    let report = intake.take(
      try Self.ours("a-1,你好,进店,\"在吗\n在不在\",\"在的\n请讲\",a-2,,,,\na-2,请讲,greeting,,好的,,,,,\n"))
    #expect(report == ImportReport(read: 2, added: 2))
    #expect(
      try intake.text() == """
        # 导入的话术。可以随意修改、移到别的文件；再次导入时，内容没变的不会动。
        category: greeting
        phrases:
          - id: a-1
            title: 你好
            buyers:
              - 在吗
              - 在不在
            reply:
              - "在的"
              - "请讲"
            next: [a-2]
          - id: a-2
            title: 请讲
            reply: "好的"

        """)
  }

  @Test("what was there stays to the letter; changed entries are written anew, new ones follow")
  func keepsText() throws {
    var intake = try Self.intake(Self.file)
    let report = intake.take(
      try Self.ours("cour-other,换一家,快递,能换吗,可以换的哦,,,,,2026-12-31\nnew-1,你好,进店,,在的,,,,,\n"))
    #expect(report.added == 1 && report.updated == 1 && report.refused.isEmpty)
    #expect(report.findings.map(\.place) == [Place(file: "in.csv", line: 2)])
    let reason = try #require(report.findings.first?.reason.english)
    #expect(reason.contains("title, buyers, reply, until of “cour-other”"))
    #expect(reason.contains("Scripts-Library/a.yaml:15"))
    let start = Self.file.range(of: "  - title: 换快递").map { Self.file[..<$0.lowerBound] } ?? ""
    #expect(
      try intake.text() == start + """
          - id: cour-other
            title: 换一家
            buyers:
              - 能换吗
            reply: "可以换的哦"
            until: 2026-12-31
          - id: new-1
            title: 你好
            category: greeting
            reply: "在的"
        # 完

        """)
  }

  @Test("what a buyer may ask next and hours are taken from our own sheet")
  func asks() throws {
    var intake = try Self.intake("")
    let read = try ForeignFile.read(
      Data("id,title,category,reply,接着问,until\na,你好,店铺通知,在的,\"b\nc\",2026-11-10 20:00\n".utf8),
      "in.csv")
    #expect(intake.take(read).added == 1)
    let phrase = try #require(
      PhraseFile(TextFile(name: "a.yaml", text: try intake.text())).phrases.first)
    #expect(phrase.category == .notice && phrase.asks == ["b", "c"])
    #expect(phrase.until == DayTime("2026-11-10 20:00"))
  }

  @Test("an update takes what the file says and keeps the rest")
  func updates() throws {
    var intake = try Self.intake(Self.file)
    let file = try QianniuTests.read("快捷编码,快捷短语,快捷短语分组\ncour-which,亲，默认圆通,进店\n")
    #expect(intake.take(file).updated == 1)
    let phrases = PhraseFile(TextFile(name: "b.yaml", text: try intake.text())).phrases
    #expect(phrases.first?.reply == ["亲，默认圆通"])
    #expect(phrases.first?.category == .courier)
    #expect(phrases.first?.buyers == ["发什么快递", "用哪家发"])
    #expect(phrases.first?.fallback == ["稍等"])
    #expect(phrases.first?.variants.count == 1)
  }

  @Test("the same again changes nothing; several messages that read like one text are the same")
  func again() throws {
    var intake = try Self.intake(Self.file)
    let file = try QianniuTests.read(
      "快捷编码,快捷短语,快捷短语分组\ncour-which,\"亲，默认{快递=申通}\n可以换的哦\",快递\ncour-which,\"亲，默认{快递=申通}\n可以换的哦\",快递\n"
    )
    #expect(intake.take(file) == ImportReport(read: 2, unchanged: 2))
    #expect(try intake.text() == Self.file)
  }

  @Test(
    "an id of another file is not taken twice: the same words are there already, others refused")
  func otherFile() throws {
    let library = PhraseFile(TextFile(name: "Scripts-Library/b.yaml", text: Self.file)).phrases
    var intake = try Self.intake("", library: library)
    let report = intake.take(
      try Self.ours("cour-other,换快递,快递,,可以换，补差价,,,,,\ncour-which,默认快递,快递,,别的话,,,,,\n"))
    #expect(report.unchanged == 1)
    #expect(report.refused.map(\.line) == [3])
    #expect(report.refused.first?.reason.english.contains("Scripts-Library/b.yaml:5") == true)
  }

  @Test("two rows with one id and other words: the second is refused")
  func twice() throws {
    var intake = try Self.intake("")
    let report = intake.take(try Self.ours("a,你好,进店,,在的,,,,,\na,你好,进店,,不在,,,,,\n"))
    #expect(report.added == 1)
    #expect(report.refused.map(\.line) == [3])
    #expect(report.refused.first?.reason.english.contains("line 2") == true)
  }

  @Test(
    "a faulty row is refused with its line, the others are taken",
    arguments: [
      "A_b,你好,进店,,在的,,,,,", ",你好,进店,,在的,,,,,", "a,,进店,,在的,,,,,", "a,你好,鞋子,,在的,,,,,",
      "a,%%%,,,%%%,,,,,", "a,你好,进店,,,,,,,", "a,你好,进店,,半{个,,,,,", "a,你好,进店,,在的,,,,明天,",
      "a,你好,进店,,在的,,,,2026-11-02,2026-11-01",
    ])
  func faultyRow(_ row: String) throws {
    var intake = try Self.intake("")
    let report = intake.take(try Self.ours("good,你好,进店,,在的,,,,,\n\(row)\n,,,,,,,,,\n"))
    #expect(report.read == 2 && report.added == 1)
    #expect(report.refused.map(\.line) == [3])
  }

  @Test("columns may have Chinese names and stand in any order; those that are missing are kept")
  func columns() throws {
    let file = try ForeignFile.read(Data("回复,标题,编号,别的\n补差价就行,换快递,cour-other,x\n".utf8), "in.csv")
    var intake = try Self.intake(Self.file.replacing("补差价\"", with: "补差价\"\n    buyers: [能换吗]"))
    #expect(intake.take(file).updated == 1)
    let phrases = PhraseFile(TextFile(name: "b.yaml", text: try intake.text())).phrases
    #expect(phrases.last?.buyers == ["能换吗"])
    #expect(phrases.last?.reply == ["补差价就行"])
  }

  @Test("what a file's head says of its shop holds for what is taken in, and its line ends stay")
  func head() throws {
    let file = "shop: 二店\r\nphrases:\r\n- id: a\r\n  title: 好\r\n  category: care\r\n  reply: 好\r\n"
    var intake = try Self.intake(file)
    _ = intake.take(try Self.ours("b,你好,进店,,在的,,,,,\n"))
    let text = try intake.text()
    #expect(text == file + "- id: b\r\n  title: 你好\r\n  category: greeting\r\n  reply: \"在的\"\r\n")
    #expect(PhraseFile(TextFile(name: "a.yaml", text: text)).phrases.last?.shop == "二店")
  }

  @Test("a later import does not get the platform that all phrases of the first one have")
  func platform() throws {
    var first = try Self.intake("")
    _ = first.take(try Self.ours("a,你好,进店,,在的,,二店,jd,,\nb,再见,结束,,回见,,二店,jd,,\n"))
    let text = try first.text()
    var second = try Self.intake(text)
    let report = second.take(try QianniuTests.read("快捷编码,快捷短语,快捷短语分组\nc,马上发,催发货\n"))
    #expect(report.findings.isEmpty)
    let phrases = PhraseFile(TextFile(name: "b.yaml", text: try second.text())).phrases
    #expect(phrases.map(\.platform) == ["jd", "jd", nil] && phrases.map(\.shop).last == .some(nil))
  }

  @Test("a platform that somebody wrote at the head holds for what is taken in, which is said")
  func headIsSaid() throws {
    var intake = try Self.intake(
      "platform: jd\nphrases:\n  - {id: a, title: 好, category: care, reply: 好}\n")
    let report = intake.take(try Self.ours("b,你好,进店,,在的,,,,,\nc,您好,进店,,在呢,,,,,\n"))
    #expect(report.added == 2 && report.findings.count == 1)
    #expect(report.findings.first?.reason.english.contains("platform: jd") == true)
  }

  @Test("a list that is no list of dashes is not written, nor is a file with faults")
  func unwritable() throws {
    let row = try Self.ours("b,你好,进店,,在的,,,,,\n")
    var intake = try Self.intake("phrases: [{id: a, title: 好, category: care, reply: 好}]\n")
    _ = intake.take(row)
    #expect(throws: Refusal.self) { try intake.text() }
    #expect(throws: Refusal.self) { try Self.intake("phrases:\n  - {id: a}\n") }
  }

  @Test("a key after the list stays after it")
  func keyAfterList() throws {
    var intake = try Self.intake(
      "phrases:\n  - id: a\n    title: 好\n    reply: |\n      好\n      - 呀\ncategory: care\n")
    _ = intake.take(try Self.ours("b,你好,care,,在的,,,,,\n"))
    #expect(
      try intake.text()
        == "phrases:\n  - id: a\n    title: 好\n    reply: |\n      好\n      - 呀\n"
        + "  - id: b\n    title: 你好\n    reply: \"在的\"\ncategory: care\n")
  }
}
