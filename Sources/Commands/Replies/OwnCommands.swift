import Desk
import Files
import Phrasebook
import Shell
import Store
import Usage
import Vocabulary

/// `own`: phrases that an agent keeps for themself, beside the shop's.
struct OwnGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "own",
    subcommands: [OwnWrite.self, OwnList.self, OwnEdit.self, OwnDelete.self],
    aliases: ["我的话术"])
  static let guide = Guide(Texts.ownSummary, examples: [], more: Texts.ownMore)
}

/// `own write ID MESSAGE ...`: writes a new phrase of the agent's own, or rewrites one with
/// `--replace`.
struct OwnWrite: DeskCommand {
  static let configuration = CommandConfiguration.leaf("write", aliases: ["写"])
  static let guide = Guide(
    Texts.ownWriteSummary,
    examples: [
      .init("kefu own write hongbao '亲，红包在店铺首页领哦~' --as 1", Texts.ownWritePlain),
      .init(
        "kefu own write 下雨 这两天下雨，快递会慢一点哦 ⏎ 您那边也下雨吗？ --title 下雨天 "
          + "--category courier --buyers 下雨天快递停了吗 --as 1", Texts.ownWriteWhole),
    ], more: Texts.ownWriteMore)

  @OptionGroup var shared: SharedOptions
  @Option var title: String?
  @Option var category: String?
  @Option var buyers: [String] = []
  @ArgumentParser.Flag var replace = false
  @Argument var id: String
  @Argument var words: [String]

  /// The messages, which blanks between words do not part.
  private var messages: [String] { Phrase.messages(in: words.joined(separator: " ")) }

  func answer(_ context: Context) throws -> Answer {
    let desk = try OwnDesk(context)
    let name = Phrase.unmarked(self.id)
    let id = OwnDesk.bare(self.id)
    if !replace, try desk.kept(id) != nil {
      throw Refusal(Texts.ownExists(id), fix: Texts.ownReplace(id))
    }
    let messages = messages
    guard !messages.isEmpty else { throw Refusal(.usage, Texts.noMessage, fix: Texts.ownShape(id)) }
    // A name in Chinese is kept as the title.
    let phrase = Phrase(
      id: id, title: title ?? (name == id ? Phrase.title(for: messages) : name),
      category: try chosenCategory(), buyers: buyers, reply: messages, place: Place(file: id))
    return try desk.write(id, PhraseYAML.document([phrase]))
  }

  private func chosenCategory() throws -> Phrasebook.Category {
    if let category { return try Phrasebook.Category.called(category) }
    return Phrasebook.Category.likeliest(for: buyers + [title ?? ""] + messages)
  }
}

/// `own list`: lists the agent's own phrases; in a session a number copies one.
struct OwnList: DeskCommand {
  static let configuration = CommandConfiguration.leaf("list", aliases: ["看"])
  static let guide = Guide(
    Texts.ownListSummary, examples: [.init("kefu own list --as 1", Texts.ownListExample)])

  @OptionGroup var shared: SharedOptions

  func answer(_ context: Context) throws -> Answer {
    _ = try context.author()
    let replies = try context.replies()
    let own = replies.library.own
    let values = context.values(for: replies)
    context.offer(own.map { ShownReply($0, values, replies.scope) }, for: "")
    return Answer(
      PhraseList(
        hits: own.map { Hit($0, score: 0) }, scope: replies.scope, values: values,
        showsWhy: false),
      notes: own.isEmpty
        ? [Texts.noOwn]
        : replies.ownFindings.isEmpty ? [] : [Texts.findingCount(replies.ownFindings.count)])
  }
}

/// `own delete ID`: deletes a phrase of the agent's own, and shows its words.
struct OwnDelete: DeskCommand {
  static let configuration = CommandConfiguration.leaf("delete", aliases: ["删"])
  static let guide = Guide(
    Texts.ownDeleteSummary,
    examples: [.init("kefu own delete hongbao --as 1", Texts.ownDeleteExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var id: String

  func answer(_ context: Context) throws -> Answer {
    try OwnDesk(context).delete(OwnDesk.bare(id))
  }
}
