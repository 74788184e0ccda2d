import Dispatch
import Foundation
import Testing
import Vocabulary

@Suite struct DeskZoneTests {
  static func zone(_ name: String) -> DeskZone {
    DeskZone(name) ?? { preconditionFailure("tzdata lacks \(name)") }()
  }

  /// A moment of UTC by the C library's calendar, which is not ours.
  static func utc(_ text: String) -> Moment {
    let numbers = text.split { "- :".contains($0) }.compactMap { Int32($0) }
    var parts = tm()
    parts.tm_year = numbers[0] - 1900
    parts.tm_mon = numbers[1] - 1
    parts.tm_mday = numbers[2]
    parts.tm_hour = numbers[3]
    parts.tm_min = numbers[4]
    return Moment(seconds: timegm(&parts))
  }

  static func day(_ text: String) -> Day {
    Day(text) ?? { preconditionFailure("\(text) is no day") }()
  }

  @Test func shanghaiIsEightHoursAhead() {
    let zone = Self.zone("Asia/Shanghai")
    for text in ["2026-01-01 00:00", "2026-07-01 16:00", "2026-12-31 15:59"] {
      #expect(zone.offset(at: Self.utc(text)) == 8 * 3600)
    }
    let moment = Self.utc("2026-10-02 02:00")
    #expect(zone.iso(moment) == "2026-10-02T10:00:00+08:00")
    #expect(zone.label(moment) == "2026-10-02 10:00")
    #expect(zone.label(moment + 5) == "2026-10-02 10:00:05")
    #expect(zone.day(Self.utc("2026-10-01 16:00")).description == "2026-10-02")
    #expect(zone.day(Self.utc("2026-10-01 15:59")).description == "2026-10-01")
    #expect(zone.clock(moment).second == 36_000)
    // Night shifts end after midnight: seconds may go beyond the day.
    #expect(zone.moment(Self.day("2026-10-02"), second: 25 * 3600) == Self.utc("2026-10-02 17:00"))
    #expect(zone.label(Moment(seconds: -1)) == "1970-01-01 07:59:59")
  }

  /// Changes of clocks in 2026: the first moment (UTC) of each new offset, in hours.
  static let changes: [(zone: String, at: String, hours: Int)] = [
    ("Europe/Berlin", "2026-03-29 01:00", 2), ("Europe/Berlin", "2026-10-25 01:00", 1),
    ("America/New_York", "2026-03-08 07:00", -4), ("America/New_York", "2026-11-01 06:00", -5),
    ("America/Havana", "2026-11-01 05:00", -5), ("America/Santiago", "2026-09-06 04:00", -3),
  ]

  @Test(arguments: changes)
  func offsetsChangeAtTheirSecond(_ zone: String, _ at: String, _ hours: Int) {
    let desk = Self.zone(zone)
    let moment = Self.utc(at)
    #expect(desk.offset(at: moment) == hours * 3600)
    #expect(abs(desk.offset(at: moment + -1) - hours * 3600) == 3600)
    // Asked again, when it may be remembered.
    #expect(desk.offset(at: moment) == hours * 3600)
    #expect(desk.offset(at: moment + 86_400) == hours * 3600)
  }

  /// Every half hour of a year, there and back. A repeated clock time is the first of its two
  /// moments.
  @Test(arguments: [
    "Asia/Shanghai", "Europe/Berlin", "America/New_York", "America/Havana", "America/Santiago",
    "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Kiritimati", "Pacific/Niue", "UTC",
  ])
  func momentsGoThereAndBack(_ name: String) {
    let zone = Self.zone(name)
    let start = Self.utc("2026-01-01 00:00")
    var later = 0
    for step in 0..<(366 * 48) {
      let moment = start + step * 1800
      let (day, second) = zone.clock(moment)
      let back = zone.moment(day, second: second)
      if back == moment { continue }
      later += 1
      #expect(back < moment, "\(zone.iso(moment)) came back as \(zone.iso(back))")
      #expect(zone.clock(back) == (day, second))
    }
    // One hour, or half of one in Lord Howe, is repeated where clocks change.
    let expected = ["Asia/Shanghai", "Asia/Kathmandu", "Pacific/Kiritimati", "Pacific/Niue", "UTC"]
    #expect(later == (expected.contains(name) ? 0 : name.contains("Lord") ? 1 : 2))
  }

  @Test func skippedTimesMoveOnByTheGap() {
    let berlin = Self.zone("Europe/Berlin")
    let skipped = berlin.moment(Self.day("2026-03-29"), second: 2 * 3600 + 1800)
    #expect(berlin.iso(skipped) == "2026-03-29T03:30:00+02:00")
    let york = Self.zone("America/New_York")
    #expect(
      york.iso(york.moment(Self.day("2026-03-08"), second: 2 * 3600 + 1800))
        == "2026-03-08T03:30:00-04:00")
  }

  @Test func repeatedTimesAreTheFirst() {
    let berlin = Self.zone("Europe/Berlin")
    let repeated = berlin.moment(Self.day("2026-10-25"), second: 2 * 3600 + 1800)
    #expect(berlin.iso(repeated) == "2026-10-25T02:30:00+02:00")
    let york = Self.zone("America/New_York")
    #expect(
      york.iso(york.moment(Self.day("2026-11-01"), second: 3600 + 1800))
        == "2026-11-01T01:30:00-04:00")
  }

  /// Some zones change at midnight, Havana on the first of a month: a day begins with its first
  /// moment, and no moment is in two days or months.
  @Test(arguments: [
    "Asia/Shanghai", "Europe/Berlin", "America/New_York", "America/Havana", "America/Santiago",
    "Asia/Beirut", "Africa/Cairo", "America/Asuncion",
  ])
  func daysBeginWithTheirFirstMoment(_ name: String) {
    let zone = Self.zone(name)
    var day = Self.day("2020-01-01")
    while day < Self.day("2030-01-01") {
      let first = zone.moment(day)
      #expect(zone.day(first) == day, "\(day) begins at \(zone.iso(first))")
      #expect(zone.day(first + -1) < day, "\(day) begins before \(zone.iso(first))")
      day = day + 1
    }
    var month = Month(index: 2020 * 12)
    for _ in 0..<120 {
      let span = zone.span(month)
      #expect(span.upperBound == zone.span(month.next).lowerBound)
      #expect(zone.day(span.lowerBound) == month.first)
      #expect(zone.day(span.upperBound + -1) == month.last)
      month = month.next
    }
  }

  /// Zones take turns with the process's own setting, also in several threads.
  @Test func zonesDoNotDisturbEachOther() {
    let zones = ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "UTC"].map(Self.zone)
    let hours = [8, 2, -4, 0]
    let july = Self.utc("2026-07-01 00:00")
    let wrong = Wrong()
    DispatchQueue.concurrentPerform(iterations: 8) { turn in
      for step in 0..<500 {
        let which = (turn + step) % 4
        let moment = july + step * 3600
        if zones[which].offset(at: moment) != hours[which] * 3600 { wrong.add() }
      }
    }
    #expect(wrong.count == 0)
  }

  /// Longer than what is remembered: every day of thirty years, twice.
  @Test func remembersNoWrongDay() {
    let zone = Self.zone("Europe/Berlin")
    for turn in 0...1 {
      for day in 0..<11_000 {
        let moment = Moment(seconds: 1_000_000_000 + day * 86_400 + turn)
        let summer = zone.offset(at: moment) == 7200
        let month = zone.day(moment).month.month
        if (4...9).contains(month) { #expect(summer) }
        if [12, 1, 2].contains(month) { #expect(!summer) }
      }
    }
  }

  @Test(arguments: [
    "", "Asia", "Asia/", "Mars/Olympus", "/usr/share/zoneinfo/UTC", "../zoneinfo/UTC",
    "Asia/Shanghai ", "Asia/上海", "UTC\u{0}", ":UTC", "zone.tab", "leapseconds",
    String(repeating: "A", count: 10_000),
  ])
  func refusesWhatIsNoZone(_ name: String) {
    #expect(DeskZone(name) == nil)
  }
}

/// Counts across threads.
final class Wrong: @unchecked Sendable {
  private let lock = NSLock()
  private var value = 0
  func add() { lock.withLock { value += 1 } }
  var count: Int { lock.withLock { value } }
}
