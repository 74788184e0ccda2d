import Testing

@testable import Phrasebook

/// The pane and `suggest` rank a line alike.
@Suite("Offers for a line")
struct LineOffersTests {
  static let library = IndexTests.library

  @Test(
    "letters are words, marks between parts make a message, a few characters may be either",
    arguments: [
      ("byth", .words), ("bargain-set", .words), ("断码", .either), ("能便宜点不", .either),
      ("没有手机壳?", .either), ("亲，在吗", .message), ("这个断码的能便宜点吗", .message),
    ] as [(String, TypedLine.Kind)])
  func kind(line: String, kind: TypedLine.Kind) {
    #expect(TypedLine(text: line).kind == kind)
  }

  @Test("what a message clearly asks for stands first, also where the line may be words")
  func clearFirst() throws {
    let library = try Self.library.get()
    let held = try LabelledMessages.read("held-out").map(\.text)
    var count = 0
    for line in held + ["能便宜点不", "降价了保价吗?"] {
      guard let asked = library.suggest(line).asked(by: line) else { continue }
      count += 1
      #expect(library.offers(for: line).first?.phrase.id == asked.phrase.id, "\(line)")
    }
    #expect(count > 200)
  }

  @Test("for a message the offers are the suggestions", arguments: [nil, "bargain-cheaper"])
  func message(last: String?) throws {
    let library = try Self.library.get()
    let last = last.map { LastReply(id: $0, isSameBuyer: true) }
    for line in ["在吗，能便宜点吗", "你好 我买的那个怎么还没到", "我要的是黑色的那一件不是白色"] {
      #expect(
        library.offers(for: line, after: last).map(\.phrase.id)
          == library.suggest(line, after: last).map(\.phrase.id))
    }
  }

  @Test("a title that is typed comes before a clear suggestion")
  func titled() throws {
    let hits = try Self.library.get().offers(for: "样品断码便宜卖")
    #expect(hits.first?.phrase.id == "bargain-flaw")
  }

  @Test("words that nothing has are a search in vain, a message or an answer is not")
  func vain() throws {
    let library = try Self.library.get()
    for (line, isVain) in [
      ("qvxqvx", true), ("挖掘机履带", true), ("能便宜点不", false), ("断码", false),
      ("你们卖鹦鹉笼子吗，我家鹦鹉要一个", false),
    ] {
      #expect(library.offers(for: line).isVain(for: line) == isVain, "\(line)")
    }
  }
}
