import Files
import Testing
import Vocabulary

@testable import Phrasebook

@Suite("Checks for the lead")
struct CheckTests {
  static func findings(_ entries: String, _ change: (inout PhraseRules) -> Void = { _ in }) throws
    -> [Finding]
  {
    let text = "category: stock\nphrases:\n" + entries
    var rules = PhraseRules(day: try #require(Day("2026-10-15")))
    change(&rules)
    return PhraseCheck.findings(in: PhraseFolder([TextFile(name: "a.yaml", text: text)]), rules)
  }

  static func entry(_ id: String, _ reply: String, more: String = "buyers: [随便问问]") -> String {
    "  - id: \(id)\n    title: 试试\n    \(more)\n    reply: \"\(reply)\"\n"
  }

  @Test("a # that cuts a text short is told at its line; a comment set off by blanks is one")
  func comments() throws {
    let found = try Self.findings(
      """
        - id: a
          title: 楼号 #3
          buyers: [楼号]
          reply: 亲，送到 #2 号楼
        - id: b
          title: 步骤
          buyers:
            - 先拍 # 再改价
          reply:
            - 好的   # 第一句
            - "看 #话题# 哦"
            - 满200 #减30#
      """)
    #expect(found.map(\.place?.line) == [4, 6, 14, 10])
    #expect(found.allSatisfy { $0.fix?.english.contains("double quotes") == true })
    #expect(found[1].reason.english.contains("#2 号楼"))
  }

  @Test("a habit that more replies have than its limit is told once, with both figures")
  func habits() throws {
    let entries =
      Self.entry("a", "亲，在的哦~") + Self.entry("b", "有的，详情页可以看哦。", more: "buyers: [二]")
      + Self.entry("c", "您要哪一个？", more: "buyers: [三]")
      + Self.entry("d", "今天就发", more: "buyers: [四]")
    let found = try Self.findings(entries) {
      $0.habitLimits = [.particle: 49, .tilde: 25, .dear: 24, .asking: 25, .page: 0]
    }
    #expect(found.map(\.place?.line) == [3, 3, 7])
    #expect(found[0].reason.english.hasPrefix("50 % of the replies are ending in 哦"))
    #expect(found[1].reason.english.hasPrefix("25 % of the replies are beginning with 亲"))
    #expect(found[2].reason.english.contains("pointing to the page"))
  }

  @Test("braces in full width are told with what to write")
  func wideBraces() throws {
    let found = try Self.findings(
      "  - id: a\n    title: 试试\n    buyers: [问]\n    reply:\n      - 好\n      - 发｛快递｝哦\n"
        + "  - id: b\n    title: 另一\n    buyers: [答]\n    reply: \"{店名}好，｛客服｝在\"\n")
    #expect(found.map(\.place?.line) == [8, 12])
    #expect(found.map(\.fix?.english) == ["write {快递}", "write {客服}"])
  }

  @Test("a platform at the head that there is none of is told once, at its line")
  func headPlatform() throws {
    let text =
      "category: stock\nplatform: 京东\nphrases:\n" + Self.entry("a", "亲，在的")
      + Self.entry("b", "那就这样定了", more: "buyers: [别的话]")
    var rules = PhraseRules(day: try #require(Day("2026-10-15")))
    rules.platforms = ["taobao", "jd"]
    rules.platformNamed = { $0 == "京东" ? "jd" : nil }
    let found = PhraseCheck.findings(
      in: PhraseFolder([TextFile(name: "a.yaml", text: text)]), rules)
    #expect(found.map(\.place) == [Place(file: "a.yaml", line: 2, column: 11)])
    #expect(found.first?.fix?.english.contains("jd") == true)
  }

  @Test("nothing to say about a good phrase")
  func clean() throws {
    #expect(try Self.findings(Self.entry("a", "亲，第一次来可以先看尺码表哦")).isEmpty)
  }

  @Test(
    "forbidden words are found at their place",
    arguments: ["最好", "第一", "国家级", "不知道", "全网最低"])
  func forbidden(_ word: String) throws {
    let found = try Self.findings(Self.entry("a", "亲，\(word)的呢"))
    #expect(found.count == 1)
    #expect(found.first?.place == Place(file: "a.yaml", line: 6, column: 15))
    #expect(found.first?.reason.chinese.contains("“\(word)”") == true)
    #expect(
      try Self.findings(Self.entry("a", "亲，\(word)的呢")) {
        $0.forbidden = ForbiddenWords(allowing: [word])
      }.isEmpty)
  }

  @Test("advice is no absolute term", arguments: ["您最好先量一下腰围", "最好别用热水洗", "第一次洗最好单独洗"])
  func advice(_ reply: String) throws {
    #expect(try Self.findings(Self.entry("a", reply)).isEmpty)
    #expect(try Self.findings(Self.entry("a", reply + "，最好的面料")).count == 1)
  }

  @Test(
    "case, width and traditional characters hide no forbidden word",
    arguments: ["頂級", "ｎｏ．１", "NO.1", "TOP1", "全国第1", "１００％", "國家級"])
  func spellings(_ word: String) throws {
    let found = try Self.findings(Self.entry("a", "亲，\(word)的呢"))
    #expect(found.count == 1)
    #expect(found.first?.place?.line == 6)
    #expect(try Self.findings(Self.entry("a", "第1天和第10名，top10，1000件，no1000")).count == 0)
  }

  @Test("a finding names the place in the reply, not the same words before it")
  func placeInReply() throws {
    let found = try Self.findings(
      """
        - id: a
          title: 最好的面料
          buyers: [是不是最好的, "{没有}"]
          reply:
            - 亲，最好提前说哦
            - 亲，最好的呢
            - 亲，{没有}
      """)
    #expect(found.map(\.place?.line) == [8, 9])
    #expect(found.map(\.place?.column) == [11, 11])
  }

  @Test("a shop or platform that there is none of is told, with the nearest")
  func nowhere() throws {
    let entries =
      Self.entry("a", "好的呢", more: "buyers: [在吗]\n    shop: qingheee")
      + Self.entry("b", "行的呀", more: "buyers: [在不]\n    platform: taobao")
      + Self.entry("c", "可以哦", more: "buyers: [有人不]\n    variants: [{platform: jdd, reply: 嗯}]")
    let found = try Self.findings(entries) {
      $0.shops = ["qinghe", "other"]
      $0.platforms = ["taobao", "jd"]
    }
    #expect(found.map(\.place?.line) == [6, 16])
    #expect(found.map { $0.fix?.chinese.contains("qinghe") } == [true, false])
    #expect(found.last?.fix?.chinese.contains("jd") == true)
    #expect(try Self.findings(entries).isEmpty, "where it is not known what there is")
  }

  @Test("the shop's own list counts too")
  func ownList() throws {
    let found = try Self.findings(Self.entry("a", "亲亲宝贝")) {
      $0.forbidden = ForbiddenWords(adding: ["宝贝"])
    }
    #expect(found.count == 1)
  }

  @Test("unknown variables offer the nearest")
  func variables() throws {
    let found = try Self.findings(Self.entry("a", "{运但号}已发"))
    #expect(found.first?.place?.line == 6)
    #expect(found.first?.fix?.chinese.contains("运单号") == true)
    #expect(
      try Self.findings(Self.entry("a", "{运但号}已发")) {
        $0.variables = Variables(adding: ["运但号"])
      }.isEmpty)
  }

  @Test("what the shop begins needs no buyers' sentences")
  func notices() throws {
    let entry = Self.entry("a", "您的包裹已发出", more: "category: notice")
    #expect(try Self.findings(entry).isEmpty)
    #expect(try Self.findings(entry.replacing("notice", with: "care")).count == 1)
  }

  @Test("messages over the platform's limit, expired and unreachable phrases")
  func others() throws {
    let long = String(repeating: "好", count: 11)
    func limit(_ rules: inout PhraseRules) {
      rules.limits = ["jd": 10]
      rules.usualLimit = 11
    }
    #expect(try Self.findings(Self.entry("a", long), limit).isEmpty)
    let variant = "buyers: [在吗]\n    variants: [{platform: jd, reply: \(long)}]"
    #expect(try Self.findings(Self.entry("a", "好", more: variant), limit).count == 1)
    let onPlatform = Self.entry("a", long, more: "platform: jd\n    buyers: [在吗]")
    #expect(try Self.findings(onPlatform, limit).count == 1)
    let ended = Self.entry("a", "好的", more: "until: 2026-10-14\n    buyers: [在吗]")
    #expect(try Self.findings(ended).map(\.place?.line) == [5])
    let today = Self.entry("a", "好的", more: "until: 2026-10-15\n    buyers: [在吗]")
    #expect(try Self.findings(today).isEmpty)
    #expect(try Self.findings(Self.entry("a", "好的", more: "next: []")).count == 1)
    let chain = Self.entry("a", "好的", more: "buyers: [在吗]\n    next: [b]")
    #expect(try Self.findings(chain + Self.entry("b", "行", more: "next: []")).isEmpty)
  }

  @Test(
    "characters that nobody sees are found where they stand, as they are or escaped",
    arguments: [
      "\u{200B}", "\u{FEFF}", "\u{AD}", "\u{200D}", "\u{202E}", "\u{E000}", "\u{FFFD}",
      "\u{E0041}", "\u{3164}",
    ])
  func hidden(_ character: String) throws {
    let found = try Self.findings(Self.entry("a", "亲，在\(character)的呢"))
    // What joins the character before it stands where that does.
    let joins = ["\u{200D}", "\u{E0041}"].contains(character)
    #expect(found.map(\.place) == [Place(file: "a.yaml", line: 6, column: joins ? 15 : 16)])
    let code = String(character.unicodeScalars.first?.value ?? 0, radix: 16, uppercase: true)
    #expect(found.first?.reason.english.contains(code) == true)
    #expect(found.first?.fix != nil)
    let fallback = "buyers: [在吗]\n    fallback: [\"在\(character)\"]"
    #expect(try Self.findings(Self.entry("a", "好的", more: fallback)).count == 1)
  }

  @Test("control characters, which only an escape can write")
  func control() throws {
    for escape in ["\\x07", "\\x0b", "\\u200b"] {
      let found = try Self.findings(Self.entry("a", "亲，在\(escape)的呢，在\(escape)的"))
      #expect(found.map(\.place) == [Place(file: "a.yaml", line: 6, column: 16)])
    }
  }

  @Test(
    "what holds an emoji together, line breaks and tabs are no such characters",
    arguments: [
      "👨‍👩‍👧", "❤️", "1️⃣", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "👍🏽", "一行\\n二行\\t三",
      "　全角，《》—…",
    ])
  func seen(_ words: String) throws {
    #expect(try Self.findings(Self.entry("a", "亲" + words)).isEmpty)
  }

  @Test("a check tells how far it is, and ends when it is told to")
  func progress() throws {
    struct Enough: Error {}
    let entries = (0..<250).map { Self.entry("a\($0)", "亲\($0)", more: "next: [a0]") }.joined()
    let file = TextFile(name: "a.yaml", text: "category: stock\nphrases:\n" + entries)
    let rules = PhraseRules(day: try #require(Day("2026-10-15")))
    var shares: [Double] = []
    _ = PhraseCheck.findings(in: PhraseFolder([file]), rules) { shares.append($0) }
    #expect(shares == shares.sorted() && shares.count >= 4)
    #expect(shares.allSatisfy { 0...1 ~= $0 })
    #expect(throws: Enough.self) {
      try PhraseCheck.findings(in: PhraseFolder([file]), rules) { _ in throw Enough() }
    }
  }

  @Test("the same sentence and nearly the same reply in two phrases")
  func duplicates() throws {
    let sentence = Self.entry("a", "有货的亲") + Self.entry("b", "请看详情页哦", more: "buyers: [随便，问问！]")
    let found = try Self.findings(sentence)
    #expect(found.count == 1)
    #expect(found.first?.place?.line == 9)
    #expect(found.first?.reason.english.contains("a.yaml:3") == true)
    let alike =
      Self.entry("a", "亲，这款还有现货，今天拍下今天就能安排的哦")
      + Self.entry("b", "亲，这款还有现货，今天拍下今天就能安排的呢", more: "buyers: [有吗]")
    #expect(try Self.findings(alike).count == 1)
    let otherShops =
      Self.entry("a", "亲，这款还有现货，今天拍下就能安排", more: "shop: 一店\n    buyers: [有吗]")
      + Self.entry("b", "亲，这款还有现货，今天拍下就能安排", more: "shop: 二店\n    buyers: [有吗]")
    #expect(try Self.findings(otherShops).isEmpty)
    let short = Self.entry("a", "在的") + Self.entry("b", "在的。", more: "buyers: [有吗]")
    #expect(try Self.findings(short).count == 1)
  }

  @Test("of many alike each names the first, and shops that never meet are told apart")
  func manyAlike() throws {
    let texts = (0..<50).map { "亲，这款还有现货，今天拍下今天就能安排的哦\($0 % 2 == 0 ? "" : "呢")" }
    let all = NearDuplicates(texts).pairs().pairs
    // Those that are equal to the letter name each other's first.
    #expect(all.allSatisfy { $0.0 == ($0.1 == 1 ? 0 : $0.1 % 2) })
    #expect(all.map(\.1) == Array(1..<50))
    let even = NearDuplicates(texts).pairs { ($0 + $1) % 2 == 0 }.pairs
    #expect(even.map(\.1) == Array(2..<50))
    #expect(even.allSatisfy { $0.0 == $0.1 % 2 })
  }

  @Test("comparing texts that are all alike ends, and says from where on")
  func boundOfComparisons() throws {
    let texts = (0..<200).map { "亲，这款还有现货，今天拍下今天就能安排的哦\($0)号" }
    let whole = NearDuplicates(texts).pairs()
    #expect(whole.uncompared == nil)
    #expect(whole.pairs.map(\.1) == Array(1..<200))
    let part = NearDuplicates(texts + [texts[3]]).pairs(atMost: 2000)
    let first = try #require(part.uncompared)
    #expect(part.pairs.map(\.1).filter { $0 < first } == Array(1..<first))
    // An equal text is still found.
    #expect(part.pairs.last.map { [$0.0, $0.1] } == [3, 200])
  }
}
