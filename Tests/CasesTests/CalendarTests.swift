import Cases
import Files
import Testing
import Vocabulary

/// Times by which clocks go: nights, breaks, holidays, lieu days.
@Suite struct CalendarTests {
  /// A desk with a lunch break on weekdays, a night on Friday, and nobody on Sunday.
  static let file = """
    hours:
      weekdays: [08:30-12:00, 13:30-17:30]
      saturday: [10:00-16:00]
      holiday: 12:00-14:00
    holidays: [2026-10-01 to 2026-10-07, 2026-11-26]
    lieu_days: [2026-10-10]

    """

  static func week(_ text: String = file) throws -> WorkWeek {
    try CalendarFile.read(TextFile(name: WorkWeek.fileName, text: text))
  }

  private func hours(_ text: String = file) throws -> WorkingHours {
    WorkingHours(try Self.week(text), zone: Sample.zone)
  }

  @Test func aBreakIsNoTime() throws {
    let hours = try hours()
    // 2026-11-20 is a Friday.
    #expect(hours.seconds(from: Sample.at("11-20 11:00"), to: Sample.at("11-20 14:00")) == 5400)
    #expect(
      Sample.label(hours.moment(after: 7200, from: Sample.at("11-20 11:00"))) == "11-20 14:30")
    #expect(hours.isOpen(at: Sample.at("11-20 11:59")))
    #expect(!hours.isOpen(at: Sample.at("11-20 12:00")))
    #expect(hours.isOpen(at: Sample.at("11-20 13:30")))
    // Time that ends with the morning does not run into the afternoon.
    #expect(
      Sample.label(hours.moment(after: 3600, from: Sample.at("11-20 11:00"))) == "11-20 12:00")
  }

  @Test func aWeekendIsPassedOver() throws {
    let hours = try hours()
    #expect(
      Sample.label(hours.moment(after: 3600, from: Sample.at("11-20 17:00"))) == "11-21 10:30")
    #expect(
      Sample.label(hours.moment(after: 7 * 3600, from: Sample.at("11-20 17:00"))) == "11-23 09:00")
  }

  @Test func aNightBelongsToTheDayOnWhichItBegan() throws {
    let hours = try hours("hours: {friday: [17:30-01:00], saturday: [08:30-17:30]}")
    let (evening, night) = (Sample.at("11-20 23:30"), Sample.at("11-21 00:30"))
    #expect(hours.seconds(from: evening, to: night) == 3600)
    #expect(hours.isOpen(at: night))
    #expect(Sample.label(hours.moment(after: 7200, from: evening)) == "11-21 09:00")
    #expect(hours.seconds(from: night, to: Sample.at("11-21 02:00")) == 1800)
    #expect(hours.spans(of: Sample.day("2026-11-21")).count == 1)
  }

  @Test func holidaysHaveTheirOwnHoursAndLieuDaysThoseOfMonday() throws {
    let hours = try hours()
    #expect(hours.seconds(from: Sample.at("11-26 00:00"), to: Sample.at("11-27 00:00")) == 7200)
    #expect(hours.seconds(from: Sample.at("10-10 00:00"), to: Sample.at("10-11 00:00")) == 27_000)
  }

  @Test func workingDaysLeaveOutHolidaysAndTakeLieuDays() throws {
    let days = WorkingDays(try Self.week(), zone: Sample.zone)
    // Wednesday 30 September; 8, 9 and the lieu Saturday 10, then Monday 12 October.
    let found = (1...4).map { days.day(after: $0, from: Sample.day("2026-09-30"))?.description }
    #expect(found == ["2026-10-08", "2026-10-09", "2026-10-10", "2026-10-12"])
    #expect(days.day(after: 0, from: Sample.day("2026-10-03")) == Sample.day("2026-10-03"))
    #expect(
      days.seconds(from: Sample.at("09-30 12:00"), to: Sample.at("10-08 12:00")) == 86_400)
    #expect(!days.isOpen(at: Sample.at("10-08 23:00")))
    #expect(days.isOpen(at: Sample.at("10-08 09:00")))
  }

  @Test func alwaysIsAlways() {
    let always = AlwaysCalendar(zone: Sample.zone)
    #expect(
      Sample.label(always.moment(after: 7200, from: Sample.at("11-20 23:30"))) == "11-21 01:30")
    #expect(always.seconds(from: Sample.at("11-21 01:30"), to: Sample.at("11-20 23:30")) == 0)
    #expect(always.day(after: 3, from: Sample.day("2026-12-30")) == Sample.day("2027-01-02"))
  }

  @Test func aCalendarWithoutHoursGetsNowhere() {
    let hours = WorkingHours(.plain, zone: Sample.zone)
    #expect(hours.moment(after: 1, from: Sample.at("11-20 10:00")) == nil)
    #expect(hours.day(after: 1, from: Sample.day("2026-11-20")) == nil)
    #expect(hours.seconds(from: Sample.at("11-20 10:00"), to: Sample.at("11-21 10:00")) == 0)
  }

  @Test func theRosterSaysWhenSomebodyWorks() {
    struct Nights: ShiftRoster {
      func shifts(of agent: AgentNumber, on day: Day) -> [Range<Moment>] {
        let start = Sample.zone.moment(day, second: 17 * 3600)
        return agent.number == 2 && day.weekday != 7 ? [start..<(start + 8 * 3600)] : []
      }
    }
    let calendars = Calendars(zone: Sample.zone, week: .plain, roster: Nights())
    let own = calendars.calendar(.roster, of: Sample.agent(2))
    #expect(own.seconds(from: Sample.at("11-21 20:00"), to: Sample.at("11-23 18:00")) == 6 * 3600)
    let other = calendars.calendar(.roster, of: Sample.agent(1))
    #expect(other.moment(after: 60, from: Sample.at("11-21 20:00")) == nil)
  }

  @Test func theShippedCalendarHasThePublicHolidaysOf2026() throws {
    let file = try TextFile(path: FlowsTests.top + "/" + WorkWeek.fileName, name: WorkWeek.fileName)
    let week = try CalendarFile.read(file)
    #expect(week.holidays.count == 33)
    // A holiday or weekend moves, but no working day is lost: each year has as many as the law
    // leaves, 365 days less 104 of weekends less 13 holidays, with 2 weekend days that coincide.
    let days = (0..<365).map { Sample.day("2026-01-01") + $0 }
    #expect(days.count { week.isWorked($0) } == 365 - 104 - 13)
    #expect(week.lieuDays.allSatisfy { $0.weekday > 5 })
    #expect(week.hasHours)
  }

  @Test(arguments: [
    ("hours: {daily: [8-17]}", "1:17", "hours such as"),
    ("hours: {mondy: []}", "1:9", "did you mean"),
    ("hours: {daily: [09:00-12:00, 11:00-17:00]}", "1:30", "begin before the ones above"),
    ("hours: {daily: [17:30-09:00, 08:30-10:00]}", "1:30", "begin before the ones above"),
    ("hours: {daily: [08:30-09:00, 17:30-09:00]}", "1:8", "runs into the next day's hours"),
    ("hours: {daily: [], monday: []}", "1:20", "stand there already"),
    ("holidays: [2026-02-30]", "1:12", "a date such as"),
    ("holidays: [2026-05-03 to 2026-05-01]", "1:12", "a date such as"),
    ("holidays: [2026-05-01]\nlieu_days: [2026-05-01]", "2:12", "both a holiday and worked"),
  ])
  func aFaultIsNamedAtItsPlace(text: String, place: String, says: String) throws {
    do {
      _ = try Self.week(text)
      Issue.record("taken")
    } catch {
      let line = try #require((error as? Refusal)?.findings.first?.line(.english))
      #expect(line.hasPrefix("Policies/calendar.yaml:\(place): "), "\(line)")
      #expect(line.contains(says), "\(line)")
    }
  }
}
