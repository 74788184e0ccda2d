import Books
import Desk
import Shell
import Vocabulary

/// A command whose first argument is a book.
protocol BookCommand: DeskCommand {
  /// Whether only the books that the shop defined are meant.
  static var isOwn: Bool { get }
  /// What comes after the book.
  static var rest: BookCommandRest { get }
}

enum BookCommandRest {
  case nothing
  /// `FIELD=VALUE ...`
  case fields
  /// An entry's number, then perhaps `FIELD=VALUE ...`.
  case number
}

extension BookCommand {
  static var isOwn: Bool { true }
}

extension BookShow: BookCommand {
  static let isOwn = false
  static let rest = BookCommandRest.number
}
extension BookErase: BookCommand {
  static let isOwn = false
  static let rest = BookCommandRest.number
}

/// `book add BOOK FIELD=VALUE ...`: an entry of a book that the shop defined.
struct BookAdd: BookCommand {
  static let rest = BookCommandRest.fields
  static let configuration = CommandConfiguration(commandName: "add", aliases: ["记"])
  static let guide = Guide(
    Texts.bookAddSummary,
    examples: [
      .init("kefu book add case what=买家说色差 learned=先发实拍图 --as 1", Texts.bookAddExample)
    ], more: Texts.ownBookMore)

  @OptionGroup var shared: SharedOptions
  @Option var agent: AgentNumber?
  @Option var date: Day?
  @Argument var book: String
  @Argument var fields: [String] = []

  func answer(_ context: Context) throws -> Answer {
    let book = try context.ownBook(book)
    return try context.write(
      BookID(rawValue: book.id), for: agent, on: date, try book.values(fields)
    ) { Texts.entryAdded(book.name, $0.number) }
  }
}

/// `book list BOOK`: what is not done; of a book without anything to do, everything.
struct BookList: BookCommand {
  static let isOwn = false
  static let rest = BookCommandRest.nothing
  static let configuration = CommandConfiguration(commandName: "list", aliases: ["列"])
  static let guide = Guide(
    Texts.bookListSummary,
    examples: [.init("kefu book list case --all --as 1", Texts.bookListExample)],
    more: Texts.ownBookMore)

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var all = false
  @Option var agent: AgentNumber?
  @Option var date: Day?
  @Argument var book: String

  func answer(_ context: Context) throws -> Answer {
    let book = try context.books().shelf.book(book)
    let id = BookID(rawValue: book.id)
    var query = EntryQuery(
      id, states: all ? nil : Entry.State.unfinished.union([.noted]),
      holder: try context.scope(id, asking: agent))
    query.days = date.map { $0...$0 }
    return try context.list(context.books().entries(query))
  }
}

/// `book answer BOOK N FIELD=VALUE ...`: adds to an entry, or changes what it says.
struct BookAnswer: BookCommand {
  static let rest = BookCommandRest.number
  static let configuration = CommandConfiguration(commandName: "answer", aliases: ["回"])
  static let guide = Guide(
    Texts.bookAnswerSummary,
    examples: [.init("kefu book answer case 1 learned=先发实拍图 --as 1", Texts.bookAnswerExample)],
    more: Texts.ownBookMore)

  @OptionGroup var shared: SharedOptions
  @Argument var book: String
  @Argument var number: Int
  @Argument var fields: [String]

  func answer(_ context: Context) throws -> Answer {
    let book = try context.ownBook(book)
    return try context.take(
      EntryStep(.answered, values: book.values(fields)), BookID(rawValue: book.id), number
    ) { Texts.entryAnswered(book.name, $0.number) }
  }
}

/// `book done BOOK N [FIELD=VALUE ...]`.
struct BookDone: BookCommand {
  static let rest = BookCommandRest.number
  static let configuration = CommandConfiguration(commandName: "done", aliases: ["完"])
  static let guide = Guide(
    Texts.bookDoneSummary,
    examples: [.init("kefu book done case 1 --as 1", Texts.entryDoneExample)],
    more: Texts.ownBookMore)

  @OptionGroup var shared: SharedOptions
  @Argument var book: String
  @Argument var number: Int
  @Argument var fields: [String] = []

  func answer(_ context: Context) throws -> Answer {
    let book = try context.ownBook(book)
    return try context.take(
      EntryStep(.done, values: book.values(fields)), BookID(rawValue: book.id), number
    ) { Texts.entryDone($0.number) }
  }
}

/// `book drop BOOK N --reason WHY`.
struct BookDrop: BookCommand {
  static let rest = BookCommandRest.number
  static let configuration = CommandConfiguration(commandName: "drop", aliases: ["销"])
  static let guide = Guide(
    Texts.entryDropSummary,
    examples: [.init("kefu book drop case 1 --reason 写重了 --as 1", Texts.entryDropExample)],
    more: Texts.ownBookMore)

  @OptionGroup var shared: SharedOptions
  @Option var reason: String
  @Argument var book: String
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    let book = try context.ownBook(book)
    return try context.take(
      EntryStep(.dropped, reason: reason), BookID(rawValue: book.id), number
    ) { Texts.entryDropped($0.number) }
  }
}

extension Context {
  /// A book that the shop defined. Throws `Refusal` for one that has commands of its own, which
  /// check more than its fields.
  fileprivate func ownBook(_ word: String) throws -> Book {
    let book = try books().shelf.book(word)
    guard !BookID(rawValue: book.id).isStandard else {
      throw Refusal(.usage, Texts.hasCommands(book.name), fix: Texts.useItsCommands(book.id))
    }
    return book
  }
}
