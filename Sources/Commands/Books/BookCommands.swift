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
      BookAdd.self, BookList.self, BookShow.self, OwnTake<OwnAnswer>.self, OwnTake<OwnDone>.self,
      OwnTake<OwnDrop>.self,
      BookErase.self, BookCheck.self,
    ],
    aliases: ["登记本"])
  static let guide = Texts.bookGuide
}

/// `book show BOOK N`: shows an entry with its whole history.
struct BookShow: DeskCommand {
  static let configuration = CommandConfiguration.leaf("show", aliases: ["看"])
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
  static let configuration = CommandConfiguration.leaf("erase", aliases: ["抹掉"])
  static let guide = Texts.bookEraseGuide

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
  static let configuration = CommandConfiguration.leaf("check", aliases: ["查"])
  static let guide = Texts.bookCheckGuide

  @OptionGroup var shared: SharedOptions

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let findings = try desk.definitionFindings() + (desk.oldBooks.map { [$0] } ?? [])
    return Answer(
      FindingList(findings: findings), status: findings.isEmpty ? 0 : 1,
      notes: [findings.isEmpty ? Texts.booksGood : Texts.findingCount(findings.count)])
  }
}
