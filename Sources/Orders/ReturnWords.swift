import Vocabulary

/// What a buyer's words about a return propose; people decide.
public enum ReturnWords {
  /// Returns the wish that the words state; nil when they state none, or both.
  public static func wish(in text: String) -> ReturnCase.Wish? {
    let text = text.lowercased()
    let isExchange = says(["换", "exchange", "swap"], in: text)
    let isRefund = says(["退", "refund", "money back"], in: text)
    return isExchange == isRefund ? nil : isExchange ? .exchange : .refund
  }

  /// Returns the word that speaks of a fault of the goods or of the shop; nil when none does.
  public static func fault(in text: String) -> String? {
    let text = text.lowercased()
    return faults.first { says([$0], in: text) }
  }

  private static let faults = [
    "开线", "脱线", "断线", "破洞", "破了", "有洞", "坏了", "坏的", "裂", "断了", "掉色", "褪色", "色差", "起球", "污渍", "脏",
    "瑕疵", "次品", "质量", "发错", "错发", "少发", "漏发", "线头", "异味", "缩水", "faulty", "broken", "torn",
    "stain", "wrong item", "defect",
  ]
  private static let denials = ["不", "没", "没有", "无", "不是", "别", "不用", "不想", "not ", "no "]

  /// Returns whether a text has one of the words without a denial before it.
  private static func says(_ words: [String], in text: String) -> Bool {
    words.contains { word in
      text.ranges(of: word).contains { range in
        let before = text[..<range.lowerBound]
        return !denials.contains(where: before.hasSuffix)
      }
    }
  }
}
