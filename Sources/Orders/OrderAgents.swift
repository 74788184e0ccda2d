import Store
import Vocabulary

/// The agents for whom orders count or could count: everybody whose number stands on one, in a tag
/// at the desk or in its note, also while it is dropped, in conflict or given to another, or stood
/// in its note before an import changed it. Whatever corrects an order or takes something about it
/// back is theirs to leave to others.
enum OrderAgents {
  /// Orders by what they have in common.
  enum Orders {
    case one(OrderNumber)
    /// Those that an import brought or changed last.
    case imported(Int)
    /// Those of the refunds that an import brought or changed last.
    case refunded(Int)

    fileprivate var numbers: String {
      switch self {
      case .one: "$1"
      case .imported: "SELECT order_number FROM orders WHERE import_number = $1"
      case .refunded: "SELECT order_number FROM refund WHERE import_number = $1"
      }
    }

    fileprivate var value: Value {
      switch self {
      case .one(let number): number.value
      case .imported(let number), .refunded(let number): number.value
      }
    }
  }

  static func all(of orders: Orders, in reading: Reading) throws -> Set<AgentNumber> {
    let named = try reading.all(
      """
      SELECT DISTINCT agent FROM orders
      WHERE order_number IN (\(orders.numbers)) AND agent IS NOT NULL
      UNION
      SELECT DISTINCT t.agent FROM desk_tag t
      WHERE t.order_number IN (\(orders.numbers)) AND t.retracts IS NULL AND NOT EXISTS (
        SELECT 1 FROM desk_tag r WHERE r.order_number = t.order_number AND r.retracts = t.key)
      """, values: [orders.value], make: { try $0.agent(0) })
    // A standing tag that is the note's is among those above.
    let notes = try reading.all(
      """
      SELECT DISTINCT note FROM orders
      WHERE order_number IN (\(orders.numbers)) AND note IS NOT NULL
        AND (origin IS NULL OR origin <> 'note')
      UNION
      SELECT DISTINCT note FROM order_version
      WHERE order_number IN (\(orders.numbers)) AND role = 'before' AND note IS NOT NULL
      """, values: [orders.value], make: { try $0.text(0) })
    // The flag that a note sets does not matter here.
    return Set(named).union(notes.compactMap { NoteTag($0, by: .standard)?.agent })
  }
}
