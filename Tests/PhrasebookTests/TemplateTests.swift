import Testing
import Vocabulary

@testable import Phrasebook

@Suite("Templates and rendering")
struct TemplateTests {
  static func phrase(
    _ reply: [String], fallback: [String] = [], variants: [PhraseVariant] = []
  ) -> Phrase {
    Phrase(
      id: "p", title: "试", category: .courier, reply: reply, fallback: fallback,
      variants: variants, place: Place(file: "a.yaml"))
  }

  @Test("defaults, values and literal braces")
  func filled() throws {
    let template = try Template("{{默认}}{快递=申通}，{ 买家 }好")
    #expect(template.variables == ["快递", "买家"])
    #expect(template.required == ["买家"])
    #expect(template.filled(with: ["买家": "小明"]) == "{默认}申通，小明好")
    #expect(template.filled(with: ["买家": "小明", "快递": "顺丰"]) == "{默认}顺丰，小明好")
  }

  @Test("a value of blanks is none, and a value comes on one line")
  func blanks() throws {
    let template = try Template("{买家}好")
    #expect(template.filled(with: ["买家": " \n"]) == nil)
    #expect(template.filled(with: ["买家": "a\nb{快递}\u{1B}"]) == "a b{快递}好")
  }

  @Test(
    "braces that do not pair, and names that are none",
    arguments: [
      "{快递", "快递}", "{}", "{ }", "{a b}", "{快{递}}", "{名\"字}",
    ])
  func malformed(_ message: String) {
    #expect(throws: Template.Malformed.self) { try Template(message) }
  }

  @Test("a reply with a hole is never given: the missing names are")
  func missing() {
    let phrase = Self.phrase(["{买家}好", "{运单号}是{快递=申通}的，{买家}"])
    #expect(phrase.render(["买家": "小明"]) == .missing(["运单号"]))
    #expect(phrase.render([:]) == .missing(["买家", "运单号"]))
    #expect(
      phrase.render(["买家": "小明", "运单号": "77"]) == .ready(["小明好", "77是申通的，小明"]))
    #expect(phrase.variables() == ["买家", "运单号", "快递"])
    #expect(phrase.required() == ["买家", "运单号"])
  }

  @Test("the fallback steps in when it can be filled itself")
  func fallback() {
    let phrase = Self.phrase(["单号{运单号}"], fallback: ["{买家=亲}，我查一下单号"])
    #expect(phrase.render([:]) == .fallback(["亲，我查一下单号"], missing: ["运单号"]))
    #expect(phrase.render([:], useFallback: false) == .missing(["运单号"]))
    #expect(phrase.render(["运单号": "7"]) == .ready(["单号7"]))
    let needy = Self.phrase(["单号{运单号}"], fallback: ["{买家}稍等"])
    #expect(needy.render([:]) == .missing(["运单号"]))
  }

  @Test("a message of which nothing is left is not sent")
  func blankMessage() {
    #expect(Self.phrase(["好的", "{备注=} "]).render([:]) == .ready(["好的"]))
  }

  @Test("the variant that names most of shop and platform is taken")
  func variants() {
    let phrase = Self.phrase(
      ["都"],
      variants: [
        PhraseVariant(shop: nil, platform: "jd", reply: ["京"]),
        PhraseVariant(shop: "一店", platform: nil, reply: ["一"]),
        PhraseVariant(shop: "一店", platform: "jd", reply: ["一京"]),
      ])
    #expect(phrase.render([:], in: Scope(shop: "二店", platform: "tb")).messages == ["都"])
    #expect(phrase.render([:], in: Scope(shop: "二店", platform: "jd")).messages == ["京"])
    #expect(phrase.render([:], in: Scope(shop: "一店", platform: "tb")).messages == ["一"])
    #expect(phrase.render([:], in: Scope(shop: "一店", platform: "jd")).messages == ["一京"])
  }

  @Test(
    "the time of day",
    arguments: [
      (4, "晚上好"), (5, "早上好"), (9, "上午好"), (12, "中午好"), (14, "下午好"), (18, "晚上好"),
    ])
  func timeOfDay(_ hour: Int, _ greeting: String) {
    #expect(Variables.timeOfDay(hour: hour) == greeting)
  }
}
