import Testing
import Vocabulary

@testable import Phrasebook

@Suite("An agent's own phrases beside the shop's")
struct OwnPhraseTests {
  static func phrase(_ id: String, _ title: String, buyers: [String] = []) -> Phrase {
    FindTests.phrase(id, title, buyers: buyers)
  }

  /// The shop's four on returning goods, and as many own ones as asked for that say the same.
  static func library(own count: Int) -> PhraseLibrary {
    let shop = (1...4).map { phrase("ret-\($0)", "退货流程\($0)", buyers: ["怎么退货啊\($0)"]) }
    let own = (0..<count).map { phrase("mine-\($0)", "退货", buyers: ["怎么退货"]).own }
    return PhraseLibrary(shop).with(own: own)
  }

  @Test("own ones are found by all ways of typing, suggested, and called by their id")
  func found() throws {
    let library = PhraseLibrary(FindTests.library.phrases).with(own: [
      Self.phrase("rain", "下雨天", buyers: ["下雨天快递停了吗"]).own
    ])
    for query in ["下雨", "xiayu", "xyt", "rain", "下雨田", "退换货 下雨"] {
      #expect(library.find(query).first?.phrase.id == "@rain", "\(query)")
    }
    #expect(library.suggest("下雨快递停不停").first?.phrase.id == "@rain")
    #expect(library.phrase("@rain")?.title == "下雨天")
    #expect(library.phrase("rain") == nil)
    #expect(library.find("退货").first?.phrase.id == "ret-how")
    let span = try #require(library.find("雨天").first?.spans.first)
    #expect(span == Span(field: .title, index: 0, range: 1..<3))
  }

  @Test("they are counted apart, and taking them away leaves the shop's as they were")
  func apart() {
    let library = Self.library(own: 3)
    #expect(library.count == 4)
    #expect(library.phrases.map(\.id) == ["ret-1", "ret-2", "ret-3", "ret-4"])
    #expect(library.own.map(\.id) == ["@mine-0", "@mine-1", "@mine-2"])
    let without = library.with(own: [])
    #expect(without.own.isEmpty)
    #expect(without.find("退货").map(\.phrase.id) == ["ret-1", "ret-2", "ret-3", "ret-4"])
  }

  @Test("however many there are, the shop's keep half of the places", arguments: [2, 3, 4, 6])
  func neverHidden(limit: Int) {
    let library = Self.library(own: 50)
    let places = min(4, limit - limit / 2)
    #expect(library.find("退货", limit: limit).count { !$0.phrase.isOwn } >= places)
    #expect(library.suggest("怎么退货", limit: limit).count { !$0.phrase.isOwn } >= places)
    #expect(library.find("退货", limit: limit).count == limit)
    #expect(library.find("退货", limit: limit).first?.phrase.isOwn == true)
  }

  @Test("where the shop has none, own ones take every place")
  func alone() {
    let library = PhraseLibrary([]).with(own: Self.library(own: 9).own)
    #expect(library.find("退货", limit: 6).count == 6)
    #expect(library.suggest("怎么退货", limit: 6).count == 6)
  }

  @Test("an id like one of the shop's hides nothing: it has a mark")
  func sameID() {
    let library = PhraseLibrary([Self.phrase("ret-1", "退货")])
      .with(own: [Self.phrase("ret-1", "我的退货").own])
    #expect(library.phrase("ret-1")?.title == "退货")
    #expect(library.phrase("@ret-1")?.title == "我的退货")
    #expect(Set(library.find("退货").map(\.phrase.id)) == ["ret-1", "@ret-1"])
  }

  @Test("dates and shops count for own ones too, and they are picked like others")
  func scope() {
    var phrase = Self.phrase("sale", "退货有礼").own
    phrase.until = DayTime("2026-11-12")
    let library = PhraseLibrary(Self.library(own: 0).phrases).with(own: [phrase])
    #expect(library.find("有礼", in: Scope(day: Day("2026-11-12"))).count == 1)
    #expect(library.find("有礼", in: Scope(day: Day("2026-11-13"))).isEmpty)
    var picks = Picks()
    picks.add("ret-1", after: "退货")
    #expect(library.find("退货", picks: picks).first?.phrase.id == "ret-1")
    picks.add("@sale", after: "退货", own: 1)
    #expect(library.find("退货", picks: picks).first?.phrase.id == "@sale")
  }

  @Test("a library without own phrases ranks as it did before there were any")
  func unchanged() throws {
    let library = try IndexTests.library.get()
    let beside = library.with(own: [Self.phrase("zzz", "咖啡豆").own])
    for message in ["怎么退货啊", "能便宜点吗", "什么时候发货"] {
      let plain = library.suggest(message, limit: 5)
      let own = beside.suggest(message, limit: 5)
      #expect(own.map(\.phrase.id) == plain.map(\.phrase.id))
      #expect(own.map(\.score) == plain.map(\.score))
    }
  }
}
