import Files
import Foundation
import Shifts
import Store
import Testing
import Vocabulary

extension Records {
  /// Clockings as systems and terminals export them (HANDBOOK/sheets.md, Clockings).
  @Suite struct ClockingSheetTests {
    let store: RecordStore
    let records: ClockingRecords

    init() throws {
      store = try Desk.newStore()
      records = ClockingRecords(store, zone: Desk.zone)
      Desk.setNow("2026-11-01 09:00")
    }

    private func run(_ text: String) throws -> ImportReport {
      let path = NSTemporaryDirectory() + "clockings-" + Key.make() + ".csv"
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      defer { try? FileManager.default.removeItem(atPath: path) }
      return try ClockingImport(store, staff: Desk.staff, zone: Desk.zone).run(
        path: path, name: "clockings.csv", author: Desk.author(9),
        options: SheetOptions(kinds: try Desk.sheetKinds()))
    }

    /// `1 2026-10-05 08:26 in` for each, by time.
    private func clockings() throws -> [String] {
      try records.span(of: Desk.october).sorted { $0.at < $1.at }.map {
        let direction = $0.direction.map { " " + $0.rawValue } ?? ""
        return "\($0.agent) \(Desk.zone.label($0.at))\(direction)"
      }
    }

    @Test func dingTalkDaily() throws {
      let name = Desk.staff.agents[0].name
      let report = try run(
        """
        每日统计表 统计日期：2026-10-01 至 2026-10-31
        报表生成时间：2026-11-01 08:00
        姓名,考勤组,工号,UserId,日期,班次,上班1打卡时间,上班1打卡结果,下班1打卡时间,下班1打卡结果
        \(name),客服组,1,0235,26-10-05 星期一,白班,08:26,正常,17:31,正常
        \(name),客服组,1,0235,26-10-07 星期三,晚班,17:25,正常,次日 01:03,正常
        \(name),客服组,,0235,26-10-08 星期四,晚班,17:20,正常,01:05,正常
        \(name),客服组,1,0235,26-10-09 星期五,休息,,,--,
        \(name),客服组,1,0235,26-10-10 星期六,白班,08:20,正常,缺卡,缺卡
        """)
      #expect(report.refused.isEmpty)
      #expect(report.read == 5 && report.added == 7)
      #expect(
        try clockings() == [
          "1 2026-10-05 08:26 in", "1 2026-10-05 17:31 out", "1 2026-10-07 17:25 in",
          "1 2026-10-08 01:03 out", "1 2026-10-08 17:20 in", "1 2026-10-09 01:05 out",
          "1 2026-10-10 08:20 in",
        ])
      #expect(report.findings.count == 1, "a day without clockings is said")
    }

    @Test func dingTalkRaw() throws {
      let report = try run(
        """
        姓名,工号,考勤日期,打卡时间,打卡结果
        甲乙,001,2026-10-05,2026-10-05 08:26,正常
        甲乙,1号,2026-10-05,17:31,早退
        甲乙,1,2026-10-06,,缺卡
        """)
      #expect(report.added == 2 && report.refused.isEmpty)
      #expect(try clockings() == ["1 2026-10-05 08:26", "1 2026-10-05 17:31"])
    }

    @Test func weComRows() throws {
      let name = Desk.staff.agents[1].name
      let report = try run(
        """
        打卡明细,,,,
        日期,姓名,账号,打卡类型,打卡时间
        2026/10/05,\(name),WangXiaoer,上班打卡,08:26
        2026/10/05,\(name),WangXiaoer,下班打卡(外勤),17:31
        2026/10/05,无此人,Nobody,上班打卡,08:26
        """)
      #expect(report.added == 2)
      #expect(report.refused.map(\.line) == [5])
      #expect(try clockings() == ["2 2026-10-05 08:26 in", "2 2026-10-05 17:31 out"])
    }

    @Test(arguments: [
      "1,2,3,4", "10-01 周四,10-02 周五,10-03 周六,10-04 周日",
      "2026-10-01,2026-10-02,2026-10-03,2026-10-04",
    ])
    func weComGrid(_ days: String) throws {
      let report = try run(
        """
        上下班打卡月报 2026-10-01 至 2026-10-31
        姓名,工号,部门,\(days)
        ,,,四,五,六,日
        甲,1,客服,08:26(GPS)、17:31,,17:25；01:03,休息
        """)
      #expect(report.refused.isEmpty)
      #expect(
        try clockings() == [
          "1 2026-10-01 08:26", "1 2026-10-01 17:31", "1 2026-10-03 17:25", "1 2026-10-04 01:03",
        ])
    }

    @Test(arguments: [
      "", "2026年9月考勤\n", "2026-10-05至2026-10-20\n", "2026-09-28至2026-09-30\n",
    ])
    func aGridWithoutCertainMonthsIsRefused(_ title: String) {
      #expect(throws: Refusal.self) {
        try run(title + "姓名,工号,29,30,1,2\n甲,1,08:26,08:26,08:26,08:26\n")
      }
    }

    @Test(arguments: [
      ("2026-09-26至2026-10-25", "29,30,1,2"), ("统计 2026年9月29日—10月2日", "29,30,1,2"),
      ("2026.9.29 ~ 2026.10.2", "9-29,9-30,10-1,10-2"),
      ("导出于 2026-12-01", "2026-09-29,2026-09-30,2026-10-01,2026-10-02"),
    ])
    func aGridOverTwoMonths(_ title: String, _ days: String) throws {
      let report = try run("\(title)\n姓名,工号,\(days)\n甲,1,08:26,,08:27,17:31\n")
      #expect(report.added == 3 && report.refused.isEmpty)
      #expect(try clockings() == ["1 2026-10-01 08:27", "1 2026-10-02 17:31"])
    }

    @Test func aGridOverTheNewYear() throws {
      Desk.setNow("2027-02-01 09:00")
      let report = try run("2026-12-31至2027-01-30\n姓名,工号,31,1,2\n甲,1,08:26,08:27,08:28\n")
      #expect(report.added == 3)
      let january = Desk.day("2027-01-01").month
      #expect(
        try records.span(of: january).map { Desk.zone.label($0.at) }.sorted()
          == ["2026-12-31 08:26", "2027-01-01 08:27", "2027-01-02 08:28"])
    }

    @Test func aMissedClockingInTheTimeCellIsEmpty() throws {
      let report = try run(
        "日期,姓名,账号,打卡类型,打卡时间\n2026/10/05,客服1,1,上班打卡,未打卡\n2026/10/05,客服1,1,下班打卡,17:31\n")
      #expect(report.refused.isEmpty && report.added == 1)
      #expect(report.findings.count == 1, "a row without a clocking is said")
    }

    @Test func numberAndNameThatDisagreeAreRefused() throws {
      let report = try run(
        "工号,姓名,时间\n2,客服1,2026-10-05 08:26\n1,客服1,2026-10-05 08:26\n2,花名,2026-10-05 08:26\n")
      #expect(report.refused.map(\.line) == [2])
      #expect(report.refused.first?.reason.chinese.contains("对不上") == true)
    }

    /// Nobody has clocked yet tomorrow, or before the first day.
    @Test func timesToComeAndBeforeJoiningAreRefused() throws {
      let report = try run(
        "工号,时间\n1,2026-11-01 09:01\n1,2027-10-05 08:26\n1,2025-02-28 08:26\n"
          + "1,2025-03-01 08:26\n1,2026-11-01 09:00\n")
      #expect(report.refused.map(\.line) == [2, 3, 4])
      #expect(report.added == 2)
    }

    @Test func terminals() throws {
      for text in [
        "agent,time,direction\n1,10/5/26 8:26 AM,i\n1,2026-10-05 17:31,O\n",
        "工号,时间,方向\n1,2026-10-05 08:26,上班打卡\n1,2026-10-05 17:31,签退\n",
        "AC-No.,Name,Time,State\n1,x,2026/10/5 8:26,C/In\n1,x,2026/10/5 17:31,C/Out\n",
        "人员编号,日期,时间,签到签退\n1.0,2026-10-05,08:26:00,签到\n1.0,2026-10-05,17:31,签退\n",
      ] {
        let report = try run(text)
        #expect(report.refused.isEmpty && report.added + report.unchanged == 2)
      }
      #expect(try clockings() == ["1 2026-10-05 08:26 in", "1 2026-10-05 17:31 out"])
    }

    @Test func dateAndTimeApart() throws {
      #expect(try run("工号,日期,时间\n1,2026-10-05,08:26\n1,2026年10月5日,下午5:31\n").added == 2)
      #expect(try clockings() == ["1 2026-10-05 08:26", "1 2026-10-05 17:31"])
    }

    @Test func rowsThatCannotBeReadAreRefused() throws {
      let report = try run(
        "工号,日期,时间,方向\n1,5/10/26,08:26,\n1,,08:26,\n1,2026-10-05,8点多,\n1,2026-10-05,08:26,外出\n"
          + "1,2026-10-05,08:26\n合计,,,\n")
      #expect(report.refused.map(\.line) == [2, 3, 4, 5, 6])
      #expect(report.findings.count == 1)
    }
  }
}
