import Files
import Foundation
import Testing
import Vocabulary

@testable import Phrasebook

@Suite("Writing phrases for other programs")
struct PhraseExportTests {
  static let phrases = [
    Phrase(
      id: "cour-which", title: "默认快递", category: .courier, buyers: ["发什么快递"],
      reply: ["亲，默认{快递=申通}", "={{好}}"], next: ["11-2"], asks: ["11-2"],
      until: DayTime("2026-11-12 20:00"),
      place: Place(file: "")),
    Phrase(
      id: "11-2", title: "-换", category: .priceProtection, reply: ["可以换"], fallback: ["好"],
      place: Place(file: "")),
  ]

  @Test("our own CSV: values of a cell on lines of their own, nothing that a spreadsheet would run")
  func ours() {
    let export = PhraseExport(Self.phrases, as: .ours)
    #expect(
      export.text
        == "\u{FEFF}id,title,category,buyers,reply,next,asks,shop,platform,from,until\r\n"
        + "cour-which,默认快递,courier,发什么快递,\"亲，默认{快递=申通}\n={{好}}\",11-2,11-2,,,,2026-11-12 20:00\r\n"
        + "\"=\"\"11-2\"\"\",'-换,price_protection,,可以换,,,,,,\r\n")
    #expect(export.count == 2 && export.simplified == 1)
  }

  @Test("千牛's CSV: a code, a text, a group")
  func qianniu() {
    let export = PhraseExport(Self.phrases, as: .qianniu)
    #expect(
      export.text
        == "\u{FEFF}快捷短语编码,快捷短语,快捷短语分组\r\n"
        + "cour-which,\"亲，默认{快递=申通}\n={好}\",快递\r\n11-2,可以换,价保\r\n")
    #expect(export.simplified == 2)
  }

  @Test("espanso's match file: variables as a form")
  func espanso() {
    let export = PhraseExport(Self.phrases, as: .espanso)
    #expect(
      export.text == """
        matches:
          - trigger: ":cour-which"
            label: 默认快递
            search_terms:
              - 发什么快递
            form: "亲，默认[[快递]]\\n={好}"
            form_fields:
              快递: {default: "申通"}
          - trigger: ":11-2"
            label: "-换"
            replace: "可以换"

        """)
  }

  @Test("what espanso would take for a variable is left out and named")
  func leftOut() {
    var phrase = Self.phrases[0]
    phrase.reply = ["{快递}[[x]]"]
    let export = PhraseExport([phrase, Self.phrases[1]], as: .espanso)
    #expect(export.leftOut.count == 1 && export.count == 1)
    #expect(export.leftOut.first?.reason.chinese.contains("cour-which") == true)
  }

  /// What CSV and espanso keep of a text: no blanks at its ends, one kind of line break.
  static func tidy(_ phrase: Phrase, messages: Int) -> Phrase {
    func tidy(_ text: String) -> String {
      let text = Lines.unified(text).replacing("\u{FEFF}", with: "")[...].trimmed
      return text.isEmpty ? "好" : text
    }
    var phrase = phrase
    phrase.title = tidy(phrase.title)
    phrase.buyers = phrase.buyers.map(tidy)
    phrase.reply = phrase.reply.prefix(messages).map(tidy)
    phrase.group = phrase.group.map(tidy)
    phrase.shop = phrase.shop.map(tidy)
    phrase.platform = phrase.platform.map(tidy)
    return phrase
  }

  @Test("taken in again, an export changes nothing", arguments: PhraseFormat.allCases, 0..<150)
  func roundTrip(_ format: PhraseFormat, _ seed: Int) throws {
    var random = SeededGenerator(UInt64(seed))
    let phrases = (0..<5).map { number in
      Self.tidy(
        RandomPhrase.make(number: number, using: &random), messages: format == .espanso ? 1 : 3)
    }
    let target = TextFile(name: "a.yaml", text: PhraseYAML.document(phrases))
    let export = PhraseExport(phrases, as: format)
    let name = format == .espanso ? "a.yml" : "a.csv"
    let file = try ForeignFile.read(Data(export.text.utf8), name)
    var intake = try PhraseIntake(into: target, library: [])
    let report = intake.take(file)
    #expect(report == ImportReport(read: export.count, unchanged: export.count), "\(export.text)")
    #expect(try intake.text() == target.text)
  }
}
