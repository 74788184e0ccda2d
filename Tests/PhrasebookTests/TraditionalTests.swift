import Testing
import Vocabulary

@testable import Phrasebook

@Suite("Traditional characters")
struct TraditionalTests {
  static let texts: [(simplified: String, traditional: String)] = [
    ("您好，这款有现货，今天拍下48小时内发出", "您好，這款有現貨，今天拍下48小時內發出"),
    ("面料是95%棉，里面有里衬，洗后晾干就行", "面料是95%棉，裡面有裡襯，洗後晾乾就行"),
    ("头发、染发和发货", "頭髮、染髮和發貨"), ("关系不大，联系客服", "關係不大，聯繫客服"),
    ("一只只要9元", "一隻只要9元"), ("手表和表面", "手錶和表面"),
    ("周一到周日都在，四周都有", "週一到週日都在，四周都有"), ("回复您：尽快处理，尽量不拖", "回覆您：儘快處理，盡量不拖"),
    ("裤子、袜子、毛线、拉链、鞋柜", "褲子、襪子、毛線、拉鏈、鞋櫃"), ("能干什么？干净又舒服", "能幹什麼？乾淨又舒服"),
    ("吊牌别剪，签收后7天内可退", "吊牌別剪，簽收後7天內可退"), ("公里、里程", "公里、里程"),
  ]

  @Test("each character has its form, and words that differ have theirs", arguments: texts)
  func written(simplified: String, traditional: String) {
    #expect(Traditional.written(simplified) == traditional)
    #expect(Traditional.written(traditional) == traditional)
  }

  @Test(
    "a message is told by the characters that one writing has alone",
    arguments: [
      ("請問這件還有貨嗎", true), ("请问这件还有货吗", false), ("在嗎", true), ("在吗", false),
      ("可以退", nil), ("ok 165", nil), ("這件有货吗", nil),
    ] as [(String, Bool?)])
  func told(message: String, isTraditional: Bool?) {
    #expect(Traditional.isWriting(of: message) == isTraditional)
  }

  @Test("the names of variables stay, their defaults and the words around do not")
  func phrase() {
    let phrase = Phrase(
      id: "a", title: "发货", category: .dispatch, reply: ["{发货时限}发出，{快递=圆通}{{里}}"],
      fallback: ["我问下仓库"], variants: [PhraseVariant(tone: .brand, reply: ["{发货时限}发出"])],
      place: Place(file: "a.yaml"))
    let written = phrase.inTraditional
    #expect(written.reply == ["{发货时限}發出，{快递=圓通}{{裡}}"])
    #expect(written.fallback == ["我問下倉庫"] && written.variants[0].reply == ["{发货时限}發出"])
    #expect(written.title == phrase.title && written.id == phrase.id)
  }
}
