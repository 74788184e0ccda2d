import Foundation
import TestSupport
import Testing

/// The clock at sign-in and sign-out, and who sits down, in a real terminal.
@Suite struct DayClockTests {
  /// Saturday 2026-11-21 in Shanghai, 14:00: agent 4 works by day from 08:30 to 17:30.
  private static let afternoon = 1_795_240_800
  private static let evening = afternoon + 12_900

  private func session(
    _ agent: Int?, desk: String? = nil, now: Int = afternoon
  ) throws -> TmuxTerminal { try TmuxTerminal(agent: agent, desk: desk, now: now) }

  private func enter(_ line: String, _ terminal: TmuxTerminal) {
    if !line.isEmpty { terminal.type(line) }
    terminal.press("Enter")
  }

  private func clockings(_ desk: String) throws -> String {
    try BuiltProgram.kefu(["clock", "show", "--as", "4"], in: desk).output
  }

  @Test func signInOffersTheClockInWithOneKey() throws {
    let terminal = try session(4)
    defer { terminal.end() }
    let screen = try terminal.wait(for: "打上班卡？")
    #expect(screen.contains("⏰ 白班 08:30 已经开始，还没打上班卡，晚了 5 小时 30 分"))
    terminal.press("Enter")
    try terminal.wait(for: "4号>", where: { $0.contains("周晴 上班 2026-11-21 14:00") })
    enter("待办", terminal)
    try terminal.wait(for: "4号>", where: { $0.components(separatedBy: "4号 周晴").count > 2 })
    #expect(terminal.screen.components(separatedBy: "还没打上班卡").count == 2)
  }

  @Test(arguments: ["n", "不"])
  func aNoLeavesTheClockAndIsNotAskedAgain(answer: String) throws {
    let terminal = try session(4)
    defer { terminal.end() }
    try terminal.wait(for: "打上班卡？")
    enter(answer, terminal)
    try terminal.wait(for: "4号>")
    enter("设置 看 pane", terminal)
    let screen = try terminal.wait(
      for: "pane", where: { $0.hasSuffix("4号>\n") || $0.contains("true") })
    #expect(screen.components(separatedBy: "打上班卡？").count == 2)
    #expect(try !clockings(terminal.desk).contains("上班 14:00"))
  }

  /// Somebody pastes a buyer's line without reading the question.
  @Test func anythingElseStaysInTheLine() throws {
    let terminal = try session(4)
    defer { terminal.end() }
    try terminal.wait(for: "打上班卡？")
    enter("能便宜点吗", terminal)
    try terminal.wait(for: "4号> 能便宜点吗", where: { $0.contains("1 能不能便宜点") })
    #expect(try !clockings(terminal.desk).contains("上班 14:00"))
  }

  @Test func whoTakesOverIsAskedToo() throws {
    let terminal = try session(1)
    defer { terminal.end() }
    try terminal.wait(for: "1号>")
    enter("接班 4", terminal)
    try terminal.wait(for: "打上班卡？")
    terminal.press("Enter")
    try terminal.wait(for: "4号>", where: { $0.contains("周晴 上班 2026-11-21 14:00") })
  }

  @Test func leavingEarlyIsSaidAndNeedsAYes() throws {
    let terminal = try session(4)
    defer { terminal.end() }
    try terminal.wait(for: "打上班卡？")
    terminal.press("Enter")
    try terminal.wait(for: "4号>")
    enter("交班", terminal)
    let screen = try terminal.wait(for: "打下班卡？")
    #expect(screen.contains("还没打下班卡；白班到 17:30，现在走早退 3 小时 30 分"))
    terminal.press("Enter")
    try terminal.wait(for: "您的工号或姓名？")
    #expect(try !clockings(terminal.desk).contains("下班 14:00"))
    enter("4", terminal)
    try terminal.wait(for: "4号>")
    terminal.press("C-d")
    try terminal.wait(for: "y 打", where: { $0.components(separatedBy: "打下班卡？").count > 2 })
    enter("y", terminal)
    try terminal.wait(for: "ended 0", where: { $0.contains("周晴 下班 2026-11-21 14:00") })
  }

  @Test func afterTheShiftOneKeyClocksOut() throws {
    let desk = try BuiltProgram.desk()
    _ = try BuiltProgram.kefu(
      ["clock", "in", "--as", "4"], in: desk, environment: ["KEFU_NOW": "\(Self.afternoon)"])
    let terminal = try session(4, desk: desk, now: Self.evening)
    defer { terminal.end() }
    try terminal.wait(for: "4号>")
    terminal.press("C-d")
    let screen = try terminal.wait(for: "打下班卡？回车就打")
    #expect(screen.contains("还没打下班卡") && !screen.contains("早退"))
    terminal.press("Enter")
    try terminal.wait(for: "ended 0", where: { $0.contains("周晴 下班 2026-11-21 17:35") })
  }

  @Test func aShopWithAMachineIsNotAsked() throws {
    let desk = try BuiltProgram.desk()
    let settings = desk + "/kefu.yaml"
    let text = try String(contentsOfFile: settings, encoding: .utf8)
    try (text + "\nclock_reminders: false\n")
      .write(toFile: settings, atomically: true, encoding: .utf8)
    let terminal = try session(4, desk: desk)
    defer { terminal.end() }
    #expect(try terminal.wait(for: "4号>").contains("还没打") == false)
  }

  @Test func scriptsAreToldAndAskedNothing() throws {
    let desk = try BuiltProgram.desk()
    let today = try BuiltProgram.kefu(["today", "--as", "4"], in: desk)
    #expect(today.output.contains("还没打上班卡"))
    let json = try BuiltProgram.kefu(["today", "--as", "4", "--format", "json"], in: desk)
    #expect(json.output.contains(#""clock":{"missing":"in","seconds":19800}"#))
    let piped = try BuiltProgram.kefu(["--as", "4"], input: "待办\n交班\n", in: desk)
    #expect(piped.status == 0)
    #expect(piped.output.contains("没打上班卡，也没打下班卡；白班到 17:30，现在走早退 3 小时 30 分"))
  }

  @Test func aShiftThatBeginsMeanwhileIsSaid() throws {
    let folder = try TestFolder.make()
    let clock = folder + "/clock"
    try "\(Self.afternoon)\n".write(toFile: clock, atomically: true, encoding: .utf8)
    let terminal = try TmuxTerminal(agent: 1, variables: "KEFU_NOW=\(clock)")
    defer { terminal.end() }
    try terminal.wait(for: "1号>")
    try "\(Self.afternoon + 12_600)\n".write(toFile: clock, atomically: true, encoding: .utf8)
    try terminal.wait(for: "⏰ 晚班 17:30 开始了，还没打上班卡：上班")
  }

  // MARK: Who sits down

  @Test func tabListsWhoThereIs() throws {
    let terminal = try session(nil)
    defer { terminal.end() }
    try terminal.wait(for: "您的工号或姓名？")
    terminal.press("Tab")
    #expect(try terminal.wait(for: "周晴").contains("李小满"))
    terminal.type("李")
    terminal.press("Tab")
    try terminal.wait(for: "（Tab 列出）李小满")
    terminal.press("Enter")
    try terminal.wait(for: "1号>")
  }

  @Test(arguments: ["李小满", "1号", "１"]) func aNameWillDo(typed: String) throws {
    let terminal = try session(nil)
    defer { terminal.end() }
    try terminal.wait(for: "您的工号或姓名？")
    enter(typed, terminal)
    try terminal.wait(for: "1号>")
  }

  @Test func aWrongNameIsAskedAgain() throws {
    let terminal = try session(nil)
    defer { terminal.end() }
    try terminal.wait(for: "您的工号或姓名？")
    enter("李小蛮", terminal)
    let screen = try terminal.wait(for: "是不是“李小满”？")
    #expect(screen.components(separatedBy: "您的工号或姓名？").count == 3)
  }

  @Test(arguments: ["Enter", "Escape", "C-c"]) func skippingIsSaid(key: String) throws {
    let terminal = try session(nil)
    defer { terminal.end() }
    try terminal.wait(for: "您的工号或姓名？")
    terminal.press(key)
    try terminal.wait(
      for: "还没接班", where: { $0.contains("接班 工号") && $0.contains("\n> ") || $0.contains("\n>\n") })
    enter("上班", terminal)
    try terminal.wait(for: "不知道是谁在操作", where: { $0.contains("请输入“接班 工号”") })
  }
}
