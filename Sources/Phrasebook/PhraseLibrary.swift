import Files
import Vocabulary

/// The open phrasebook: the shop's phrases, an agent's own beside them, and the searches in them.
public struct PhraseLibrary: Sendable {
  private let shelves: Shelves

  public init(_ phrases: [Phrase], findings: [Finding] = []) {
    shelves = Shelves(shop: PhraseIndex(phrases, findings: findings))
  }

  /// Opens the phrase files of a folder.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - name: the folder's name in findings, such as `Scripts-Library`.
  ///   - trades: the trades whose folders are read too.
  ///   - cache: a folder in which the compiled phrasebook is kept, made when missing; nil for none.
  /// - Throws: `Refusal` of kind `.refused` when the folder can't be read.
  public init(
    folder path: String, name: String, trades: [String] = [], cache: String? = nil
  ) throws {
    if let cache {
      shelves = Shelves(shop: try PhraseCache(folder: cache).open(path, name: name, trades))
    } else {
      let folder = try PhraseFolder(path: path, name: name, trades: trades)
      shelves = Shelves(shop: PhraseIndex(folder.phrases, findings: folder.findings))
    }
  }

  private init(_ shelves: Shelves) { self.shelves = shelves }

  /// Returns the same library with an agent's own phrases (see `Phrase.own`) instead of the
  /// previous ones.
  public func with(own phrases: [Phrase]) -> PhraseLibrary {
    let own = phrases.isEmpty ? nil : PhraseIndex(phrases, measuredBy: shelves.shop)
    return PhraseLibrary(Shelves(shop: shelves.shop, own: own))
  }

  /// This library with those phrases of an earlier one that are gone only because their file can't
  /// be read as it is.
  ///
  /// - Parameter broken: the files with faults, as places name them.
  /// - Returns: the library, and how many phrases were kept.
  public func keeping(
    _ earlier: PhraseLibrary, of broken: Set<String>
  ) -> (library: PhraseLibrary, count: Int) {
    guard !broken.isEmpty else { return (self, 0) }
    let lost = earlier.phrases.filter { broken.contains($0.place.file) && phrase($0.id) == nil }
    guard !lost.isEmpty else { return (self, 0) }
    return (PhraseLibrary(phrases + lost, findings: findings), lost.count)
  }

  /// How many phrases the shop has.
  public var count: Int { shelves.shop.phraseCount }

  /// The shop's phrases in the order of their files. It decodes all of them, so it is meant for
  /// lists, not for each keystroke.
  public var phrases: [Phrase] { (0..<count).map(shelves.shop.phrase) }

  /// The agent's own phrases.
  public var own: [Phrase] {
    shelves.all.dropFirst().flatMap { shelf in
      (0..<shelf.index.phraseCount).map(shelf.index.phrase)
    }
  }

  /// The faults of the files that the phrases were read from.
  public var findings: [Finding] { shelves.shop.findings }

  /// Returns the phrase with an id, visible or not; nil when there is none.
  public func phrase(_ id: String) -> Phrase? { shelves.phrase(id: id).map(shelves.phrase) }

  /// Returns the agent's own phrase with a Chinese name, by its title or by the id that was made of
  /// the name; nil when there is none.
  public func ownPhrase(named name: String) -> Phrase? {
    let name = Phrase.unmarked(name)
    guard let id = Phrase.id(for: name) else { return nil }
    return own.first { $0.title == name } ?? phrase(Phrase.ownMark + id)
  }

  /// Returns the visible beats that may follow a reply; nil when there are none.
  public func chain(after reply: LastReply, in scope: Scope = Scope()) -> Chain? {
    phrase(reply.id).flatMap { last in
      Chain(
        last, last.next.compactMap(phrase).filter { $0.isVisible(in: scope) },
        isSameBuyer: reply.isSameBuyer)
    }
  }

  /// Returns the visible phrases that contain every word, best first: in title, id, buyers'
  /// sentences, category and reply, as typed, in pinyin or initials; below those the phrases that
  /// sound alike or have one wrong letter.
  public func find(
    _ query: String, limit: Int = 10, in scope: Scope = Scope(), picks: Picks = Picks()
  ) -> [Hit] {
    let words = Query(query).words
    guard !words.isEmpty, limit > 0 else { return [] }
    shelves.shop.countSearch()
    // Picks decide among some more hits than requested.
    let wanted = limit + 24
    var found = candidates(words.map(\.exact), scope, wanted)
    for ways in [\Query.Word.homophones, \.misspellings] where found.count < limit {
      let known = Set(found.map(\.phrase))
      // Several words may each be found in a different way; a single one was searched exactly
      // before.
      let patterns = words.map { (words.count == 1 ? [] : $0.exact) + $0[keyPath: ways] }
      found += candidates(patterns, scope, wanted, except: known)
    }
    if found.isEmpty, words.count == 1 { found = cut(words[0], scope, wanted) }
    let ranked = PickBoost(shelves: shelves, picks: picks, query: query)
      .ranked(found.map { ($0.phrase, $0.points) }, limit: limit)
    let byPhrase = Dictionary(found.map { ($0.phrase, $0) }) { first, _ in first }
    return ranked.map { item in
      hit(item, reasons: reasons(byPhrase[item.phrase], words), spans: spans(byPhrase[item.phrase]))
    }
  }

  /// Returns the candidates of every shelf, best first.
  private func candidates(
    _ words: [[Pattern]], _ scope: Scope, _ count: Int, except known: Set<Int> = []
  ) -> [Finder.Candidate] {
    let found = shelves.all.map {
      Finder(shelf: $0, scope: scope).candidates(words, count: count, except: known)
    }
    if found.count == 1 { return found[0] }
    return found.joined().sorted { ($1.points, $0.phrase) < ($0.points, $1.phrase) }
  }

  /// Returns the candidates for words typed without a blank between them: each is cut into two that
  /// are both found.
  private func cut(_ word: Query.Word, _ scope: Scope, _ count: Int) -> [Finder.Candidate] {
    var best: [Int: Finder.Candidate] = [:]
    for parts in word.cuts {
      for var candidate in candidates(parts.map { [$0] }, scope, count) {
        candidate.points -= Ranking.classPoints
        if candidate.points > best[candidate.phrase]?.points ?? -1 {
          best[candidate.phrase] = candidate
        }
      }
    }
    return best.values.sorted { ($1.points, $0.phrase) < ($0.points, $1.phrase) }
  }

  /// The visible phrases that answer a buyer's message, best first. Pinyin with its marks is looked
  /// for as by `find`.
  ///
  /// - Parameter last: the reply sent last in this chat, whose next beats are offered too
  ///   (`Chain`).
  public func suggest(
    _ message: String, limit: Int = 10, in scope: Scope = Scope(), picks: Picks = Picks(),
    after last: LastReply? = nil
  ) -> [Hit] {
    guard limit > 0 else { return [] }
    // The model knows no Latin letters: it would answer with anything.
    if TypedPinyin.isMarked(message) { return find(message, limit: limit, in: scope, picks: picks) }
    guard let chain = last.flatMap({ chain(after: $0, in: scope) }) else {
      return answers(message, limit, scope, picks)
    }
    return Array(chain.led(answers(message, limit, scope, picks), by: message).prefix(limit))
  }

  /// Returns the suggestions for a buyer's message, regardless of what was sent before.
  private func answers(
    _ message: String, _ limit: Int, _ scope: Scope, _ picks: Picks
  ) -> [Hit] {
    shelves.shop.countSearch()
    let found = Suggester(shelves: shelves, scope: scope, picks: picks)
      .suggestions(message, count: limit + 8)
    let ranked = PickBoost(shelves: shelves, picks: picks, query: message)
      .ranked(found.map { ($0.phrase, $0.score) }, limit: limit)
    let byPhrase = Dictionary(found.map { ($0.phrase, $0) }) { first, _ in first }
    return ranked.map { item in
      hit(item, reasons: byPhrase[item.phrase].map(reasons) ?? [], spans: [])
    }
  }

  private func hit(_ item: PickBoost.Item, reasons: [Reason], spans: [Span]) -> Hit {
    Hit(
      shelves.phrase(item.phrase), score: item.score, spans: spans,
      reasons: reasons + item.reasons)
  }

  private func spans(_ candidate: Finder.Candidate?) -> [Span] {
    guard let candidate else { return [] }
    let index = shelves.shelf(of: candidate.phrase).index
    return candidate.places.compactMap { place in
      let entry = index.entry(place.entry)
      let text = SearchText(entry.field, entry.index, index.text(entry))
      return place.matcher.firstMatch(in: text.letters).map(text.span)
    }
  }

  private func reasons(_ candidate: Finder.Candidate?, _ words: [Query.Word]) -> [Reason] {
    guard let candidate else { return [] }
    let index = shelves.shelf(of: candidate.phrase).index
    let places = candidate.places
    return places.enumerated().map { number, place in
      let text =
        places.count == words.count
        ? words[number].text : String(decoding: place.pattern.letters, as: UTF16.self)
      return .word(
        text, field: index.measure(ofEntry: place.entry).field,
        way: Reason.Way(place.pattern.kind), points: place.points)
    }
  }

  private func reasons(_ found: Suggester.Suggestion) -> [Reason] {
    var reasons: [Reason] =
      CategoryModel.unfitted.contains(found.category)
      ? [] : [.category(found.category, share: found.share)]
    let index = shelves.shelf(of: found.phrase).index
    if let message = found.picked {
      reasons.append(.pickedAfterLike(message, likeness: found.likeness))
    } else if let entry = found.entry {
      reasons.append(.sentence(index.text(index.entry(entry)), likeness: found.likeness))
    }
    return reasons
  }
}

extension Reason.Way {
  init(_ kind: Pattern.Kind) {
    self =
      switch kind {
      case .literal: .literal
      case .pinyin: .pinyin
      case .initials, .mixture: .initials
      case .homophone: .homophone
      case .near: .near
      }
  }
}
