import Files
import Phrasebook
import Store
import Terminal
import Usage
import Vocabulary

/// The replies at this desk: the phrasebook, an agent's own phrases, what was picked before, and
/// the values that fill placeholders.
final class ReplyDesk {
  private(set) var library: PhraseLibrary
  private(set) var picks = Picks()
  /// What is wrong in the agent's own phrases: they stay out until they are put right.
  private(set) var ownFindings: [Finding] = []
  private let desk: Desk
  private var served: AgentNumber??

  /// Throws `Refusal` when the phrase folder can't be read.
  init(desk: Desk) throws {
    self.desk = desk
    // The store's folder also keeps the compiled phrasebook; opening the store makes the folder.
    let store = try? desk.store()
    library = try PhraseLibrary(
      folder: desk.path("Scripts-Library"), name: "Scripts-Library",
      cache: store.map { _ in desk.workFolder })
  }

  /// Puts an agent's own phrases beside the shop's, and what they picked before what others did.
  ///
  /// - Parameter anew: also when they were served last.
  func serve(_ agent: AgentNumber?, anew: Bool = false) {
    guard anew || served != .some(agent) else { return }
    served = agent
    let store = try? desk.store()
    picks = Picks()
    for row in (try? store?.read(UsageRecords.picks(of: agent))) ?? [] {
      picks.add(row.phrase, after: row.words, count: row.count, own: row.own)
    }
    let own = agent.flatMap { agent in
      try? store?.read(PersonalPhraseRecords.all(of: agent)).map(OwnPhrase.init)
    }
    library = library.with(own: (own ?? []).compactMap(\.phrase))
    ownFindings = (own ?? []).flatMap(\.findings)
  }

  var scope: Scope {
    Scope(day: desk.today, shop: desk.shop.id, platform: desk.shop.platform)
  }

  /// The best replies to a line that is a buyer's message or words to look for: lines that are long
  /// or of several clauses are messages, other ones may be either.
  func offers(for line: String, after last: String?, limit: Int) -> [Hit] {
    guard Self.mayBeWords(line) else {
      return library.suggest(line, limit: limit, in: scope, picks: picks, after: last)
    }
    let offers = Offers(
      line: line, found: library.find(line, limit: limit, in: scope, picks: picks),
      suggested: library.suggest(line, limit: limit, in: scope, picks: picks),
      chain: last.flatMap { library.chain(after: $0, in: scope) })
    return Self.isLatin(line) ? offers.forWords(limit: limit) : offers.forEither(limit: limit)
  }

  /// From this likeness on a buyers' sentence answers a line that nothing holds as words.
  private static let alike = 0.4

  /// Whether a line that may be words to look for found none, and no message much like it either.
  func isVain(_ line: String, _ offers: [Hit]) -> Bool {
    Self.mayBeWords(line)
      && !offers.flatMap(\.reasons).contains { reason in
        switch reason {
        case .word, .pickedForQuery, .pickedAfterLike, .follows: true
        case .sentence(_, let likeness): likeness >= Self.alike
        default: false
        }
      }
  }

  private static func mayBeWords(_ line: String) -> Bool {
    isLatin(line) || (line.count <= 8 && !hasClauses(line))
  }

  private static func isLatin(_ line: String) -> Bool { line.utf8.allSatisfy { $0 < 128 } }

  /// Whether a mark stands between two parts of a line: nobody types one between words to look for.
  private static func hasClauses(_ line: String) -> Bool {
    let marks = "，。！？；…,!?;".unicodeScalars
    return line.unicodeScalars.drop { !marks.contains($0) }.contains { !marks.contains($0) }
  }

  /// Values for the placeholders that the desk knows by itself: from the current order and its
  /// buyer, the shop, the agent, the time of day.
  func values(agent: (number: AgentNumber, name: String)?, session: SessionState?) -> [String:
    String]
  {
    var values = session?.orderValues ?? [:]
    values["店名"] = desk.shop.name
    values["时段"] = Variables.timeOfDay(hour: desk.zone.clock(.now()).second / 3600)
    if let agent {
      values["工号"] = "\(agent.number)"
      values["客服"] = agent.name
    }
    return values
  }

  /// Counts a pick for the next search's ranking, and in the store.
  ///
  /// - Parameter first: the phrase that was ranked first for the query, if that is known.
  func count(
    _ phrase: Phrase, after query: String, rankedFirst first: String?, by author: Author
  ) throws {
    // The lead sees some of them: a number that a buyer sent is kept nowhere.
    let words = Folding.key(Mask.numbers(in: query))
    try UsageRecords.count(
      phrase: phrase.id, query: words, insteadOf: first, by: author, in: desk.store())
    picks.add(phrase.id, after: words, own: 1)
  }
}

extension Context {
  /// The replies for who acts, or for nobody in particular.
  ///
  /// - Parameter shop: from now on the one that is meant; nil leaves it.
  func replies(shop: String? = nil) throws -> ReplyDesk {
    if let shop { try desk().use(shop: shop) }
    let replies = try desk().replies()
    replies.serve((try? acting())?.agent.number)
    return replies
  }

  /// The values that the desk knows for placeholders, for a preview.
  func values(for replies: ReplyDesk) -> [String: String] {
    let agent = try? acting().agent
    return replies.values(agent: agent.map { ($0.number, $0.name) }, session: session)
  }
}
