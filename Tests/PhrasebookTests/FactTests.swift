import Files
import Testing
import Vocabulary

@testable import Phrasebook

@Suite("Facts of the shop")
struct FactTests {
  static let text = """
    # 本店的事实
    examples: false   # 试用时写 true

    facts:
      - name: 快递
        label: {zh: 默认发的快递, en: usual courier}
        kind: text
        example: 申通
        value: 中通   # 年底换的
      - name: 今日优惠
        label: 现在的优惠
        kind: text
        example: 满200减20
        values:
          - {value: "满300减40", from: 2026-11-10 20:00, until: 2026-11-12}
          - {value: 满100减5, shop: he}
      # 会员
      - name: 会员折扣
        label: 会员价
        kind: discount
        example: 9.8折

    """

  static func facts(_ text: String = FactTests.text) -> ShopFacts {
    ShopFacts(TextFile(name: "facts.yaml", text: text))
  }

  static func scope(
    _ day: String = "2026-10-01", _ minute: Int = 0, shop: String? = "qinghe"
  ) -> Scope {
    Scope(day: Day(day), minute: minute, shop: shop)
  }

  @Test("a fact has the most exact value that holds, and its place")
  func values() throws {
    let facts = Self.facts()
    #expect(facts.findings.isEmpty)
    #expect(facts.all.map(\.name) == ["快递", "今日优惠", "会员折扣"])
    #expect(facts.value("快递", in: Self.scope()) == "中通")
    let courier = try facts.fact("快递")
    #expect(
      courier.value(in: Self.scope())?.place == Place(file: "facts.yaml", line: 9, column: 12))
    #expect(facts.value("今日优惠", in: Self.scope()) == nil)
    #expect(facts.value("今日优惠", in: Self.scope("2026-11-10", 1199)) == nil)
    #expect(facts.value("今日优惠", in: Self.scope("2026-11-10", 1200)) == "满300减40")
    #expect(facts.value("今日优惠", in: Self.scope("2026-11-12", 1439)) == "满300减40")
    #expect(facts.value("今日优惠", in: Self.scope("2026-11-13")) == nil)
    // What one shop has goes before what all have for a time.
    #expect(facts.value("今日优惠", in: Self.scope("2026-11-11", shop: "he")) == "满100减5")
    #expect(facts.values(in: Self.scope()) == ["快递": "中通"])
  }

  @Test("an example is sent only where the file says so")
  func examples() {
    #expect(Self.facts().value("会员折扣", in: Self.scope()) == nil)
    let trying = Self.facts(Self.text.replacing("examples: false", with: "examples: true"))
    #expect(trying.value("会员折扣", in: Self.scope()) == "9.8折")
    #expect(trying.value("快递", in: Self.scope()) == "中通")
  }

  static let faults: [(from: String, to: String, says: String)] = [
    ("kind: discount", "kind: rebate", "kind"), ("example: 9.8折", "example: 98折", "example"),
    ("name: 会员折扣", "name: 快递", "facts.yaml:5"), ("name: 会员折扣", "name: 店名", "店名"),
    ("until: 2026-11-12", "until: 2026-11-09", "2026-11-09"),
    ("shop: he", "shops: he", "shops"), ("until: 2026-11-12", "until: soon", "until"),
  ]

  @Test("what can't be a fact is told, and the others stand", arguments: faults)
  func told(from: String, to: String, says: String) throws {
    let facts = Self.facts(Self.text.replacing(from, with: to))
    #expect(facts.findings.count == 1)
    #expect(try #require(facts.findings.first).reason.english.contains(says))
    #expect(facts.value("快递", in: Self.scope()) == "中通")
  }

  @Test("a value that is bad holds for no time")
  func badDate() {
    let facts = Self.facts(Self.text.replacing("until: 2026-11-12", with: "until: soon"))
    #expect(facts.value("今日优惠", in: Self.scope("2027-01-01")) == nil)
  }

  @Test("a change leaves the rest of the file as it is, to the letter")
  func edit() throws {
    var edit = FactEdit(TextFile(name: "facts.yaml", text: Self.text))
    #expect(try edit.set("快递", to: "顺丰") == "中通")
    #expect(edit.text == Self.text.replacing("value: 中通 ", with: "value: \"顺丰\" "))
    #expect(try edit.set("会员折扣", to: "9.5") == nil)
    #expect(
      edit.text.hasSuffix("    kind: discount\n    example: 9.8折\n    value: \"9.5折\"\n"))
    #expect(try edit.set("今日优惠", to: "满90减9", shop: "he") == "满100减5")
    #expect(edit.text.contains("- {value: \"满90减9\", shop: he}"))
    let until = DayTime("2026-12-12 24:00")
    #expect(try edit.set("会员折扣", to: "9折", from: DayTime("2026-12-12"), until: until) == nil)
    #expect(
      edit.text.hasSuffix(
        "    values:\n      - {value: \"9折\", from: 2026-12-12, until: 2026-12-12 24:00}\n"))
    #expect(try edit.set("今日优惠", to: "", shop: "he") == "满90减9")
    #expect(!edit.text.contains("shop: he"))
    #expect(try edit.set("快递", to: "") == "顺丰")
    #expect(Self.facts(edit.text).value("快递", in: Self.scope()) == nil)
    #expect(edit.text.hasPrefix("# 本店的事实\nexamples: false   # 试用时写 true\n"))
    try edit.takeExamples(true)
    #expect(edit.text.hasPrefix("# 本店的事实\nexamples: true   # 试用时写 true\n"))
  }

  @Test("a value of another kind and an unknown fact are refused")
  func refused() {
    var edit = FactEdit(TextFile(name: "facts.yaml", text: Self.text))
    #expect(throws: Refusal.self) { try edit.set("会员折扣", to: "便宜") }
    #expect(throws: Refusal.self) { try edit.set("快弟", to: "中通") }
    for hole in ["{店名}", "____", "寄{地址}"] {
      #expect(throws: Refusal.self) { try edit.set("快递", to: hole) }
    }
    #expect(throws: Refusal.self) { try edit.set("会员折扣", to: "0.98") }
    #expect(edit.text == Self.text)
  }

  @Test("a phrase waits for a fact unless its fallback does without")
  func awaited() throws {
    func phrase(_ reply: String, _ fallback: [String] = []) -> Phrase {
      Phrase(
        id: "a", title: "甲", category: .dispatch, reply: [reply], fallback: fallback,
        place: Place(file: "a.yaml"))
    }
    let facts = Self.facts()
    let (scope, values) = (Self.scope(), facts.values(in: Self.scope()))
    func waits(_ phrase: Phrase) -> [String] { facts.awaited(by: phrase, in: scope, values) }
    #expect(waits(phrase("发{快递}，{今日优惠}")) == ["今日优惠"])
    #expect(waits(phrase("{今日优惠}", ["我看一下"])) == [])
    #expect(waits(phrase("{今日优惠}", ["{今日优惠}哦"])) == ["今日优惠"])
    #expect(waits(phrase("{运单号}")) == [])
    #expect(waits(phrase("{今日优惠=满减}")) == [])
  }

  @Test("a file that declares nothing has a fault", arguments: ["", "# 空的\n", "facts: []\n"])
  func emptied(_ text: String) { #expect(Self.facts(text).findings.count == 1) }

  @Test("the shipped facts are without a fault, and examples stand for all of them")
  func shipped() throws {
    let file = try TextFile(path: Checkout.path("Scripts-Library/facts.yaml"), name: "facts.yaml")
    let facts = ShopFacts(file)
    #expect(facts.findings.isEmpty && facts.takesExamples && facts.all.count >= 30)
    #expect(facts.all.allSatisfy { $0.values.isEmpty })
  }
}
