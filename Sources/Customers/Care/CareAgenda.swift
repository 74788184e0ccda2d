import Staff
import Store
import Vocabulary

/// Care in `today` (HANDBOOK/customers.md, The care plan): what customers are told these days is a
/// notice to everybody; who sends messages also sees what is due and what the outbox holds.
public struct CareAgenda: AgendaSource {
  private let records: CustomerRecords

  public init(_ records: CustomerRecords) { self.records = records }

  /// The days ahead for which an announcement is a notice.
  private static let ahead = 7

  public func waiting(for agent: Agent, at now: Moment) throws -> [WaitingList] {
    let today = records.zone.day(now)
    let lists = try records.store.read { reading -> [WaitingList] in
      let told = try notices(from: today, in: reading)
      let notices = list("care_notices", CareTexts.noticesTitle, told, CareTexts.listPlan)
      guard Permission.sendMessages.isGiven(to: agent.role) else { return [notices] }
      let (due, stuck) = (try due(today, in: reading), try stuck(in: reading, at: now))
      return [
        notices, list("care_due", CareTexts.dueTitle, due, CareTexts.listDue),
        list("outbox", CareTexts.outboxTitle, stuck, CareTexts.listOutbox),
      ]
    }
    return lists.filter { $0.total > 0 }
  }

  private func list(
    _ key: String, _ title: Text, _ items: [WaitingItem], _ command: Text
  ) -> WaitingList {
    WaitingList(key, title, items, command: command) { $0 }
  }

  /// Returns what was announced for today or the coming days, the earliest first.
  private func notices(from today: Day, in reading: Reading) throws -> [WaitingItem] {
    try AnnouncementRows.all(in: reading)
      .filter { (today...(today + Self.ahead)).contains($0.day) }
      .sorted { $0.day < $1.day }
      .map { item in
        WaitingItem(
          "\(item.day)",
          CareTexts.notice(
            records.policy.occasions.first { $0.id == item.occasion }?.name
              ?? Text(same: item.occasion),
            item.branch.map(records.policy.branchName), item.what))
      }
  }

  /// Returns today's occasions with the number of customers whom nothing was prepared for yet.
  private func due(_ today: Day, in reading: Reading) throws -> [WaitingItem] {
    let known = try OutboxRows.known(on: today, in: reading)
    let items = try records.carePlan(in: reading).items(in: today...today).filter {
      $0.leftOut == nil && !known.contains([$0.customer.number.text, $0.occasion.id])
    }
    let counts = Dictionary(grouping: items, by: \.occasion.id).mapValues(\.count)
    return records.policy.occasions.compactMap { occasion in
      counts[occasion.id].map { WaitingItem(occasion.id, CareTexts.due(occasion, $0)) }
    }
  }

  /// Returns the states in which messages need somebody, with their numbers.
  private func stuck(in reading: Reading, at now: Moment) throws -> [WaitingItem] {
    let today = records.zone.day(now)
    let open = try OutboxRows.all([.waiting, .handing, .failed], in: reading).filter {
      $0.state == .waiting ? $0.day <= today : $0.state == .failed || $0.isInDoubt(at: now)
    }
    return [CareMessage.State.waiting, .handing, .failed].compactMap { state in
      let count = open.count { $0.state == state }
      return count == 0 ? nil : WaitingItem(state.rawValue, CareTexts.messages(count, state))
    }
  }
}
