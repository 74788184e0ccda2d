import Files
import Vocabulary

/// All books of a desk and the figures that their rules use, as `Policies/books.yaml` states.
public struct Bookshelf: Hashable, Sendable {
  public static let fileName = "Policies/books.yaml"

  public let books: [Book]
  /// Goods with fewer pieces are checked (handbook/systems.md, S13).
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

  public func book(_ standard: StandardBook) throws -> Book { try book(standard.rawValue) }
}

/// The books that have commands of their own (handbook/systems.md, S6, S7, S13, S18, S19, S20,
/// S24).
public enum StandardBook: String, CaseIterable, Sendable {
  case issue, service, stock, followup, plan, summary, call, reward

  /// The fields that the commands fill, and how: a file that lacks one is refused.
  var fields: [(id: String, kind: Field.Kind)] {
    switch self {
    case .issue:
      [("what", .text), ("kind", .choice), ("route", .choice), ("due", .day), ("answer", .text)]
    case .service: [("enquiries", .whole), ("sales", .whole), ("reasons", .counts)]
    case .stock:
      [
        ("goods", .text), ("name", .text), ("pieces", .whole), ("counted", .whole),
        ("note", .text),
      ]
    case .followup:
      [
        ("buyer", .text), ("kind", .choice), ("due", .day), ("order", .order), ("note", .text),
        ("result", .text),
      ]
    case .plan: [("what", .text)]
    case .summary: [("text", .text)]
    case .call:
      [
        ("caller", .text), ("phone", .phone), ("question", .text), ("answer", .text),
        ("began", .time), ("ended", .time), ("follow_up", .text), ("due", .day),
        ("result", .text),
      ]
    case .reward:
      [
        ("agent", .agent), ("kind", .choice), ("what", .text), ("amount", .money),
        ("record", .whole),
      ]
    }
  }
}
