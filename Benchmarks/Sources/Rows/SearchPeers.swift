import Foundation

/// What else could look up phrases: each searches the same text of the same phrases (id, title,
/// buyers' sentences, reply) for all words of a query and gives ten.
struct SearchPeer {
  let name: String
  /// Nil where it is not installed.
  let search: (([String]) throws -> Void)?

  /// Makes what the peers search.
  static func all(_ desk: PhraseDesk, database path: String) throws -> [SearchPeer] {
    let database = try self.database(path, desk.phrases)
    return [
      try like(database), try fullText(database),
      program("rg", name: "ripgrep, the first 10 lines") { words in
        // A line that holds both words in either order.
        let pattern =
          words.count < 2
          ? words.joined()
          : words.joined(separator: ".*")
            + "|" + words.reversed().joined(separator: ".*")
        return Child(["rg", "--max-count", "10", pattern, desk.lines], mayFindNothing: true)
      },
      program("fzf", name: "fzf --filter") { words in
        Child(
          ["fzf", "--filter", words.joined(separator: " ")], input: desk.lines,
          mayFindNothing: true)
      },
    ]
  }

  private static func program(
    _ program: String, name: String, _ child: @escaping ([String]) -> Child
  ) -> SearchPeer {
    guard Child.isInstalled(program) else {
      return SearchPeer(name: "\(program) is not installed", search: nil)
    }
    return SearchPeer(name: name) { try child($0).run() }
  }

  /// Titles first, then the shortest.
  private static func like(_ database: Database) throws -> SearchPeer {
    func statement(_ words: Int) throws -> Statement {
      let holds = (1...words).map { "text LIKE ?\($0)" }.joined(separator: " AND ")
      return try database.prepare(
        """
        SELECT id, title, reply FROM phrase WHERE \(holds)
        ORDER BY title LIKE ?1 DESC, length(text) LIMIT 10
        """)
    }
    let statements = try (1...2).map(statement)
    return SearchPeer(name: "SQLite LIKE") { words in
      try statements[words.count - 1].run(words.map { "%\($0)%" })
    }
  }

  /// One character is looked up among the characters, more as their pairs, side by side.
  private static func fullText(_ database: Database) throws -> SearchPeer {
    let statement = try database.prepare(
      """
      SELECT id, title, reply FROM grams JOIN phrase ON phrase.number = grams.rowid
      WHERE grams MATCH ?1 ORDER BY rank LIMIT 10
      """)
    return SearchPeer(name: "SQLite FTS5, uni- and bigrams") { words in
      let terms = words.map { word in
        word.count == 1 ? "characters : \"\(word)\"" : "pairs : \"\(pairs(word))\""
      }
      try statement.run([terms.joined(separator: " AND ")])
    }
  }

  private static func database(_ path: String, _ phrases: MadePhrases) throws -> Database {
    let database = try Database(path)
    try database.run(
      """
      PRAGMA mmap_size = 1000000000; PRAGMA cache_size = -200000;
      CREATE TABLE phrase (number INTEGER PRIMARY KEY, id TEXT, title TEXT, reply TEXT, text TEXT);
      CREATE VIRTUAL TABLE grams USING fts5(characters, pairs, content = '');
      BEGIN;
      """)
    let insert = try database.prepare("INSERT INTO phrase VALUES (?1, ?2, ?3, ?4, ?5)")
    let index = try database.prepare(
      "INSERT INTO grams (rowid, characters, pairs) VALUES (?1, ?2, ?3)")
    for phrase in phrases {
      let number = "\(phrase.number)"
      try insert.run([number, phrase.id, phrase.title, phrase.reply, phrase.line])
      try index.run([
        number, phrase.line.map(String.init).joined(separator: " "), pairs(phrase.line),
      ])
    }
    try database.run("COMMIT; INSERT INTO grams (grams) VALUES ('optimize'); ANALYZE;")
    return database
  }

  private static func pairs(_ text: String) -> String {
    zip(text, text.dropFirst()).map { String([$0, $1]) }.joined(separator: " ")
  }
}
