import Books
import Cases
import Desk
import Shell
import Staff
import Vocabulary

/// `book`: commands that all books share, and entries of the books that the shop defined.
struct BookGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "book",
    subcommands: [
      BookAdd.self, BookList.self, BookShow.self, BookAnswer.self, BookDone.self, BookDrop.self,
      BookErase.self, BookCheck.self,
    ],
    aliases: ["登记本"])
  static let guide = Guide(Texts.bookSummary, examples: [], more: Texts.bookNames)
}

/// `book show BOOK N`: shows an entry with its whole history.
struct BookShow: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "show", aliases: ["看"])
  static let guide = Guide(
    Texts.bookShowSummary,
    examples: [
      .init("kefu book show issue 1 --as 1", Texts.bookShowExample),
      .init("kefu book show followup 1 --reveal --as 1", Texts.revealExample),
    ],
    more: Texts.bookNames)

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var reveal = false
  @Argument var book: String
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    let books = try context.books()
    let entry = try books.cases.item(CaseKey(context.book(book).id, number))
    if let reader = try context.caseReader() {
      try books.cases.rights(books.cases.flow(of: entry)).demandReading(entry, reader)
    }
    if reveal { return try context.revealed(entry, books.cases.flow(of: entry)) }
    return Answer(try EntryStory(entry, books))
  }
}

/// `book erase BOOK N`: erases the buyer's personal data of one entry for good.
struct BookErase: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "erase", aliases: ["抹掉"])
  static let guide = Guide(
    Texts.bookEraseSummary,
    examples: [.init("kefu book erase call 1 --as 3", Texts.bookEraseExample)],
    more: Texts.bookNames)

  @OptionGroup var shared: SharedOptions
  @Argument var book: String
  @Argument var number: Int

  var permission: Permission { .erase }

  func answer(_ context: Context) throws -> Answer {
    let key = CaseKey(try context.book(book).id, number)
    let erased = try context.cases().erase(key, by: context.caseHand())
    let notes = try context.forget(erased.words)
    guard erased.count > 0 else { return Answer(done: Texts.nothingToErase(number), status: 1) }
    return Answer(done: Texts.erased(number), notes: notes)
  }
}

/// `book check`: checks the files in which the books are defined.
struct BookCheck: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "check", aliases: ["查"])
  static let guide = Guide(
    Texts.bookCheckSummary, examples: [.init("kefu book check", Texts.bookCheckExample)])

  @OptionGroup var shared: SharedOptions

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let findings = try desk.definitionFindings() + (desk.oldBooks.map { [$0] } ?? [])
    return Answer(
      FindingList(findings: findings), status: findings.isEmpty ? 0 : 1,
      notes: [findings.isEmpty ? Texts.booksGood : Texts.findingCount(findings.count)])
  }
}

/// A book with commands of its own.
protocol BookFace {
  static var book: Book { get }
  static var doneExample: String { get }
}

extension BookFace {
  static var doneExample: String { "" }
}

enum IssueFace: BookFace { static var book: Book { .issue } }
enum FollowupFace: BookFace {
  static var book: Book { .followup }
  static var doneExample: String { " 已下单" }
}
enum PlanFace: BookFace { static var book: Book { .plan } }
enum CallFace: BookFace {
  static var book: Book { .call }
  static var doneExample: String { " 已回电" }
}

/// `done N [RESULT]` of a book: closes an entry.
struct EntryDone<Face: BookFace>: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "done", aliases: ["完"])
  }
  static var guide: Guide {
    Guide(
      Texts.entryDoneSummary(Face.book),
      examples: [
        .init("kefu \(Face.book.rawValue) done 1\(Face.doneExample) --as 1", Texts.entryDoneExample)
      ])
  }

  @OptionGroup var shared: SharedOptions
  @Argument var number: Int
  @Argument var result: [String] = []

  func answer(_ context: Context) throws -> Answer {
    let values = result.isEmpty ? [:] : ["result": result.joined(separator: " ")]
    return try context.take(CaseAct("done", values), Face.book, number) {
      Texts.entryDone($0.number)
    }
  }
}

/// `drop N --reason WHY` of a book: drops an entry.
struct EntryDrop<Face: BookFace>: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "drop", aliases: ["销"])
  }
  static var guide: Guide {
    Guide(
      Texts.entryDropSummary,
      examples: [
        .init("kefu \(Face.book.rawValue) drop 1 --reason 不用办了 --as 1", Texts.entryDropExample)
      ])
  }

  @OptionGroup var shared: SharedOptions
  @Option var reason: String
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    try context.take(CaseAct("drop", reason: reason), Face.book, number) {
      Texts.entryDropped($0.number)
    }
  }
}
