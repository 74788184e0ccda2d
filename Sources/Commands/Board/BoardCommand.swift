import Desk
import Files
import Foundation
import Shell
import Staff
import Terminal
import Vocabulary

/// `board`: shows who is here, what is open and how the month stands; in a terminal it stays and
/// redraws itself.
struct BoardCommand: DeskCommand {
  static let configuration = CommandConfiguration.leaf("board", aliases: ["看板"])
  static let guide = Guide(
    BoardTexts.summary,
    examples: [
      .init("kefu board --as 1", BoardTexts.liveExample),
      .init("kefu board --once --as 1", BoardTexts.onceExample),
      .init("kefu board --html board.html --as 1", BoardTexts.htmlExample),
    ], more: BoardTexts.more)

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var once = false
  @Option var html: String?

  var permission: Permission { .seePoints }

  func answer(_ context: Context) throws -> Answer {
    let desk = try BoardDesk(context)
    let board = try desk.board()
    if let html {
      try context.desk().protect(from: html)
      try WholeFile.write(BoardPage(board, context.language).text, to: html, isPrivate: true)
      return Answer(done: BoardTexts.written(html))
    }
    let screen = context.output.screen(context.environment)
    guard !once, context.format == .text, screen.isTerminal, !screen.isDumb,
      let keys = KeyReader()
    else { return Answer(BoardScreen(board: board)) }
    defer { keys.close() }
    context.output.flush()
    var watch = BoardWatch(first: board, keys: keys)
    try watch.run(
      paper: { context.paper }, rows: { context.output.screen(context.environment).rows },
      board: desk.board)
    return Answer(.nothing)
  }
}
