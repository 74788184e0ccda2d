import Cases
import Store
import Vocabulary

/// The room's lines of a month's checklist: books that were kept the month before and not in this
/// one. Nobody's wage waits for them.
extension BookRecords: MonthChecked {
  public func points(of month: Month) throws -> [MonthPoint] {
    try [Book.service, .stock].compactMap { book in
      guard try steps(book, month) == 0, try steps(book, month.previous) > 0 else { return nil }
      return MonthPoint(
        book.rawValue, .remark, Texts.notKept(try flow(book).name, month),
        fix: Texts.keepBook(book))
    }
  }

  private func steps(_ book: Book, _ month: Month) throws -> Int {
    var query = CaseQuery(book)
    query.stepped = month.first...month.last
    return try cases.count(query, at: now)
  }
}
