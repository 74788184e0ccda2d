import Imports
import Store
import Vocabulary

/// Takes an import of chats back: its messages go, and chats that have none left; a message that a
/// later import holds too stays, as that one's.
public struct ChatWithdrawal: WithdrawingRoom {
  public init() {}

  public func takeBack(
    _ item: Import, reason: String, by author: Author, in writing: Writing
  ) throws -> WithdrawalOutcome {
    var outcome = WithdrawalOutcome()
    let heir = ImportLog.restated(.chats, ChatSubject.column)
    let held = try writing.all(
      """
      SELECT chat, sequence, heir FROM (
        SELECT t.chat, t.sequence, \(heir) AS heir FROM chat_turn t WHERE t.import_number = $1) held
      WHERE heir IS NOT NULL ORDER BY chat, sequence
      """, item.number
    ) { (chat: try $0.integer(0), sequence: try $0.integer(1), heir: try $0.integer(2)) }
    for turn in held {
      let subject = ChatSubject.text(turn.chat, turn.sequence)
      outcome.leave(ImportTexts.restated(subject, by: turn.heir))
      try writing.run(
        "UPDATE chat_turn SET import_number = $3 WHERE chat = $1 AND sequence = $2", turn.chat,
        turn.sequence, turn.heir)
      try ImportLog.forget(subject, of: turn.heir, in: writing)
    }
    outcome.taken = try remove(item.number, in: writing)
    return outcome
  }

  /// Removes the messages of an import, and what has none left; returns the number of messages.
  private func remove(_ number: Int, in writing: Writing) throws -> Int {
    let touched = try writing.all(
      """
      SELECT DISTINCT l.number, l.person FROM chat_turn t JOIN chat_log l ON l.number = t.chat
      WHERE t.import_number = $1
      """, number
    ) { (chat: try $0.integer(0), person: try $0.integer(1)) }
    try writing.run(
      """
      DELETE FROM chat_text WHERE EXISTS (SELECT 1 FROM chat_turn t
        WHERE t.chat = chat_text.chat AND t.sequence = chat_text.sequence AND t.import_number = $1)
      """, number)
    let taken = try writing.run("DELETE FROM chat_turn WHERE import_number = $1", number)
    for (chat, person) in touched {
      try writing.run(
        """
        DELETE FROM chat_log WHERE number = $1
          AND NOT EXISTS (SELECT 1 FROM chat_turn t WHERE t.chat = $1)
        """, chat)
      try writing.run(
        """
        DELETE FROM chat_person WHERE person = $1
          AND NOT EXISTS (SELECT 1 FROM chat_log l WHERE l.person = $1)
        """, person)
    }
    return taken
  }

  public func concerned(by item: Import, in reading: Reading) throws -> Concerned { .nobody }

  /// Returns the chats that an import brought or added to, with their day and number of messages.
  public func changes(of item: Import, limit: Int, in reading: Reading) throws -> ImportChanges {
    let chats = try reading.all(
      """
      SELECT l.number, l.day, count(*) FROM chat_turn t JOIN chat_log l ON l.number = t.chat
      WHERE t.import_number = $1 GROUP BY l.number, l.day ORDER BY l.number LIMIT $2
      """, item.number, limit
    ) { row in
      ImportChanges.Fact(
        "\(try row.integer(0))", after: "\(try row.day(1)) ×\(try row.integer(2))")
    }
    return ImportChanges(added: chats)
  }
}
