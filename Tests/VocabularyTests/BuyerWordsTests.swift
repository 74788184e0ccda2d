import Testing
import Vocabulary

/// Words of a buyer who is erased, in texts as people write them.
@Suite struct BuyerWordsTests {
  private var words: BuyerWords {
    var words = BuyerWords()
    words.add(name: "王小明")
    words.add(phone: "+86 13812345678")
    words.add(address: "浙江省杭州市余杭区文一西路9号")
    return words
  }

  @Test(arguments: [
    "13812345678", "138 1234 5678", "138-1234-5678", "１３８１２３４５６７８", "+86 138-1234-5678",
    "138.1234.5678",
    "138****5678", "1 3 8 1 2 3 4 5 6 7 8", "138\u{200B}12345678", "（138）12345678",
  ])
  func aNumberGoesHoweverItIsSpelt(spelt: String) {
    let text = words.erased(from: "打 \(spelt) 说", isAbout: false)
    #expect(text.contains(BuyerWords.mark) && text.hasSuffix(" 说"), "\(text)")
    #expect(
      !text.unicodeScalars.contains {
        $0.properties.numericType == .decimal && $0 != "8" && $0 != "6"
      })
  }

  @Test func nameAndAddressGo() {
    #expect(words.erased(from: "王 小明催发货", isAbout: false) == "＊＊＊催发货")
    #expect(
      words.erased(from: "寄 浙江省 杭州市 余杭区文一西路９号。", isAbout: false) == "寄 ＊＊＊。")
    #expect(words.erased(from: "李小明", isAbout: true) == "李小明")
    #expect(words.erased(from: "", isAbout: true) == "")
  }

  @Test func aShortNameCountsOnlyWhereTheTextIsAboutTheBuyer() {
    var words = BuyerWords()
    words.add(name: "高兴")
    words.add(phone: "13812345678")
    #expect(words.erased(from: "很高兴为您服务", isAbout: false) == "很高兴为您服务")
    #expect(words.erased(from: "高兴说明天来", isAbout: true) == "＊＊＊说明天来")
    #expect(words.erased(from: "高兴 13812345678", isAbout: false) == "＊＊＊ ＊＊＊")
  }

  @Test func aNameLikeATagLeavesTheTagsOfOthers() {
    var words = BuyerWords()
    words.add(name: "3号红旗")
    #expect(words.erased(from: "3号 红旗 申通", isAbout: false) == "3号 红旗 申通")
  }

  @Test func whatIsMaskedOrTooShortNamesNobody() {
    var words = BuyerWords()
    words.add(name: "王**")
    words.add(name: "王")
    words.add(phone: "138****5678")
    words.add(phone: "12345")
    words.add(address: "杭州")
    words.add(name: nil)
    #expect(words.isEmpty)
  }
}
