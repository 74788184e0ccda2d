import Files
import Testing
import Vocabulary

@testable import Phrasebook

@Suite("Writing phrase files")
struct PhraseYAMLTests {
  @Test("a file is written the way that people write one")
  func document() {
    let phrase = Phrase(
      id: "cour-which", title: "默认发什么快递", category: .courier, buyers: ["发什么快递", "no", "12345"],
      reply: ["亲，发{快递=申通}哦", "说\"好\"就行"], fallback: ["稍等"], next: ["cour-other", "123"], shop: "二店",
      from: DayTime("2026-11-01"), until: DayTime("2026-11-12"),
      variants: [PhraseVariant(shop: nil, platform: "taobao", reply: ["第一行\n第二行"])],
      place: Place(file: ""))
    let other = Phrase(
      id: "cour-other", title: "#2: 换一家", category: .courier, reply: ["可以的"], shop: "二店",
      place: Place(file: ""))
    #expect(
      PhraseYAML.document([phrase, other], comment: ["# 快递"]) == """
        # 快递
        category: courier
        shop: 二店
        phrases:
          - id: cour-which
            title: 默认发什么快递
            buyers:
              - 发什么快递
              - "no"
              - "12345"
            reply:
              - "亲，发{快递=申通}哦"
              - "说\\"好\\"就行"
            fallback: "稍等"
            next: [cour-other, "123"]
            from: 2026-11-01
            until: 2026-11-12
            variants:
              - platform: taobao
                reply: "第一行\\n第二行"
          - id: cour-other
            title: "#2: 换一家"
            reply: "可以的"

        """)
  }

  @Test("what an editor does not show is written as an escape; joined emoji stay whole")
  func escapes() {
    #expect(YAMLText.quoted("好\u{200B}\u{E000}👨‍👩‍👧") == "\"好\\u200B\\uE000👨‍👩‍👧\"")
  }

  @Test("every phrase reads back as it was written", arguments: 0..<400)
  func roundTrip(_ seed: Int) {
    var random = SeededGenerator(UInt64(seed))
    let phrases = (0..<Int.random(in: 1...4, using: &random)).map {
      RandomPhrase.make(number: $0, using: &random)
    }
    let text = PhraseYAML.document(phrases)
    let file = PhraseFile(TextFile(name: "a.yaml", text: text))
    #expect(file.findings.isEmpty, "\(file.findings.map { $0.line(.english) })\n\(text)")
    #expect(file.phrases.count == phrases.count)
    for (read, written) in zip(file.phrases, phrases) {
      #expect(read.isSame(as: written), "\(text)")
    }
    #expect(PhraseYAML.document(file.phrases) == text, "written again, it is the same file")
  }

  @Test("no phrases make an empty file that can be read")
  func nothing() {
    let file = PhraseFile(TextFile(name: "a.yaml", text: PhraseYAML.document([])))
    #expect(file.phrases.isEmpty && file.findings.isEmpty)
  }
}
