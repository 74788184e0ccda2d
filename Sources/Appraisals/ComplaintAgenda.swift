import Staff
import Vocabulary

/// The complaints to judge or to answer, the earliest promise first.
public struct ComplaintAgenda: AgendaSource {
  private let complaints: ComplaintBook

  public init(_ complaints: ComplaintBook) { self.complaints = complaints }

  public func waiting(for agent: Agent, at now: Moment) throws -> [WaitingList] {
    let (total, first) = try complaints.waiting(for: agent, limit: WaitingList.shown, at: now)
    let items = first.map { complaint in
      WaitingItem(
        "\(complaint.number)",
        Text(same: "\(complaint.day) \(complaint.agent)号 \(complaint.note)"),
        due: complaint.isAwaited ? complaint.due : nil)
    }
    return [
      WaitingList(
        "complaints", Texts.complaintsTitle, total: total, items: items,
        command: Texts.listComplaints)
    ]
  }
}
