import Store
import Vocabulary

/// The new rows of a batch, which are inserted several at once.
struct ChatInsertion {
  /// One statement for several rows costs less than one for each.
  private static let groupSize = 16
  /// The numbers that a large batch takes at once; those that are left are never given.
  private static let largeBlock = 64

  private let blockSize: Int

  var persons: [[Value]] = []
  var chats: [[Value]] = []
  var turns: [[Value]] = []
  var texts: [[Value]] = []
  private var freePersons: Range<Int> = 0..<0
  private var freeChats: Range<Int> = 0..<0

  /// - Parameter chats: the number of chats that the batch may bring.
  init(chats count: Int) { blockSize = count < 1000 ? 1 : Self.largeBlock }

  mutating func nextPerson(in writing: Writing) throws -> Int {
    try Self.next(&freePersons, blockSize, "chat_person", in: writing)
  }

  mutating func nextChat(in writing: Writing) throws -> Int {
    try Self.next(&freeChats, blockSize, "chat_log", in: writing)
  }

  private static func next(
    _ free: inout Range<Int>, _ count: Int, _ counter: String, in writing: Writing
  ) throws -> Int {
    if free.isEmpty { free = Range(try writing.next(count, of: counter)) }
    return free.removeFirst()
  }

  func write(in writing: Writing) throws {
    try Self.insert(persons, "chat_person", ["person", "name"], in: writing)
    try Self.insert(
      chats, "chat_log", ["number", "day", "platform", "person", "order_number"], in: writing)
    try Self.insert(
      turns, "chat_turn", ["chat", "sequence", "at", "speaker", "agent", "import_number"],
      in: writing)
    try Self.insert(texts, "chat_text", ["chat", "sequence", "text"], in: writing)
  }

  private static func insert(
    _ rows: [[Value]], _ table: String, _ columns: [String], in writing: Writing
  ) throws {
    for start in stride(from: 0, to: rows.count, by: groupSize) {
      let some = rows[start..<min(start + groupSize, rows.count)]
      let marks = some.indices.map { row in
        "("
          + columns.indices.map { "$\((row - start) * columns.count + $0 + 1)" }
          .joined(separator: ", ") + ")"
      }.joined(separator: ", ")
      try writing.run(
        "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES \(marks)",
        values: some.flatMap(\.self))
    }
  }
}
