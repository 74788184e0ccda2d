import Store
import Vocabulary

extension CaseRecords {
  /// Empties the personal data of a case: afterwards it says only that it was erased.
  ///
  /// - Returns: the number of values that were emptied.
  /// - Throws: `Refusal` of kind `.nothingFound` when there is no such case, of kind
  ///   `.notPermitted` for an agent.
  public func erase(_ key: CaseKey, by hand: CaseHand) throws -> Int {
    guard hand.leads else {
      throw Refusal(.notPermitted, CaseTexts.leadsErase, fix: CaseTexts.askALead)
    }
    return try store.write(Act(hand.author, "case.erase", stays: true)) { writing in
      _ = try item(key, in: writing)
      writing.detail = "\(key.flow) \(key.number)"
      return try writing.run(
        """
        UPDATE case_personal SET value = NULL, erased_at = $3
        WHERE flow = $1 AND number = $2 AND value IS NOT NULL
        """, key.flow, key.number, writing.now)
    }
  }

  /// Empties the personal data of a flow's cases in which a field ever had a value, such as those
  /// about an order, within an open transaction. Returns the number of values that were emptied.
  public static func erase(
    of flow: String, where field: String, is value: String, in writing: Writing
  ) throws -> Int {
    try writing.run(
      """
      UPDATE case_personal SET value = NULL, erased_at = $4
      WHERE flow = $1 AND value IS NOT NULL AND number IN (
        SELECT v.number FROM case_value v WHERE v.flow = $1 AND v.field = $2 AND v.value = $3)
      """, flow, field, value, writing.now)
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
