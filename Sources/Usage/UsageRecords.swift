import Store
import Vocabulary

/// The use of replies: which replies agents took after which words, and which searches found
/// nothing. It improves the next search, and shows leads which phrases are missing.
public enum UsageRecords {
  public static let migrations = [
    Migration(
      "usage", 1,
      [
        // `ranked_first` is the phrase that was ranked first when another was taken; `message` is
        // one key for all picks for the same message of a buyer, of which the last one counts.
        .table(
          "pick",
          [
            .key("key"), .agent("agent"), .moment("at"), .made("phrase"), .text("query"),
            .made("ranked_first").orNull, .key("message").orNull,
          ], key: ["key"]),
        .table(
          "pick_taken_back", [.key("pick"), .agent("agent"), .moment("at")], key: ["pick"]),
        // Picks of a phrase that a lead ended, all of them or those after some words.
        .table(
          "pick_forgotten",
          [
            .key("key"), .made("phrase"), .text("query").orNull, .agent("agent"), .moment("at"),
            .text("reason"),
          ], key: ["key"]),
        .index("pick_phrase", on: "pick", ["phrase", "agent"]),
        .table(
          "vain", [.key("key"), .agent("agent"), .moment("at"), .text("query")], key: ["key"]),
        .table(
          "goods_read", [.agent("agent"), .made("goods"), .moment("read_at")],
          key: ["agent", "goods"]),
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
  ///   - message: the key of the buyer's message; of several picks for one the last one counts. Nil
  ///     when it is not known.
  public static func count(
    phrase: String, query: String, insteadOf first: String? = nil, message: String? = nil,
    by author: Author, in store: RecordStore
  ) throws {
    try store.write(Act(author, "phrase.pick")) { writing in
      writing.detail = phrase
      try writing.run(
        """
        INSERT INTO pick (key, agent, at, phrase, query, ranked_first, message)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """, Key.make(), author.agent, writing.now, phrase, String(query.prefix(queryLimit)),
        first == phrase ? nil : first, message)
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

  /// Returns the phrases whose picks move an agent's lists, with the words after which they were
  /// taken and how many days of how many agents count (`PickEvidence`), the latest last. The words
  /// are empty where a phrase was called by its id.
  ///
  /// - Parameters:
  ///   - agent: the agent whose own picks count more; nil for nobody in particular.
  ///   - zone: the zone whose days count.
  public static func picks(
    of agent: AgentNumber?, at now: Moment, in zone: DeskZone
  ) -> (Reading) throws -> [(words: String, phrase: String, count: Int, own: Int)] {
    let offset = zone.offset(at: now)
    let today = (now.seconds + offset) / 86_400
    return { reading in
      var found: [(words: String, phrase: String, evidence: PickEvidence)] = []
      var places: [[String]: Int] = [:]
      // Read day by day: the database counts, not the session that opens.
      let rows = try reading.all(
        """
        SELECT query, phrase, agent, (at + $2) / 86400 AS day FROM pick
        WHERE at >= $1 AND \(PickRecords.standing)
          AND key IN (SELECT max(key) FROM pick WHERE at >= $1 GROUP BY coalesce(message, key))
          AND NOT EXISTS (
            SELECT 1 FROM pick_forgotten f WHERE f.phrase = pick.phrase AND f.at >= pick.at
              AND (f.query IS NULL OR f.query = pick.query))
        GROUP BY query, phrase, agent, day ORDER BY max(key)
        """, now + -PickEvidence.memory * 86_400, offset
      ) { row in
        try (
          words: row.text(0), phrase: row.text(1),
          hand: PickEvidence.Hand(agent: row.agent(2), day: row.integer(3))
        )
      }
      for row in rows {
        let key = [row.words, row.phrase]
        let place = places[key] ?? found.count
        if place == found.count { found.append((row.words, row.phrase, PickEvidence())) }
        places[key] = place
        found[place].evidence.add(row.hand)
      }
      return found.compactMap { row in
        let (all, own) = row.evidence.counts(for: agent, on: today)
        return all > 0 ? (words: row.words, phrase: row.phrase, count: all, own: own) : nil
      }
    }
  }

  /// Returns the use of each phrase by each agent, the most used first.
  public static func use(_ reading: Reading) throws -> [PhraseUse] {
    try reading.all(
      """
      SELECT phrase, agent, count(*), max(at) FROM pick WHERE \(PickRecords.standing)
      GROUP BY phrase, agent
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
      WHERE ranked_first IS NOT NULL AND \(PickRecords.standing)
      GROUP BY query, ranked_first, phrase, agent
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
    try inVain(since: Moment(seconds: 0), reading)
  }

  /// The same of a moment and all after it.
  public static func inVain(since: Moment, _ reading: Reading) throws -> [VainSearch] {
    try reading.all(
      """
      SELECT query, count(*), max(at) FROM vain WHERE at >= $1
      GROUP BY query ORDER BY count(*) DESC, query
      """, since
    ) { try VainSearch(query: $0.text(0), count: $0.integer(1), last: $0.moment(2)) }
  }
}
