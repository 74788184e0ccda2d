import Files
import Shifts
import Staff
import Testing
import Vocabulary

@Suite struct RosterCheckTests {
  static let november = Month(index: 2026 * 12 + 10)

  /// November 2026 (30 days) from one string of codes for each agent; `-` is rest.
  private func file(_ rows: [(Int, String)]) throws -> RosterFile {
    let header = "agent," + (1...30).map(String.init).joined(separator: ",")
    let lines = rows.map { agent, codes in
      let cells = codes.map { $0 == "-" ? "" : String($0) }
      let all = cells + Array(repeating: "", count: 30 - cells.count)
      return "\(agent)," + all.joined(separator: ",")
    }
    return try RosterFile(
      TextFile(name: "n.csv", text: ([header] + lines).joined(separator: "\n")),
      month: Self.november)
  }

  private func patterns(
    minimum: Int = 0, restDays: Int? = nil, refusesDayAfterNight: Bool = false
  ) -> Patterns {
    Patterns(
      [
        Pattern(
          code: "白", name: "白班", start: Desk.time("08:30"), end: Desk.time("17:30"),
          minimum: minimum),
        Pattern(code: "晚", name: "晚班", start: Desk.time("17:30"), end: Desk.time("01:00")),
        Pattern(code: "夜", name: "夜班", start: Desk.time("22:00"), end: Desk.time("06:00")),
      ], rules: ShiftRules(restDays: restDays, refusesDayAfterNight: refusesDayAfterNight))
  }

  private let two = Staff([Desk.agent(1), Desk.agent(2)])

  @Test func missingAgentsAreThoseOfThePayroll() throws {
    let staff = Staff([
      Desk.agent(1), Desk.agent(2), Desk.agent(9, role: .clerk, isPaid: false),
      Desk.agent(4, left: "2026-10-31"), Desk.agent(5, joined: "2026-12-01"),
      Desk.agent(6, left: "2026-11-01"),
    ])
    let found = try file([(1, "白")]).check(patterns: patterns(), staff: staff)
    #expect(found.refusing.count == 2)
    #expect(found.refusing[0].reason.english.hasPrefix("agent 2 "))
    #expect(found.refusing[1].reason.english.hasPrefix("agent 6 "))
    #expect(found.refusing[0].place == Place(file: "n.csv", line: 1, column: 1))
    #expect(found.isRefused)
    #expect(Refusal.of { try found.refuse() }?.findings == found.refusing)
  }

  @Test func everyDayNeedsTheMinimumOfEachPattern() throws {
    let all = String(repeating: "白", count: 30)
    let found = try file([(1, all), (2, String(all.dropLast()))])
      .check(patterns: patterns(minimum: 2), staff: two)
    #expect(found.refusing.count == 1)
    #expect(
      found.refusing[0].reason.english == "2026-11-30 Mon: 1 on 白班 (白), at least 2 needed")
    // The header's cell of the 30th: "agent," and 9 cells of 2, 20 of 3 characters before it.
    #expect(
      found.refusing[0].place == Place(file: "n.csv", line: 1, column: 6 + 9 * 2 + 20 * 3 + 1))
  }

  @Test func aShiftOutsideEmploymentCountsForNothing() throws {
    let all = String(repeating: "白", count: 30)
    let staff = Staff([Desk.agent(1, left: "2026-11-28"), Desk.agent(2)])
    let found = try file([(1, all), (2, all)]).check(patterns: patterns(minimum: 2), staff: staff)
    #expect(
      found.advising.map(\.reason.english) == [
        "agent 1 has 2 shifts on days without employment (2026-11-29 to 2026-11-30): they count "
          + "for nothing"
      ])
    let one = Staff([Desk.agent(1, left: "2026-11-29"), Desk.agent(2, joined: "2026-11-02")])
    #expect(
      try file([(1, all), (2, all)]).check(patterns: patterns(minimum: 0), staff: one)
        .advising.map(\.reason.english) == [
          "2026-11-30 Mon, agent 1: not employed that day, “白” counts for nothing",
          "2026-11-01 Sun, agent 2: not employed that day, “白” counts for nothing",
        ])
    #expect(found.advising[0].place?.line == 2)
    #expect(
      found.refusing.map(\.reason.english) == [
        "2026-11-29 Sun: 1 on 白班 (白), at least 2 needed",
        "2026-11-30 Mon: 1 on 白班 (白), at least 2 needed",
      ])
  }

  @Test func aDayShiftStraightAfterANightIsRefused() throws {
    let roster = try file([(1, "晚白-晚夜晚-白"), (2, "晚-白")])
    let found = roster.check(patterns: patterns(refusesDayAfterNight: true), staff: two)
    #expect(found.refusing.count == 1)
    #expect(
      found.refusing[0].reason.english
        == "2026-11-02 Mon, agent 1: “白” straight after the night “晚”")
    // "1,晚,白": the fifth character.
    #expect(found.refusing[0].place == Place(file: "n.csv", line: 2, column: 5))
    #expect(!roster.check(patterns: patterns(), staff: two).isRefused)
  }

  @Test func theMonthBeforeForbidsADayShiftOnTheFirst() throws {
    let october = Desk.roster(Desk.october, [1: [31: "晚"], 2: [30: "晚"]])
    let found = try file([(1, "白"), (2, "白")]).check(
      patterns: patterns(refusesDayAfterNight: true), staff: two, previous: october)
    #expect(found.refusing.map { $0.place?.line } == [2])
    #expect(found.refusing[0].reason.english.hasPrefix("2026-11-01 Sun, agent 1"))
  }

  @Test func theMonthAfterOnlyAdvises() throws {
    let december = Desk.roster(Self.november.next, [1: [1: "白"], 2: [1: "夜"]])
    let night = String(repeating: "-", count: 29) + "晚"
    let found = try file([(1, night), (2, night)]).check(
      patterns: patterns(refusesDayAfterNight: true), staff: two, next: december)
    #expect(!found.isRefused)
    #expect(found.advising.count == 1)
    #expect(found.advising[0].reason.english.hasPrefix("2026-12-01 Tue, agent 1"))
  }

  @Test func aNightOutsideEmploymentForbidsNothing() throws {
    let staff = Staff([Desk.agent(1, joined: "2026-11-02"), Desk.agent(2)])
    let found = try file([(1, "晚白"), (2, "")]).check(
      patterns: patterns(refusesDayAfterNight: true), staff: staff)
    #expect(!found.isRefused)
  }

  @Test func restDaysKeepTheMinimum() throws {
    let enough = String(repeating: "白", count: 26)
    let found = try file([(1, enough + "白"), (2, enough)])
      .check(patterns: patterns(restDays: 4), staff: two)
    #expect(
      found.refusing.map(\.reason.english) == [
        "agent 1 rests on 3 days, at least 4 a month are due"
      ])
    #expect(found.refusing[0].place == Place(file: "n.csv", line: 2, column: 1))
  }

  @Test func whoJoinsLateIsNotRefusedForRest() throws {
    let staff = Staff([Desk.agent(1, joined: "2026-11-27"), Desk.agent(2)])
    let late = String(repeating: "-", count: 26) + "白白白白"
    let found = try file([(1, late), (2, "")]).check(patterns: patterns(restDays: 4), staff: staff)
    #expect(!found.isRefused)
  }

  @Test func theCalendarShowsShiftsLeaveAndGaps() throws {
    let staff = Staff([Desk.agent(1), Desk.agent(2, left: "2026-11-02")])
    let roster = try file([(1, "白-"), (2, "白白白")]).roster
    let calendar = RosterCalendar(
      roster, patterns: patterns(minimum: 1), staff: staff,
      leave: [Desk.number(2): [Desk.day("2026-11-02")]])
    #expect(calendar.days.count == 30)
    #expect(calendar.days[0].weekday == 7)
    #expect(calendar.days[0].gaps.isEmpty)
    #expect(calendar.days[1].gaps.map(\.present) == [0])
    #expect(calendar.days[1].gaps[0].code == "白")
    #expect(calendar.agents[1].cells.prefix(4).map(\.kind) == [.shift, .leave, .outside, .outside])
    #expect(calendar.agents[1].cells[2].code == "白")
    #expect(calendar.agents[0].restDays == 29)
    #expect(calendar.agents[1].restDays == 28)
    #expect(calendar.agents[0].name == "客服1")
  }
}
