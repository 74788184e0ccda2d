import Testing
import Vocabulary

/// Days, months and times as people say them (DECISIONS.md); today is Sunday, 2026-11-22.
@Suite struct SpokenDaysTests {
  private let past = SpokenDays(today: SpokenDaysTests.today, side: .past)
  private let ahead = SpokenDays(today: SpokenDaysTests.today, side: .ahead)
  private static let today = Day(year: 2026, month: 11, day: 22) ?? Day(number: 0)

  @Test(arguments: [
    ("今天", "2026-11-22"), ("明天", "2026-11-23"), ("后天", "2026-11-24"), ("昨天", "2026-11-21"),
    ("前天", "2026-11-20"), ("today", "2026-11-22"), ("Yesterday", "2026-11-21"),
    ("11-29", "2026-11-29"), ("11/9", "2026-11-09"), ("11月29日", "2026-11-29"),
    ("１１月２９号", "2026-11-29"), ("十一月二十九号", "2026-11-29"), ("2026年11月9日", "2026-11-09"),
    ("2026-11-29", "2026-11-29"), ("２０２６－１１－２９", "2026-11-29"), ("下周五", "2026-11-27"),
    ("这周五", "2026-11-20"), ("上周五", "2026-11-13"), ("下星期天", "2026-11-29"),
    ("上月29号", "2026-10-29"), ("下个月3号", "2026-12-03"),
  ])
  func isSure(_ words: String, _ day: String) {
    for days in [past, ahead] {
      #expect(days.day(words)?.value.description == day)
      #expect(days.day(words)?.isSure == true)
    }
  }

  /// The nearest one on the side on which the command looks, said with what was taken.
  @Test(arguments: [
    ("周五", "2026-11-20", "2026-11-27"), ("星期五", "2026-11-20", "2026-11-27"),
    ("friday", "2026-11-20", "2026-11-27"), ("周日", "2026-11-22", "2026-11-22"),
    ("29号", "2026-10-29", "2026-11-29"), ("29", "2026-10-29", "2026-11-29"),
    ("二十二号", "2026-11-22", "2026-11-22"), ("31", "2026-10-31", "2026-12-31"),
    ("next friday", "2026-11-27", "2026-11-27"),
  ])
  func isTheNearest(_ words: String, _ back: String, _ next: String) {
    #expect(past.day(words)?.value.description == back)
    #expect(ahead.day(words)?.value.description == next)
    #expect(past.day(words)?.isSure == false && ahead.day(words)?.isSure == false)
  }

  @Test func aDayOfAnotherYearIsSaid() {
    #expect(past.day("1-3")?.value.description == "2027-01-03")
    #expect(past.day("1-3")?.isSure == false)
    #expect(past.day("5月30日")?.value.description == "2026-05-30")
  }

  @Test(arguments: [
    "", "0", "32", "13-40", "2-30", "周八", "周末", "明天见", "明天能到吗", "11月", "下下下周五", "1234",
    "13812345678",
    "4100000000000001", "二十", "monday morning", "0号", "2026-13-01",
  ])
  func isNoDay(_ words: String) { #expect(past.day(words) == nil) }

  @Test(arguments: [
    ("2026-10", "2026-10", true), ("上月", "2026-10", true), ("上个月", "2026-10", true),
    ("本月", "2026-11", true), ("下月", "2026-12", true), ("11", "2026-11", true),
    ("11月", "2026-11", true), ("十月", "2026-10", true), ("2026年9月", "2026-09", true),
    ("october", "2026-10", true), ("12", "2025-12", false), ("last month", "2026-10", true),
  ])
  func months(_ words: String, _ month: String, isSure: Bool) {
    #expect(past.month(words)?.value.description == month)
    #expect(past.month(words)?.isSure == isSure)
  }

  @Test func aRosterOfDecemberIsTheNext() {
    #expect(ahead.month("12")?.value.description == "2026-12")
    #expect(ahead.month("1")?.value.description == "2027-01")
    #expect(ahead.month("1")?.isSure == false)
  }

  @Test(arguments: ["", "0", "13", "11-22", "月", "明天", "2026", "小满"])
  func isNoMonth(_ words: String) { #expect(past.month(words) == nil) }

  /// It is 14:30.
  @Test(arguments: [
    ("15:20", "2026-11-21 15:20", "2026-11-22 15:20", true),
    ("９：０５", "2026-11-22 09:05", "2026-11-23 09:05", true),
    ("下午3点", "2026-11-21 15:00", "2026-11-22 15:00", true),
    ("下午3点半", "2026-11-21 15:30", "2026-11-22 15:30", true),
    ("下午三点一刻", "2026-11-21 15:15", "2026-11-22 15:15", true),
    ("3pm", "2026-11-21 15:00", "2026-11-22 15:00", true),
    ("3点", "2026-11-21 15:00", "2026-11-22 15:00", true),
    ("8点", "2026-11-22 08:00", "2026-11-22 20:00", false),
    ("晚上12点", "2026-11-22 00:00", "2026-11-23 00:00", true),
    ("明天15:20", "2026-11-23 15:20", "2026-11-23 15:20", true),
    ("明天 上午10点20分", "2026-11-23 10:20", "2026-11-23 10:20", true),
    ("11-29 15:20", "2026-11-29 15:20", "2026-11-29 15:20", true),
    ("周五下午3点", "2026-11-20 15:00", "2026-11-27 15:00", false),
    ("2026-11-25T10:00", "2026-11-25 10:00", "2026-11-25 10:00", true),
  ])
  func times(_ words: String, _ back: String, _ next: String, isSure: Bool) throws {
    let zone = DeskZoneTests.zone("Asia/Shanghai")
    let now = try #require(zone.parse("2026-11-22 14:30"))
    let (last, first) = (
      past.moment(words, now: now, zone: zone), ahead.moment(words, now: now, zone: zone)
    )
    #expect(last.map { zone.label($0.value) } == back)
    #expect(first.map { zone.label($0.value) } == next)
    #expect(last?.isSure == isSure && first?.isSure == isSure)
  }

  @Test(arguments: ["", "3", "25点", "下午", "明天", "3点75", "15:60", "下午3点来", "点半", "1520"])
  func isNoTime(_ words: String) throws {
    let zone = DeskZoneTests.zone("Asia/Shanghai")
    let now = try #require(zone.parse("2026-11-22 14:30"))
    #expect(past.moment(words, now: now, zone: zone) == nil)
  }
}
