import Files
import Testing
import Vocabulary

/// Times and amounts as people and machines write them.
@Suite struct WrittenCellTests {
  @Test(arguments: [
    ("2026年10月2日 10:00", "2026-10-02", 36_000), ("2026年10月02日10时05分", "2026-10-02", 36_300),
    ("2026/10/2 9:05:07 AM", "2026-10-02", 32_707), ("2026/10/2 上午9:05", "2026-10-02", 32_700),
    ("2026/10/2 下午 9:05", "2026-10-02", 75_900), ("2026/10/2 12:05 AM", "2026-10-02", 300),
    ("2026/10/2 12:05 PM", "2026-10-02", 43_500), ("26-10-02 09:05", "2026-10-02", 32_700),
    ("10/5/26 8:26 AM", "2026-10-05", 30_360), ("6/27/2026 9:26", "2026-06-27", 33_960),
    ("27/6/2026 9:26", "2026-06-27", 33_960), ("46297.4166666667", "2026-10-02", 36_000),
    ("2026-09-01 08:21 星期二", "2026-09-01", 30_060), ("２０２６－１０－０２　１０：００", "2026-10-02", 36_000),
    ("2026-10-02T10:00:00.123", "2026-10-02", 36_000), ("20261002 10:00", "2026-10-02", 36_000),
    ("2026.10.02 10:00", "2026-10-02", 36_000), ("2026-10-02 (周五) 10:00", "2026-10-02", 36_000),
  ])
  func times(_ text: String, _ day: String, _ second: Int) throws {
    guard case .time(let written) = WrittenTime.read(text) else {
      Issue.record("\(text) is \(WrittenTime.read(text))")
      return
    }
    #expect(written.day?.description == day)
    #expect(written.second == second)
    #expect(!written.isNextDay)
  }

  @Test func partsOfATime() {
    guard case .time(let next) = WrittenTime.read("次日 01:03"),
      case .time(let day) = WrittenTime.read("26-10-05 星期一")
    else {
      Issue.record("unreadable")
      return
    }
    #expect(next.day == nil && next.second == 3780 && next.isNextDay)
    #expect(day.day?.description == "2026-10-05" && day.second == nil)
  }

  @Test(arguments: ["5/10/26 8:26", "5/10/2026", "05/10/2026 08:26"])
  func monthAndDayThatCannotBeTold(_ text: String) {
    #expect(WrittenTime.read(text) == .ambiguous)
  }

  @Test(arguments: [
    "", "昨天", "2026-13-02 10:00", "2026-10-32 10:00", "25:00", "10:60", "下午 15", "13:00 AM x",
    "1001",
    "4.1E+18", "99.5", "2026-10-02 10:00 10:01", "2026-10-02 2026-10-03", ":", "-", "下午", "1/2",
    "--/--",
    "2026-10-02 上午 15:00",
  ])
  func noTimes(_ text: String) { #expect(WrittenTime.read(text) == .unreadable) }

  @Test(arguments: [
    ("99", 9900), ("9.5", 950), ("￥1,234.50", 123_450), ("¥ 99", 9900), ("99元", 9900),
    ("９９．００", 9900),
    ("(158)", -15_800), ("（158.00）", -15_800), ("-5", -500), ("-￥5", -500), ("￥-5", -500),
    ("RMB 12.5", 1250), ("12.50 CNY", 1250), ("1,234,567", 123_456_700), ("+3", 300),
    ("￥1，234", 123_400),
  ])
  func amounts(_ text: String, _ fen: Int) { #expect(WrittenMoney.read(text)?.fen == fen) }

  @Test(arguments: [
    "", "9,00", "1,2345", ",5", "1.005", "五元", "元", "￥", "1.2.3", "1,234.5,0", "12万", "--5", "(-5)",
    "1e3",
  ])
  func noAmounts(_ text: String) { #expect(WrittenMoney.read(text) == nil) }

  @Test(
    arguments: [
      ("10/1", 10, nil, 1), ("10月1日", 10, nil, 1), ("2026/10/1", 10, 2026, 1), ("1日", nil, nil, 1),
      ("31", nil, nil, 31), ("10-01 周四", 10, nil, 1), ("2026-10-01 星期四", 10, 2026, 1),
      ("1（周四）", nil, nil, 1),
    ] as [(String, Int?, Int?, Int)])
  func daysOfAHeader(_ text: String, _ month: Int?, _ year: Int?, _ day: Int) {
    let header = DayHeader(text)
    #expect(header?.month == month && header?.year == year && header?.day == day)
  }

  @Test(arguments: ["", "周四", "32", "0", "13/1", "工号", "1001", "10/1/2/3", "a1"])
  func headersThatAreNoDays(_ text: String) { #expect(DayHeader(text) == nil) }
}
