import Files
import Phrasebook
import Store
import Terminal
import Usage
import Vocabulary

/// The replies at this desk: the phrasebook, an agent's own phrases, what was picked before, and
/// the values that fill placeholders.
package final class ReplyDesk {
  package private(set) var library: PhraseLibrary
  package private(set) var picks = Picks()
  /// What is wrong in the agent's own phrases: they stay out until they are put right.
  package private(set) var ownFindings: [Finding] = []
  private let desk: Desk
  private var served: AgentNumber??

  /// How many phrases stand as they were last read well, because their file has faults now.
  package private(set) var keptCount = 0

  /// - Parameter earlier: as it was read before; phrases of a file that was broken since then stay
  ///   as they are there.
  ///
  /// Throws `Refusal` when the phrase folder can't be read.
  package init(desk: Desk, keeping earlier: ReplyDesk? = nil) throws {
    self.desk = desk
    // The store's folder also keeps the compiled phrasebook; opening the store makes the folder.
    let store = try? desk.store()
    library = try PhraseLibrary(
      folder: desk.path("Scripts-Library"), name: "Scripts-Library",
      cache: store.map { _ in desk.workFolder })
    if let earlier {
      (library, keptCount) = library.keeping(earlier.library, of: brokenFiles())
    }
  }

  /// The phrase files with entries that can't be read.
  private func brokenFiles() -> Set<String> {
    let names = Set(library.findings.compactMap { $0.place?.file })
    return names.filter { name in
      guard desk.exists(name) else { return false }
      return (try? desk.file(name)).map { !PhraseFile($0).findings.isEmpty } ?? true
    }
  }

  /// Puts an agent's own phrases beside the shop's, and what they picked before what others did.
  ///
  /// - Parameter anew: also when they were served last.
  package func serve(_ agent: AgentNumber?, anew: Bool = false) {
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

  package var scope: Scope {
    Scope(day: desk.today, shop: desk.shop.id, platform: desk.shop.platform)
  }

  /// The best replies to a line that is a buyer's message or words to look for.
  package func offers(for line: String, after last: String?, limit: Int) -> [Hit] {
    library.offers(for: line, limit: limit, in: scope, picks: picks, after: last)
  }

  /// Values for the placeholders that the desk knows by itself: from the current order and its
  /// buyer, the shop, the agent, the time of day.
  package func values(agent: (number: AgentNumber, name: String)?, session: SessionState?)
    -> [String:
    String]
  {
    var values = session?.orderValues ?? [:]
    values["店名"] = desk.shop.name
    values["时段"] = Variables.timeOfDay(hour: desk.zone.clock(desk.now).second / 3600)
    if let agent {
      values["工号"] = "\(agent.number)"
      values["客服"] = agent.name
    }
    return values
  }

  /// Counts a pick for the next search's ranking, and in the store.
  ///
  /// - Parameter first: the phrase that was ranked first for the query, if that is known.
  package func count(
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
  package func replies(shop: String? = nil) throws -> ReplyDesk {
    if let shop { try desk().use(shop: shop) }
    let replies = try desk().replies()
    replies.serve((try? acting())?.number)
    return replies
  }

  /// The values that the desk knows for placeholders, for a preview.
  package func values(for replies: ReplyDesk) -> [String: String] {
    let agent = try? acting().agent
    return replies.values(agent: agent.map { ($0.number, $0.name) }, session: session)
  }
}
