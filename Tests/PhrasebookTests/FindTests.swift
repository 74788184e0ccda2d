import Testing
import Vocabulary

@testable import Phrasebook

@Suite("Finding phrases")
struct FindTests {
  static func phrase(
    _ id: String, _ title: String, _ category: Phrasebook.Category = .returns,
    buyers: [String] = [], reply: String = "亲，好的"
  ) -> Phrase {
    Phrase(
      id: id, title: title, category: category, buyers: buyers, reply: [reply],
      place: Place(file: "a.yaml", line: 1))
  }

  static let library = PhraseLibrary([
    phrase("ret-how", "退货流程", buyers: ["怎么退货啊"]),
    phrase("ret-7days", "七天无理由", reply: "签收七天内，不喜欢可以退货的"),
    phrase("bargain-back", "还价回应", .bargaining, buyers: ["能便宜点吗"]),
    phrase("freight-free", "包邮门槛", .freight, buyers: ["包邮吗"]),
    phrase("stock-tee", "T恤有货", .stock, reply: "白色T恤有货"),
    phrase("care-member", "会员价9.8折", .care),
  ])

  static func ids(_ query: String, limit: Int = 10) -> [String] {
    library.find(query, limit: limit).map(\.phrase.id)
  }

  @Test(
    "each way of typing finds its phrase first",
    arguments: [
      ("退货", "ret-how"), ("退", "ret-how"), ("tuihuo", "ret-how"), ("th", "ret-how"),
      ("tui货", "ret-how"), ("退huo", "ret-how"), ("tuih", "ret-how"), ("退貨", "ret-how"),
      ("流程 退货", "ret-how"), ("qtwly", "ret-7days"), ("7天", "ret-7days"),
      ("huanjia", "bargain-back"), ("haijia", "bargain-back"), ("pianyi", "bargain-back"),
      ("bianyi", "bargain-back"), ("包油", "freight-free"), ("T恤", "stock-tee"),
      ("Ｔ恤", "stock-tee"), ("t恤", "stock-tee"), ("ret-7days", "ret-7days"),
      ("7days", "ret-7days"), ("会员 9.8", "care-member"), ("会员  折", "care-member"),
      ("议价", "bargain-back"), ("freight", "freight-free"), ("七天五理由", "ret-7days"),
      ("七天理由", "ret-7days"), ("七天无无理由", "ret-7days"), ("七天理无由", "ret-7days"),
      ("退货，流程", "ret-how"), ("流程退货", "ret-how"),
    ])
  func finds(_ query: String, _ id: String) {
    #expect(Self.ids(query).first == id)
  }

  static let dialects = PhraseLibrary([
    phrase("size-woman", "女装尺码"), phrase("colour-green", "绿色有货"), phrase("tool", "用具说明"),
    phrase("order", "订单查询"), phrase("red", "红色款"), phrase("invoice", "发票抬头"),
    phrase("close-ok", "买家说好"), phrase("cold", "天冷保暖"), phrase("back", "退货地址"),
    phrase("quality", "质量保证"), phrase("gift", "赠品说明"), phrase("sheng", "省内包邮"),
  ])

  @Test(
    "pinyin with ü, v or u, with tone marks, and as southern speakers say it",
    arguments: [
      ("nüzhuang", "size-woman"), ("nvzhuang", "size-woman"), ("nuzhuang", "size-woman"),
      ("nǚzhuāng", "size-woman"), ("NǙZHUĀNG", "size-woman"), ("nu:zhuang", "size-woman"),
      ("nu\u{308}\u{30C}zhua\u{304}ng", "size-woman"), ("luzuang", "size-woman"),
      ("lüse", "colour-green"), ("lǜsè", "colour-green"), ("luse", "colour-green"),
      ("yòngjù", "tool"), ("yongjv", "tool"), ("dindan", "order"), ("dìngdān", "order"),
      ("fongse", "red"), ("hapiao", "invoice"), ("tianneng", "cold"), ("tuifuo", "back"),
      ("tuìhuò", "back"), ("tùihuò dìzhǐ", "back"), ("ziniang", "quality"), ("zilian", "quality"),
      ("cengpin", "gift"), ("zenpin", "gift"), ("sennei", "sheng"),
    ])
  func dialect(_ query: String, _ id: String) {
    #expect(Self.dialects.find(query).map(\.phrase.id) == [id])
  }

  @Test("what is typed exactly comes before what sounds like it")
  func exactFirst() {
    let library = PhraseLibrary([
      Self.phrase("a", "赠品"), Self.phrase("b", "层品"), Self.phrase("c", "成品"),
      Self.phrase("d", "长品"),
    ])
    #expect(library.find("cengpin").map(\.phrase.id) == ["b", "c", "a"])
    #expect(library.find("chengpin").map(\.phrase.id).first == "c")
    #expect(
      library.find("cengpin")[1].reasons.contains { reason in
        if case .word(_, _, .homophone, _) = reason { true } else { false }
      })
  }

  @Test(
    "pinyin with its marks finds nothing else when nothing is read so",
    arguments: ["lǜsè", "lüse", "tuìkuǎn"])
  func unrelated(_ query: String) {
    let library = PhraseLibrary([
      Self.phrase("close-ok", "买家说好的明白了"), Self.phrase("lease", "出租"), Self.phrase("tuikun", "慢"),
    ])
    #expect(library.find(query).isEmpty)
    #expect(library.suggest(query).isEmpty)
    #expect(library.offers(for: query).isEmpty)
  }

  @Test("a wrong letter of a Latin word is looked for at a word's beginning")
  func wrongLetter() {
    let library = PhraseLibrary([Self.phrase("close-ok", "好"), Self.phrase("bargain-set", "价")])
    #expect(library.find("lvse").isEmpty)
    #expect(library.find("bargein").map(\.phrase.id) == ["bargain-set"])
  }

  @Test("what is nowhere is not found", arguments: ["电饭煲", "xyz", "", "  ", "？！", "退货 电饭煲"])
  func nothing(_ query: String) {
    #expect(Self.ids(query).isEmpty)
  }

  @Test("title before what buyers say before the text, and exact before what sounds alike")
  func order() {
    let library = PhraseLibrary([
      Self.phrase("c", "别的", reply: "这里说包邮"),
      Self.phrase("b", "另外", buyers: ["包邮不"]),
      Self.phrase("d", "包油的"),
      Self.phrase("a", "包邮"),
    ])
    #expect(library.find("包邮").map(\.phrase.id) == ["a", "b", "c", "d"])
    #expect(library.find("包邮", limit: 3).map(\.phrase.id) == ["a", "b", "c"])
  }

  @Test("initials of a title before a piece of an id, and a whole id before them")
  func pieceOfID() {
    let phrases = [
      Self.phrase("wait-think", "再想想"), Self.phrase("ret-ask", "申请退货呢亲"),
    ]
    let ids = PhraseLibrary(phrases).find("th").map(\.phrase.id)
    #expect(ids.first == "ret-ask")
    #expect(ids.last == "wait-think")
    let coded = PhraseLibrary(phrases + [Self.phrase("th", "别的")])
    #expect(coded.find("th").first?.phrase.id == "th")
  }

  @Test("whole syllables before initials inside a word, which still find")
  func mixture() {
    let phrases = [Self.phrase("a", "别的", reply: "这个方案可以"), Self.phrase("b", "发你干粮")]
    #expect(PhraseLibrary(phrases).find("fangan").map(\.phrase.id) == ["a", "b"])
  }

  @Test("the matched part is marked")
  func spans() throws {
    let hit = try #require(Self.library.find("wuliyou").first)
    #expect(hit.spans == [Span(field: .title, index: 0, range: 2..<5)])
    let pieces = hit.spans.pieces(of: hit.phrase.title)
    #expect(pieces.map(\.text) == ["七天", "无理由"])
    #expect(pieces.map(\.isMatch) == [false, true])
  }

  @Test("of several words each is marked")
  func spansOfWords() throws {
    let hit = try #require(
      PhraseLibrary([Self.phrase("a", "退货运费谁出")]).find("谁出 退货").first)
    let pieces = hit.spans.pieces(of: hit.phrase.title)
    #expect(pieces.map(\.text) == ["退货", "运费", "谁出"])
    #expect(pieces.map(\.isMatch) == [true, false, true])
  }

  @Test(
    "what is typed in traditional characters finds the simplified",
    arguments: zip(
      ["週末", "乾洗", "著急", "後悔", "回覆", "晾乾", "標籤", "羣", "佔", "託運", "牀單", "遊"],
      ["周末", "干洗", "着急", "后悔", "回复", "晾干", "标签", "群", "占", "托运", "床单", "游"]))
  func traditional(typed: String, title: String) throws {
    let library = PhraseLibrary([Self.phrase("b", "别的"), Self.phrase("a", title)])
    let hit = try #require(library.find(typed).first)
    #expect(hit.phrase.id == "a")
    #expect(hit.reasons.contains { if case .word(_, _, .literal, _) = $0 { true } else { false } })
  }

  @Test("phrases out of their dates or of another shop are hidden")
  func scope() {
    var autumn = Self.phrase("autumn", "双十一满减", .promotion)
    autumn.from = DayTime("2026-11-01")
    autumn.until = DayTime("2026-11-12")
    autumn.shop = "一店"
    let library = PhraseLibrary([autumn])
    func found(_ day: String, _ shop: String?) -> Bool {
      !library.find("满减", in: Scope(day: Day(day), shop: shop)).isEmpty
    }
    #expect(found("2026-11-01", "一店"))
    #expect(found("2026-11-12", nil))
    autumn.until = DayTime("2026-11-12 20:00")
    let hour = PhraseLibrary([autumn])
    func isFound(at minute: Int) -> Bool {
      !hour.find("满减", in: Scope(day: Day("2026-11-12"), minute: minute)).isEmpty
    }
    #expect(isFound(at: 19 * 60 + 59) && !isFound(at: 20 * 60))
    #expect(!found("2026-10-31", "一店"))
    #expect(!found("2026-11-13", "一店"))
    #expect(!found("2026-11-05", "二店"))
  }
}
