import Files
import Shifts
import Testing
import Vocabulary

/// Rosters as people write them (HANDBOOK/sheets.md, Rosters).
@Suite struct RosterSheetTests {
  static let month = Month(index: 2026 * 12 + 1)

  private func sheet(_ header: (Int) -> String, above: String = "", row: String? = nil) throws
    -> RosterFile
  {
    let days = (1...28).map(header).joined(separator: ",")
    let cells = row ?? "1," + RosterFileTests.cells("白", "晚")
    let text = "\(above)工号,\(days)\n\(cells)\n合计,\(RosterFileTests.cells())\n"
    return try RosterFile(TextFile(name: "r.csv", text: text), month: Self.month)
  }

  private func faults(_ file: RosterFile) -> [String] {
    file.check(patterns: Desk.patterns, staff: Desk.staff).refusing.map(\.reason.english)
      .filter { !$0.contains("has no row") && !$0.contains("needed") }
  }

  @Test(arguments: 0..<7)
  func headersOfDays(_ index: Int) throws {
    let headers: [(Int) -> String] = [
      { "2/\($0)" }, { "2月\($0)日" }, { "2026/2/\($0)" }, { "\($0)日" },
      { "02-\($0 < 10 ? "0" : "")\($0)" },
      { "\($0)（周一）" },
      { day in "周" + ["日", "一", "二", "三", "四", "五", "六"][(day - 1) % 7] },
    ]
    let file = try sheet(headers[index])
    #expect(file.roster[Desk.number(1), Desk.day("2026-02-01")] == "白")
    #expect(file.roster[Desk.number(1), Desk.day("2026-02-02")] == "晚")
    #expect(faults(file).isEmpty)
  }

  @Test func aTitleAndWeekdaysMayStandAround() throws {
    let weekdays =
      "," + (1...28).map { _ in "一" }.joined(separator: ",") + "\n1,"
      + RosterFileTests.cells("白", "晚")
    let file = try sheet({ "\($0)" }, above: "二月排班表,,\n\n", row: weekdays)
    #expect(file.roster.rows.count == 1)
    #expect(faults(file).isEmpty)
  }

  @Test func daysOfAnotherMonthAreOneFinding() throws {
    #expect(faults(try sheet { "3/\($0)" }).count == 1)
  }

  @Test func codesGoByNameAndRestInFull() throws {
    let name = try #require(Desk.patterns.patterns.first?.name)
    let file = try sheet({ "\($0)" }, row: "1," + RosterFileTests.cells(name, "休息"))
    #expect(faults(file).isEmpty)
    #expect(file.roster[Desk.number(1), Desk.day("2026-02-02")] == "")
  }

  @Test func oneFindingForOneCause() throws {
    let codes = Array(repeating: "百", count: 28).joined(separator: ",")
    let found = faults(try sheet({ "\($0)" }, row: "1,\(codes)"))
    #expect(found == ["unknown code “百”, in 28 cells"])
  }

  @Test func namesBesideNumbersMustAgree() throws {
    let name = Desk.staff.agents[0].name
    func file(_ written: String) throws -> RosterFile {
      let days = (1...28).map(String.init).joined(separator: ",")
      let text = "姓名,工号,\(days)\n\(written),1,\(RosterFileTests.cells("白"))\n"
      return try RosterFile(TextFile(name: "r.csv", text: text), month: Self.month)
    }
    #expect(faults(try file(name)).isEmpty)
    #expect(faults(try file("")).isEmpty)
    #expect(faults(try file("别人")).count == 1)
  }
}
