import Imports
import Store
import Vocabulary

/// Takes an import of records back by later versions, which undo those that it made. A record that
/// the desk or a later import changed since stays; its history is then without the import's
/// version.
public struct RecordWithdrawal: WithdrawingRoom {
  public init() {}

  public func concerned(by item: Import, in reading: Reading) throws -> Concerned {
    Concerned(
      gaining: Set(
        try reading.all(
          """
          SELECT DISTINCT agent FROM appraisal
          WHERE number IN (SELECT number FROM appraisal WHERE import_number = $1)
          """, item.number, make: { try $0.agent(0) })))
  }

  public func takeBack(
    _ item: Import, reason: String, by author: Author, in writing: Writing
  ) throws -> WithdrawalOutcome {
    var outcome = WithdrawalOutcome()
    let heir = ImportLog.restated(.records, "CAST(a.number AS TEXT)")
    let made = try writing.all(
      """
      SELECT a.number, a.version, \(heir) FROM appraisal a
      WHERE a.import_number = $1 ORDER BY a.number, a.version DESC
      """, item.number
    ) { try (number: $0.integer(0), version: $0.integer(1), heir: $0.integerIfAny(2)) }
    for row in made {
      let versions = try RecordBook.history(of: row.number, in: writing)
      let standing = RecordBook.standing(versions)
      guard let last = versions.last,
        let mine = standing.firstIndex(where: { $0.record.version == row.version })
      else { continue }
      let name = Self.name(standing[mine].record)
      let follows = standing.count > mine + 1 ? standing[mine + 1].record : nil
      if follows == nil || follows?.origin == .desk, let heir = row.heir {
        try hand(row.number, row.version, to: heir, in: writing)
        outcome.leave(ImportTexts.restated(name, by: heir))
        continue
      }
      // With a later version the record stays as it is; else it is as before the import.
      let before = mine > 0 ? standing[mine - 1] : nil
      let entry = follows == nil ? before?.record.entry ?? last.record.entry : last.record.entry
      let retracted = follows == nil ? before?.retracted ?? true : last.retracted
      _ = try RecordBook.append(
        to: last, entry: entry, retracted: retracted, reason: reason, undoes: row.version,
        by: author, in: writing)
      if let follows {
        let why = try left(name, by: follows, in: writing)
        outcome.leave(why)
      } else {
        outcome.taken += 1
      }
    }
    return outcome
  }

  /// Makes a later import, which holds the record too, the one that brought it.
  private func hand(
    _ number: Int, _ version: Int, to heir: Int, in writing: Writing
  ) throws {
    try writing.run(
      "UPDATE appraisal SET import_number = $3 WHERE number = $1 AND version = $2", number, version,
      heir)
    try ImportLog.forget("\(number)", of: heir, in: writing)
  }

  private func left(_ name: String, by later: Record, in reading: Reading) throws -> Text {
    let number =
      try reading.first(
        "SELECT import_number FROM appraisal WHERE number = $1 AND version = $2", later.number,
        later.version, make: { try $0.integerIfAny(0) }) ?? nil
    return number.map { ImportTexts.changedSince(name, by: $0) } ?? ImportTexts.changedAtDesk(name)
  }

  public func changes(
    of item: Import, limit: Int, in reading: Reading
  ) throws -> ImportChanges {
    let made = try reading.all(
      """
      SELECT number, version FROM appraisal WHERE import_number = $1 ORDER BY number LIMIT $2
      """, item.number, limit, make: { try (number: $0.integer(0), version: $0.integer(1)) })
    var changes = ImportChanges()
    for row in made {
      let versions = try RecordBook.history(of: row.number, in: reading)
      guard let mine = versions.first(where: { $0.record.version == row.version }) else { continue }
      let before = RecordBook.standing(versions.filter { $0.record.version < row.version }).last
      let fact = ImportChanges.Fact(
        "#\(row.number)", before: before.map { Self.content($0.record) },
        after: Self.content(mine.record))
      if before == nil { changes.added.append(fact) } else { changes.changed.append(fact) }
    }
    return changes
  }

  private static func name(_ record: Record) -> String {
    "#\(record.number) \(content(record))"
  }

  private static func content(_ record: Record) -> String {
    let entry = record.entry
    let parts = [
      "\(entry.day)", "\(entry.agent)号", entry.kind.code, entry.value,
      Mask.numbers(in: entry.note),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
