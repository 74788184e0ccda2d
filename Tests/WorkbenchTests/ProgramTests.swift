import Commands
import Foundation
import Shell
import Terminal
import TestSupport
import Testing

/// The lines that a command printed, on a screen of its own.
final class Printed: CommandOutput {
  private let columns: Int?
  private(set) var lines: [String] = []
  private(set) var complaints: [String] = []

  func say(_ line: String) { lines.append(line) }
  func say(exactly text: String) { lines.append(text) }
  func complain(_ lines: [String]) { complaints += lines }
  func flush() {}

  /// - Parameter columns: the width of a terminal; nil for a file.
  init(columns: Int? = nil) { self.columns = columns }

  func screen(_ environment: [String: String]) -> Screen {
    Screen(isTerminal: columns != nil, isDumb: true, columns: columns ?? 80)
  }
}

/// The program within the test's own process, with an output that is handed in.
@Suite struct ProgramTests {
  private func run(_ line: String, in desk: String) -> (status: Int32, printed: Printed) {
    let printed = Printed()
    let program = Program(environment: BuiltProgram.environment(home: desk), output: printed)
    let words = ["--desk", desk] + line.split(separator: " ").map(String.init)
    return (program.run(words), printed)
  }

  @Test func answersAreOneDocumentOfJSON() throws {
    struct Row: Decodable {
      let key: String
      let value: String
    }
    let desk = try BuiltProgram.desk()
    let (status, printed) = run("config show --format json", in: desk)
    #expect(status == 0)
    #expect(printed.complaints.isEmpty)
    #expect(printed.lines.count == 1)
    let rows = try JSONDecoder().decode([Row].self, from: Data(printed.lines.joined().utf8))
    #expect(rows.first { $0.key == "time_zone" }?.value == "Asia/Shanghai")
  }

  /// Prose is folded to the screen that is handed in, not to the one that tests run on.
  @Test func linesFitTheScreenOfTheOutput() throws {
    let desk = try BuiltProgram.desk()
    let program = { (output: Printed) in
      Program(environment: BuiltProgram.environment(home: desk), output: output)
        .run(["--desk", desk, "--as", "1", "--lang", "en", "today"])
    }
    let (narrow, file) = (Printed(columns: 30), Printed())
    #expect(program(narrow) == 0 && program(file) == 0)
    #expect(narrow.lines.allSatisfy { $0.count <= 30 }, "\(narrow.lines)")
    #expect(file.lines.contains { $0.count > 30 }, "\(file.lines)")
  }

  @Test func refusalsAreComplaintsWithTheirStatus() throws {
    let desk = try BuiltProgram.desk()
    let (status, printed) = run("order show 12 --lang en", in: desk)
    #expect(status == 2)
    #expect(printed.lines.isEmpty)
    #expect(
      printed.complaints == [
        "kefu: “12” is no order number, and no order has that nick",
        "  → name it by number (4 to 40 digits), its last four, or the buyer's nick or phone",
      ])
  }

  @Test func tooManyWordsAreRefused() throws {
    let desk = try BuiltProgram.desk()
    let words = String(repeating: " 包邮", count: 1000)
    let (status, printed) = run("find\(words) --lang en", in: desk)
    #expect(status == 64)
    #expect(printed.complaints.first == "kefu: the command has 1005 words, at most 1000 are taken")
    #expect(run("find 包邮\(String(repeating: " 包邮", count: 100))", in: desk).status == 0)
  }

  @Test func badOptionsAreComplaintsOfUsage() throws {
    let (status, printed) = run("shop --format xml", in: "/nonexistent")
    #expect(status == 64)
    #expect(printed.lines.isEmpty)
    #expect(printed.complaints.last == "  → 用法和例子：kefu 帮助 店铺")
  }

  @Test func helpNeedsNoDesk() throws {
    let (status, printed) = run("help order tag --lang en", in: "/nonexistent")
    #expect(status == 0)
    #expect(printed.complaints.isEmpty)
    #expect(printed.lines.first?.hasPrefix("kefu order tag") == true)
    #expect(printed.lines.contains("Examples"))
  }

  /// Two programs in one process, each with a clock of its own.
  @Test func everyProgramGoesByItsOwnClock() throws {
    let desk = try BuiltProgram.desk()
    let days = ["1795240800": "2026-11-21", "1795327200": "2026-11-22"]
    for (now, day) in days {
      let printed = Printed()
      let environment = BuiltProgram.environment(home: desk).merging(["KEFU_NOW": now]) { $1 }
      let status = Program(environment: environment, output: printed)
        .run(["today", "--as", "1", "--desk", desk])
      #expect(status == 0)
      #expect(printed.lines.first?.contains(day) == true)
    }
  }
}
