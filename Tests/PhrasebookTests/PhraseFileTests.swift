import Files
import Testing
import Vocabulary

@testable import Phrasebook

@Suite("Phrase files")
struct PhraseFileTests {
  static func read(_ text: String) -> PhraseFolder {
    PhraseFolder([TextFile(name: "Scripts-Library/a.yaml", text: text)])
  }

  @Test("a whole entry is read with its place")
  func wholeEntry() throws {
    let folder = Self.read(
      """
      category: bargaining
      phrases:
        - id: bargain-cheaper
          title: 能不能便宜点
          buyers: [能便宜点吗, 便宜点呗]
          reply:
            - "亲，价格已经是活动价啦"
            - "{优惠=满200减20}更划算"
          fallback: "亲稍等"
          next: [bargain-set]
          asks: [bargain-cheaper]
          from: 2026-11-01
          until: 2026-11-12 20:30
          variants:
            - {shop: 二店, reply: "亲，二店的价"}
            - {tone: 品牌, reply: "您好，已是活动价"}
        - id: bargain-set
          title: 推荐搭配
          category: stock
          shop: 一店
          platform: taobao
          reply: "两件一起更划算"
      """)
    #expect(folder.findings.isEmpty)
    let phrase = try #require(folder.phrases.first)
    #expect(phrase.category == .bargaining)
    #expect(phrase.buyers == ["能便宜点吗", "便宜点呗"])
    #expect(phrase.reply == ["亲，价格已经是活动价啦", "{优惠=满200减20}更划算"])
    #expect(phrase.fallback == ["亲稍等"])
    #expect(phrase.next == ["bargain-set"])
    #expect(phrase.asks == ["bargain-cheaper"])
    #expect(phrase.from == DayTime("2026-11-01"))
    #expect(phrase.until == DayTime("2026-11-12 20:30"))
    #expect(phrase.messages(in: Scope(shop: "二店")).reply == ["亲，二店的价"])
    #expect(phrase.messages(in: Scope(shop: "一店")).reply == phrase.reply)
    #expect(phrase.messages(in: Scope(shop: "一店", tone: .brand)).reply == ["您好，已是活动价"])
    #expect(phrase.messages(in: Scope(shop: "二店", tone: .brand)).reply == ["亲，二店的价"])
    #expect(phrase.messages(in: Scope(shop: "一店", tone: .live)).reply == phrase.reply)
    #expect(phrase.place == Place(file: "Scripts-Library/a.yaml", line: 3, column: 9))
    let second = try #require(folder.phrases.last)
    #expect(second.category == .stock)
    #expect(second.shop == "一店")
    #expect(second.platform == "taobao")
  }

  static let faults: [(entry: String, line: Int, column: Int, says: String, fix: String)] = [
    ("buyer: [在吗]", 6, 5, "buyer", "buyers"),
    ("category: bargainig", 6, 15, "bargainig", "bargaining"),
    ("next: [stok-yes]", 6, 12, "stok-yes", "stock-yes"),
    ("asks: [stok-yes]", 6, 12, "asks", "stock-yes"),
    ("from: 2026-11-10 25:00", 6, 11, "from", ""),
    ("from: 2026-13-01", 6, 11, "from", ""),
    ("variants: [{reply: \"好\"}]", 6, 16, "shop", ""),
    ("fallback: \"{快递\"", 6, 15, "快递", "{{"),
    ("from: 2026-11-12\n    until: 2026-11-01", 7, 12, "2026-11-01", "from"),
  ]

  @Test("a fault is reported where it stands, with a way out", arguments: faults)
  func fault(_ fault: (entry: String, line: Int, column: Int, says: String, fix: String)) throws {
    let folder = Self.read(
      """
      category: stock
      phrases:
        - id: stock-yes
          title: 有货
          reply: "有的哦亲"
          \(fault.entry)
      """)
    let finding = try #require(folder.findings.first)
    #expect(folder.findings.count == 1)
    #expect(
      finding.place
        == Place(file: "Scripts-Library/a.yaml", line: fault.line, column: fault.column))
    #expect(finding.reason.chinese.contains(fault.says))
    if !fault.fix.isEmpty { #expect(finding.fix?.chinese.contains(fault.fix) == true) }
    #expect(finding.excerpt?.isEmpty == false)
  }

  @Test(
    "an entry that can't be used is left out and reported",
    arguments: [
      "- {id: Bad_Id, title: 有货, reply: \"有\"}", "- {id: a, title: 有货, reply: \"\"}",
      "- {id: a, title: 有货, reply: []}", "- {id: a, title: 有货}", "- {id: a, reply: \"有\"}",
      "- {title: 有货, reply: \"有\"}", "- {id: a, title: 有货, reply: \"{名\"}",
      "- {id: a, title: 有货, reply: \"名}\"}", "- {id: a, title: 有货, reply: [\"有\", \"\"]}",
      "- {id: a, title: 有货, reply: \"{名=}\"}", "- {id: a, title: 有货, category: x, reply: \"有\"}",
      "- {id: a-very-long-id-of-a-phrase, title: 有货, reply: \"有\"}", "- 有货",
    ])
  func unusable(_ entry: String) {
    let folder = Self.read(
      """
      category: stock
      phrases:
        \(entry)
        - {id: good, title: 有货, reply: "有的"}
      """)
    #expect(folder.phrases.map(\.id) == ["good"])
    #expect(folder.findings.first?.place?.line == 3)
  }

  @Test("a syntax error hides only its own entry")
  func syntaxError() {
    let folder = Self.read(
      """
      category: stock
      phrases:
        - id: first
          title: 有货
          reply: "有的"
        - id: broken
          title: "没关引号
          reply: "没了"
        - id: last
          title: 断货
          reply: "卖完啦"
      """)
    #expect(folder.phrases.map(\.id) == ["first", "last"])
    #expect(folder.phrases.map(\.place.line) == [3, 9])
    #expect(folder.phrases.map(\.category) == [.stock, .stock])
    #expect(folder.findings.count == 1)
    #expect((6...8).contains(folder.findings[0].place?.line ?? 0))
  }

  @Test("of two phrases with one id the first holds, and the second names its place")
  func duplicate() {
    let first = TextFile(
      name: "a.yaml",
      text: "category: stock\nphrases:\n  - {id: one, title: 有货, reply: \"有\"}\n")
    let second = TextFile(
      name: "b.yaml",
      text: "category: size\nphrases:\n  - {id: one, title: 尺码, reply: \"M\"}\n")
    let folder = PhraseFolder([first, second])
    #expect(folder.phrases.map(\.title) == ["有货"])
    #expect(folder.findings.map(\.place?.file) == ["b.yaml"])
    #expect(folder.findings.first?.reason.english.contains("a.yaml:3:10") == true)
  }

  @Test("an empty file has no phrases and no findings")
  func empty() {
    let folder = Self.read("# nothing yet\n")
    #expect(folder.phrases.isEmpty)
    #expect(folder.findings.isEmpty)
  }
}
