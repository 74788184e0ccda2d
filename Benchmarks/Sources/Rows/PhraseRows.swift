import Phrasebook

/// The search of a very big phrasebook, called in this process without session and screen, beside
/// what else could look phrases up. Ours answers every query in each round; the others, which are
/// slower, every tenth of the same.
enum PhraseRows {
  static let count = 100_000
  private static let tail = Tail(percent: 99, aim: 0.001)

  static func pairs(_ workplace: Workplace) throws -> [Pair] {
    let desk = try workplace.phraseDesk(count)
    progress("feeding \(count) phrases to SQLite")
    let peers = try SearchPeer.all(desk, database: workplace.path("phrases.sqlite"))
    let library = try desk.library()
    return desk.queries.kinds.flatMap { kind in
      kind.areCharacters
        ? peers.map { search(library, kind, beside: $0) } : [search(library, kind)]
    } + [suggest(library, desk.queries.messages)]
  }

  private static func search(
    _ library: PhraseLibrary, _ kind: PhraseQueries.Kind, beside peer: SearchPeer? = nil
  ) -> Pair {
    let lines = kind.lines
    let some = stride(from: 0, to: kind.queries.count, by: 10).map { kind.queries[$0] }
    return Pair(
      what: "find \(kind.name), \(library.count) phrases", rounds: 5, aim: .seconds(0.0001),
      tail: tail, beside: peer?.name ?? "",
      ours: { Cost(ofEach: lines) { _ = library.find($0, limit: 10) } },
      theirs: peer?.search.map { search in { try Cost(ofEach: some, search) } })
  }

  private static func suggest(_ library: PhraseLibrary, _ messages: [String]) -> Pair {
    Pair(
      what: "suggest after 30 characters, \(library.count) phrases", rounds: 5,
      aim: .seconds(0.002), tail: Tail(percent: 99),
      ours: { Cost(ofEach: messages) { _ = library.suggest($0, limit: 10) } })
  }
}
