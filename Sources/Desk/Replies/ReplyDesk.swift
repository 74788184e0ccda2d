import Files
import Phrasebook
import Store
import Terminal
import Usage
import Vocabulary

/// The replies at this desk: the phrasebook, an agent's own phrases, earlier picks, and the values
/// that fill placeholders.
package final class ReplyDesk {
  package private(set) var picks = Picks()
  private let desk: Desk
  private var served: AgentNumber??
  private var opened: PhraseLibrary
  private var own: [(kept: PersonalPhrase, read: OwnPhrase)] = []
  /// True while `own` and `opened` do not show the store's own phrases: they are read when somebody
  /// looks for a phrase, so that writing many of them does not compile all of them each time.
  private var isOwnStale = false

  /// The number of phrases that stay as last read, because their file has faults now.
  package private(set) var keptCount = 0

  /// - Parameter earlier: the replies as read before; phrases of a file that was broken since then
  ///   stay as they are there.
  /// - Throws: `Refusal` of kind `.refused` when the phrase folder can't be read.
  package init(desk: Desk, keeping earlier: ReplyDesk? = nil) throws {
    self.desk = desk
    // The store's folder also contains the compiled phrasebook; opening the store creates the
    // folder.
    let store = try? desk.store()
    opened = try PhraseLibrary(
      folder: desk.path(Desk.phraseFolderName), name: Desk.phraseFolderName,
      trades: desk.settings.trade, cache: store.map { _ in desk.workFolder })
    if let earlier {
      (opened, keptCount) = opened.keeping(earlier.library, of: brokenFiles())
    }
  }

  /// The shop's phrases, with those of the served agent.
  package var library: PhraseLibrary {
    readOwn()
    return opened
  }

  /// The faults of the agent's own phrases, which stay out until they are corrected.
  package var ownFindings: [Finding] {
    readOwn()
    return own.flatMap(\.read.findings)
  }

  /// Returns the names of the phrase files with entries that can't be read.
  private func brokenFiles() -> Set<String> {
    let names = Set(opened.findings.compactMap { $0.place?.file }).subtracting(["kefu.yaml"])
    return names.filter { name in
      guard (try? desk.has(name)) ?? true else { return false }
      return (try? desk.file(name)).map { !PhraseFile($0).findings.isEmpty } ?? true
    }
  }

  /// Adds an agent's own phrases to the shop's, and ranks the agent's own picks before others'.
  package func serve(_ agent: AgentNumber?) {
    guard served != .some(agent) else { return }
    served = agent
    readPicks(of: agent)
    ownHasChanged()
  }

  /// Reads the picks of the agent who is served again, after some were taken back.
  package func picksHaveChanged() { served.map(readPicks) }

  private func readPicks(of agent: AgentNumber?) {
    picks = Picks()
    let read = UsageRecords.picks(of: agent, at: desk.now, in: desk.zone)
    for row in (try? desk.store().read(read)) ?? [] {
      picks.add(row.phrase, after: row.words, count: row.count, own: row.own)
    }
  }

  /// Makes the next search find the agent's own phrases as they are now.
  package func ownHasChanged() { isOwnStale = true }

  private func readOwn() {
    guard isOwnStale else { return }
    isOwnStale = false
    let kept = served.flatMap(\.self).flatMap { agent in
      try? desk.store().read(PersonalPhraseRecords.all(of: agent))
    }
    let known = Dictionary(uniqueKeysWithValues: own.map { ($0.kept, $0.read) })
    own = (kept ?? []).map { ($0, known[$0] ?? OwnPhrase($0)) }
    opened = opened.with(own: own.compactMap(\.read.phrase))
  }

  package var scope: Scope { desk.scope }

  /// Returns the best replies to a line, which may be a buyer's message or words to search for.
  package func offers(for line: String, after last: LastReply?, limit: Int) -> [Hit] {
    waitingLast(library.offers(for: line, limit: limit, in: scope, picks: picks, after: last))
  }

  /// Returns the hits with those last whose phrases wait for a fact of the shop: they can't be
  /// sent.
  package func waitingLast(_ hits: [Hit]) -> [Hit] {
    let (facts, scope) = (desk.facts, scope)
    let values = facts.values(in: scope)
    let waits = hits.map { !facts.awaited(by: $0.phrase, in: scope, values).isEmpty }
    guard waits.contains(true) else { return hits }
    return zip(hits, waits).filter { !$1 }.map(\.0) + zip(hits, waits).filter { $1 }.map(\.0)
  }

  /// Returns the facts of the shop without which a phrase can't be sent, given some values.
  package func awaited(by phrase: Phrase, _ values: [String: String]) -> [String] {
    desk.facts.awaited(by: phrase, in: scope, values)
  }

  /// Returns whether a name is that of a fact, which only the shop can state.
  package func isFact(_ name: String) -> Bool { desk.facts[name] != nil }

  /// Returns whether a message goes on with the conversation in which a reply was sent last.
  package func goesOn(_ message: String, after last: String) -> Bool {
    library.goesOn(message, after: last, in: scope)
  }

  /// Returns whether the replies of a chat are written in traditional characters.
  private func writesTraditional(chat: Chat?, words: String) -> Bool {
    switch desk.settings.script {
    case .simplified: false
    case .traditional: true
    case .automatic: Traditional.isWriting(of: words) ?? chat?.isTraditional ?? false
    }
  }

  /// Returns a phrase in the characters of a chat.
  ///
  /// - Parameter words: the buyer's message, where it is not in the chat.
  package func written(_ phrase: Phrase, chat: Chat?, words: String = "") -> Phrase {
    writesTraditional(chat: chat, words: words) ? phrase.inTraditional : phrase
  }

  /// Returns hits with their phrases in the characters of a chat.
  package func written(_ hits: [Hit], chat: Chat?, words: String) -> [Hit] {
    guard writesTraditional(chat: chat, words: words) else { return hits }
    return hits.map { hit in
      Hit(hit.phrase.inTraditional, score: hit.score, spans: hit.spans, reasons: hit.reasons)
    }
  }

  /// Returns the values for placeholders that the desk knows by itself: from the chat's order and
  /// buyer, the shop, its facts and goods, the agent, the time of day.
  ///
  /// - Parameter words: the buyer's message, where it is not in the chat.
  package func values(
    agent: (number: AgentNumber, name: String)?, chat: Chat?, words: String = ""
  ) -> [String: String] {
    let write = writesTraditional(chat: chat, words: words) ? Traditional.written : { $0 }
    var values = desk.facts.values(in: scope).mapValues(write)
      .merging(chat?.ownValues ?? [:]) { $1 }
      .merging(ChosenGoods(desk, chat: chat, words: words).values.mapValues(write)) { $1 }
    values["店名"] = desk.shop.name
    values["时段"] = Variables.timeOfDay(hour: desk.zone.clock(desk.now).second / 3600)
    if let agent {
      values["工号"] = "\(agent.number)"
      values["客服"] = agent.name
    }
    return values
  }

  /// Returns the line for the agent where a buyer's measures are outside the size table; nil
  /// otherwise.
  package func sizeNote(chat: Chat?, words: String) -> Text? {
    MessageValues(words).measures.isEmpty
      ? nil : ChosenGoods(desk, chat: chat, words: words).note
  }

  /// Counts a pick in the store. The next search's ranking goes by it once `learn` is told of it.
  ///
  /// - Parameters:
  ///   - first: the id of the phrase that was ranked first for the query; nil when that is unknown.
  ///   - message: the key of the buyer's message; nil when the words are none.
  package func count(
    _ phrase: Phrase, after query: String, rankedFirst first: String?, message: String?,
    by author: Author
  ) throws {
    try UsageRecords.count(
      phrase: phrase.id, query: Self.words(query), insteadOf: first, message: message, by: author,
      in: desk.store())
  }

  /// Ranks the agent's next lists by a pick that was right, since the chat went on after it.
  package func learn(_ pick: Chat.Pick) {
    picks.add(pick.phrase, after: Self.words(pick.words), own: 1)
  }

  /// Returns words as they are kept. The lead sees some of them, so a number that a buyer sent is
  /// stored nowhere.
  package static func words(_ query: String) -> String { Folding.key(Mask.numbers(in: query)) }
}

extension Context {
  /// Reads the picks again after some were taken back.
  package func readPicks() throws {
    try desk().replies().picksHaveChanged()
    session?.chats.picksWereRead()
  }

  /// Returns the replies for the acting agent, or for nobody in particular.
  ///
  /// - Parameter shop: the id or name of the shop to make current; nil keeps the present one.
  package func replies(shop: String? = nil) throws -> ReplyDesk {
    if let shop { try desk().use(shop: shop) }
    let replies = try desk().replies()
    replies.serve((try? acting())?.number)
    return replies
  }

  /// Returns the values that the desk knows for placeholders, for a preview.
  ///
  /// - Parameters:
  ///   - chat: the chat that the reply is for; nil for the current one.
  ///   - words: the buyer's message, where it is not in the chat.
  package func values(
    for replies: ReplyDesk, in chat: Chat? = nil, words: String = ""
  ) -> [String: String] {
    let agent = try? acting().agent
    return replies.values(
      agent: agent.map { ($0.number, $0.name) }, chat: chat ?? session?.chats.current,
      words: words)
  }
}
