import Store
import Vocabulary

/// Agents' own phrases. They live in the store, not in the desk's files: those are the leads' to
/// edit, and agents on several machines share the store alone.
public enum PersonalPhraseRecords {
  /// An agent's own phrases, by id.
  public static func all(of agent: AgentNumber) -> (Reading) throws -> [PersonalPhrase] {
    { reading in
      try reading.all(
        "SELECT id, text, written_at FROM personal_phrase WHERE agent = $1 ORDER BY id", agent
      ) {
        try PersonalPhrase(agent: agent, id: $0.text(0), text: $0.text(1), written: $0.moment(2))
      }
    }
  }

  /// Writes a phrase of the author's, in place of the one with this id.
  public static func write(
    _ id: String, _ text: String, by author: Author, in store: RecordStore
  ) throws {
    try store.write(Act(author, "phrase.own.write")) { writing in
      writing.detail = id
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
