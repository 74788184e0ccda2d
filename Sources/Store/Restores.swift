/// How often a store was restored, in the counter of that name: a number that each restore makes
/// another one, so that programs which have the store open notice.
enum Restores {
  private static let name = "restore"

  static func count(_ reading: Reading) throws -> Int {
    try reading.first("SELECT value FROM counter WHERE name = $1", name) { try $0.integer(0) } ?? 0
  }

  /// Counts one more than both the content and the store whose place it takes.
  static func add(to other: Int, in writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO counter (name, value) VALUES ($1, $2)
      ON CONFLICT (name) DO UPDATE SET value = $2
      """, name, max(try count(writing), other) + 1)
  }
}
