import Cases
import Testing
import Vocabulary

/// Clocks as they read, and what they do by themselves. Named after what users of other programs
/// suffer from.
@Suite struct ClockReadingTests {
  static let calendars = Calendars(
    zone: Sample.zone,
    week: WorkWeek(
      hours: Dictionary(
        uniqueKeysWithValues: (1...5).map {
          ($0, [DaySpan(start: 30_600, end: 43_200), DaySpan(start: 48_600, end: 63_000)])
        }),
      holidays: [Sample.day("2026-11-26")]))

  /// The sample, whose first clock (`answer`, from received until judged) and second one (`date`,
  /// from dispatched until called_back, by a field) are replaced.
  private func flow(answer: String = "2 h, in: always", then: String? = nil) throws -> Flow {
    let text = FlowSample.text
      .replacing("within: 2 h, in: always", with: "within: \(answer)")
      .replacing(", then: {hold: lead}", with: then.map { ", then: \($0)" } ?? "")
    return try FlowSample.flow(text)
  }

  private func reading(
    _ item: Case, _ id: String = "answer", at now: String, _ flow: Flow
  ) throws -> ClockReading {
    try #require(
      try item.clocks(at: Sample.at(now), in: flow, Self.calendars).first { $0.id == id })
  }

  @Test func aComplaintAtHalfPastElevenAtNightIsDueAtHalfPastOne() throws {
    let flow = try flow()
    let item = Sample.item(.init("open", "received", "11-20 23:30"))
    let early = try reading(item, at: "11-21 00:30", flow)
    #expect(Sample.label(early.due) == "11-21 01:30")
    #expect(early.state == .running)
    #expect((early.used, early.left) == (3600, 3600))
    #expect(!early.isWarned)
    let warned = try reading(item, at: "11-21 01:00", flow)
    // The night is a time like any other for this clock.
    #expect(warned.isWarned && warned.mayRemind)
    #expect(try reading(item, at: "11-21 01:30", flow).state == .running)
    let late = try reading(item, at: "11-21 01:31", flow)
    #expect(late.state == .late && late.isOverdue && late.left == 0)
  }

  /// zammad#4432: reminders at midnight.
  @Test func nobodyIsRemindedAtNightOfWorkingHours() throws {
    let flow = try flow(answer: "4 h, in: working hours")
    let item = Sample.item(.init("open", "received", "11-20 14:00"))
    let evening = try reading(item, at: "11-20 17:15", flow)
    #expect(evening.isWarned && evening.mayRemind)
    let midnight = try reading(item, at: "11-21 00:00", flow)
    #expect(midnight.isWarned && !midnight.mayRemind)
    #expect(midnight.state == .running)
    #expect(Sample.label(midnight.due) == "11-23 09:00")
  }

  /// frappe/helpdesk#2212: no lunch break.
  @Test func aBreakIsNotCounted() throws {
    let flow = try flow(answer: "2 h, in: working hours")
    let item = Sample.item(.init("open", "received", "11-20 11:00"))
    let noon = try reading(item, at: "11-20 13:00", flow)
    #expect((noon.used, noon.left) == (3600, 3600))
    #expect(Sample.label(noon.due) == "11-20 14:30")
  }

  /// zammad#3140: escalation though the agent answered last.
  @Test func aClockThatStoppedDoesNothing() throws {
    let flow = try flow(then: "{state: invalid}")
    let item = Sample.item(
      .init("open", "received", "11-20 10:00"), .init("judge", "judged", "11-20 11:59"))
    let now = Sample.at("11-25 10:00")
    #expect(try item.standing(at: now, in: flow, Self.calendars) == item)
    let answer = try reading(item, at: "11-25 10:00", flow)
    #expect(answer.state == .met)
    #expect(Sample.label(answer.stopped) == "11-20 11:59")
    #expect(!answer.isWarned)
  }

  /// glpi#6902: time waited is lost when the level changes.
  @Test func anotherHolderAndAPauseLoseNothing() throws {
    let text = FlowSample.text.replacing("within: field due, in: working days", with: "within: 5 h")
    let flow = try FlowSample.flow(text)
    let item = Sample.item(
      .init("open", "received", "11-20 08:00"), .init("judge", "judged", "11-20 08:10"),
      .init("dispatch", "dispatched", "11-20 09:00", holder: 1),
      .init("wait", "waiting", "11-20 11:00"), .init("resume", "dispatched", "11-20 15:00"),
      .init("note", "dispatched", "11-20 15:30", holder: 2))
    let paused = try reading(item, "date", at: "11-20 14:00", flow)
    #expect(paused.state == .paused && paused.used == 7200)
    #expect(paused.due == nil && paused.left == nil && !paused.isWarned)
    let after = try reading(item, "date", at: "11-20 16:00", flow)
    #expect((after.used, after.left) == (10_800, 7200))
    #expect(Sample.label(after.due) == "11-20 18:00")
  }

  @Test func aCaseThatIsTakenUpAgainGoesOnWithItsTime() throws {
    let text = FlowSample.text.replacing(
      "refuse: {", with: "reopen: {from: judged, to: received}\n  refuse: {")
    let steps: [Sample.Step] = [
      .init("open", "received", "11-20 10:00"), .init("judge", "judged", "11-20 11:30"),
      .init("reopen", "received", "11-22 10:00"),
    ]
    let item = Sample.item(steps[0], steps[1], steps[2])
    let again = try reading(item, at: "11-22 10:20", FlowSample.flow(text))
    #expect((again.used, again.left) == (6600, 600))
    #expect(Sample.label(again.due) == "11-22 10:30")
    let anew = text.replacing("warn: 75 %", with: "warn: 75 %, starts_anew: true")
    let fresh = try reading(item, at: "11-22 10:20", FlowSample.flow(anew))
    #expect((fresh.used, fresh.left) == (1200, 6000))
  }

  @Test func aStepThatWasTakenBackStoppedNothing() throws {
    let item = Sample.item(
      .init("open", "received", "11-20 10:00"), .init("judge", "judged", "11-20 10:30"),
      .init("undo", "received", "11-20 10:40", undoes: 2))
    let answer = try reading(item, at: "11-20 11:00", flow())
    #expect(answer.state == .running && answer.used == 3600)
  }

  /// glpi#15429: escalation at creation.
  @Test func nothingRunsOutAsACaseIsOpened() throws {
    let text = FlowSample.text
      .replacing("within: 2 h", with: "within: field due")
      .replacing(
        "{id: due, name: {zh: 期限, en: due}, type: day}",
        with:
          "{id: due, name: {zh: 期限, en: due}, type: time}"
      )
      .replacing("asks: [department, handler, due]", with: "asks: [department, handler]")
    let flow = try FlowSample.flow(text)
    let due = ["due": String(Sample.at("11-19 10:00").seconds)]
    let item = Sample.item(.init("open", "received", "11-20 10:00", values: due))
    for now in ["11-20 10:00", "11-25 10:00"] {
      #expect(try item.standing(at: Sample.at(now), in: flow, Self.calendars) == item)
    }
    #expect(try reading(item, at: "11-20 10:01", flow).state == .late)
  }

  @Test func aClockActsAtTheMomentItRanOutTheSameWhoeverLooks() throws {
    let flow = try flow(then: "{state: invalid}")
    let item = Sample.item(.init("open", "received", "11-20 23:30"))
    #expect(try item.standing(at: Sample.at("11-21 01:30"), in: flow, Self.calendars) == item)
    let seen = try item.standing(at: Sample.at("11-21 01:31"), in: flow, Self.calendars)
    #expect(try item.standing(at: Sample.at("12-31 01:31"), in: flow, Self.calendars) == seen)
    #expect(seen.state == "invalid")
    let step = try #require(seen.steps.last)
    #expect(step.actor == .clock("answer"))
    #expect(step.step == CaseStep.expire)
    #expect((step.sequence, step.from, step.to) == (2, "received", "invalid"))
    #expect(Sample.label(step.at) == "11-21 01:30")
    #expect(step.day == Sample.day("2026-11-21"))
    // A key that sorts by time, as those of clients do.
    #expect(step.id.utf8.count == 32)
    #expect(step.id > "000000000000" && step.id < Key.make())
    // Once it is stored, it is not made again.
    #expect(try seen.standing(at: Sample.at("12-31 01:31"), in: flow, Self.calendars) == seen)
    let answer = try reading(seen, at: "12-31 10:00", flow)
    #expect(answer.state == .late && !answer.isOverdue)
  }

  @Test func aClockHandsTheCaseToWhomItNames() throws {
    let flow = try flow(then: "{hold: took open}")
    let held = Sample.item(.init("open", "received", "11-20 10:00", holder: 2))
    let now = Sample.at("11-20 13:00")
    #expect(try held.standing(at: now, in: flow, Self.calendars).holder == Sample.agent(1))
    let lead = try self.flow(then: "{hold: lead}")
    let waits = try held.standing(at: now, in: lead, Self.calendars)
    #expect(waits.holder == Sample.agent(2))
    #expect(waits.holdingParty(in: lead) == .role(.lead))
    #expect(held.holdingParty(in: lead) == nil)
    let found = try held.standing(at: now, in: lead, Self.calendars) { party, _ in
      party == .role(.lead) ? Sample.agent(3) : nil
    }
    #expect(found.holder == Sample.agent(3))
    // The clock goes on: late it stays, and it hands over once.
    #expect(found.steps.count == 2)
    #expect(try reading(found, at: "11-21 10:00", lead).isOverdue)
  }

  @Test func aClockThatMovesACaseStartsAnother() throws {
    let text = FlowSample.text
      .replacing(", then: {hold: lead}", with: ", then: {state: judged}")
      .replacing(
        "holds:",
        with:
          "  judged: {from: judged, until: [dispatched, invalid], within: 1 h, then: {state: invalid}}\nholds:"
      )
    let flow = try FlowSample.flow(text)
    let item = Sample.item(.init("open", "received", "11-20 10:00"))
    let seen = try item.standing(at: Sample.at("11-20 15:00"), in: flow, Self.calendars)
    #expect(seen.steps.map(\.to) == ["received", "judged", "invalid"])
    #expect(
      seen.steps.map { Sample.label($0.at) } == ["11-20 10:00", "11-20 12:00", "11-20 13:00"])
    let between = try item.standing(at: Sample.at("11-20 12:30"), in: flow, Self.calendars)
    #expect(between.state == "judged")
  }

  @Test func workingDaysEndWithTheDayAndGrowByAPause() throws {
    let text = FlowSample.text.replacing(
      "within: field due, in: working days", with: "within: 3 working days")
    let flow = try FlowSample.flow(text)
    // Tuesday; Thursday 26 is a holiday.
    let item = Sample.item(
      .init("open", "received", "11-24 10:00"), .init("judge", "judged", "11-24 10:00"),
      .init("dispatch", "dispatched", "11-24 10:00"))
    let plain = try reading(item, "date", at: "11-24 11:00", flow)
    #expect(Sample.label(plain.due) == "11-30 23:59:59")
    let waited = Sample.item(
      .init("open", "received", "11-24 10:00"), .init("judge", "judged", "11-24 10:00"),
      .init("dispatch", "dispatched", "11-24 10:00"), .init("wait", "waiting", "11-25 10:00"),
      .init("resume", "dispatched", "11-27 10:00"))
    let later = try reading(waited, "date", at: "11-27 11:00", flow)
    #expect(Sample.label(later.due) == "12-01 23:59:59")
  }

  /// A pause costs the days at whose end the clock stands still, not the minutes in between.
  @Test(arguments: [
    ("11-25 10:00", "11-25 10:02", "11-30 23:59:59"),
    ("11-25 23:59", "11-26 00:01", "12-01 23:59:59"),
    ("11-28 10:00", "11-29 10:00", "11-30 23:59:59"),
  ])
  func aPauseMovesADayByWholeDays(_ from: String, _ to: String, _ due: String) throws {
    let text = FlowSample.text.replacing(
      "within: field due, in: working days", with: "within: 3 working days")
    let flow = try FlowSample.flow(text)
    let item = Sample.item(
      .init("open", "received", "11-24 10:00"), .init("judge", "judged", "11-24 10:00"),
      .init("dispatch", "dispatched", "11-24 10:00"), .init("wait", "waiting", from),
      .init("resume", "dispatched", to))
    #expect(Sample.label(try reading(item, "date", at: "11-29 11:00", flow).due) == due)
    let promised = Sample.item(
      .init("open", "received", "11-24 10:00"), .init("judge", "judged", "11-24 10:00"),
      .init("dispatch", "dispatched", "11-24 10:00", values: ["due": "2026-11-30"]),
      .init("wait", "waiting", from), .init("resume", "dispatched", to))
    let field = try reading(promised, "date", at: "11-29 11:00", FlowSample.flow())
    #expect(Sample.label(field.due) == due)
  }

  @Test func aDeadlineInAFieldMayBeMoved() throws {
    let flow = try FlowSample.flow()
    let opened: [Sample.Step] = [
      .init("open", "received", "11-20 10:00"), .init("judge", "judged", "11-20 10:00"),
      .init("dispatch", "dispatched", "11-20 10:00", values: ["due": "2026-11-23"]),
    ]
    let item = Sample.item(opened[0], opened[1], opened[2])
    #expect(try reading(item, "date", at: "11-23 23:59", flow).state == .running)
    #expect(try reading(item, "date", at: "11-24 00:00", flow).state == .late)
    let moved = Sample.item(
      opened[0], opened[1], opened[2],
      .init("move", "dispatched", "11-24 10:00", values: ["due": "2026-11-30"]))
    let later = try reading(moved, "date", at: "11-24 11:00", flow)
    #expect(later.state == .running)
    #expect(Sample.label(later.due) == "11-30 23:59:59")
    let without = Sample.item(opened[0], opened[1], .init("dispatch", "dispatched", "11-20 10:00"))
    #expect(try reading(without, "date", at: "11-24 11:00", flow).state == .waiting)
    let damaged = Sample.item(
      opened[0], opened[1],
      .init("dispatch", "dispatched", "11-20 10:00", values: ["due": "soon"]))
    #expect(throws: Refusal.self) { try reading(damaged, "date", at: "11-24 11:00", flow) }
  }

  @Test func aClockWaitsForItsState() throws {
    let item = Sample.item(.init("open", "received", "11-20 10:00"))
    let date = try reading(item, "date", at: "11-20 11:00", flow())
    #expect(date.state == .waiting && date.due == nil && date.used == 0)
    let withdrawn = Sample.item(
      .init("open", "received", "11-20 10:00"),
      .init("undo", "withdrawn", "11-20 10:01", undoes: 1))
    #expect(try reading(withdrawn, at: "11-21 10:00", flow()).state == .waiting)
  }

  /// A roster clock goes by the shifts of whoever holds the case at the time.
  @Test func timeIsCountedInTheHoldersShifts() throws {
    struct Shifts: ShiftRoster {
      func shifts(of agent: AgentNumber, on day: Day) -> [Range<Moment>] {
        let start = Sample.zone.moment(day, second: agent.number == 1 ? 8 * 3600 : 16 * 3600)
        return [start..<(start + 8 * 3600)]
      }
    }
    let flow = try flow(answer: "4 h, in: roster")
    let calendars = Calendars(zone: Sample.zone, week: .plain, roster: Shifts())
    let item = Sample.item(
      .init("open", "received", "11-20 14:00"),
      .init("note", "received", "11-20 18:00", holder: 2))
    let reading = try #require(
      try item.clocks(at: Sample.at("11-20 19:00"), in: flow, calendars).first)
    // Two hours of agent 1, one of agent 2.
    #expect((reading.used, reading.left) == (3 * 3600, 3600))
    #expect(Sample.label(reading.due) == "11-20 20:00")
  }
}
