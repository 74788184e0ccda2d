import Phrasebook
import Testing
import Vocabulary

@testable import Workbench

/// Which replies stand first for a line that may be a message or words to look for.
struct OffersTests {
  private func hits(_ ids: String, _ way: Reason.Way? = nil) -> [Hit] {
    ids.map { id in
      let phrase = Phrase(
        id: String(id), title: "题", category: .stock, reply: ["好"], place: Place(file: "a"))
      let reason = way.map { Reason.word("词", field: .title, way: $0, points: 1) }
      return Hit(phrase, score: 1, reasons: reason.map { [$0] } ?? [])
    }
  }

  private func ids(_ hits: [Hit]) -> String { hits.map(\.phrase.id).joined() }

  @Test func aSuggestionThatHoldsTheWordsStandsFirst() {
    let offers = Offers(found: hits("abc", .literal), suggested: hits("cxb"), beats: [])
    #expect(ids(offers.forEither(limit: 9)) == "cbax")
    #expect(ids(offers.forWords(limit: 9)) == "abcx")
  }

  @Test(arguments: [Reason.Way.near, .homophone])
  func suggestionsStandBeforeWhatOnlySoundsAlike(way: Reason.Way) {
    let offers = Offers(found: hits("abc", way), suggested: hits("xyzu"), beats: [])
    #expect(ids(offers.forEither(limit: 9)) == "xyzabcu")
  }

  @Test func onlyWhatHoldsTheWordsAsTypedAgrees() {
    let found = hits("ab", .literal) + hits("cd", .near)
    let offers = Offers(found: found, suggested: hits("dxb"), beats: [])
    #expect(ids(offers.forEither(limit: 9)) == "bacdx")
  }

  @Test func whatMayFollowComesFirstWhereItHoldsTheWordsAndStaysInSightElse() {
    let holding = Offers(found: hits("abc", .pinyin), suggested: hits("cxb"), beats: ["c"])
    #expect(ids(holding.forEither(limit: 2)) == "cb")
    let other = Offers(found: hits("abcdef", .literal), suggested: hits("xyz"), beats: ["x", "y"])
    #expect(ids(other.forEither(limit: 4)) == "abxy")
    #expect(ids(other.forWords(limit: 3)) == "abx")
  }

  @Test func eachStandsThereOnceWithWhatWasMarked() {
    let offers = Offers(found: hits("ab", .literal), suggested: hits("ba"), beats: [])
    let best = offers.forEither(limit: 9)
    #expect(ids(best) == "ba")
    #expect(best.allSatisfy { !$0.reasons.isEmpty })
  }
}
