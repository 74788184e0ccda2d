import Store
import Vocabulary

/// The cells of a row, each demanded to be what it should: a damaged one is an error that names
/// table, row and column, never a default.
struct CaseCells {
  let row: Row
  let table: String
  /// What tells the row from others, such as `handover 12 3`.
  let key: () -> String

  func whole(_ column: Int, _ name: String) throws -> Int {
    guard case .integer(let number) = row.value(column) else { throw damage(column, name) }
    return number
  }
  func wholeIfAny(_ column: Int, _ name: String) throws -> Int? {
    row.isNull(column) ? nil : try whole(column, name)
  }
  func text(_ column: Int, _ name: String) throws -> String {
    guard case .text(let text) = row.value(column) else { throw damage(column, name) }
    return text
  }
  func textIfAny(_ column: Int, _ name: String) throws -> String? {
    row.isNull(column) ? nil : try text(column, name)
  }
  func agent(_ column: Int, _ name: String) throws -> AgentNumber {
    guard let agent = AgentNumber(try whole(column, name)) else { throw damage(column, name) }
    return agent
  }
  func agentIfAny(_ column: Int, _ name: String) throws -> AgentNumber? {
    row.isNull(column) ? nil : try agent(column, name)
  }
  func day(_ column: Int, _ name: String) throws -> Day {
    guard let day = Day(try text(column, name)) else { throw damage(column, name) }
    return day
  }
  func moment(_ column: Int, _ name: String) throws -> Moment {
    Moment(seconds: try whole(column, name))
  }

  private func damage(_ column: Int, _ name: String) -> Refusal {
    let value = row.isNull(column) ? "NULL" : row.text(column)
    return Refusal(
      .store, CaseTexts.damagedCell("\(table).\(name)", key(), value), fix: .changedOutside)
  }
}
