import Foundation
import TestSupport
import Testing

/// An agent's day in the session, read from the screen: signing in, reminders, signing out.
@Suite struct DayTests {
  /// Saturday 2026-11-21 in Shanghai: agent 4 works by day until 17:30, agent 1 from then on.
  private static let afternoon = 1_795_240_800
  private static let tenPastFive = afternoon + 11_400

  private func desk(_ lines: [(agent: Int, line: String)]) throws -> String {
    let desk = try BuiltProgram.desk()
    for (agent, line) in lines {
      let done = try BuiltProgram.kefu(
        ["--desk", desk, "--as", "\(agent)"], input: line + "\n", in: desk)
      #expect(done.status == 0, "\(done.errors)")
    }
    return desk
  }

  /// Leaves the clock-in that is offered to whoever is on duty.
  private func declineClock(_ terminal: TmuxTerminal) throws {
    try terminal.wait(for: "打上班卡？")
    terminal.type("n")
    terminal.press("Enter")
  }

  @Test func signInShowsWhatConcernsTheAgent() throws {
    let desk = try desk([
      (2, "handover write 等尺码 --to 1"), (2, "handover write 给三号的 --to 3"),
      (2, "handover write 催退款 --to 1 --urgent"),
    ])
    let terminal = try TmuxTerminal(agent: 1, desk: desk, now: Self.afternoon)
    defer { terminal.end() }
    let screen = try terminal.wait(for: "其余都没有待办")
    #expect(screen.contains("1号 李小满　2026-11-21　晚班 17:30-01:00"))
    #expect(screen.contains("交接 2"))
    #expect(!screen.contains("给三号的"))
    let urgent = try #require(screen.range(of: "[急 2号交来] 催退款"))
    let other = try #require(screen.range(of: "[2号交来] 等尺码"))
    #expect(urgent.lowerBound < other.lowerBound)
  }

  @Test func oneCommandChangesTheAgent() throws {
    let terminal = try TmuxTerminal(agent: 1, now: Self.afternoon)
    defer { terminal.end() }
    try terminal.wait(for: "1号>")
    terminal.type("kefu sign-in 4")
    terminal.press("Enter")
    try declineClock(terminal)
    #expect(try terminal.wait(for: "4号>").contains("4号 周晴　2026-11-21　白班 08:30-17:30"))
    terminal.type("order tag 4100000000000001 --flag red")
    terminal.press("Enter")
    try terminal.wait(for: "4号\n")
  }

  @Test func signingOutOffersToWriteTheHandover() throws {
    let desk = try desk([
      (2, "handover write 催退款 --to 4"), (4, "handover accept 1"),
      (9, "import orders " + BuiltProgram.repository + "/Tests/Samples/2026-10/orders.csv"),
    ])
    let csv = desk + "/today.csv"
    try "order,created_at\n4100000000099001,2026-11-21 10:00\n"
      .write(toFile: csv, atomically: true, encoding: .utf8)
    _ = try BuiltProgram.kefu(["--desk", desk, "--as", "9", "import", "orders", csv], in: desk)
    let terminal = try TmuxTerminal(agent: 4, desk: desk, now: Self.afternoon)
    defer { terminal.end() }
    try declineClock(terminal)
    try terminal.wait(for: "4号>")
    terminal.type("交班")
    terminal.press("Enter")
    let left = try terminal.wait(for: "有事要交接就写在这里")
    #expect(left.contains("今天漏标的订单 1"))
    #expect(left.contains("4100000000099001"))
    #expect(left.contains("手上没交接的事 1"))
    terminal.type("晚上再催一次")
    terminal.press("Enter")
    try terminal.wait(for: "还有就再写一条")
    terminal.press("Enter")
    try terminal.wait(for: "打下班卡？")
    terminal.press("Enter")
    try terminal.wait(for: "周晴 已交班")
    terminal.type("2")
    terminal.press("Enter")
    #expect(try terminal.wait(for: "2号>").contains("[4号交来] 晚上再催一次"))
  }

  @Test func aDrillsClockIsMovedInAFile() throws {
    let desk = try desk([])
    let clock = desk + "/../clock"
    for (seconds, time) in [(Self.afternoon, "14:00"), (Self.tenPastFive, "17:10")] {
      try "\(seconds)\n".write(toFile: clock, atomically: true, encoding: .utf8)
      let done = try BuiltProgram.kefu(
        ["clock", seconds == Self.afternoon ? "in" : "out", "--as", "4"], in: desk,
        environment: ["KEFU_NOW": clock])
      #expect(done.output.contains("2026-11-21 \(time)"), "\(done.output)\(done.errors)")
    }
  }

  @Test func whatIsLeftIsSettledWhileSigningOut() throws {
    let desk = try desk([(2, "handover write 催退款 --to 4"), (4, "handover accept 1")])
    let terminal = try TmuxTerminal(agent: 4, desk: desk, now: Self.afternoon)
    defer { terminal.end() }
    try declineClock(terminal)
    try terminal.wait(for: "4号>")
    for (line, answer) in [
      ("sign-out", "手上没交接的事 1"), ("order tag 4100000000000001 --flag red", "备注：4/1,000 字节"),
      ("交接 转 1 --to 1", "第 1 条已转出"), ("单号还没出", "交接第 2 条已写下"), ("", "打下班卡？"),
      ("", "周晴 已交班"),
    ] {
      terminal.type(line)
      terminal.press("Enter")
      try terminal.wait(for: answer)
    }
  }

  @Test func aRequestIsSaidToWhoeverAnswersIt() throws {
    let desk = try desk([(4, "roster swap ask --with 5 --date 2026-11-29")])
    let lead = try TmuxTerminal(agent: 3, desk: desk, now: Self.afternoon)
    defer { lead.close() }
    try lead.wait(for: "3号>")
    // What waits already stands on the screen and is not said again.
    let asked = try TmuxTerminal(agent: 5, desk: desk, now: Self.afternoon)
    defer { asked.end() }
    try declineClock(asked)
    let screen = try asked.wait(for: "5号>", where: { $0.contains("同意：排班 换班 同意 1") })
    #expect(screen.contains("等我同意、等我批的换班、替班、请假 1  kefu 排班 换班 看"))
    #expect(!screen.contains("📨"))
    asked.type("roster swap agree 1")
    asked.press("Enter")
    try asked.wait(for: "已同意，等组长批准")
    try lead.wait(for: "📨 等您答复", where: { $0.contains("同意：排班 换班 批 1") })
    let today = try BuiltProgram.kefu(
      ["today", "--as", "3", "--format", "json"], in: desk,
      environment: ["KEFU_NOW": "\(Self.afternoon)"])
    #expect(today.output.contains("\"key\":\"requests\""), "\(today.output)")
    #expect(!today.output.contains("cases_"), "\(today.output)")
  }

  /// Leave, and a substitute asked for, wait for a lead; nobody's own request waits for them.
  @Test func aLeadSeesWhatIsToDecideAtSignInAndInToday() throws {
    let desk = try desk([
      (4, "请假 请 --date 2026-11-29"),
      (5, "排班 替班 求 --by 6 --date 2026-11-24 --from 20:00 --until 22:00"),
    ])
    let terminal = try TmuxTerminal(agent: 3, desk: desk, now: Self.afternoon)
    defer { terminal.end() }
    let screen = try terminal.wait(for: "3号>", where: { $0.contains("等我批的换班、替班、请假 2") })
    #expect(screen.contains("同意：请假 批 1") && screen.contains("同意：排班 替班 批 2"))
    terminal.type("待办")
    terminal.press("Enter")
    try terminal.wait(
      for: "3号>", where: { $0.components(separatedBy: "等我批的换班、替班、请假 2").count > 2 })
    for agent in [4, 5] {
      let own = try BuiltProgram.kefu(["today", "--as", "\(agent)"], in: desk)
      #expect(!own.output.contains("等我批"))
    }
  }

  @Test func remindersLeaveTheLineAlone() throws {
    let desk = try desk([])
    let terminal = try TmuxTerminal(agent: 4, desk: desk, now: Self.tenPastFive)
    defer { terminal.end() }
    try declineClock(terminal)
    try terminal.wait(for: "4号>")
    terminal.type("写了一")
    let reminded = try terminal.wait(for: "白班 17:30 结束，该写交接了")
    #expect(reminded.contains("4号> 写了一"))
    _ = try BuiltProgram.kefu(
      ["--desk", desk, "--as", "2", "handover", "write", "--to", "4", "催件"], in: desk)
    terminal.type("半")
    let handed = try terminal.wait(for: "2号交给您一件事（第 1 条）：催件")
    #expect(handed.contains("4号> 写了一半"))
    #expect(handed.components(separatedBy: "该写交接了").count == 2, "said once")
  }
}
