import Store
import Vocabulary

extension ImportLog {
  /// Takes back what an import wrote. What that changes in a closed month becomes an adjustment,
  /// since payroll computes closed months anew from the facts. The same file can be imported again.
  ///
  /// - Throws: `Refusal` of kind `.nothingFound` when there is no such import, of kind `.refused`
  ///   when it was taken back already or its facts stand outside the store, of kind
  ///   `.notPermitted` when some are about the author, of kind `.usage` without a reason.
  public func withdraw(
    _ number: Int, reason: String, by author: Author, of rooms: ImportRooms
  ) throws -> WithdrawalOutcome {
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw Refusal(.usage, ImportTexts.reasonNeeded, fix: ImportTexts.reasonFix)
    }
    return try store.write(Act(author, "import.withdraw", stays: true)) { writing in
      let item = try Self.item(number, in: writing)
      if let earlier = item.withdrawal {
        throw Refusal(
          ImportTexts.withdrawnAlready(item, zone.label(earlier.at)), fix: ImportTexts.importAgain)
      }
      guard let room = try rooms(item.kind) else {
        throw Refusal(ImportTexts.staysOutside(item), fix: ImportTexts.fileFix)
      }
      let concerned = try room.concerned(by: item, in: writing)
      if let own = concerned.barring(author.persons, from: item.author.agent) {
        throw Refusal(
          .notPermitted, ImportTexts.ownFacts(item, own), fix: ImportTexts.askAnother)
      }
      let outcome = try room.takeBack(item, reason: reason, by: author, in: writing)
      try close(item, outcome, reason: reason, by: author.agent, in: writing)
      writing.detail = "#\(number) -\(outcome.taken) \(outcome.leftCount)"
      return outcome
    }
  }

  private func close(
    _ item: Import, _ outcome: WithdrawalOutcome, reason: String, by agent: AgentNumber,
    in writing: Writing
  ) throws {
    try writing.run(
      """
      UPDATE imports SET withdrawn_at = $2, withdrawn_by = $3, reason = $4, taken = $5, stayed = $6
      WHERE number = $1
      """,
      item.number, writing.now, agent, Mask.numbers(in: reason), outcome.taken, outcome.leftCount)
    let last = try writing.first(
      "SELECT coalesce(max(sequence), 0) FROM import_line WHERE import_number = $1", item.number,
      make: { try $0.integer(0) })
    var lines = ImportLines(item.number, after: last ?? 0)
    for reason in outcome.left { try lines.add(.left, line: nil, reason, in: writing) }
    // Those facts are no longer held twice.
    try writing.run(
      "DELETE FROM import_row WHERE import_number = $1 AND restated = 1", item.number)
  }
}
