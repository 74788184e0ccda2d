import Store
import Vocabulary

/// The bound on the rows that one agent may add about one order: every act about an order reads the
/// rows that came before it.
enum MostEntries {
  static let ofAnAgent = 100

  /// - Parameter table: a table with the columns `order_number` and `agent`.
  /// - Throws: `Refusal` of kind `.refused` when another row would be one too many.
  static func demand(
    in table: String, of order: OrderNumber, by agent: AgentNumber, in reading: Reading
  ) throws {
    let count = try reading.first(
      "SELECT count(*) FROM \(table) WHERE order_number = $1 AND agent = $2", order, agent
    ) { try $0.integer(0) }
    guard count ?? 0 < ofAnAgent else {
      throw Refusal(Texts.tooManyEntries(order, agent, ofAnAgent), fix: Texts.letAnotherEnter)
    }
  }
}
