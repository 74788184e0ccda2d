import Store
import Vocabulary

/// Writes the lines of an import's report one after the other.
struct ImportLines {
  enum Kind: String {
    case refused, finding, left
  }

  private let number: Int
  private var sequence: Int

  init(_ number: Int, after sequence: Int = 0) {
    self.number = number
    self.sequence = sequence
  }

  mutating func add(_ kind: Kind, line: Int?, _ text: Text, in writing: Writing) throws {
    sequence += 1
    try writing.run(
      """
      INSERT INTO import_line (import_number, sequence, kind, line, zh, en)
      VALUES ($1, $2, $3, $4, $5, $6)
      """,
      number, sequence, kind.rawValue, line, Mask.numbers(in: text.chinese),
      Mask.numbers(in: text.english))
  }
}
