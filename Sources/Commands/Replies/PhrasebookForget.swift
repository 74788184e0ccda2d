import Desk
import Files
import Phrasebook
import Shell
import Staff
import Usage
import Vocabulary

/// `phrasebook forget ID`: has a phrase be lifted no more by the picks of it so far.
struct PhrasebookForget: DeskCommand {
  static let configuration = CommandConfiguration.leaf("forget", aliases: ["忘"])
  static let guide = Guide(
    Texts.forgetSummary,
    examples: [
      .init("kefu phrasebook forget inv-can --reason 误点 --as 3", Texts.forgetAll),
      .init("kefu phrasebook forget inv-can --after 在吗 --reason 误点 --as 3", Texts.forgetAfter),
    ])

  @OptionGroup var shared: SharedOptions
  @Option var after: String?
  @Option var reason: String
  @Argument var id: String

  var permission: Permission { .settle }

  func answer(_ context: Context) throws -> Answer {
    let author = try context.author()
    let replies = try context.replies()
    // A phrase that is gone may still have picks: its id is not looked up, but for a slip.
    guard id.hasPrefix(Phrase.ownMark) || replies.library.phrase(id) != nil else {
      let near = Nearest.match(id, among: replies.library.phrases.map(\.id))
      throw Refusal(
        .nothingFound, Texts.noPhrase(id), fix: near.map(Text.didYouMeanPlainly) ?? Texts.lookForID)
    }
    let words = after.map(ReplyDesk.words)
    let count = try PickRecords(context.store()).forget(
      id, after: words, because: reason, by: author)
    try context.readPicks()
    return Answer(done: Texts.forgotten(id, count))
  }
}
