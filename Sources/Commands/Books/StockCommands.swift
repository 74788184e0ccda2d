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
      StockEnter.self, StockList.self, Take<StockCheck>.self, Take<StockSeen>.self,
      Take<StockDrop>.self,
    ],
    aliases: ["库存本"])
  static let guide = Texts.stockGuide
}

/// `stock enter GOODS PIECES`: enters the pieces left.
struct StockEnter: DeskCommand {
  static let configuration = CommandConfiguration.leaf("enter", aliases: ["记"])
  static let guide = Texts.stockEnterGuide

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
  static let configuration = CommandConfiguration.leaf("list", aliases: ["看"])
  static let guide = Texts.stockListGuide

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

/// A step with the entry of the stock watch under a goods number.
protocol StockStep: StepCommand where Given: GoodsArguments {
  static func said(_ entry: Case, _ goods: String) -> Text
}

extension StockStep {
  static func answer(_ act: CaseAct, _ given: Given, _ context: Context) throws -> Answer {
    let number = try context.books().stock(given.goods).number
    return try context.take(act, .stock, number) { said($0, given.goods) }
  }
}

protocol GoodsArguments: StepArguments { var goods: String { get } }

extension GoodsArguments {
  var numbers: [Int] { [] }
}

/// `stock check GOODS PIECES`: enters a counted number.
enum StockCheck: StockStep {
  struct Given: GoodsArguments {
    @Option var note: String?
    @Argument var goods: String
    @Argument var pieces: String
    func values() -> [String: String?] { ["counted": pieces, "note": note] }
  }
  static let face = StepFace("stock", "answer", as: "check", "核", Texts.stockCheckGuide)
  static func said(_ entry: Case, _ goods: String) -> Text {
    Texts.stockChecked(goods, entry.pieces)
  }
}

/// `stock seen GOODS`: records that the acting agent knows.
enum StockSeen: StockStep {
  struct Given: GoodsArguments { @Argument var goods: String }
  static let face = StepFace("stock", "seen", "知", Texts.stockSeenGuide)
  static func said(_ entry: Case, _ goods: String) -> Text { Texts.stockSeen(goods) }
}

/// `stock drop GOODS --reason WHY`: drops goods that are no longer on sale.
enum StockDrop: StockStep {
  struct Given: GoodsArguments {
    @Option(name: .customLong("reason")) var why: String
    @Argument var goods: String
    var reason: String? { why }
  }
  static let face = StepFace("stock", "drop", "销", Texts.stockDropGuide)
  static func said(_ entry: Case, _ goods: String) -> Text { Texts.stockDropped(goods) }
}

/// `import stock FILE`: enters the goods of a sheet.
struct ImportStock: FileCommand {
  static let configuration = CommandConfiguration.leaf("stock", aliases: ["库存"])
  static let guide = Texts.importStockGuide

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
