import Foundation
import Terminal
import TestSupport
import Testing

/// Screens that can do less: 40 columns, no colours, a dumb terminal, a screen reader; and machines
/// in another time zone than the desk.
@Suite struct PlainScreenTests {
  private static let commands = [
    "today --as 1", "handover list", "roster show 2026-11", "payroll run 2026-10 --as 9",
  ]

  /// A desk with a long handover, a month that can be computed and one more setting.
  private func desk(_ setting: String = "") throws -> String {
    let desk = try BuiltProgram.desk()
    let samples = BuiltProgram.repository + "/Tests/Samples/2026-10/"
    let lines: [(Int, String)] = [
      (9, "import orders \(samples)orders.csv"), (9, "import refunds \(samples)refunds.csv"),
      (9, "import clockings \(samples)clockings.csv"),
      (9, "import records \(samples)records.csv"),
      (9, "clock fix --agent 2 --date 2026-10-13 --out 17:30 --reason 忘打卡"),
      (
        4,
        "handover write --urgent --due 18:00 --to 1 --buyer 一个名字很长的买家 --promise “八点以前”答复…… "
          + "买家催退款，已答应今晚回复，请先查一下物流再答复，她已经问过三次了"
      ),
    ]
    for (agent, line) in lines {
      _ = try BuiltProgram.kefu(
        ["--desk", desk, "--as", "\(agent)"], input: line + "\n", in: desk)
    }
    let file = desk + "/kefu.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try (text + setting + "\n").write(toFile: file, atomically: true, encoding: .utf8)
    return desk
  }

  /// What a command writes to a terminal of its own.
  private func screen(
    _ command: String, columns: Int = 80, desk: String, environment: [String: String] = [:]
  ) throws -> String {
    let line =
      "stty cols \(columns) rows 24; exec '\(BuiltProgram.folder)/kefu' --desk '\(desk)' \(command)"
    let surroundings = BuiltProgram.environment(home: desk)
      .merging(["TERM": "xterm", "SHELL": "/bin/sh"]) { $1 }.merging(environment) { $1 }
    let result = try BuiltProgram.run(
      "/usr/bin/script", ["-qec", line, "/dev/null"], in: desk, environment: surroundings)
    #expect(result.status == 0, "\(result.output)")
    return result.output.replacing("\r\n", with: "\n")
  }

  private func remove(_ desk: String) {
    try? FileManager.default.removeItem(atPath: desk.replacing("/desk", with: ""))
  }

  @Test(arguments: [1, 2]) func fortyColumnsHoldEveryLine(ambiguous: Int) throws {
    let desk = try desk("ambiguous_width: \(ambiguous)")
    defer { remove(desk) }
    let cells = CellWidth(ambiguousIsWide: ambiguous == 2)
    for command in Self.commands {
      let output = try screen(command, columns: 40, desk: desk, environment: ["NO_COLOR": "1"])
      #expect(output.count > 40)
      for line in output.split(separator: "\n") {
        #expect(cells.of(line) <= 40, "\(line)")
      }
    }
  }

  @Test func escapesAreForTerminalsThatWantThem() throws {
    let desk = try desk()
    defer { remove(desk) }
    for command in Self.commands {
      let plain = try screen(command, desk: desk, environment: ["NO_COLOR": "1"])
      #expect(!plain.contains("\u{1B}"))
      let dumb = try screen(command, desk: desk, environment: ["TERM": "dumb"])
      #expect(!dumb.contains("\u{1B}"))
      let piped = try pipe(command, desk, ["TERM": "xterm"])
      #expect(!(piped.output + piped.errors).contains("\u{1B}"))
      #expect(!piped.output.isEmpty)
    }
    #expect(try screen("today --as 1", desk: desk).contains("\u{1B}[1m"), "colours else")
  }

  @Test func aScreenReaderGetsPlainLines() throws {
    let desk = try desk("plain: true")
    defer { remove(desk) }
    for command in Self.commands {
      #expect(try !screen(command, desk: desk).contains("\u{1B}"))
    }
  }

  @Test func theDesksClockCounts() throws {
    let desk = try desk()
    defer { remove(desk) }
    for command in Self.commands {
      let here = try pipe(command, desk, ["TZ": "Asia/Shanghai"]).output
      #expect(!here.isEmpty)
      #expect(try pipe(command, desk, ["TZ": "America/New_York"]).output == here)
      #expect(try pipe(command, desk, ["TZ": "Pacific/Kiritimati"]).output == here)
    }
  }

  private func pipe(
    _ command: String, _ desk: String, _ environment: [String: String]
  ) throws -> BuiltProgram.Result {
    try BuiltProgram.kefu(
      ["--desk", desk] + command.split(separator: " ").map(String.init), in: desk,
      environment: environment)
  }

  @Test(arguments: ["plain: true", "pane: false"])
  func aSettingLeavesThePaneOut(_ setting: String) throws {
    let desk = try desk(setting)
    let terminal = try TmuxTerminal(agent: 1, desk: desk, now: 1_795_240_800)
    defer { terminal.end() }
    try terminal.wait(for: "1号>")
    terminal.type("能便宜点吗")
    let screen = try terminal.wait(for: "1号> 能便宜点吗")
    #expect(!screen.contains("1 能不能便宜点"))
    terminal.press("Enter")
    // The replies are listed all the same, and a number takes one.
    try terminal.wait(for: "bargain-cheaper")
  }

  @Test(arguments: ["TERM=dumb", "NO_COLOR=1"])
  func theSessionDrawsNoColours(_ setting: String) throws {
    let terminal = try TmuxTerminal(agent: 1, now: 1_795_240_800, variables: setting)
    defer { terminal.end() }
    try terminal.wait(for: "1号>")
    terminal.type("能便宜点吗")
    let isDumb = setting == "TERM=dumb"
    let screen = try terminal.wait(for: isDumb ? "1号> 能便宜点吗" : "1 能不能便宜点")
    #expect(screen.contains("1 能不能便宜点") != isDumb)
    #expect(!terminal.colouredScreen.contains("\u{1B}"))
    terminal.press("C-u")
    terminal.type("today")
    terminal.press("Enter")
    try terminal.wait(for: "没有待办", where: { $0.components(separatedBy: "没有待办").count == 3 })
    #expect(!terminal.colouredScreen.contains("\u{1B}"))
  }
}
