import GRDB
import Vocabulary

/// One row of an answer; columns are counted from 0 in the order of the SELECT.
public struct Row {
  let row: GRDB.Row

  public func integer(_ column: Int) -> Int { row[column] ?? 0 }
  public func text(_ column: Int) -> String { row[column] ?? "" }
  public func flag(_ column: Int) -> Bool { integer(column) != 0 }
  public func isNull(_ column: Int) -> Bool { row.hasNull(atIndex: column) }
  public func integerIfAny(_ column: Int) -> Int? { row[column] }
  public func textIfAny(_ column: Int) -> String? { row[column] }

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
