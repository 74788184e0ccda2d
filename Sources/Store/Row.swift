import GRDBSQLite
import Vocabulary

/// One row of an answer; columns are counted from 0 in the order of the SELECT. Valid only inside
/// the closure that it is handed to.
public struct Row {
  let statement: OpaquePointer

  public func integer(_ column: Int) -> Int { Int(sqlite3_column_int64(statement, Int32(column))) }
  public func text(_ column: Int) -> String {
    guard let bytes = sqlite3_column_text(statement, Int32(column)) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }
  public func flag(_ column: Int) -> Bool { integer(column) != 0 }
  public func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
  }
  public func integerIfAny(_ column: Int) -> Int? { isNull(column) ? nil : integer(column) }
  public func textIfAny(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
  /// The column as it stands, to be bound again.
  public func value(_ column: Int) -> Value {
    switch sqlite3_column_type(statement, Int32(column)) {
    case SQLITE_NULL: .null
    case SQLITE_INTEGER: .integer(integer(column))
    default: .text(text(column))
    }
  }

  public func moment(_ column: Int) -> Moment { Moment(seconds: integer(column)) }
  public func momentIfAny(_ column: Int) -> Moment? {
    integerIfAny(column).map(Moment.init(seconds:))
  }
  public func money(_ column: Int) -> Money { Money(fen: integer(column)) }
  public func moneyIfAny(_ column: Int) -> Money? { integerIfAny(column).map(Money.init(fen:)) }

  /// Throws `Refusal` of the store when the column holds no agent number.
  public func agent(_ column: Int) throws -> AgentNumber {
    try sound(AgentNumber(integer(column)), column)
  }
  public func agentIfAny(_ column: Int) -> AgentNumber? {
    integerIfAny(column).flatMap { AgentNumber($0) }
  }
  public func order(_ column: Int) throws -> OrderNumber {
    try sound(OrderNumber(text(column)), column)
  }
  public func orderIfAny(_ column: Int) -> OrderNumber? {
    textIfAny(column).flatMap { OrderNumber($0) }
  }
  public func day(_ column: Int) throws -> Day { try sound(Day(text(column)), column) }
  public func month(_ column: Int) throws -> Month { try sound(Month(text(column)), column) }

  private func sound<Noun>(_ noun: Noun?, _ column: Int) throws -> Noun {
    guard let noun else {
      throw Refusal(.store, Texts.integrity("“\(text(column))”"), fix: Texts.damagedFix)
    }
    return noun
  }
}
