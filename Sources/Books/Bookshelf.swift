import Files
import Vocabulary

/// All books of a desk and the figures that their rules use, as `Policies/books.yaml` states.
public struct Bookshelf: Hashable, Sendable {
  public static let fileName = "Policies/books.yaml"

  public let books: [Book]
  /// Goods with fewer pieces are checked (HANDBOOK/systems.md, S13).
  public let stockThreshold: Int
  /// A hotline call aims to end within so many minutes (S20).
  public let callMinutes: Int
  /// An issue is to be answered within so many days.
  public let answerDays: Int

  /// Throws `Refusal` with the nearest book when there is none of that id.
  public func book(_ id: String) throws -> Book {
    if let book = books.first(where: { $0.id == id || $0.name.chinese == id }) { return book }
    let near = Nearest.match(id, among: books.map(\.id))
    throw Refusal(
      Texts.unknownBook(id),
      fix: near.map(Texts.didYouMean) ?? Texts.booksAre(books.map(\.id)))
  }

  public func book(_ standard: BookID) throws -> Book { try book(standard.rawValue) }
}
