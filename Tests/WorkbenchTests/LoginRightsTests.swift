import Foundation
import TestSupport
import Testing

@testable import Desk

/// A desk whose one mapped login is the user who runs the tests: that login's rights hold, whatever
/// number is claimed.
@Suite struct LoginRightsTests {
  /// A desk with facts that pay, before anybody's login is mapped.
  private final class MappedDesk {
    let path: String

    init(_ lines: [String]) throws {
      path = try BuiltProgram.desk()
      for line in lines {
        let result = try run(line)
        #expect(result.status == 0, "\(line): \(result.errors)")
      }
    }

    deinit {
      try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent)
    }

    /// From now on the user who runs the tests is this agent.
    func map(_ number: Int) throws {
      let file = path + "/Shifts/agents.yaml"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let head = "  - number: \(number)\n"
      try text.replacing(head, with: head + "    login: \(Identity.user ?? "")\n")
        .write(toFile: file, atomically: true, encoding: .utf8)
    }

    func run(_ line: String) throws -> BuiltProgram.Result {
      try BuiltProgram.kefu(line.split(separator: " ").map(String.init), in: path)
    }
  }

  private static let samples = BuiltProgram.repository + "/Tests/Samples/2026-10/"

  @Test func aLeadWhoActsAsAClerkSeesNoMoney() throws {
    let desk = try MappedDesk(
      ["orders", "refunds", "clockings", "records"].map {
        "import \($0) \(Self.samples)\($0).csv --as 9"
      } + ["clock fix --agent 2 --date 2026-10-13 --out 17:30 --reason 问过 --as 9"])
    try desk.map(3)
    let run = try desk.run("payroll run 2026-10 --as 9 --format json")
    #expect(run.status == 0 && !run.output.contains("\"wage\""), "\(run.output)")
    let another = try desk.run("payroll run 2026-10 --as 4 --format json")
    #expect(another.status == 0 && !another.output.contains("\"wage\""), "\(another.output)")
    #expect(another.output.contains("\"agent\":4") && !another.output.contains("\"agent\":5"))
    let compared = try desk.run("payroll compare 2026-10 2026-10 --as 4 --format json")
    #expect(compared.status == 0 && !compared.output.contains("\"wage\""), "\(compared.output)")
    for line in ["fund", "payroll export 2026-10 --to w.csv", "payroll close 2026-10"] {
      #expect(try desk.run(line + " --as 9").status == 77, "\(line)")
    }
    #expect(try desk.run("payroll explain 2026-10 --agent 4 --as 4").status == 77)
    #expect(try desk.run("payroll explain 2026-10 --agent 3").status == 0)
  }

  @Test func aLeadDecidesNothingAboutThemselvesUnderAnyNumber() throws {
    let desk = try MappedDesk([
      "leave ask --date 2026-11-23 --as 3", "reward propose 3 错了 --kind wrong_fact --as 3",
      "complaint open 3 --note 没回 --as 2", "record praise 3 --as 9",
    ])
    try desk.map(3)
    for line in [
      "leave approve 1", "leave refuse 1 --reason 不批", "reward approve 1", "record reward 3 9999",
      "record grade 3 quality 优", "record outstanding 3 5", "record retract 1 --reason 记错",
      "complaint judge 1 untrue --reason 查过",
      "clock fix --agent 3 --date 2026-11-20 --absent --reason 没来",
    ] {
      for number in ["3", "9"] {
        let result = try desk.run(line + " --as \(number)")
        #expect(result.status == 77, "\(line) --as \(number): \(result.output)\(result.errors)")
      }
    }
  }

  @Test func onlyLeadsAndClerksBringInWhatPays() throws {
    let desk = try MappedDesk([])
    for kind in ["orders", "refunds", "clockings", "records"] {
      let line = "import \(kind) \(Self.samples)\(kind).csv --as "
      #expect(try desk.run(line + "1").status == 77, "\(kind)")
      #expect(try desk.run(line + "3").status != 77, "\(kind)")
    }
  }

  /// Tab names a buyer of a colleague's to nobody who may not open the entry.
  @Test func completionAsksForTheRightsOfTheLogin() throws {
    let desk = try MappedDesk(["followup add 王女士 --kind prospect --on 2026-11-25 --as 1"])
    let line = ["__complete", "--desk", desk.path, "--as", "9", "book", "show", "followup", ""]
    func offered() throws -> String { try BuiltProgram.kefu(line, in: desk.path).output }
    #expect(try offered().hasPrefix("1\t"))
    try desk.map(2)
    #expect(try offered() == "")
  }
}
