import Store
import Vocabulary

/// The rows of `earlier_note`: notes of the platform that an import replaced.
enum EarlierNoteRows {
  static func keep(_ note: String, of number: OrderNumber, in writing: Writing) throws {
    try writing.run(
      "INSERT INTO earlier_note (order_number, key, note, replaced_at) VALUES ($1, $2, $3, $4)",
      number, Key.make(), note, writing.now)
  }

  static func all(of number: OrderNumber, in reading: Reading) throws -> [EarlierNote] {
    try reading.all(
      "SELECT note, replaced_at FROM earlier_note WHERE order_number = $1 ORDER BY key", number
    ) { try EarlierNote(note: Mask.numbers(in: $0.text(0)), replacedAt: $0.moment(1)) }
  }
}
