/// The number of restores of a store, in the counter of that name. Each restore changes it, so that
/// programs which have the store open notice.
enum Restores {
  private static let name = "restore"

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
