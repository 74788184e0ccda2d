import Desk
import Shell
import Store
import Vocabulary

/// `undo`: takes back the very last act of the acting agent by a correcting record, after naming
/// it; or gives the reason why it stays.
struct UndoCommand: DeskCommand {
  static let configuration = CommandConfiguration.leaf("undo", aliases: ["撤"])
  static let guide = Guide(
    Texts.undoSummary, examples: [.init("kefu undo --as 1", Texts.undoExample)])

  @OptionGroup var shared: SharedOptions

  func answer(_ context: Context) throws -> Answer {
    let author = try context.author()
    let day = try context.desk().workday(of: author.agent)
    guard let last = try context.undoableRooms().lastAct(by: author, on: day) else {
      throw Refusal(.nothingFound, Texts.nothingToUndo(author.agent), fix: Texts.whatUndoTakes)
    }
    try last.demand(author)
    if case .takeBack = last.way, let ask = context.session?.ask {
      guard let answer = ask(Texts.confirmUndo(last.what), nil),
        answer.trimmed.isEmpty || Context.isYes(answer)
      else {
        return Answer(done: Texts.notUndone)
      }
    }
    try last.takeBack(by: author)
    // A pick that was taken back lifts nothing from now on.
    if context.session != nil { try context.readPicks() }
    return Answer(done: Texts.undone(last.what))
  }
}
