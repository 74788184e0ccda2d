import Desk
import Orders
import Shell
import Terminal
import Vocabulary

/// An order for display; times in the desk's zone.
struct OrderView: Encodable {
  let order: OrderNumber
  /// The buyer, masked; nil, and left out, where the list or the record does not say.
  let buyer: String?
  let createdAt: String?
  let paidAt: String?
  let paid: Money?
  let status: String?
  let title: String?
  let quantity: Int?
  let note: String?
  let agent: AgentNumber?
  let flag: String?
  let taggedAt: String?
  let tagOrigin: String?
  private let flagName: Text?
  private let createdLabel: String
  private let tagLabel: String

  private enum CodingKeys: CodingKey {
    case order, buyer, createdAt, paidAt, paid, status, title, quantity, note, agent, flag, taggedAt
    case tagOrigin
  }

  init(_ order: Order, buyer: String? = nil, zone: DeskZone) {
    self.order = order.number
    self.buyer = buyer
    createdAt = order.createdAt.map(zone.iso)
    paidAt = order.paidAt.map(zone.iso)
    paid = order.paid
    status = order.status
    title = order.title
    quantity = order.quantity
    note = order.note
    agent = order.tag?.agent
    flag = order.tag?.flag.rawValue
    taggedAt = order.tag.map { zone.iso($0.at) }
    tagOrigin = order.tag?.origin.rawValue
    flagName = order.tag?.flag.name
    createdLabel = order.createdAt.map(zone.label) ?? ""
    tagLabel = order.tag.map { zone.label($0.at) } ?? ""
  }

  /// Returns one line: number, time, buyer, amount, status, goods.
  func line(_ paper: Paper) -> String {
    [order.text, createdLabel, buyer ?? "", paid?.description ?? "", status ?? "", title ?? ""]
      .filter { !$0.isEmpty }.map { $0.harmless() }.joined(separator: "  ")
  }

  func tagLine(_ paper: Paper) -> String {
    guard let agent, let flagName else { return paper.text(Texts.noTag) }
    let role = flag.flatMap(Style.Role.init(rawValue:))
    return "\(agent)号 " + paper.style("⚑ " + paper.text(flagName), role) + " " + tagLabel
  }
}

struct OrderRows: Shown {
  let orders: [OrderView]

  func encode(to encoder: any Encoder) throws { try orders.encode(to: encoder) }
  func lines(_ paper: Paper) -> [String] { orders.map { $0.line(paper) } }
}

/// Everything known of one order, the buyer masked.
struct OrderSheetView: Shown {
  struct TagRow: Encodable {
    let agent: AgentNumber
    let flag: String
    let at: String
    let note: String
    let takenBack: Bool
    let label: String

    private enum CodingKeys: CodingKey { case agent, flag, at, note, takenBack }
  }
  struct RefundRow: Encodable {
    let amount: Money
    let refundedAt: String
    let label: String

    private enum CodingKeys: CodingKey { case amount, refundedAt }
  }
  struct FormRow: Encodable {
    let fields: [String: String]
    let confirmed: Bool
    let line: Text

    private enum CodingKeys: CodingKey { case fields, confirmed }

    init(_ confirmation: OrderConfirmation, zone: DeskZone) {
      let values = confirmation.form.values
      fields = Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) })
      confirmed = confirmation.frozen != nil
      line = Texts.formLine(
        ConfirmationForm.Field.allCases.compactMap { values[$0] }.joined(separator: " / "),
        confirmation.frozen.map { ($0.agent, zone.label($0.at)) })
    }
  }
  struct EventRow: Encodable {
    let kind: String
    let agent: AgentNumber
    let at: String
    let chosen: AgentNumber?
    let printed: Bool?
    let text: String
    let takenBack: Bool
    let head: Text
    let line: Text

    private enum CodingKeys: CodingKey { case kind, agent, at, chosen, printed, text, takenBack }

    init(_ event: OrderEvent, zone: DeskZone) {
      kind = event.kind.rawValue
      agent = event.agent
      at = zone.iso(event.at)
      chosen = event.chosen
      printed = event.isPickedUp
      text = event.text
      takenBack = event.retractedAt != nil
      line = Texts.eventLine(event, zone.label(event.at))
      head =
        switch event.kind {
        case _ where event.retractedAt != nil: Texts.takenBackHead
        case .chased: Texts.chasedHead
        case .added: Texts.addedHead
        case .settled: Texts.settledHead
        case .dropped: Texts.droppedHead
        case .refundDropped, .refundCorrected: Texts.refundFixHead
        }
    }
  }

  let order: OrderView
  let buyer: Buyer?
  let tags: [TagRow]
  let conflicts: [TagRow]
  let events: [EventRow]
  let confirmation: FormRow?
  let earlierNotes: [String]
  let refunds: [RefundRow]
  let returns: [ReturnRow]

  init(_ sheet: OrderSheet, _ desk: Desk) {
    let zone = desk.zone
    let names = ReturnNames(try? desk.flows().flow(ReturnFlow.id))
    order = OrderView(sheet.order, zone: zone)
    buyer = sheet.buyer
    func row(_ tag: DeskTag) -> TagRow {
      TagRow(
        agent: tag.agent, flag: tag.flag.rawValue, at: zone.iso(tag.at), note: tag.note,
        takenBack: tag.retractedAt != nil, label: zone.label(tag.at))
    }
    tags = sheet.deskTags.map(row)
    conflicts =
      sheet.conflicts.map(row)
      + (sheet.noteInConflict.map { tag in
        [
          TagRow(
            agent: tag.agent, flag: tag.flag.rawValue, at: zone.iso(tag.at),
            note: sheet.order.note ?? "", takenBack: false, label: zone.label(tag.at))
        ]
      } ?? [])
    confirmation = sheet.confirmation.map { FormRow($0, zone: zone) }
    events = sheet.events.map { EventRow($0, zone: zone) }
    earlierNotes = sheet.earlierNotes.map(\.note)
    returns = sheet.returns.map { ReturnRow($0, names, zone: zone) }
    refunds = sheet.refunds.map {
      RefundRow(
        amount: $0.amount, refundedAt: zone.iso($0.refundedAt), label: zone.label($0.refundedAt))
    }
  }

  func lines(_ paper: Paper) -> [String] {
    func row(_ name: Text, _ value: String?) -> String? {
      guard let value, !value.isEmpty else { return nil }
      return "  " + paper.width.pad(paper.text(name), to: 10) + value.harmless()
    }
    let people = [buyer?.name, buyer?.receiver, buyer?.mobile].compactMap(\.self)
    var lines = [
      paper.style(order.line(paper), .title),
      "  " + paper.width.pad(paper.text(Texts.tagHead), to: 10) + order.tagLine(paper),
    ]
    lines += [
      row(Texts.noteHead, order.note.map { paper.text(Texts.counted($0)) }),
      row(Texts.buyerHead, people.joined(separator: " ")),
    ].compactMap(\.self)
    lines += tags.compactMap {
      row(
        $0.takenBack ? Texts.takenBackHead : Texts.deskTagHead,
        "\($0.agent)号 \($0.label) \($0.note)")
    }
    lines += conflicts.compactMap { row(Texts.conflictHead, "\($0.agent)号 \($0.label) \($0.note)") }
    if let confirmation {
      lines += [row(Texts.formHead, paper.text(confirmation.line))].compactMap(\.self)
    }
    lines += events.compactMap { row($0.head, paper.text($0.line)) }
    lines += earlierNotes.compactMap { row(Texts.earlierNoteHead, $0) }
    lines += refunds.compactMap { row(Texts.refundHead, "\($0.amount) \($0.label)") }
    return lines + returns.compactMap { row(Texts.returnHead, $0.summary(paper)) }
  }
}
