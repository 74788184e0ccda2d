import Vocabulary

/// An INSERT, UPDATE or DELETE, with the questions that tell which rows it removes and adds; an
/// update removes a row and adds another.
struct WriteStatement: Sendable {
  /// The origin of a column's value in an INSERT.
  enum Source: Sendable {
    /// The index of a bound value.
    case parameter(Int)
    case constant(Value)

    /// Returns the value, which may be one of those that are bound.
    func value(among values: [Value]) -> Value {
      switch self {
      case .parameter(let place): values[place]
      case .constant(let value): value
      }
    }
  }

  /// A query that takes some of the statement's values.
  struct Question: Sendable {
    let sql: String
    /// The indexes of its values among those of the statement.
    let places: [Int]

    func values(_ values: [Value]) -> [Value] { places.map { values[$0] } }
  }

  /// The table; nil when its rows are not tied to the journal.
  let table: StoredTable?
  /// False for another kind of statement, whose rows count for none.
  private(set) var isTold = true
  let sql: String
  /// The rows that an INSERT brings, each with a source for every column of the table; nil when
  /// they follow from the answer of `answering` alone.
  private(set) var rows: [[Source]]?
  /// The rows that an UPDATE, DELETE or ON CONFLICT DO UPDATE is about to remove.
  private(set) var before: Question?
  /// The same statement, answering with all columns of the rows as they are afterwards; nil for a
  /// DELETE.
  private(set) var answering: String?
  /// An INSERT that leaves rows alone which are there already, answering with the keys of those
  /// that it added; nil for other statements.
  private(set) var naming: String?

  /// - Parameter tables: the tied tables by name.
  /// - Throws: `Refusal` of kind `.store` for a statement on a tied table whose rows can't be told
  ///   (STORE.md, Rows and journal, says the forms).
  init(_ sql: String, tables: [String: StoredTable]) throws {
    let words = StatementWords(sql)
    let verb = words.index(where: ["INSERT", "UPDATE", "DELETE"].contains) ?? 0
    let start = words.parts.dropFirst(verb).prefix(3).map(words.text)
    self.sql = sql
    switch start.first {
    case "INSERT" where start.count == 3: table = tables[start[2]]
    case "DELETE" where start.count == 3: table = tables[start[2]]
    case "UPDATE" where start.count == 3: table = tables[start[1]]
    default:
      table = nil
      isTold = false
    }
    guard let table else { return }
    guard words.index(of: "RETURNING") == nil else { throw Self.untold(sql) }
    if start[0] == "INSERT" {
      try readInsert(words, from: verb, into: table)
    } else {
      // What stands before the verb or beside the table is not asked for the rows.
      guard verb == 0, words.index(of: "FROM", from: 3) == nil else { throw Self.untold(sql) }
      let place = words.index(of: "WHERE") ?? words.parts.count
      before = Self.question(table, words.parts[place...], words)
    }
    if start[0] != "DELETE" { answering = "\(sql)\nRETURNING \(table.list)" }
  }

  private static func untold(_ sql: String) -> Refusal {
    Refusal(.store, StoreTexts.untoldWrite(sql), fix: StoreTexts.reportUntold)
  }

  private static func question(
    _ table: StoredTable, _ condition: ArraySlice<StatementWords.Part>, _ words: StatementWords
  ) -> Question {
    var places: [Int] = []
    var text = "SELECT \(table.list) FROM \(table.name) "
    var end = condition.first?.range.lowerBound ?? 0
    for part in condition {
      text += words.text(end..<part.range.lowerBound)
      end = part.range.upperBound
      if case .parameter(let number) = part.kind {
        let known = places.firstIndex(of: number - 1) ?? places.count
        if known == places.count { places.append(number - 1) }
        text += "$\(known + 1)"
      } else {
        text += words.text(part)
      }
    }
    return Question(sql: text, places: places)
  }

  private mutating func readInsert(
    _ words: StatementWords, from verb: Int, into table: StoredTable
  ) throws {
    let conflict = words.index(of: "ON", from: verb)
    let replaces = conflict.map { words.index(of: "UPDATE", from: $0) != nil } ?? false
    guard let values = words.index(of: "VALUES", from: verb) else {
      // The rows of a SELECT come back in the answer.
      if replaces { throw Self.untold(sql) }
      return
    }
    let listed = words.parts[(verb + 3)..<values].filter { $0.kind == .word }.map(words.text)
    let names = listed.isEmpty ? table.columns.map(\.name) : listed
    let slots = Self.slots(words.parts[(values + 1)..<(conflict ?? words.parts.count)], words)
    guard slots.count.isMultiple(of: names.count) else { throw Self.untold(sql) }
    let rows = stride(from: 0, to: slots.count, by: names.count).map { first in
      Dictionary(uniqueKeysWithValues: zip(names, slots[first..<(first + names.count)]))
    }
    let columns = table.columns.map(\.name)
    if !rows.contains(where: { $0.values.contains { $0 == nil } }) {
      self.rows = rows.map { row in columns.map { (row[$0] ?? nil) ?? .constant(.null) } }
    }
    guard let conflict else { return }
    guard replaces else {
      let key = table.key.map { table.columns[$0].name }.joined(separator: ", ")
      naming = "\(sql)\nRETURNING \(key)"
      return
    }
    let keys = words.parts[conflict...].prefix { words.text($0) != "DO" }
      .filter { $0.depth == 1 && $0.kind == .word }.map(words.text)
    before = try Self.question(table, keys, of: rows, in: sql)
    self.rows = nil
  }

  /// Returns the values of all rows of a VALUES list one after the other; nil for one that is
  /// neither a parameter nor a constant.
  private static func slots(
    _ parts: ArraySlice<StatementWords.Part>, _ words: StatementWords
  ) -> [Source?] {
    var slots: [Source?] = []
    var slot: [StatementWords.Part] = []
    for part in parts where part.depth > 0 || words.text(part) == ")" {
      let sign = words.text(part)
      let isEnd = part.depth == 0 || part.depth == 1 && sign == ","
      guard isEnd else {
        slot.append(part)
        continue
      }
      slots.append(slot.count == 1 ? source(slot[0], words) : nil)
      slot = []
    }
    return slots
  }

  private static func source(_ part: StatementWords.Part, _ words: StatementWords) -> Source? {
    let text = words.text(part)
    switch part.kind {
    case .parameter(let number): return .parameter(number - 1)
    case .literal where text.hasPrefix("'"):
      return .constant(.text(String(text.dropFirst().dropLast())))
    case .literal: return Int(text).map { .constant(.integer($0)) }
    case .word where text == "NULL": return .constant(.null)
    case .word, .sign: return nil
    }
  }

  /// Returns the question for the rows that have the same keys as those of an INSERT.
  private static func question(
    _ table: StoredTable, _ keys: [String], of rows: [[String: Source?]], in sql: String
  ) throws -> Question {
    var places: [Int] = []
    let conditions = try rows.map { row in
      try keys.map { key in
        guard case .parameter(let place)?? = row[key] else { throw untold(sql) }
        places.append(place)
        return "\(key) = $\(places.count)"
      }.joined(separator: " AND ")
    }
    guard !keys.isEmpty else { throw untold(sql) }
    let condition = conditions.map { "(\($0))" }.joined(separator: " OR ")
    return Question(
      sql: "SELECT \(table.list) FROM \(table.name) WHERE \(condition)", places: places)
  }
}
