import Vocabulary

/// Words that a reply must not hold: the shop's list.
public struct ForbiddenWords: Hashable, Sendable {
  /// Why a word is forbidden.
  public enum Ground: Hashable, Sendable {
    /// An absolute term: China's advertising law, article 9, item 3.
    case advertising
    /// Against the style of HANDBOOK/phrasebook.md: a bare no, "I don't know", "not our business".
    case tone
    /// On the shop's own list.
    case shop
  }

  private struct Word: Hashable {
    let text: String
    let ground: Ground
    /// The word as `Folding.plain` writes it.
    let plain: [UInt16]
    /// Longer words that hold it and are harmless, as `plain` too.
    var allowed: [[UInt16]] = []

    init(text: String, ground: Ground, allowed: [String] = []) {
      self.text = text
      self.ground = ground
      plain = Folding.plain(text)
      self.allowed = allowed.map(Folding.plain)
    }

    /// The place at which the word first begins in a text, leaving out harmless longer words; nil
    /// when it is not there.
    func place(in letters: [UInt16]) -> Int? {
      guard let first = plain.first, plain.count <= letters.count else { return nil }
      return (0...letters.count - plain.count).first { place in
        letters[place] == first && stands(plain, at: place, in: letters)
          && !allowed.contains { longer in
            guard let before = longer.firstRange(of: plain)?.lowerBound else { return false }
            return stands(longer, at: place - before, in: letters)
          }
      }
    }

    private func stands(_ word: [UInt16], at place: Int, in letters: [UInt16]) -> Bool {
      place >= 0 && place + word.count <= letters.count
        && word.elementsEqual(letters[place..<place + word.count])
    }
  }

  private var words: [Word]

  /// The defaults, without those that the shop allows, and with its own.
  public init(adding more: [String] = [], allowing allowed: [String] = []) {
    words = (Self.absolute + Self.unkind + more.map { Word(text: $0, ground: .shop) })
      .filter { !allowed.contains($0.text) }
  }

  /// The forbidden words of a text in the order of the list, each once, with the text from there
  /// on. Upper and lower case, full and half width, traditional and simplified count alike.
  public func found(in text: String) -> [(word: String, ground: Ground, rest: String)] {
    let letters = Folding.plain(text)
    let met = Set(letters)
    return words.compactMap { word in
      // Most are not there, which their first character tells without a search.
      guard word.plain.first.map(met.contains) == true, let place = word.place(in: letters) else {
        return nil
      }
      return (word.text, word.ground, String(text.unicodeScalars.dropFirst(place)))
    }
  }

  private static let absolute: [Word] =
    [
      "国家级", "世界级", "宇宙级", "最高级", "最佳", "最便宜", "最低价", "最优", "最先进", "最优惠", "最划算",
      "最大程度", "全网最低", "全网第一", "史上最", "顶级", "极品", "极致", "独一无二", "绝无仅有", "史无前例", "前无古人",
      "万能", "永久", "绝对", "100%", "百分百", "百分之百", "王牌", "冠军", "销量冠军", "领袖", "唯一",
    ].map { Word(text: $0, ground: .advertising) } + [
      // Before a verb it advises and praises nothing: 最好先量一下.
      Word(
        text: "最好", ground: .advertising,
        allowed: [
          "先", "再", "在", "别", "不", "能", "还是", "提前", "把", "让", "跟", "和", "给", "拍", "量", "分开",
          "单独", "一起", "确认", "核对", "留", "选",
        ].map { "最好" + $0 }),
      Word(
        text: "第一", ground: .advertising,
        allowed: [
          "第一次", "第一时间", "第一件", "第一步", "第一天", "第一单", "第一个", "第一笔", "第一张", "第一条", "第一双", "第一位",
          "第一段", "第一页", "第一栏", "第一项", "第一遍", "第一回", "第一眼", "第一包", "第一套",
        ]),
      // A figure for a first place, and no day, step or number of pieces.
      Word(
        text: "第1", ground: .advertising,
        allowed: (0...9).map { "第1\($0)" }
          + "次时件步天单个笔张条双位段页栏项遍回眼包套日周月年期批层号季档至到-~、—".map { "第1\($0)" }),
    ]
    + ["No.1", "No1", "Top1"].map { text in
      Word(text: text, ground: .advertising, allowed: (0...9).map { "\(text)\($0)" })
    }

  private static let unkind: [Word] = [
    "不知道", "不清楚", "不归我们管", "不归我管", "不关我们", "跟我们没关系", "自己看", "没办法", "不可能", "爱买不买", "你搞错了",
    "是你的问题", "是您的问题",
  ].map { Word(text: $0, ground: .tone) }
}
