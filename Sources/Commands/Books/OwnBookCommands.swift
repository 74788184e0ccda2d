import Books
import Cases
import Desk
import Shell
import Vocabulary

/// A command whose first argument is a book.
protocol BookCommand: DeskCommand {
  /// True when it takes only the books that the shop defined.
  static var isOwn: Bool { get }
  /// The arguments after the book.
  static var rest: BookCommandRest { get }
}

enum BookCommandRest {
  case nothing
  /// `FIELD=VALUE ...`.
  case fields
  /// An entry's number.
  case number
  /// The number of an entry that can take the step, optionally followed by `FIELD=VALUE ...`.
  case step(String)
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

/// `book add BOOK FIELD=VALUE ...`: writes an entry of a book that the shop defined.
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
    let flow = try context.ownBook(book)
    let draft = CaseDraft(flow.id, try context.bookFields(fields, flow), owner: agent, day: date)
    return try context.write(draft) { Texts.entryAdded(flow.name, $0.number) }
  }
}

/// `book list BOOK`: lists entries that are not done; all entries of a book without anything to do.
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
    let flow = try context.book(book)
    var query = CaseQuery(flow.id)
    query.holder = try context.scope(flow, asking: agent)
    query.days = date.map { $0...$0 }
    query.limit = .max
    if !all { query.states = flow.listed }
    return try context.list(context.books().entries(query))
  }
}

extension Flow {
  /// The ids of the states that lists show: noted and open ones, or all when there are none of
  /// these.
  var listed: Set<String> {
    let noted = Set([EntryState.noted.rawValue]).intersection(states.map(\.id))
    let open = states.filter(\.isOpen).map(\.id)
    return open.isEmpty && noted.isEmpty ? Set(states.map(\.id)) : noted.union(open)
  }
}

/// `book answer BOOK N FIELD=VALUE ...`: adds to an entry, or changes it.
struct BookAnswer: BookCommand {
  static let rest = BookCommandRest.step("answer")
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
    let flow = try context.ownBook(book)
    let act = CaseAct("answer", try context.bookFields(fields, flow))
    return try context.take(act, CaseKey(flow.id, number)) {
      Texts.entryAnswered(flow.name, $0.number)
    }
  }
}

/// `book done BOOK N [FIELD=VALUE ...]`: closes an entry.
struct BookDone: BookCommand {
  static let rest = BookCommandRest.step("done")
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
    let flow = try context.ownBook(book)
    let act = CaseAct("done", try context.bookFields(fields, flow))
    return try context.take(act, CaseKey(flow.id, number)) {
      Texts.entryDone($0.number)
    }
  }
}

/// `book drop BOOK N --reason WHY`: drops an entry.
struct BookDrop: BookCommand {
  static let rest = BookCommandRest.step("drop")
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
    let act = CaseAct("drop", reason: reason)
    return try context.take(act, CaseKey(context.ownBook(book).id, number)) {
      Texts.entryDropped($0.number)
    }
  }
}
