import Appraisals
import Books
import Cases
import Customers
import Orders
import Shifts
import Staff
import Store
import Vocabulary

/// Collects from the rooms everything that concerns an agent.
package struct AgendaDesk {
  package let desk: Desk
  package let agent: Agent
  package let now: Moment
  /// The agent's shift now or next today; computed once, since several sections need it.
  private let shift: RosteredShift?

  package init(desk: Desk, agent: Agent, now: Moment) {
    self.desk = desk
    self.agent = agent
    self.now = now
    shift = desk.shift(of: agent.number, at: now)
  }

  private var zone: DeskZone { desk.zone }
  private var day: Day { zone.day(now) }
  /// The agent's working day; after midnight in a night, the day on which it began.
  private var workday: Day { shift?.day ?? day }

  /// Returns the sign-in screen, in the order of HANDBOOK/shifts.md, Sign-in screen; after that,
  /// when there are any, requests to answer, answers about the agent's shifts, and for a lead tags
  /// to decide.
  package func signIn() throws -> Agenda {
    let sections = try sources().flatMap { try $0.waiting(for: agent, at: now) }
      .map { AgendaSection($0, now: now, zone: zone) }
    return try agenda(AgendaSection.ordered(sections), missing: .in)
  }

  /// Returns the sign-out screen: orders that nobody tagged today, and items that the agent holds
  /// and did not offer to the next shift (HANDBOOK/orders.md, Tag; shifts.md, Handover).
  package func signOut() throws -> Agenda {
    try agenda(
      sources().flatMap { try $0.unfinished(by: agent, at: now) }
        .map { AgendaSection($0, now: now, zone: zone) }, missing: .out)
  }

  /// Returns the rooms in which things wait for the agent.
  private func sources() throws -> [any AgendaSource] {
    let cases = try desk.cases()
    // A fault of the policy must not keep anybody from signing in; `check` reports it.
    let care = desk.keepsCustomers ? (try? desk.customers()).map { [CareAgenda($0)] } ?? [] : []
    let listed =
      [ComplaintFlow.id, HandoverItem.flow] + ShiftRequest.Kind.allCases.map(\.rawValue)
    return care + [
      RequestAgenda(try RosterFiles(desk: desk).requests(), zone: zone),
      OrderAgenda(try OrderDuties(desk: desk), zone: zone, workday: workday),
      HandoverAgenda(try desk.handovers()),
      ComplaintAgenda(try desk.complaints()),
      BookAgenda(BookRecords(cases, at: now), day: day, workday: workday),
      GoodsAgenda(desk: desk),
      CaseAgenda(cases, besides: BookAgenda.flows.union(listed)),
    ]
  }

  private func agenda(
    _ sections: [AgendaSection], missing direction: Direction
  ) throws -> Agenda {
    Agenda(
      zone: zone, agent: agent.number, name: agent.name, day: workday,
      shift: shift.map { shift in
        Agenda.Shift(
          code: shift.code, name: shift.name, start: zone.iso(shift.start),
          end: zone.iso(shift.end), label: zone.hours(shift))
      },
      clock: try desk.missingPress(direction, of: agent.number), sections: sections,
      isLeaving: direction == .out)
  }
}

extension DeskZone {
  /// Returns a deadline for people; the end of a day is shown as the day.
  package func deadline(_ due: Moment) -> String {
    let (day, second) = clock(due)
    return second == 86_399 ? "\(day)" : label(due)
  }

  /// Returns the hours as `08:30-17:30`.
  package func hours(_ shift: RosteredShift) -> String {
    [shift.start, shift.end].map(time).joined(separator: "-")
  }

  /// Returns the time of day as `08:30`.
  package func time(_ moment: Moment) -> String {
    ClockTime(seconds: clock(moment).second)?.description ?? ""
  }
}
