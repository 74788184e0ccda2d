import Store
import Vocabulary

/// Agents' own phrases. They are kept in the store and not in the desk's files: leads edit those,
/// and agents on several machines share the store alone.
public enum PersonalPhraseRecords {
  /// Returns an agent's own phrases, by id.
  public static func all(of agent: AgentNumber) -> (Reading) throws -> [PersonalPhrase] {
    { reading in
      try reading.all(
        "SELECT id, text, written_at FROM personal_phrase WHERE agent = $1 ORDER BY id", agent
      ) {
        try PersonalPhrase(agent: agent, id: $0.text(0), text: $0.text(1), written: $0.moment(2))
      }
    }
  }

  /// Returns the text of an agent's own phrase; nil when there is none with this id.
  public static func text(of id: String, of agent: AgentNumber) -> (Reading) throws -> String? {
    { reading in
      try reading.first(
        "SELECT text FROM personal_phrase WHERE agent = $1 AND id = $2", agent, id
      ) { try $0.text(0) }
    }
  }

  /// The maximum number of an agent's own phrases: all are compiled when one of them is looked for.
  public static let limit = 1000

  /// Writes a phrase of the author's, replacing the one with this id.
  ///
  /// - Throws: `Refusal` of kind `.refused` when it would be one too many.
  public static func write(
    _ id: String, _ text: String, by author: Author, in store: RecordStore
  ) throws {
    try store.write(Act(author, "phrase.own.write")) { writing in
      writing.detail = id
      let others = try writing.first(
        "SELECT count(*) FROM personal_phrase WHERE agent = $1 AND id <> $2", author.agent, id
      ) { try $0.integer(0) }
      guard others ?? 0 < limit else {
        throw Refusal(Texts.tooManyOwn(limit), fix: Texts.deleteOwn)
      }
      try writing.run(
        """
        INSERT INTO personal_phrase (agent, id, text, written_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (agent, id) DO UPDATE SET text = excluded.text, written_at = excluded.written_at
        """, author.agent, id, text, writing.now)
    }
  }

  /// Deletes a phrase of the author's.
  public static func delete(_ id: String, by author: Author, in store: RecordStore) throws {
    try store.write(Act(author, "phrase.own.delete")) { writing in
      writing.detail = id
      try writing.run(
        "DELETE FROM personal_phrase WHERE agent = $1 AND id = $2", author.agent, id)
    }
  }
}
