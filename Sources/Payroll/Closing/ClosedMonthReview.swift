import Orders
import Staff
import Store
import Vocabulary

/// A closed month computed again from today's records: under its own policies, with the people and
/// the roster as today's files say.
struct ClosedMonthReview {
  /// The changes that are looked for.
  enum Depth {
    /// Those that change an amount: all that a draft needs.
    case money
    /// Every one.
    case everything
  }

  /// By agent; those whose facts are as known are left out.
  private(set) var late: [LateFacts] = []
  private(set) var obstacles: [MonthPoint] = []
  /// The present counted orders; nil when nobody's orders changed.
  private(set) var orders: CountedOrders?
  /// The amounts that the month has given so far; empty where there are obstacles.
  private(set) var settled: [AgentNumber: Closings.Settled] = [:]

  private let month: Month
  private let policies: Policies
  private let depth: Depth
  private let zone: DeskZone

  init(
    _ month: Month, today: DeskTexts, policies shelf: PolicyShelf, _ depth: Depth,
    zone: DeskZone, now: Moment, in reading: Reading
  ) throws {
    let frozen = try Closings.texts(of: month, in: reading)
    self.month = month
    self.depth = depth
    self.zone = zone
    policies = try shelf.policies(of: frozen ?? today, for: month)
    let texts = try frozen?.asOfToday(month, today) ?? today
    let read = try MonthReader(month: month, texts: texts, zone: zone, now: now).read(reading)
    let calculation = Calculation(month: month, policies: policies, facts: read.agents)
    obstacles = read.obstacles + calculation.obstacles
    guard obstacles.isEmpty else { return }
    settled = try Closings.settled(of: month, in: reading)
    let facts = Dictionary(read.agents.map { ($0.agent, $0) }) { $1 }
    let statements = Dictionary(calculation.statements.map { ($0.agent, $0) }) { $1 }
    let changed = try Set(settled.keys).union(facts.keys).sorted().compactMap { agent in
      try Change(agent, settled[agent], facts[agent], statements[agent], depth)
    }
    var changedOrders: [AgentNumber: [OrderNumber]] = [:]
    if changed.contains(where: { $0.before.orders != $0.now.orders }) {
      let present = try CountedOrders(during: zone.span(month), in: reading)
      changedOrders = present.changes(from: try Closings.countedOrders(of: month, in: reading))
      orders = present
    }
    late = changed.compactMap { lateFacts(of: $0, changedOrders[$0.now.agent] ?? []) }
  }

  private func lateFacts(of change: Change, _ orders: [OrderNumber]) -> LateFacts? {
    let cause = LateCause(from: change.before, to: change.now, orders: orders, zone: zone)
    let differences = cause.differences
    if differences.isEmpty, change.amount == .zero, change.fines == .zero { return nil }
    let past = Calculation(month: month, policies: policies, facts: [change.before])
    return LateFacts(
      adjustment: Adjustment(
        month: month, amount: change.amount, fines: change.fines,
        because: cause.because(differences, past.statements.first, change.statement)),
      facts: change.now, differences: differences)
  }
}

/// One agent's facts as they were known and as they are now. Without days somebody was, or is, not
/// on the month's payroll.
private struct Change {
  let before: AgentFacts
  let now: AgentFacts
  /// The statement from the present facts; nil for somebody who is no longer on the payroll.
  let statement: Statement?
  /// The differences in fen to what the month has given so far.
  let amount: Money
  let fines: Money

  /// Nil when nothing changed.
  ///
  /// - Parameter settled: nil for somebody who was not on the month's payroll.
  init?(
    _ agent: AgentNumber, _ settled: Closings.Settled?, _ facts: AgentFacts?,
    _ statement: Statement?, _ depth: ClosedMonthReview.Depth
  ) throws {
    amount = (statement?.earned ?? .zero) - (settled?.earned ?? .zero)
    fines = (statement?.fined ?? .zero) - (settled?.fined ?? .zero)
    let nobody = AgentFacts(agent: agent, name: facts?.name ?? "", days: [])
    now = facts ?? nobody
    self.statement = statement
    if amount == .zero, fines == .zero {
      // Comparing texts spares reading half a thousand agents' facts.
      guard depth == .everything, settled?.isOf(now) != true else { return nil }
    }
    before = try settled.map { try FrozenFacts(json: $0.facts).facts } ?? nobody
  }
}

extension Closings.Settled {
  /// Returns true when these are the facts that the latest closing knew.
  fileprivate func isOf(_ facts: AgentFacts) -> Bool {
    self.facts.hasPrefix(FrozenFacts.beginning(of: facts))
  }
}
