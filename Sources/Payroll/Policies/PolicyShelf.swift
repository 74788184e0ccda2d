import Vocabulary

/// Policies that were read, by their texts: most closed months were closed with the same ones.
final class PolicyShelf {
  private var books: [[String]: PolicyBook] = [:]

  /// Returns the policies of a month.
  ///
  /// - Throws: `Refusal` of kind `.refused` as `PolicyBook` does.
  func policies(of texts: DeskTexts, for month: Month) throws -> Policies {
    let key = [texts.kpi.text, texts.wage.text, texts.fines.text]
    let book =
      try books[key] ?? PolicyBook.read(kpi: texts.kpi, wage: texts.wage, fines: texts.fines)
    books[key] = book
    return try book.policies(for: month)
  }
}
