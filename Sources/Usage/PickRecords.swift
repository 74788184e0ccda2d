import Store
import Vocabulary

/// The picks that counted wrongly and are taken back: an agent's own last one by `undo`, those of a
/// phrase by a lead.
public struct PickRecords: Undoable {
  private let store: RecordStore

  public init(_ store: RecordStore) { self.store = store }

  /// The condition that a row of `pick` stands.
  static let standing = """
    NOT EXISTS (SELECT 1 FROM pick_taken_back t WHERE t.pick = pick.key)
    """

  public func lastAct(by author: Author, on day: Day) throws -> LastAct? {
    try store.read { reading in
      try reading.first(
        """
        SELECT key, phrase, at FROM pick WHERE agent = $1 AND \(Self.standing)
        ORDER BY key DESC LIMIT 1
        """, author.agent
      ) { row in
        let (key, phrase) = (try row.text(0), try row.text(1))
        return LastAct(
          key: key, at: try row.moment(2), what: UsageTexts.pick(phrase),
          concerned: Concerned(about: [author.agent]),
          way: .takeBack { try takeBack(key, phrase, author) })
      }
    }
  }

  private func takeBack(_ key: String, _ phrase: String, _ author: Author) throws {
    try store.write(Act(author, "phrase.pick.undo")) { writing in
      writing.detail = phrase
      try writing.run(
        "INSERT INTO pick_taken_back (pick, agent, at) VALUES ($1, $2, $3)", key, author.agent,
        writing.now)
    }
  }

  /// Has all picks of a phrase so far lift it no more; later ones count again.
  ///
  /// - Parameter words: the words after which they were made; nil for any.
  /// - Returns: the number of picks.
  public func forget(
    _ phrase: String, after words: String?, because reason: String, by author: Author
  ) throws -> Int {
    try store.write(Act(author, "phrase.forget")) { writing in
      writing.detail = phrase
      try writing.run(
        """
        INSERT INTO pick_forgotten (key, phrase, query, agent, at, reason)
        VALUES ($1, $2, $3, $4, $5, $6)
        """, Key.make(), phrase, words, author.agent, writing.now, reason)
      return try writing.first(
        "SELECT count(*) FROM pick WHERE phrase = $1 AND ($2 IS NULL OR query = $2)", phrase, words
      ) { try $0.integer(0) } ?? 0
    }
  }
}
