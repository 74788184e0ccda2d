import Store
import Vocabulary

/// The use of replies: which replies agents took after which words, and which searches found
/// nothing. It improves the next search, and shows leads which phrases are missing.
public enum UsageRecords {
  public static let migrations = [
    Migration(
      "usage", 1,
      [
        // `ranked_first` is the phrase that was ranked first when another was taken.
        .table(
          "pick",
          [
            .key("key"), .agent("agent"), .moment("at"), .made("phrase"), .text("query"),
            .made("ranked_first").orNull,
          ], key: ["key"]),
        .index("pick_phrase", on: "pick", ["phrase", "agent"]),
        .table(
          "vain", [.key("key"), .agent("agent"), .moment("at"), .text("query")], key: ["key"]),
        .table(
          "personal_phrase",
          [.agent("agent"), .made("id"), .text("text"), .moment("written_at")],
          key: ["agent", "id"]),
      ])
  ]

  /// The longest query kept, in characters; a buyer's message may be a page long.
  static let queryLimit = 200

  /// Records that a reply was taken.
  ///
  /// - Parameters:
  ///   - query: the words typed before it; empty when it was called by id.
  ///   - first: the phrase that was ranked first for the query; nil when there was none.
  public static func count(
    phrase: String, query: String, insteadOf first: String? = nil, by author: Author,
    in store: RecordStore
  ) throws {
    try store.write(Act(author, "phrase.pick")) { writing in
      writing.detail = phrase
      try writing.run(
        """
        INSERT INTO pick (key, agent, at, phrase, query, ranked_first)
        VALUES ($1, $2, $3, $4, $5, $6)
        """, Key.make(), author.agent, writing.now, phrase, String(query.prefix(queryLimit)),
        first == phrase ? nil : first)
    }
  }

  /// Records a search that found nothing, for leads.
  public static func vain(_ query: String, by author: Author, in store: RecordStore) throws {
    _ = try store.write(Act(author, "phrase.vain")) { writing in
      try writing.run(
        "INSERT INTO vain (key, agent, at, query) VALUES ($1, $2, $3, $4)",
        Key.make(), author.agent, writing.now, String(query.prefix(queryLimit)))
    }
  }

  /// Returns how many times each phrase was taken after which words, by everybody and by one agent,
  /// the latest last; the words are empty where it was called by id.
  public static func picks(
    of agent: AgentNumber?
  ) -> (Reading) throws -> [(words: String, phrase: String, count: Int, own: Int)] {
    { reading in
      try reading.all(
        """
        SELECT query, phrase, count(*), count(*) FILTER (WHERE agent = $1)
        FROM pick GROUP BY query, phrase ORDER BY max(key)
        """, agent
      ) { row in
        try (words: row.text(0), phrase: row.text(1), count: row.integer(2), own: row.integer(3))
      }
    }
  }

  /// Returns the use of each phrase by each agent, the most used first.
  public static func use(_ reading: Reading) throws -> [PhraseUse] {
    try reading.all(
      """
      SELECT phrase, agent, count(*), max(at) FROM pick GROUP BY phrase, agent
      ORDER BY count(*) DESC, phrase, agent
      """
    ) { row in
      try PhraseUse(
        phrase: row.text(0), agent: row.agent(1), count: row.integer(2), last: row.moment(3))
    }
  }

  /// Returns the picks that replaced the phrase ranked first for the same words, the most frequent
  /// first.
  public static func replaced(_ reading: Reading) throws -> [ReplacedPhrase] {
    try reading.all(
      """
      SELECT query, ranked_first, phrase, agent, count(*) FROM pick
      WHERE ranked_first IS NOT NULL GROUP BY query, ranked_first, phrase, agent
      ORDER BY count(*) DESC, query, phrase, agent
      """
    ) { row in
      try ReplacedPhrase(
        query: row.text(0), first: row.text(1), taken: row.text(2), agent: row.agent(3),
        count: row.integer(4))
    }
  }

  /// Returns the searches that found nothing, the most frequent first.
  public static func inVain(_ reading: Reading) throws -> [VainSearch] {
    try reading.all(
      "SELECT query, count(*), max(at) FROM vain GROUP BY query ORDER BY count(*) DESC, query"
    ) { try VainSearch(query: $0.text(0), count: $0.integer(1), last: $0.moment(2)) }
  }
}
