import Appraisals
import Files
import Orders
import Shifts
import Staff
import Store
import Vocabulary

/// The facts of a month by agent, with findings that somebody should look at and what is still
/// missing.
struct MonthFacts {
  let staff: Staff
  var agents: [AgentFacts] = []
  var findings: [Finding] = []
  /// The complaints that nobody has judged; they stop nothing.
  var unjudged: [MonthPoint] = []
  /// The obstacles to a run: a missing or refused roster, open questions of attendance.
  var obstacles: [MonthPoint] = []
  /// The days whose clockings leave a question open.
  var open: [AgentNumber: Set<Day>] = [:]
  /// True while a rostered shift of the month has not ended.
  var isRunning = false
}

/// Collects the facts of a month, with one query each for orders, refunds, clockings, answers and
/// records.
struct MonthReader {
  let month: Month
  let texts: DeskTexts
  let zone: DeskZone
  let now: Moment

  /// Returns the facts of the month.
  ///
  /// - Throws: `Refusal` of kind `.refused` when agents or patterns can't be read.
  func read(_ reading: Reading) throws -> MonthFacts {
    let staff = try texts.staff()
    let paid = staff.paid(in: month)
    let records = try RecordBook.records(of: month.first...month.last, in: reading)
    let figures = try OrderFigures.month(zone.span(month), in: reading)
    var byAgent = Dictionary(grouping: records, by: \.entry.agent)
    var facts = MonthFacts(staff: staff)
    let changes = try RosterChanges(around: month.first...month.last, in: reading)
    let attendance = try attendance(staff, records, changes, reading, &facts)
    let changed = changes.byAgent(in: month)
    for agent in paid {
      let number = agent.number
      let mine = byAgent.removeValue(forKey: number) ?? []
      facts.agents.append(
        AgentFacts(
          agent: number, name: agent.name, days: GradedDays.spans(of: agent, in: month),
          orders: figures[number].map(OrderFacts.init) ?? OrderFacts(),
          attendance: attendance[number].map { facts in
            AttendanceFacts(facts, changes: self.changes(changed[number] ?? []))
          } ?? AttendanceFacts(),
          records: mine))
      facts.findings += outside(agent, mine)
    }
    facts.unjudged = try ComplaintBook.unjudged(of: month.first...month.last, in: reading)
    facts.findings += try unpaid(staff, byAgent, figures, paid: Set(paid.map(\.number)))
    facts.findings += try OutsideEmployment.find(gaps(paid), in: reading).map(outside)
    return facts
  }

  private func attendance(
    _ staff: Staff, _ records: [Record], _ changes: RosterChanges, _ reading: Reading,
    _ facts: inout MonthFacts
  ) throws -> [AgentNumber: AgentAttendance] {
    let patterns = try PatternFile.read(texts.patterns)
    guard let rosters = try rosters(patterns, staff, changes, &facts) else { return [:] }
    // A day that was both recorded and requested counts as one day of leave.
    let recorded = Dictionary(
      grouping: records.filter { $0.entry.kind == .leave }, by: \.entry.agent
    ).mapValues { Set($0.map(\.entry.day)) }
    let attendance = try Attendance.of(
      month: month, rosters: rosters, patterns: patterns, staff: staff,
      clockings: ClockingRecords.span(of: month, zone: zone, in: reading),
      leave: recorded.merging(changes.leave) { $0.union($1) },
      answers: AnswerRecords.all(of: month, in: reading), covers: changes.covers, now: now,
      zone: zone, grace: texts.grace)
    facts.findings += attendance.findings
    facts.obstacles += attendance.questions.map {
      MonthPoint("attendance", .missing, $0.finding, agent: $0.shift.agent)
    }
    for question in attendance.questions {
      facts.open[question.shift.agent, default: []].insert(question.shift.day)
    }
    facts.isRunning = attendance.agents.contains { agent in
      agent.shifts.contains { $0.state == .notYet }
    }
    return Dictionary(uniqueKeysWithValues: attendance.agents.map { ($0.agent, $0) })
  }

  /// Returns the rosters of the month and its neighbours; nil when the month's own is missing or
  /// can't be read, which is then an obstacle.
  private func rosters(
    _ patterns: Patterns, _ staff: Staff, _ changes: RosterChanges, _ facts: inout MonthFacts
  ) throws -> [Month: Roster]? {
    var rosters: [Month: Roster] = [:]
    for near in [month.previous, month.next] {
      // A neighbour only claims the clockings of its nights; errors in it concern its own month.
      rosters[near] = texts.rosters[near].flatMap {
        try? RosterFile($0, month: near).applying(changes).roster
      }
    }
    guard let file = texts.rosters[month] else {
      facts.obstacles.append(
        MonthPoint(
          "roster", .missing,
          Finding(
            Place(file: "Shifts/\(month).csv"), Texts.noRoster(month), fix: Texts.rosterFix)))
      return nil
    }
    do {
      let own = try RosterFile(file, month: month).applying(changes)
      let check = own.check(
        patterns: patterns, staff: staff, previous: rosters[month.previous],
        next: rosters[month.next])
      facts.obstacles += check.refusing.map { MonthPoint("roster", .missing, $0) }
      facts.findings += check.advising
      rosters[month] = own.roster
      return rosters
    } catch {
      guard let refusal = error as? Refusal else { throw error }
      facts.obstacles += refusal.findings.map { MonthPoint("roster", .missing, $0) }
      return nil
    }
  }

  /// Returns the approved changes of an agent's shifts of the month by day; nil when there are
  /// none.
  private func changes(
    _ requests: [(request: ShiftRequest, approval: ShiftRequest.Approval)]
  ) -> [AttendanceFacts.Change]? {
    let own = requests.flatMap { request, approval in
      request.days.filter(month.contains).map { day in
        AttendanceFacts.Change(
          day: day, kind: request.kind, what: request.label(zone), by: approval.agent,
          enteredAt: approval.at)
      }
    }
    return own.isEmpty ? nil : own.sorted { $0.day < $1.day }
  }

  /// Returns findings for records of days on which their agent was not employed; they still count
  /// (Decisions).
  private func outside(_ agent: Agent, _ records: [Record]) -> [Finding] {
    records.filter { !agent.isEmployed(on: $0.entry.day) }.map {
      Finding(nil, Texts.recordOutside($0), fix: Texts.employmentFix)
    }
  }

  private func outside(_ gap: OutsideEmployment) -> Finding {
    let first = zone.day(gap.span.lowerBound)
    let last = zone.day(gap.span.upperBound + -1)
    return Finding(
      nil, Texts.ordersOutside(gap.agent, first, last, gap.tagged, gap.refunded),
      fix: Texts.employmentFix)
  }

  /// Returns the parts of the month in which paid agents were not employed.
  private func gaps(_ paid: [Agent]) -> [AgentNumber: [Range<Moment>]] {
    let span = zone.span(month)
    var gaps: [AgentNumber: [Range<Moment>]] = [:]
    for agent in paid {
      guard let days = agent.employment(in: month) else { continue }
      let before = span.lowerBound..<zone.moment(days.lowerBound)
      let after = zone.moment(days.upperBound + 1)..<span.upperBound
      let empty = [before, after].filter { !$0.isEmpty }
      if !empty.isEmpty { gaps[agent.number] = empty }
    }
    return gaps
  }

  /// Returns findings for the records and orders of people who are not on the month's payroll.
  private func unpaid(
    _ staff: Staff, _ records: [AgentNumber: [Record]], _ figures: [AgentNumber: OrderFigures],
    paid: Set<AgentNumber>
  ) throws -> [Finding] {
    let numbers = Set(records.keys).union(figures.keys).subtracting(paid)
    return numbers.sorted().map { number in
      Finding(
        nil,
        Texts.notPaid(
          number, records: records[number]?.count ?? 0, tagged: figures[number]?.tagged ?? 0,
          refunded: figures[number]?.refunded ?? 0),
        fix: staff[number] == nil ? Texts.unknownAgentFix : Texts.notPaidFix)
    }
  }
}

extension OrderFacts {
  init(_ figures: OrderFigures) {
    self.init(
      tagged: figures.tagged, refunded: figures.refunded, paid: figures.paid,
      refunds: figures.refunds)
  }
}

extension AttendanceFacts {
  init(_ attendance: AgentAttendance, changes: [Change]?) {
    self.init(
      late: attendance.late.map { Self.lateness($0, $0.lateSeconds, ofStart: true) },
      early: attendance.early.map { Self.lateness($0, $0.earlySeconds, ofStart: false) },
      leave: attendance.leaves.map(\.day), absence: attendance.absences.map(\.day),
      nights: attendance.nights.map(\.day),
      shifts: attendance.shifts.count { $0.state == .worked }, changes: changes)
  }

  /// Returns the lateness with its source: the clocking, or the answer that replaced it.
  private static func lateness(_ day: ShiftDay, _ seconds: Int, ofStart: Bool) -> Lateness {
    let moment = ofStart ? day.clockedIn : day.clockedOut
    let answer = day.answers.last { (ofStart ? $0.clockedIn : $0.clockedOut) == moment }
    let clocking = day.clockings.first { $0.at == moment }
    return Lateness(
      day: day.day, seconds: seconds, by: answer?.by ?? clocking?.by,
      enteredAt: answer?.enteredAt ?? clocking?.enteredAt)
  }
}
