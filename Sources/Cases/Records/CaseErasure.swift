import Store
import Vocabulary

extension CaseRecords {
  /// Empties the personal data of a case: afterwards it says only that it was erased. Its words go
  /// wherever else people wrote them, too.
  ///
  /// - Returns: the number of values that were emptied, and the words that they were.
  /// - Throws: `Refusal` of kind `.nothingFound` when there is no such case, of kind
  ///   `.notPermitted` for an agent.
  public func erase(
    _ key: CaseKey, by hand: CaseHand
  ) throws -> (count: Int, words: BuyerWords) {
    guard hand.leads else {
      throw Refusal(.notPermitted, CaseTexts.leadsErase, fix: CaseTexts.askALead)
    }
    return try store.write(Act(hand.author, "case.erase", stays: true)) { writing in
      _ = try item(key, in: writing)
      writing.detail = "\(key.flow) \(key.number)"
      var words = BuyerWords()
      let count = try Self.empty(key, adding: &words, in: writing)
      guard count > 0 else { return (0, words) }
      try store.freeTexts.rewrite(in: writing) {
        words.erased(from: $0.text, isAbout: $0.isOf([key]))
      }
      try Self.forgetSubjects(words, of: [key], in: writing)
      return (count, words)
    }
  }

  /// Empties the personal data of all cases in which a value ever was one of some orders or
  /// customers, within an open transaction.
  ///
  /// - Parameter words: takes what the values said.
  /// - Returns: the cases, and the number of values that were emptied.
  public static func erase(
    about subjects: [some Bindable], adding words: inout BuyerWords, in writing: Writing
  ) throws -> (keys: Set<CaseKey>, values: Int) {
    var keys: Set<CaseKey> = []
    for subject in subjects {
      keys.formUnion(
        try writing.all(
          "SELECT DISTINCT flow, number FROM case_value WHERE value = $1", subject,
          make: { CaseKey(try $0.text(0), try $0.integer(1)) }))
    }
    var values = 0
    for key in keys.sorted() { values += try empty(key, adding: &words, in: writing) }
    return (keys, values)
  }

  /// Forgets the keys of cases by which the erased words would still be known (`Flow.once`): such a
  /// case is found by its number alone, and its subject opens a new one.
  ///
  /// - Parameter cases: the cases that are about the buyer, in which short names count too.
  public static func forgetSubjects(
    _ words: BuyerWords, of cases: Set<CaseKey>, in writing: Writing
  ) throws {
    let keys = try writing.all(
      "SELECT flow, number, subject_key FROM case_entry WHERE subject_key IS NOT NULL",
      make: { (CaseKey(try $0.text(0), try $0.integer(1)), try $0.text(2)) })
    for (key, subject) in keys
    where words.erased(from: subject, isAbout: cases.contains(key)) != subject {
      try writing.run(
        "UPDATE case_entry SET subject_key = NULL WHERE flow = $1 AND number = $2", key.flow,
        key.number)
    }
  }

  private static func empty(
    _ key: CaseKey, adding words: inout BuyerWords, in writing: Writing
  ) throws -> Int {
    try writing.all(
      """
      SELECT field, value FROM case_personal
      WHERE flow = $1 AND number = $2 AND value IS NOT NULL
      """, key.flow, key.number, make: { (try $0.text(0), try $0.text(1)) }
    ).forEach { words.add(field: $0, $1) }
    return try writing.run(
      """
      UPDATE case_personal SET value = NULL, erased_at = $3
      WHERE flow = $1 AND number = $2 AND value IS NOT NULL
      """, key.flow, key.number, writing.now)
  }

  /// Returns the ids of a case's fields whose values were erased.
  public func erased(_ key: CaseKey) throws -> Set<String> {
    try store.read { reading in
      Set(
        try reading.all(
          """
          SELECT DISTINCT field FROM case_personal
          WHERE flow = $1 AND number = $2 AND erased_at IS NOT NULL
          """, key.flow, key.number, make: { try $0.text(0) }))
    }
  }
}

extension FreeTexts.Found {
  /// Returns true for a text of one of some cases.
  public func isOf(_ keys: Set<CaseKey>) -> Bool {
    guard table.hasPrefix("case_"), key.count > 1, let number = Int(stored: key[1]) else {
      return false
    }
    return keys.contains(CaseKey(key[0], number))
  }
}
