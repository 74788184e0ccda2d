import Cases
import Store
import Vocabulary

/// Erasing a customer (STORE.md, Personal data).
extension CustomerRecords {
  /// Erases a customer for good: the personal data of all versions of the file and of the cases
  /// about them, and their words wherever else people wrote them. The file stays under its number,
  /// and a later import restores nothing.
  ///
  /// - Returns: the words by which the desk's other files may know them, and whether anything was
  ///   left to erase.
  /// - Throws: `Refusal` of kind `.nothingFound` when nobody ever had the number.
  public func erase(
    _ number: CustomerNumber, by author: Author
  ) throws -> (words: BuyerWords, isNew: Bool) {
    try store.write(Act(author, "customer.erase", stays: true)) { writing in
      guard let last = try VersionRows<CustomerFile>.last(of: number.text, in: writing) else {
        throw Refusal(.nothingFound, Texts.noCustomer(number), fix: Texts.lookForCustomer)
      }
      writing.detail = "\(number)"
      var words = try PersonRows.words(of: number, in: writing)
      let emptied = try PersonRows.erase(number, in: writing)
      let cases = try CaseRecords.erase(about: [number], adding: &words, in: writing)
      var changed = emptied + cases.values
      changed += try store.freeTexts.rewrite(in: writing) { found in
        words.erased(from: found.text, isAbout: found.isOf(cases.keys))
      }
      try CaseRecords.forgetSubjects(words, of: cases.keys, in: writing)
      // Nobody writes to somebody who is not known any more.
      if last.stands, !last.fact.doNotContact {
        var file = last.fact
        file.doNotContact = true
        try VersionRows.add(file, of: number.text, after: last, by: author, in: writing)
      }
      return (words, changed > 0)
    }
  }
}
