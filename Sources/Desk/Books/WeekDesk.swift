import Appraisals
import Books
import Cases
import Orders
import Payroll
import Shifts
import Staff
import Store
import Vocabulary

/// Collects a week from the rooms, for one agent or the group.
package struct WeekDesk {
  private let desk: Desk
  private let payroll: Payroll
  private let books: BookRecords
  private let cases: CaseRecords
  private let reader: Agent?
  private let now: Moment
  /// The days on which shifts began late, by month: a page asks for them once for each agent.
  private var lateDays: [Month: [AgentNumber: [Day]]] = [:]

  /// Matters that a list names; the rest are counted.
  private static let named = 12

  package init(_ context: Context) throws {
    desk = try context.desk()
    payroll = try context.payroll()
    books = try context.books()
    cases = try context.cases()
    reader = try context.viewer()?.agent
    now = desk.now
  }

  /// Returns the digest.
  ///
  /// - Parameters:
  ///   - agent: nil for the group.
  ///   - orders: returns the figures of a week's orders, by the days on which nights began.
  package mutating func digest(
    _ week: Week, of agent: AgentNumber?, named name: Text,
    orders: (Week) throws -> OrderFigures
  ) throws -> WeekDigest {
    let earlier = Week(holding: week.monday - 1)
    var findings: [Finding] = []
    func figures(_ week: Week) throws -> WeekDigest.Figures {
      var figures = try self.figures(week, agent)
      figures.orders = try orders(week)
      do { figures.late = try late(week, agent) } catch let refusal as Refusal
        where refusal.kind == .refused
      { findings = refusal.findings }
      return figures
    }
    let (this, before) = (try figures(week), try figures(earlier))
    return WeekDigest(
      week: week, name: name, this: this, before: before, open: try open(agent),
      learned: try learned(week), campaign: try campaign(after: week), findings: findings)
  }

  private func figures(_ week: Week, _ agent: AgentNumber?) throws -> WeekDigest.Figures {
    var figures = WeekDigest.Figures()
    let chats = try desk.serviceOfChats(
      week.days, beside: books.service(week.days, of: agent))
    figures.books = try books.figures(week, of: agent, chats: chats)
    figures.lowRatings = try desk.store().read { reading in
      try RecordBook.records(of: week.days, in: reading).count {
        $0.entry.kind == .lowRating && (agent == nil || $0.entry.agent == agent)
      }
    }
    figures.complaints = try count(ComplaintFlow.id, week) { query in
      if let agent { query.keys["agent"] = agent.description }
    }
    figures.handovers = try count(HandoverItem.flow, week) { $0.writer = agent }
    figures.returns = try count(ReturnFlow.id, week) { $0.writer = agent }
    return figures
  }

  private func count(
    _ flow: String, _ week: Week, _ narrow: (inout CaseQuery) -> Void
  ) throws -> Int {
    guard cases.flows.ids.contains(flow) else { return 0 }
    var query = CaseQuery(flow)
    query.days = week.days
    narrow(&query)
    return try cases.count(query, at: now)
  }

  /// Returns the shifts begun late in a week.
  private mutating func late(_ week: Week, _ agent: AgentNumber?) throws -> Int {
    let months = Set([week.days.lowerBound.month, week.days.upperBound.month])
    for month in months where lateDays[month] == nil {
      lateDays[month] = try payroll.lateDays(month)
    }
    let days = months.compactMap { lateDays[$0] }.flatMap { late in
      late.filter { agent == nil || $0.key == agent }.values.joined()
    }
    return days.count(where: week.days.contains)
  }

  /// Returns the open cases: those that an agent holds, or of the group those past their time.
  private func open(_ agent: AgentNumber?) throws -> WeekDigest.Matters {
    var query = try agent.flatMap { try desk.staff()[$0] }.map(CaseQuery.held) ?? CaseQuery()
    query.isOpen = true
    if agent == nil { query.dueBefore = now }
    query.flows = cases.flows.ids.filter { $0 != Book.stock.rawValue }
    return try matters(query)
  }

  /// Returns the lessons written in a week, of a desk that keeps a case library (S T4).
  private func learned(_ week: Week) throws -> WeekDigest.Matters {
    guard cases.flows.ids.contains(Self.library) else {
      return WeekDigest.Matters(total: 0, names: [])
    }
    var query = CaseQuery(Self.library)
    query.days = week.days
    return try matters(query)
  }

  private static let library = "lesson"

  private func matters(_ query: CaseQuery) throws -> WeekDigest.Matters {
    guard !query.flows.isEmpty else { return WeekDigest.Matters(total: 0, names: []) }
    var query = query
    query.limit = Self.named
    return WeekDigest.Matters(
      total: try cases.count(query, for: reader, at: now),
      names: try cases.items(query, for: reader, at: now).map { item in
        let flow = try cases.flow(of: item)
        let due = try cases.due(item, flow, at: now).map(desk.zone.deadline)
        return Texts.openMatter(
          flow.name, item.number, cases.title(item, flow), item.holder, due)
      })
  }

  /// Returns the phrases that begin to hold, or hold for a time, in the week after.
  private func campaign(after week: Week) throws -> WeekDigest.Matters {
    let next = Week(holding: week.monday + 7).days
    let phrases = try desk.replies().library.phrases.filter { phrase in
      guard let until = phrase.until else { return false }
      return until.day >= next.lowerBound
        && (phrase.from.map { $0.day <= next.upperBound } ?? true)
    }
    return WeekDigest.Matters(
      total: phrases.count,
      names: phrases.prefix(Self.named).map { Text(same: "\($0.title)（\($0.id)）") })
  }
}
