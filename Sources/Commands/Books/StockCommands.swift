import Books
import Cases
import Desk
import Shell
import Vocabulary

/// `stock`: goods that are nearly sold out (HANDBOOK/systems.md, S13).
struct StockGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "stock",
    subcommands: [
      StockEnter.self, StockList.self, StockCheck.self, StockSeen.self, StockDrop.self,
    ],
    aliases: ["库存本"])
  static let guide = Guide(Texts.stockSummary, examples: [], more: Texts.stockMore)
}

/// `stock enter GOODS PIECES`: enters the pieces left.
struct StockEnter: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "enter", aliases: ["记"])
  static let guide = Guide(
    Texts.stockEnterSummary,
    examples: [.init("kefu stock enter A100 6 --name 亚麻衬衫 --as 1", Texts.stockEnterExample)])

  @OptionGroup var shared: SharedOptions
  @Option var name: String?
  @Argument var goods: String
  @Argument var pieces: String

  func answer(_ context: Context) throws -> Answer {
    let threshold = try context.books().flow(.stock).number("threshold")
    return try context.write(.stock, ["goods": goods, "name": name, "pieces": pieces]) {
      Texts.stockEntered(goods, $0.pieces, isLow: $0.pieces < threshold)
    }
  }
}

/// `stock list`: lists low goods, the fewest pieces first, with the agents who have seen each.
struct StockList: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "list", aliases: ["看"])
  static let guide = Guide(
    Texts.stockListSummary,
    examples: [.init("kefu stock list", Texts.stockListExample)])

  @OptionGroup var shared: SharedOptions

  func answer(_ context: Context) throws -> Answer {
    _ = try context.scope(.stock, asking: nil)
    let desk = try context.desk()
    let team = try desk.staff().agents.filter { $0.role != .clerk && $0.isEmployed(on: desk.today) }
    return try context.list(context.books().lowStock()) { entry in
      let seen = entry.knownTo
      return Texts.stockSeenMarks(
        seen: seen, unseen: team.map(\.number).filter { !seen.contains($0) })
    }
  }
}

/// `stock check GOODS PIECES`: enters a counted number.
struct StockCheck: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "check", aliases: ["核"])
  static let guide = Guide(
    Texts.stockCheckSummary,
    examples: [.init("kefu stock check A100 4 --note 两件有瑕疵 --as 2", Texts.stockCheckExample)])

  @OptionGroup var shared: SharedOptions
  @Option var note: String?
  @Argument var goods: String
  @Argument var pieces: String

  func answer(_ context: Context) throws -> Answer {
    var values = ["counted": pieces]
    values["note"] = note
    return try context.take(CaseAct("answer", values), goods: goods) {
      Texts.stockChecked(goods, $0.pieces)
    }
  }
}

/// `stock seen GOODS`: records that the acting agent knows.
struct StockSeen: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "seen", aliases: ["知"])
  static let guide = Guide(
    Texts.stockSeenSummary,
    examples: [.init("kefu stock seen A100 --as 4", Texts.stockSeenExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var goods: String

  func answer(_ context: Context) throws -> Answer {
    try context.take(CaseAct("seen"), goods: goods) { _ in Texts.stockSeen(goods) }
  }
}

/// `stock drop GOODS --reason WHY`: drops goods that are no longer on sale.
struct StockDrop: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "drop", aliases: ["销"])
  static let guide = Guide(
    Texts.stockDropSummary,
    examples: [.init("kefu stock drop A100 --reason 已下架 --as 1", Texts.stockDropExample)])

  @OptionGroup var shared: SharedOptions
  @Option var reason: String
  @Argument var goods: String

  func answer(_ context: Context) throws -> Answer {
    try context.take(CaseAct("drop", reason: reason), goods: goods) { _ in
      Texts.stockDropped(goods)
    }
  }
}

extension Context {
  /// Takes a step with the entry of the stock watch under a goods number.
  fileprivate func take(
    _ act: CaseAct, goods: String, done: (Case) throws -> Text
  ) throws -> Answer {
    try take(act, .stock, books().stock(goods).number, done: done)
  }
}

/// `import stock FILE`: enters the goods of a sheet.
struct ImportStock: FileCommand {
  static let configuration = CommandConfiguration(commandName: "stock", aliases: ["库存"])
  static let guide = Guide(
    Texts.importStockSummary,
    examples: [.init("kefu import stock stock.csv --as 1", Texts.importStockExample)])

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var dryRun = false
  @Option var refused: String?
  @Argument var file: String

  func answer(_ context: Context) throws -> Answer {
    let hand = try context.caseHand()
    let books = try context.books()
    let store = try context.store()
    let refused = try RefusedSheet(refused, of: file, page: nil, context)
    return try ImportRun(context).answer(dryRun: dryRun, refused: refused) { progress in
      try StockImport(books, store).run(
        path: file, name: file, by: hand, isDryRun: dryRun, progress: progress)
    }
  }
}
