import Store
import Vocabulary

/// What `check` asks of this room: does each order bear the tag that the rule gives it, and does
/// what points at an order find one.
extension OrderRecords {
  /// Findings that are listed; a store with more has one and the same fault.
  private static let findingsLimit = 100

  /// Conflicts of two agents are no findings: `conflicts()` lists them.
  public func check() throws -> [Finding] {
    try store.read { reading in
      var findings = try wrongTags(in: reading)
      findings += try strangers(in: reading)
      findings += try dangling("desk_tag", Texts.tagWithoutOrder, in: reading)
      findings += try dangling("buyer_contact", Texts.buyerWithoutOrder, in: reading)
      findings += try dangling("earlier_note", Texts.noteWithoutOrder, in: reading)
      findings += try dangling("confirmation", Texts.eventWithoutOrder, in: reading)
      findings += try dangling("order_event", Texts.eventWithoutOrder, in: reading)
      return findings
    }
  }

  /// Orders whose row says something else than note and desk tags give.
  private func wrongTags(in reading: Reading) throws -> [Finding] {
    var findings: [Finding] = []
    let decisions = try OrderEventRows.decisions(in: reading)
    let deskTags = try DeskTagRows.all(in: reading)
    try reading.each("SELECT \(OrderRows.columns), awaits_payment FROM orders") { row in
      let order = try OrderRows.order(row)
      let tags = deskTags[order.number] ?? []
      let standing = StandingTag(
        note: order.noteTag(of: agents, by: flags), deskTags: tags,
        decision: decisions[order.number])
      let agrees =
        try isSame(standing.tag, order.tag) && standing.isContested == order.isContested
        && order.awaitsPayment == row.flag(14)
      guard !agrees, findings.count < Self.findingsLimit else { return }
      findings.append(Finding(nil, Texts.wrongTag(order.number), fix: Texts.wrongTagFix))
    }
    return findings
  }

  /// A note's flag is that of the order of flags that held when it was imported: it may differ.
  private func isSame(_ ruled: Tag?, _ borne: Tag?) -> Bool {
    guard let ruled, let borne, ruled.origin == .note else { return ruled == borne }
    return ruled.agent == borne.agent && ruled.at == borne.at && ruled.origin == borne.origin
  }

  /// Orders that bear the number of nobody in agents.yaml.
  private func strangers(in reading: Reading) throws -> [Finding] {
    let bearers = try reading.all(
      "SELECT DISTINCT agent FROM orders WHERE tagged_at IS NOT NULL ORDER BY agent"
    ) { try $0.agent(0) }
    return bearers.filter { !agents.contains($0) }.map {
      Finding(nil, Texts.taggedByStranger($0), fix: Texts.strangerFix)
    }
  }

  private func dangling(
    _ table: String, _ text: (OrderNumber) -> Text, in reading: Reading
  ) throws -> [Finding] {
    try reading.all(
      """
      SELECT DISTINCT d.order_number FROM \(table) d
      LEFT JOIN orders o ON o.order_number = d.order_number
      WHERE o.order_number IS NULL ORDER BY d.order_number LIMIT \(Self.findingsLimit)
      """
    ) { try Finding(nil, text($0.order(0)), fix: .changedOutside) }
  }
}
