import Vocabulary

/// The number of restores of a store, in the counter of that name. Each restore changes it, so that
/// programs which have the store open notice.
enum Restores {
  private static let name = "restore"
  /// The word before what a restore lost, in the detail of its journal row.
  static let lost = "lost"

  static func count(_ reading: Reading) throws -> Int {
    try reading.first("SELECT value FROM counter WHERE name = $1", name) { try $0.integer(0) } ?? 0
  }

  /// Sets the number to one more than both that of the content and that of the store which it
  /// replaces.
  static func add(to other: Int, in writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO counter (name, value) VALUES ($1, $2)
      ON CONFLICT (name) DO UPDATE SET value = $2
      """, name, max(try count(writing), other) + 1)
  }
}

extension Reading {
  /// Returns what restores lost, in the words that they were given, with the time of each.
  public func lostByRestores() throws -> [(at: Moment, words: [String])] {
    try all("SELECT at, detail FROM journal WHERE kind = $1 ORDER BY number", Act.restore) { row in
      let words = try row.text(1).split(separator: " ").map(String.init)
      let lost = words.drop { $0 != Restores.lost }.dropFirst()
      return (at: try row.moment(0), words: Array(lost))
    }.filter { !$0.words.isEmpty }
  }
}
