import Store
import Vocabulary

/// The rows of `refund_version`: refunds as they were before an import changed them, and as that
/// import had left them when it was taken back.
enum RefundVersions {
  enum Role: String {
    case before, after
  }

  static let columns = """
    order_number, refunded_at, amount, refund_id, status, counts, entered_at, entered_by
    """

  /// Keeps a refund as it is now.
  ///
  /// - Parameter later: the key that it gets; nil when it keeps its own.
  static func keep(
    _ key: String, _ role: Role, _ number: Int, as later: String? = nil, in writing: Writing
  ) throws {
    try writing.run(
      """
      INSERT INTO refund_version (
        import_number, role, key, earlier_key, \(columns), import_before)
      SELECT $1, $2, $4, key, \(columns), import_number FROM refund WHERE key = $3
      ON CONFLICT (import_number, key, role) DO NOTHING
      """, number, role.rawValue, key, later ?? key)
  }

  /// Puts a refund back to what it was before an import.
  static func restore(_ key: String, before number: Int, in writing: Writing) throws {
    try writing.run(
      """
      UPDATE refund SET (key, \(columns), import_number) = (
        SELECT earlier_key, \(columns), import_before FROM refund_version
        WHERE import_number = $1 AND key = $2 AND role = 'before')
      WHERE key = $2
      """, number, key)
  }

  /// Gives the earlier state that one import kept to another.
  ///
  /// - Parameter later: the refund's key with that one; nil when it is the same.
  static func hand(
    _ key: String, from number: Int, to heir: Int, as later: String? = nil, in writing: Writing
  ) throws {
    try writing.run(
      """
      UPDATE refund_version SET import_number = $3, key = $4
      WHERE import_number = $1 AND key = $2 AND role = 'before'
      """, number, key, heir, later ?? key)
  }

  /// Takes a withdrawn import out of a refund's history: before `later`, which knows the refund by
  /// another key, comes what came before it.
  static func splice(
    _ key: String, out number: Int, before later: Int, as laterKey: String, in writing: Writing
  ) throws {
    try writing.run(
      "DELETE FROM refund_version WHERE import_number = $1 AND key = $2 AND role = 'before'",
      later, laterKey)
    try hand(key, from: number, to: later, as: laterKey, in: writing)
  }
}
