import Files
import Vocabulary

/// The open phrasebook: phrases, and the ways to find one.
public struct PhraseLibrary: Sendable {
  /// All phrases in the order of their files.
  public let phrases: [Phrase]
  /// What is wrong in the files they were read from.
  public let findings: [Finding]
  private let fields: [SearchFields]
  private let byID: [String: Int]
  private let likeness: SentenceLikeness

  public init(_ phrases: [Phrase], findings: [Finding] = []) {
    self.phrases = phrases
    self.findings = findings
    fields = phrases.map(SearchFields.init)
    byID = Dictionary(phrases.indices.map { (phrases[$0].id, $0) }) { first, _ in first }
    likeness = SentenceLikeness(phrases)
  }

  /// Opens the phrase files of a folder.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - name: how findings name it, such as `Scripts-Library`.
  ///   - cache: a folder in which the compiled phrasebook is kept, made when missing; nil for none.
  ///
  /// Throws `Refusal` when the folder can't be read.
  public init(folder path: String, name: String, cache: String? = nil) throws {
    let folder = try PhraseFolder(path: path, name: name)
    self.init(folder.phrases, findings: folder.findings)
  }

  public var count: Int { phrases.count }

  /// The phrase with this id, visible or not.
  public func phrase(_ id: String) -> Phrase? { byID[id].map { phrases[$0] } }

  /// The visible beats that may follow a reply.
  public func followers(of id: String, in scope: Scope = Scope()) -> [Phrase] {
    (phrase(id)?.next ?? []).compactMap(phrase).filter { $0.isVisible(in: scope) }
  }

  /// The visible phrases that hold every word, best first: over title, id, buyers' sentences, category
  /// and reply, as typed, in pinyin or initials; below those what sounds alike or has one wrong letter.
  public func find(
    _ query: String, limit: Int = 10, in scope: Scope = Scope(), picks: Picks = Picks()
  ) -> [Hit] {
    let query = (text: query, words: Query(query).words)
    guard !query.words.isEmpty, limit > 0 else { return [] }
    var hits: [Hit] = []
    for ways in [\Query.Word.exact, \.homophones, \.near] where hits.count < limit {
      let known = Set(hits.map(\.phrase.id))
      for (phrase, fields) in zip(phrases, fields)
      where !known.contains(phrase.id) && phrase.isVisible(in: scope) {
        if let hit = Self.hit(phrase, fields, query.words, ways) { hits.append(hit) }
      }
    }
    return Array(Self.lifted(hits, by: picks, after: query.text).prefix(limit))
  }

  /// The visible phrases that answer a buyer's message, best first.
  ///
  /// - Parameter last: id of the reply sent last in this chat: its next beats come first.
  public func suggest(
    _ message: String, limit: Int = 10, in scope: Scope = Scope(), picks: Picks = Picks(),
    after last: String? = nil
  ) -> [Hit] {
    var hits = likeness.ranked(message).compactMap { found -> Hit? in
      let phrase = phrases[found.phrase]
      guard phrase.isVisible(in: scope) else { return nil }
      return Hit(
        phrase: phrase, score: found.likeness, spans: [],
        reasons: [.sentence(found.sentence, likeness: found.likeness)])
    }
    hits = Self.lifted(hits, by: picks, after: message)
    if let last {
      let beats = followers(of: last, in: scope)
      let ids = Set(beats.map(\.id))
      hits =
        beats.map { Hit(phrase: $0, score: 1, spans: [], reasons: [.follows(last)]) }
        + hits.filter { !ids.contains($0.phrase.id) }
    }
    return Array(hits.prefix(limit))
  }

  private static func hit(
    _ phrase: Phrase, _ fields: SearchFields, _ words: [Query.Word],
    _ ways: KeyPath<Query.Word, [Pattern]>
  ) -> Hit? {
    var hit = Hit(phrase: phrase, score: 0, spans: [], reasons: [])
    for word in words {
      guard let found = Ranking.best(word.exact + word[keyPath: ways], in: fields) else {
        return nil
      }
      hit.score += found.points / Double(words.count)
      hit.spans.append(found.entry.span(found.range))
      hit.reasons.append(
        .word(
          String(decoding: word.letters, as: UTF16.self), field: found.entry.field,
          way: .init(found.kind), points: found.points))
    }
    return hit
  }

  /// Sorts, picked ones first. What fits exactly keeps a place among the first.
  private static func lifted(_ hits: [Hit], by picks: Picks, after text: String) -> [Hit] {
    let chosen = Dictionary(
      picks.phrases(after: text).map { ($0.phrase, $0.count) }, uniquingKeysWith: +)
    return hits.map { hit in
      var hit = hit
      if let count = chosen[hit.phrase.id] { hit.reasons.append(.pickedForQuery(count)) }
      let overall = picks.count(of: hit.phrase.id)
      if overall > 0 { hit.reasons.append(.pickedOverall(overall)) }
      return (hit: hit, chosen: chosen[hit.phrase.id] ?? 0)
    }.sorted { a, b in
      if a.chosen != b.chosen { return a.chosen > b.chosen }
      if a.hit.score != b.hit.score { return a.hit.score > b.hit.score }
      return a.hit.phrase.id < b.hit.phrase.id
    }.map(\.hit)
  }
}

extension Reason.Way {
  init(_ kind: Pattern.Kind) {
    self =
      switch kind {
      case .literal: .literal
      case .pinyin: .pinyin
      case .initials: .initials
      case .homophone: .homophone
      case .near: .near
      }
  }
}
