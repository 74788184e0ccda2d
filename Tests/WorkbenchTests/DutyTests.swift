import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Commands
@testable import Desk

/// Who is on duty, as the roster holds now: in an open session, after an edit, after a swap.
@Suite struct DutyTests {
  private func agents(_ numbers: ClosedRange<Int>) -> [AgentNumber] {
    numbers.compactMap { AgentNumber($0) }
  }

  @Test func upToEightOnDutyAreNamed() {
    let text = Texts.onDuty(agents(1...8))
    #expect(text.chinese == "当班的 1号、2号、3号、4号、5号、6号、7号、8号")
    #expect(text.english == "on duty: 1, 2, 3, 4, 5, 6, 7, 8")
  }

  @Test func ofNineTheFirstEightAndHowManyThereAre() {
    let text = Texts.onDuty(agents(1...9))
    #expect(text.chinese == "当班的 1号、2号、3号、4号、5号、6号、7号、8号 等 9 人")
    #expect(text.english == "on duty: 1, 2, 3, 4, 5, 6, 7, 8 and 1 more")
  }

  @Test func anEditedRosterReachesAnOpenDesk() throws {
    let folder = try BuiltProgram.desk()
    defer {
      try? FileManager.default.removeItem(atPath: (folder as NSString).deletingLastPathComponent)
    }
    let desk = try Desk(folder: folder, clock: .machine)
    let day = try #require(Day("2026-11-21"))
    let noon = desk.zone.moment(day, second: 12 * 3600)
    func onDuty() throws -> [Int] {
      try desk.dutyRoster(day...day).agents(at: noon).map(\.number)
    }
    #expect(try onDuty() == [4, 5, 6])
    let path = folder + "/Shifts/2026-11.csv"
    var rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let row = try #require(rows.firstIndex { $0.first == "4" })
    rows[row][21] = "休"
    try rows.map { $0.joined(separator: ",") }.joined(separator: "\n")
      .write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try onDuty() == [5, 6])
  }

  /// Agent 1 works the night of 2026-11-21, agent 6 the day; on the day before they trade places.
  @Test func aSwapChangesBothSignInScreens() throws {
    let folder = try BuiltProgram.desk()
    defer {
      try? FileManager.default.removeItem(atPath: (folder as NSString).deletingLastPathComponent)
    }
    let csv = "order,created_at,status\n4100000000000001,2026-11-21 20:00,等待买家付款\n"
    try csv.write(toFile: folder + "/o.csv", atomically: true, encoding: .utf8)
    let lines = [
      "import orders o.csv --as 9", "order unpaid --date 2026-11-21 --agent 1",
      "roster swap ask --with 6 --date 2026-11-21 --as 1", "roster swap agree 1 --as 6",
      "roster swap approve 1 --as 3", "order unpaid --date 2026-11-21 --agent 1",
      "order unpaid --date 2026-11-21 --agent 6",
    ]
    // 2026-11-20, noon in Shanghai.
    let before = try BuiltProgram.kefu(
      [], input: lines.joined(separator: "\n"), in: folder,
      environment: ["KEFU_NOW": "1795147200"])
    #expect(before.status == 0, "\(before.errors)")
    // The order of that evening was agent 1's, and is agent 6's now.
    #expect(
      before.errors.split(separator: "\n").filter { $0.contains("要催") }
        == ["要催 1 单", "没有要催的订单", "要催 1 单"])
    func head(_ agent: Int) throws -> String {
      let screen = try BuiltProgram.kefu(["today", "--as", "\(agent)"], in: folder).output
      return String(screen.prefix { $0 != "\n" })
    }
    #expect(try head(1) == "1号 李小满　2026-11-21　白班 08:30-17:30")
    #expect(try head(6) == "6号 许诺　2026-11-21　晚班 17:30-01:00")
  }
}
