import Staff
import Vocabulary

/// Handover items that concern an agent, and those that an agent who leaves still holds
/// (HANDBOOK/shifts.md, Sign-in screen and Handover).
public struct HandoverAgenda: AgendaSource {
  private let records: HandoverRecords

  public init(_ records: HandoverRecords) { self.records = records }

  public func waiting(for agent: Agent, at now: Moment) throws -> [WaitingList] {
    let items = try records.open(for: agent.number, limit: WaitingList.shown)
    return [
      WaitingList(
        "handovers", Texts.handoversTitle, total: try records.openCount(for: agent.number),
        items: items.map { Self.item($0, for: agent) }, command: Texts.listHandovers)
    ]
  }

  public func unfinished(by agent: Agent, at now: Moment) throws -> [WaitingList] {
    let items = try records.notHandedOver(by: agent.number)
    return [
      WaitingList(
        "not_handed_over", Texts.notHandedOverTitle, items, command: Texts.passHandover,
        item: { Self.item($0, for: agent) })
    ]
  }

  private static func item(_ item: HandoverItem, for agent: Agent) -> WaitingItem {
    let isOffered = item.isWaiting && item.holder != agent.number
    let marks = [item.urgent ? Texts.urgent : nil, isOffered ? Texts.from(item.holder) : nil]
    return WaitingItem(
      "\(item.number)", item.text.map { Text(same: $0) } ?? .erasedMark, due: item.due,
      mark: marks.compactMap(\.self).joined(Text(same: " ")))
  }
}
