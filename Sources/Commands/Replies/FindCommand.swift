import Desk
import Phrasebook
import Shell
import Usage
import Vocabulary

/// `find WORDS`: finds phrases by words in any order, pinyin or initials.
struct FindCommand: DeskCommand {
  static let configuration = CommandConfiguration.leaf("find", aliases: ["查"])
  static let guide = Guide(
    Texts.findSummary,
    examples: [
      .init("kefu find 包邮 顺丰", Texts.findWords),
      .init("kefu find tuihuo", Texts.findPinyin),
      .init("kefu find thyf --limit 3 --why", Texts.findInitials),
    ])

  @OptionGroup var shared: SharedOptions
  @Option var shop: String?
  @Option var limit = 10
  @ArgumentParser.Flag var why = false
  @Argument var words: [String]

  func answer(_ context: Context) throws -> Answer {
    try demandLimit(limit)
    let query = words.joined(separator: " ")
    let replies = try context.replies(shop: shop)
    let hits = replies.waitingLast(
      replies.library.find(query, limit: limit, in: replies.scope, picks: replies.picks))
    return try context.list(hits, for: query, of: replies, showsWhy: why)
  }
}

/// `suggest MESSAGE`: suggests the replies that fit a buyer's own words.
struct SuggestCommand: DeskCommand {
  static let configuration = CommandConfiguration.leaf("suggest", aliases: ["荐"])
  static let guide = Guide(
    Texts.suggestSummary,
    examples: [.init("kefu suggest '亲 能便宜点不 包邮我就拍'", Texts.suggestExample)])

  @OptionGroup var shared: SharedOptions
  @Option var shop: String?
  @Option var limit = 5
  @ArgumentParser.Flag var why = false
  @Argument var message: [String]

  func answer(_ context: Context) throws -> Answer {
    try demandLimit(limit)
    let text = message.joined(separator: " ")
    let replies = try context.replies(shop: shop)
    let hits = replies.waitingLast(
      replies.library.suggest(
        text, limit: limit, in: replies.scope, picks: replies.picks,
        after: context.session?.chats.current.lastReply))
    return try context.list(hits, for: text, of: replies, showsWhy: why)
  }
}

/// Demands a `--limit` from 1 to 10000: with none to show, a search would look like one in vain.
///
/// - Throws: `Refusal` of kind `.usage` for any other number.
func demandLimit(_ limit: Int) throws {
  guard 1...10_000 ~= limit else {
    throw Refusal(.usage, Texts.noLimit(limit), fix: Texts.limitFix)
  }
}

extension Context {
  /// Answers the hits for some words and remembers them for the numbers that copy. A search in vain
  /// is recorded.
  ///
  /// - Parameter isVain: true when no phrase has the words, though something is offered instead.
  func list(
    _ hits: [Hit], for words: String, of replies: ReplyDesk, showsWhy: Bool = false,
    isVain: Bool = false
  ) throws -> Answer {
    let hits = replies.written(hits, chat: session?.chats.current, words: words)
    let values = values(for: replies, words: words)
    let note = replies.sizeNote(chat: session?.chats.current, words: words)
    offer(hits.map { ShownReply($0.phrase, values, replies.scope) }, for: words)
    let list = PhraseList(
      hits: hits, scope: replies.scope, values: values, showsWhy: showsWhy,
      awaited: hits.map { replies.awaited(by: $0.phrase, values) })
    guard hits.isEmpty || isVain else {
      return Answer(list, notes: [note].compactMap(\.self))
    }
    var answer =
      hits.isEmpty ? Answer(list, status: 1, notes: [Texts.nothingFound(words)]) : Answer(list)
    answer.afterwards = { try self.keepVain(words) }
    return answer
  }

  /// Remembers replies on the screen for the numbers that copy.
  ///
  /// - Parameter chat: the chat that they are for; nil for the current one.
  func offer(_ replies: [ShownReply], for words: String, in chat: Chat? = nil) {
    guard let session else { return }
    session.chats.print(Offer(replies, for: words, in: chat ?? session.chats.current))
  }

  /// Records a search that found nothing, when the searcher is known.
  private func keepVain(_ words: String) throws {
    let key = ReplyDesk.words(words)
    guard !key.isEmpty, let author = try? author() else { return }
    try UsageRecords.vain(key, by: author, in: store())
  }
}
