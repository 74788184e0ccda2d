import Cases
import Desk
import Files
import Shell
import Vocabulary

/// A flow's cases as a sheet, one row for each, personal data masked.
struct CaseTable {
  private let rows: [[CSVCell]]

  init(_ items: [Case], _ flow: Flow, _ records: CaseRecords, at now: Moment) throws {
    let zone = records.zone
    let head =
      ["number", "state", "owner", "holder", "day", "opened", "changed", "due"]
      + flow.fields.map(\.id)
    rows =
      [head.map(CSVCell.text)]
      + (try items.map { item in
        let values = item.values
        let due = try records.due(item, records.flow(of: item), at: now)
        return [
          .number("\(item.number)"), .text(item.state), .number("\(item.owner)"),
          Self.holder(item, flow, records), .text("\(item.day)"), .text(zone.label(item.openedAt)),
          .text(zone.label(item.changedAt)), .text(due.map(zone.deadline) ?? ""),
        ] + flow.fields.map { Self.cell($0, values[$0.id], zone) }
      })
  }

  /// Returns the number of the agent who holds a case, or the name of the party that does.
  private static func holder(_ item: Case, _ flow: Flow, _ records: CaseRecords) -> CSVCell {
    item.holdingParty(in: flow) == nil
      ? .number("\(item.holder)") : .text(records.rights(flow).holderName(item).english)
  }

  /// Returns a value as a cell; choices are written by id, as an import takes them.
  private static func cell(_ field: Field, _ value: String?, _ zone: DeskZone) -> CSVCell {
    guard let value else { return .text("") }
    if field.isPersonal { return .verbatim(field.shown(value, zone: zone).english) }
    switch field.kind {
    case .whole, .money, .percent, .agent, .item: return .number(value)
    case .order, .customer: return .identifier(value)
    case .text, .phone, .computed, .time, .file:
      return .verbatim(field.shown(value, zone: zone).english)
    case .flag, .day, .month, .choice, .counts: return .text(value)
    }
  }

  var document: String { CSVText.document(rows) }
}
