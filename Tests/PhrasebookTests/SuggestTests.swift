import Testing
import Vocabulary

@testable import Phrasebook

@Suite("Suggestions")
struct SuggestTests {
  static let library = IndexTests.library

  @Test("messages that no weight was fitted to find their category: 0.80 first, 0.93 within three")
  func heldOut() throws {
    let library = try Self.library.get()
    let messages = try LabelledMessages.read("held-out")
    #expect(messages.count >= 300)
    var (first, three) = (0.0, 0.0)
    for message in messages {
      let offered = library.suggest(message.text, limit: 3).map(\.phrase.category)
      first += offered.first == message.category ? 1 : 0
      three += offered.contains { $0 == message.category } ? 1 : 0
    }
    #expect(first / Double(messages.count) >= 0.80)
    #expect(three / Double(messages.count) >= 0.93)
  }

  @Test(
    "the first three are of different categories, then comes more of the likeliest",
    arguments: [("在吗，能便宜点吗", Category.bargaining), ("你好 我买的那个怎么还没到", .courier)])
  func moreOfTheSame(message: String, category: Category) throws {
    let hits = try Self.library.get().suggest(message, limit: 9)
    let categories = hits.map(\.phrase.category)
    #expect(hits.count == 9)
    #expect(categories.first == category)
    #expect(Set(categories.prefix(3)).count == 3)
    #expect(categories.dropFirst(3).allSatisfy { $0 == category })
    #expect(hits.map(\.score) == hits.map(\.score).sorted(by: >))
  }

  private static func after(_ id: String, sameBuyer: Bool = true) -> LastReply {
    LastReply(id: id, isSameBuyer: sameBuyer)
  }

  @Test("a buyer who only agrees is told the next beats", arguments: ["嗯嗯", "好的", "ok", "好的好的"])
  func assent(message: String) throws {
    let library = try Self.library.get()
    for isSame in [true, false] {
      let hits = library.suggest(
        message, after: Self.after("bargain-cheaper", sameBuyer: isSame))
      #expect(hits.prefix(2).map(\.phrase.id) == ["bargain-quality", "bargain-set"])
      #expect(hits.first?.reasons.last == .follows("bargain-cheaper"))
      #expect(hits.map(\.score) == hits.map(\.score).sorted(by: >))
    }
  }

  @Test(
    "the next beats are extra rows below three answers, which stay as they are",
    arguments: ["再便宜点嘛", "黑色的那个", "你们发什么快递", "退货运费谁出，还有能开发票吗", "你好"])
  func chain(message: String) throws {
    let library = try Self.library.get()
    let alone = library.suggest(message).map(\.phrase.id)
    let hits = library.suggest(message, after: Self.after("bargain-cheaper"))
    #expect(hits.prefix(3).map(\.phrase.id) == Array(alone.prefix(3)))
    let beats = hits.filter(\.isNextBeat).map(\.phrase.id)
    #expect(Set(beats) == ["bargain-quality", "bargain-set"])
    #expect(beats.allSatisfy { hits.prefix(5).map(\.phrase.id).contains($0) })
    #expect(Set(hits.map(\.phrase.id)).count == hits.count)
    #expect(hits.map(\.score) == hits.map(\.score).sorted(by: >))
  }

  @Test("a message of another matter may be another buyer's, who is told no next beats")
  func otherBuyer() throws {
    let library = try Self.library.get()
    let last = Self.after("bargain-cheaper", sameBuyer: false)
    for message in ["你好", "在吗", "你们发什么快递", "可以开发票吗", "什么时候发货"] {
      let hits = library.suggest(message, after: last)
      #expect(hits.map(\.phrase.id) == library.suggest(message).map(\.phrase.id), "\(message)")
      #expect(!library.goesOn(message, after: "bargain-cheaper"), "\(message)")
    }
    for message in ["再便宜点嘛", "嗯嗯"] {
      let hasBeats = library.suggest(message, after: last).contains { $0.isNextBeat }
      #expect(hasBeats, "\(message)")
      #expect(library.goesOn(message, after: "bargain-cheaper"), "\(message)")
    }
    // A greeting goes on with nothing, not even with a greeting.
    #expect(!library.goesOn("你好", after: "greet-hello"))
  }

  @Test("a beat that answers the message itself stands where it answers")
  func askedBeat() throws {
    let library = try Self.library.get()
    for message in ["退货地址发一下", "退款什么时候到账"] {
      let alone = library.suggest(message).map(\.phrase.id)
      let hits = library.suggest(message, after: Self.after("ret-ask")).map(\.phrase.id)
      #expect(hits.prefix(3) == alone.prefix(3), "\(message)")
    }
  }

  @Test(
    "a pasted number says nothing of what is asked",
    arguments: [
      ("订单号4100000000000001 怎么还没到", "  怎么还没到"), ("怎么还没到，单号：YT2234567890123", "怎么还没到， "),
      ("电话 13812345678改成这个", " 改成这个"), ("4100000000000001", "4100000000000001"),
      ("订单号：4100000000000001", "订单号：4100000000000001"), ("满200减20的1234567", "满200减20的1234567"),
    ])
  func numbers(message: String, rest: String) throws {
    #expect(LongNumbers.left(out: message) == rest)
    let library = try Self.library.get()
    #expect(library.suggest(message).map(\.phrase.id) == library.suggest(rest).map(\.phrase.id))
  }

  @Test("a category without weights is found by the words of its phrases")
  func unfitted() throws {
    let said = "质量很好下次还会来买全家都喜欢"
    let phrase = Phrase(
      id: "rev-good", title: "五星评价回复", category: .review, buyers: [said], reply: ["谢谢您的认可"],
      place: Place(file: "a.yaml"))
    let library = PhraseLibrary(try IndexTests.library.get().phrases + [phrase])
    #expect(library.suggest(said).first?.phrase.id == "rev-good")
    let near = library.suggest("质量很好，下次还来买，全家喜欢", limit: 3)
    #expect(near.contains { $0.phrase.id == "rev-good" })
    #expect(!library.suggest("退货怎么退").contains { $0.phrase.category == .review })
  }

  @Test("emoji alone ring the bell", arguments: ["👍", "😡😡😡", "👌 😊"])
  func emoji(message: String) throws {
    #expect(try Self.library.get().suggest(message).first?.phrase.category == .greeting)
  }

  @Test("what was picked after a query comes first for it next time, exact hits stay in sight")
  func picks() throws {
    let library = try Self.library.get()
    let plain = library.find("退货", limit: 5).map(\.phrase.id)
    let other = try #require(library.find("退货", limit: 12).last).phrase.id
    var picks = Picks()
    picks.add(other, after: "退 货")
    let elsewhere = library.find("退货", limit: 5, picks: picks).flatMap(\.reasons)
    #expect(!elsewhere.contains(.pickedForQuery(1)))
    picks.add(other, after: "退货")
    let lifted = library.find("退货", limit: 5, picks: picks)
    #expect(lifted.map(\.phrase.id) == [other] + plain.dropLast())
    #expect(lifted[0].reasons.contains(.pickedForQuery(1)))
    for id in library.phrases.map(\.id).prefix(40) { picks.add(id, after: "退货", count: 9) }
    #expect(library.find("退货", limit: 5, picks: picks).map(\.phrase.id).contains(plain[0]))
    #expect(library.find("退货", limit: 2, picks: picks).map(\.phrase.id).contains(plain[0]))
  }

  @Test("what the agent picked comes before what all picked more often")
  func ownPicks() throws {
    let library = try Self.library.get()
    let hits = library.find("退货", limit: 6).map(\.phrase.id)
    var picks = Picks()
    picks.add(hits[2], after: "退货", count: 9)
    picks.add(hits[3], after: "退货", count: 2, own: 2)
    let lifted = library.find("退货", limit: 6, picks: picks).map(\.phrase.id)
    #expect(Array(lifted.prefix(2)) == [hits[3], hits[2]])
  }

  @Test("with one place alone a pick takes it if it is a hit, else the best hit does")
  func onePlace() throws {
    let library = try Self.library.get()
    let hits = library.find("退货", limit: 4).map(\.phrase.id)
    var picks = Picks()
    picks.add(hits[3], after: "退货")
    #expect(library.find("退货", limit: 1, picks: picks).map(\.phrase.id) == [hits[3]])
    var others = Picks()
    others.add("greet-hello", after: "退货", count: 5)
    #expect(library.find("退货", limit: 1, picks: others).map(\.phrase.id) == [hits[0]])
    #expect(
      library.find("退货", limit: 4, picks: others).map(\.phrase.id) == hits,
      "what does not hold the words is not lifted")
  }

  @Test("what was picked after a like message is suggested for this one")
  func likeMessages() throws {
    let library = try Self.library.get()
    let message = "我家猫把吊牌咬坏了还给退不"
    let plain = library.suggest(message, limit: 6).map(\.phrase.id)
    let other = try #require(
      library.phrases.first { $0.category == .returns && !plain.contains($0.id) }
    ).id
    var picks = Picks()
    picks.add(other, after: "猫把吊牌咬坏了给退不给退")
    let hits = library.suggest(message, limit: 3, picks: picks)
    let hit = try #require(hits.first { $0.phrase.id == other })
    #expect(
      hit.reasons.contains {
        if case .pickedAfterLike("猫把吊牌咬坏了给退不给退", _) = $0 { true } else { false }
      })
    #expect(hits.contains { $0.phrase.id == plain[0] })
    var far = Picks()
    far.add("close-bought", after: "今天天气真好想出去玩")
    #expect(library.suggest(message, limit: 6, picks: far).map(\.phrase.id) == plain)
  }

  @Test("a pick lifts nothing of which the message says nothing, and pushes no unrelated reply up")
  func unrelatedPicks() throws {
    let library = try Self.library.get()
    let message = "退货的运费谁来出呢"
    let plain = library.suggest(message, limit: 9).map(\.phrase.id)
    var wrong = Picks()
    wrong.add("close-bought", after: message, count: 9, own: 9)
    #expect(library.suggest(message, limit: 9, picks: wrong).map(\.phrase.id) == plain)
    // The right one goes up, the others stay in their order.
    var right = Picks()
    right.add(plain[1], after: message, own: 1)
    let lifted = library.suggest(message, limit: 9, picks: right)
    #expect(lifted.map(\.phrase.id).prefix(2) == [plain[1], plain[0]])
    #expect(Set(lifted.prefix(3).map(\.phrase.id)) == Set(plain.prefix(3)))
    for hit in lifted.prefix(3) {
      let share = hit.reasons.compactMap { reason -> Double? in
        if case .category(_, let share) = reason { share } else { nil }
      }.first
      #expect((share ?? 0) > 0.0001, "\(hit.phrase.id)")
    }
  }

  @Test("of many messages the later ones are remembered")
  func manyMessages() {
    var picks = Picks()
    for number in 0..<(PickedMessages.capacity + 10) {
      picks.add("p\(number)", after: "第\(number)个买家问的事情")
    }
    let last = PickedMessages.capacity + 9
    let letters = Folding.letters("第\(last)个买家问的事情")
    #expect(picks.phrases(afterLike: letters)["p\(last)"]?.likeness == 1)
    #expect(picks.phrases(afterLike: Folding.letters("第3个买家问的事情"))["p3"] == nil)
  }

  @Test("of equal hits the one that is picked at all comes first")
  func overall() {
    let library = PhraseLibrary(
      ["a", "b"].map {
        Phrase(
          id: $0, title: "包邮门槛", category: .freight, reply: ["亲，满99包邮"], place: Place(file: "f"))
      })
    #expect(library.find("包邮").map(\.phrase.id) == ["a", "b"])
    let picks = Picks([(words: "别的", phrase: "b", count: 3)])
    #expect(library.find("包邮", picks: picks).map(\.phrase.id) == ["b", "a"])
  }

  @Test(
    "a message that asks two things gets both replies",
    arguments: [
      ("有发票吗，发什么快递", [Phrasebook.Category.invoice, .courier]),
      ("能便宜点吗包邮吗", [.bargaining, .freight]), ("有色差吗 不合适能退货吗", [.colour, .returns]),
      ("身高160穿什么码呢？能开发票吗", [.size, .invoice]), ("有货吗 什么时候发", [.stock, .dispatch]),
      ("可以用花呗吗 有运费险吗", [.payment, .freight]), ("有黑色吗 多少钱", [.colour, .bargaining]),
    ])
  func twoThings(_ message: String, _ categories: [Phrasebook.Category]) throws {
    let offered = try Self.library.get().suggest(message, limit: 3).map(\.phrase.category)
    for category in categories { #expect(offered.contains(category), "\(offered)") }
  }

  @Test("of a message that asks two things each part finds the reply that answers it")
  func eachPart() throws {
    let offered = try Self.library.get().suggest("是正品吗多久发货", limit: 3).map(\.phrase.id)
    #expect(Array(offered.prefix(2)) == ["auth-real", "disp-when"])
  }

  @Test(
    "the reply that fits comes first in its category",
    arguments: [
      ("我165 110斤穿什么码", "size-hw"), ("男 175 140穿多大", "size-men"), ("黑色有货吗", "stk-sizecol"),
      ("怎么付款不了", "pay-fail"), ("怎么付款", "pay-ways"), ("会起球吗", "prod-pill"),
    ])
  func fitting(_ message: String, _ id: String) throws {
    #expect(try Self.library.get().suggest(message, limit: 3).first?.phrase.id == id)
  }

  @Test("a sentence of the shop that is the very message beats what the model thinks of it")
  func veryMessage() throws {
    let message = "发货了吗到哪了"
    let phrase = Phrase(
      id: "own-pickup", title: "到店自取", category: .care, buyers: [message], reply: ["亲，到店就能拿~"],
      place: Place(file: "f"))
    let library = PhraseLibrary(try IndexTests.shipped() + [phrase])
    #expect(library.suggest(message, limit: 3).first?.phrase.id == "own-pickup")
    #expect(library.suggest(message + "我等着用", limit: 1).first?.phrase.category != .care)
  }

  @Test("question marks alone ask where the agent is")
  func questionMarks() throws {
    #expect(try Self.library.get().suggest("？？").first?.phrase.category == .waiting)
  }

  @Test("a message without letters suggests nothing", arguments: ["", " ", "！。"])
  func nothing(_ message: String) throws {
    #expect(try Self.library.get().suggest(message).isEmpty)
  }
}
