import Store
import Vocabulary

/// The consistency check of this room: each order bears the tag that the rule gives it, and each
/// row that refers to an order finds one.
extension OrderRecords {
  /// The maximum number of findings listed; a store with more has one and the same fault.
  private static let findingsLimit = 100

  /// Returns the findings of this room. Conflicts of two agents are none: `conflicts()` lists them.
  public func check() throws -> [Finding] {
    try store.read { reading in
      var findings = try wrongTags(in: reading)
      findings += try strangers(in: reading)
      findings += try dangling("desk_tag", Texts.tagWithoutOrder, in: reading)
      findings += try dangling(
        "buyer_contact", where: "d.erased_at IS NULL AND ", Texts.buyerWithoutOrder, in: reading)
      findings += try dangling("earlier_note", Texts.noteWithoutOrder, in: reading)
      findings += try dangling("confirmation", Texts.eventWithoutOrder, in: reading)
      findings += try dangling("order_event", Texts.eventWithoutOrder, in: reading)
      return findings
    }
  }

  /// Returns findings for orders whose row differs from what note, desk tags and decision give.
  private func wrongTags(in reading: Reading) throws -> [Finding] {
    var findings: [Finding] = []
    let decisions = try OrderEventRows.decisions(in: reading)
    let deskTags = try DeskTagRows.all(in: reading)
    try reading.each("SELECT \(OrderRows.columns), awaits_payment FROM orders") { row in
      let order = try OrderRows.order(row)
      let tags = deskTags[order.number] ?? []
      let standing = StandingTag(
        note: order.noteTag(of: agents, by: flags), deskTags: tags,
        decision: decisions[order.number], isDropped: order.droppedAt != nil)
      let agrees =
        try isSame(standing.tag, order.tag) && standing.isContested == order.isContested
        && order.awaitsPayment == row.flag(OrderRows.count)
      guard !agrees, findings.count < Self.findingsLimit else { return }
      findings.append(Finding(nil, Texts.wrongTag(order.number), fix: Texts.wrongTagFix))
    }
    return findings
  }

  /// Compares the tag by the rule with the stored one. The flag of a note's tag is ignored: it
  /// follows the precedence at the time of the import, which may have changed.
  private func isSame(_ ruled: Tag?, _ borne: Tag?) -> Bool {
    guard let ruled, let borne, ruled.origin == .note else { return ruled == borne }
    return ruled.agent == borne.agent && ruled.at == borne.at && ruled.origin == borne.origin
  }

  /// Returns findings for agent numbers that orders bear and nobody in agents.yaml has.
  private func strangers(in reading: Reading) throws -> [Finding] {
    let bearers = try reading.all(
      "SELECT DISTINCT agent FROM orders WHERE tagged_at IS NOT NULL ORDER BY agent"
    ) { try $0.agent(0) }
    return bearers.filter { !agents.contains($0) }.map {
      Finding(nil, Texts.taggedByStranger($0), fix: Texts.strangerFix)
    }
  }

  private func dangling(
    _ table: String, where condition: String = "", _ text: (OrderNumber) -> Text,
    in reading: Reading
  ) throws -> [Finding] {
    try reading.all(
      """
      SELECT DISTINCT d.order_number FROM \(table) d
      LEFT JOIN orders o ON o.order_number = d.order_number
      WHERE \(condition)o.order_number IS NULL ORDER BY d.order_number LIMIT \(Self.findingsLimit)
      """
    ) { try Finding(nil, text($0.order(0)), fix: .changedOutside) }
  }
}
