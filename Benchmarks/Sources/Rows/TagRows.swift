import Foundation

/// Tagging an order in an open session, on disk before the answer comes, beside the least that such
/// a promise costs: one row, committed under WAL at synchronous FULL.
enum TagRows {
  static let lines = 1000

  static func pairs(_ workplace: Workplace) throws -> [Pair] {
    try workplace.fillStore()
    let bare = try BareCommits(workplace)
    let tags = try SessionTags(workplace)
    return [
      Pair(
        what: "order tag in a session", rounds: 5, aim: 2, beside: "sqlite3: a bare commit",
        ours: tags.run, theirs: bare.run)
    ]
  }

  /// Orders that nobody imported yet, as they are on the day they are sold.
  private final class SessionTags {
    private let workplace: Workplace
    private var number = 5_200_000_000_000_000_000

    init(_ workplace: Workplace) throws { self.workplace = workplace }

    func run() throws -> Cost {
      try session(1 + TagRows.lines).eachLine(after: session(1), lines: TagRows.lines)
    }

    private func session(_ lines: Int) throws -> Cost {
      var file = try DataFile(workplace.path("tags.txt"))
      for _ in 0..<lines {
        number += 12_345_678
        try file.line("order tag \(number) --flag green --courier 顺丰 --gift 送小礼品")
      }
      try file.flush()
      return try workplace.session(workplace.path("tags.txt")).run()
    }
  }

  private struct BareCommits {
    private let database: String
    private let workplace: Workplace

    init(_ workplace: Workplace) throws {
      self.workplace = workplace
      database = workplace.path("bare.sqlite")
      try? FileManager.default.removeItem(atPath: database)
      try Child([
        "sqlite3", database,
        "PRAGMA journal_mode = WAL; CREATE TABLE tag (number INTEGER PRIMARY KEY, note TEXT);",
      ]).run()
    }

    func run() throws -> Cost {
      try script(1 + TagRows.lines).eachLine(after: script(1), lines: TagRows.lines)
    }

    private func script(_ lines: Int) throws -> Cost {
      var file = try DataFile(workplace.path("commits.sql"))
      try file.line("PRAGMA synchronous = FULL;")
      for _ in 0..<lines { try file.line("INSERT INTO tag (note) VALUES ('2号 / 顺丰 / 送小礼品');") }
      try file.flush()
      return try Child(["sqlite3", database], input: workplace.path("commits.sql")).run()
    }
  }
}
