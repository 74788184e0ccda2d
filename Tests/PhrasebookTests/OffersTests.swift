import Testing
import Vocabulary

@testable import Phrasebook

/// Which replies stand first for a line that may be a message or words to look for.
struct OffersTests {
  /// - Parameter scores: what each is worth, where it matters.
  private func hits(
    _ ids: String, _ way: Reason.Way? = nil, in field: Span.Field = .title, scores: [Double] = []
  ) -> [Hit] {
    ids.enumerated().map { place, id in
      let reason = way.map { Reason.word("词", field: field, way: $0, points: 1) }
      return Hit(
        Self.phrase(id), score: scores.isEmpty ? 1 : scores[place],
        reasons: reason.map { [$0] } ?? [])
    }
  }

  private static func phrase(_ id: Character, next: String = "") -> Phrase {
    Phrase(
      id: String(id), title: "题", category: .stock, reply: ["好"], next: next.map(String.init),
      place: Place(file: "a"))
  }

  private func offers(_ found: [Hit], _ suggested: [Hit], line: String = "词", beats: String = "")
    -> Offers
  {
    let last = Self.phrase("~", next: beats)
    let library = PhraseLibrary([last] + beats.map { Self.phrase($0) })
    return Offers(
      line: line, found: found, suggested: suggested,
      chain: beats.isEmpty
        ? nil : library.chain(after: LastReply(id: "~", isSameBuyer: true)))
  }

  private func ids(_ hits: [Hit]) -> String { hits.map(\.phrase.id).joined() }

  @Test func aSuggestionThatHoldsTheWordsStandsFirst() {
    let offers = offers(hits("abc", .literal), hits("cxb"))
    #expect(ids(offers.forEither(limit: 9)) == "cbax")
    #expect(ids(offers.forWords(limit: 9)) == "abcx")
  }

  @Test(arguments: [Reason.Way.near, .homophone])
  func suggestionsStandBeforeWhatOnlySoundsAlike(way: Reason.Way) {
    let offers = offers(hits("abc", way), hits("xyzu"))
    #expect(ids(offers.forEither(limit: 9)) == "xyzabcu")
  }

  @Test func onlyWhatHoldsTheWordsAsTypedAgrees() {
    let found = hits("ab", .literal) + hits("cd", .near)
    #expect(ids(offers(found, hits("dxb")).forEither(limit: 9)) == "bacdx")
  }

  @Test func whatIsClearlyAskedForStandsBeforeTheWordsInASentenceButNotInATitle() {
    let clear = hits("xb", scores: [1.3, 0.2])
    let inSentences = offers(hits("abc", .literal, in: .buyers), clear)
    #expect(ids(inSentences.forEither(limit: 9)) == "xbac")
    for field in [Span.Field.title, .id] {
      let named = offers(hits("abc", .literal, in: field), clear)
      #expect(ids(named.forEither(limit: 9)) == "bacx")
    }
    // As much twice over, and not a guess.
    for scores in [[1.3, 0.7], [0.7, 0.1]] {
      let unclear = offers(hits("abc", .literal, in: .buyers), hits("xb", scores: scores))
      #expect(ids(unclear.forEither(limit: 9)) == "bacx")
    }
  }

  @Test func partsOfALineInATitleDoNotNameThePhrase() {
    let parts = hits("a", .literal).map { hit in
      Hit(hit.phrase, score: 1, reasons: hit.reasons + hit.reasons)
    }
    let clear = hits("xa", scores: [1.3, 0.2])
    #expect(ids(offers(parts, clear, line: "题词").forEither(limit: 9)) == "xa")
    #expect(ids(offers(parts, clear, line: "题 词").forEither(limit: 9)) == "ax")
  }

  @Test func whatABuyersSentenceSaysWordForWordStandsFirst() {
    var said = hits("x")
    said[0].reasons = [.sentence("OK!", likeness: 1)]
    #expect(ids(offers(hits("ab", .literal), said, line: "ok").forWords(limit: 9)) == "xab")
    #expect(ids(offers(hits("ab", .literal), said, line: "ok").forEither(limit: 9)) == "xab")
    #expect(ids(offers(hits("ab", .literal), said, line: "okay").forWords(limit: 9)) == "abx")
  }

  @Test func whatMayFollowComesBelowThreeAnswers() {
    let beats = "xyz"
    let either = offers(hits("abcd", .literal), hits("cub"), beats: beats)
    #expect(ids(either.forEither(limit: 9)) == "cbaxydu")
    let words = offers(hits("abcdef", .literal), hits("uvw"), beats: beats)
    #expect(ids(words.forWords(limit: 6)) == "abcxyd")
    #expect(ids(offers([], hits("uvwt"), beats: beats).forWords(limit: 9)) == "uvwxyt")
    // One that answers by itself stays in its place.
    let answer = offers(hits("axb", .literal), hits("a"), beats: beats)
    #expect(ids(answer.forEither(limit: 9)) == "axbyz")
  }

  @Test func whoOnlyAgreesIsToldWhatMayFollow() {
    let assent = offers(hits("ab", .literal), [], line: "好的", beats: "xyz")
    #expect(ids(assent.forEither(limit: 9)) == "xyzab")
    #expect(
      ids(offers(hits("ab", .literal), [], line: "ok", beats: "x").forWords(limit: 9)) == "xab")
  }

  @Test func eachStandsThereOnceWithWhatWasMarked() {
    let best = offers(hits("ab", .literal), hits("ba")).forEither(limit: 9)
    #expect(ids(best) == "ba")
    #expect(best.allSatisfy { !$0.reasons.isEmpty })
  }
}
