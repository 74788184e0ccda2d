import Files
import Store
import Vocabulary

/// The orders of erased buyers among those of a file. An order that a withdrawal removed is new to
/// the next import, so that their buyers and notes are left out before anything is written.
struct ErasedOrders {
  private let numbers: Set<OrderNumber>
  private var seen = SeenOrders()

  init(in reading: Reading) throws {
    numbers = try Set(
      reading.all(
        "SELECT order_number FROM buyer_contact WHERE erased_at IS NOT NULL",
        make: { try $0.order(0) }))
  }

  /// Leaves the buyer of an erased order out, and of its note everything but the tag.
  mutating func empty(_ imported: inout ImportedOrder, erasing: (String) -> String) {
    guard numbers.contains(imported.order.number) else { return }
    imported.buyer = Buyer()
    imported.order.note = imported.order.note.map(erasing)
    imported.otherNotes = []
    seen.note(imported.line)
  }

  func findings(file: String) -> [Finding] {
    guard seen.count > 0 else { return [] }
    return [Finding(Place(file: file, line: seen.line), Texts.erasedOrders(seen.count))]
  }
}
