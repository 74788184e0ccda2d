import Books
import ChatLogs
import Foundation
import Orders
import Shifts
import Staff
import Store
import Vocabulary

extension Desk {
  /// Returns the desk's policy about chats, else the shipped one: a desk of an earlier version has
  /// no such file.
  ///
  /// - Throws: `Refusal` of kind `.refused` with every finding of the file.
  package func chatPolicy() throws -> ChatPolicy {
    let name = ChatPolicy.fileName
    if try has(name) { return try kept(name, read: ChatPolicyFile.read) }
    let folder = try? Shipped.folder(environment: ProcessInfo.processInfo.environment)
    guard let folder else { return ChatPolicy() }
    return try kept(folder + "/" + name) {
      try ChatPolicyFile.read(.init(path: folder + "/" + name, name: name))
    }
  }

  package func chatLogs() throws -> ChatLogRecords {
    ChatLogRecords(try store(), zone: zone, keptDays: settings.chatDays)
  }

  package func chatImport() throws -> ChatImport {
    ChatImport(try chatLogs(), mapping: try chatPolicy().mapping, staff: try staff())
  }

  /// Looks up when buyers paid, for figures and before names are erased.
  private func payments() throws -> ChatPayments.Search {
    let orders = try orders()
    return { buyers, numbers in
      let paid = try orders.payments(ofBuyers: buyers, orders: numbers)
      return ChatPayments(byBuyer: paid.byBuyer, byOrder: paid.byOrder)
    }
  }

  /// Erases the chats whose days are over, and returns their number.
  package func expireChats(by author: Author) throws -> Int {
    try chatLogs().expire(by: author, payments: payments())
  }

  /// Erases a buyer's chats, and returns their number.
  package func eraseChats(
    names: [String], orders: [OrderNumber], by author: Author
  ) throws -> Int {
    try chatLogs().erase(names: names, orders: orders, by: author, payments: payments())
  }

  /// Returns the figures of some days' chats, with the payments of the desk's orders and its
  /// rosters.
  package func chatFigures(_ days: ClosedRange<Day>) throws -> ChatFigures {
    try chatFigures(days, chatPolicy().figures.filter { $0.from <= days.upperBound })
  }

  package func chatFigures(
    _ days: ClosedRange<Day>, _ wanted: [ChatFigure]
  ) throws -> ChatFigures {
    let duty = try? duty(around: days)
    return try chatLogs().figures(days, wanted, payments: payments()) { moment in
      duty.map { !$0.isKnown || $0.isCovered(at: moment) } ?? true
    }
  }

  /// Returns who works when, around some days.
  package func duty(around days: ClosedRange<Day>) throws -> DutyRoster {
    try dutyRoster(days.lowerBound - 1...days.upperBound + 1)
  }

  /// Returns the enquiries and sales that chats say of each agent's days: only of days of which
  /// nobody typed any, since what was typed stands.
  package func serviceOfChats(
    _ days: ClosedRange<Day>, beside typed: [ServiceDay]
  ) throws -> [ServiceDay] {
    struct Place: Hashable {
      let agent: AgentNumber
      let day: Day
    }
    let known = Set(typed.map { Place(agent: $0.agent, day: $0.day) })
    var figures: [Place: ServiceFigures] = [:]
    for enquiry in try chatLogs().figures(days, [], payments: payments()).enquiries {
      guard let agent = enquiry.agent else { continue }
      let isSold = enquiry.paidAfter.map { $0 <= 1 } ?? false
      let place = Place(agent: agent, day: enquiry.day)
      guard !known.contains(place) else { continue }
      figures[place, default: ServiceFigures()].enquiries += 1
      figures[place, default: ServiceFigures()].sales += isSold ? 1 : 0
    }
    return figures.map {
      ServiceDay(agent: $0.agent, day: $0.day, figures: $1, isTyped: false)
    }.sorted { ($0.day, $0.agent) < ($1.day, $1.agent) }
  }
}
