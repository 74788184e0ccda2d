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

    /// Nobody's login is mapped any more.
    func unmap() throws {
      let file = path + "/Shifts/agents.yaml"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try text.replacing("    login: \(Identity.user ?? "")\n", with: "")
        .write(toFile: file, atomically: true, encoding: .utf8)
    }

    func write(_ text: String, to name: String) throws {
      try text.write(toFile: path + "/" + name, atomically: true, encoding: .utf8)
    }

    /// Brings in an order with a note, as the clerk.
    func bring(_ order: String, _ note: String) throws {
      try write(
        "order,created_at,paid_at,paid,status,note\n"
          + "\(order),2026-11-10 10:00,2026-11-10 10:05,99.00,交易成功,\(note)\n", to: "one.csv")
      let result = try run("import orders one.csv --as 9")
      #expect(result.status == 0, "\(result.errors)")
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

  /// Acts that concern agent 3, the last one by the agent named: the lead's own login does not take
  /// them back under that number; whoever did it may.
  static let aboutTheLead: [(lines: [String], doer: Int)] = [
    (["record low-rating 3 --as 9"], 9),
    (["record conduct 3 private_use --as 9"], 9),
    (["record praise 3 --as 9", "record retract 1 --reason 记错 --as 9"], 9),
    (["clock fix --agent 3 --date 2026-11-20 --absent --reason 没来 --as 9"], 9),
    (["leave ask --date 2026-11-25 --as 3", "leave refuse 1 --reason 缺人 --as 9"], 9),
    (["payroll adjust 2026-11 --agent 3 -50 --reason 多发 --as 9"], 9),
    (["complaint open 3 --note 没回 --as 1"], 1),
    (["order tag 41000009 --flag red --as 1", "order tag 41000009 --flag red --as 3"], 1),
    (["order tag 41000009 --flag red --as 3", "order tag 41000009 --flag red --as 1"], 1),
    (["order tag 41000009 --flag red --as 3", "order drop 41000009 --reason 测试单 --as 9"], 9),
    (
      [
        "order tag 41000009 --flag red --as 1", "order tag 41000009 --flag red --as 3",
        "order resolve 41000009 --agent 1 --reason 查过 --as 9",
      ], 9
    ),
    (["roster swap ask --with 3 --date 2026-11-25 --as 2"], 2),
  ]

  @Test(arguments: aboutTheLead)
  func aLeadTakesNothingBackThatConcernsThem(_ acts: (lines: [String], doer: Int)) throws {
    let desk = try MappedDesk(acts.lines)
    try desk.map(3)
    let refused = try desk.run("undo --as \(acts.doer)")
    #expect(refused.status == 77, "\(refused.output)\(refused.errors)")
    if acts.lines.last?.hasPrefix("complaint") == true {
      #expect(try desk.run("case undo --as \(acts.doer)").status == 77)
    }
    try desk.unmap()
    let own = try desk.run("undo --as \(acts.doer)")
    #expect(own.status == 0, "\(own.output)\(own.errors)")
  }

  /// Their own acts, and others' about others, are taken back as before.
  @Test(arguments: [
    ("record low-rating 4 --as 3", 3), ("record low-rating 4 --as 9", 9),
    ("order tag 41000009 --flag red --as 3", 3), ("order tag 41000009 --flag red --as 1", 1),
    ("leave ask --date 2026-11-25 --as 3", 3), ("clock in --as 3", 3), ("clock in --as 1", 1),
    ("complaint open 4 --note 没回 --as 1", 1), ("handover write 到货 --as 1", 1),
  ])
  func theRestIsTakenBack(_ line: String, _ doer: Int) throws {
    let desk = try MappedDesk([line])
    try desk.map(3)
    let undone = try desk.run("undo --as \(doer)")
    #expect(undone.status == 0, "\(undone.output)\(undone.errors)")
  }

  /// A decision that would by now count for whoever made it is another's to take back.
  @Test func aLeadTakesNoDecisionBackThatCountsForThem() throws {
    let desk = try MappedDesk([
      "order tag 41000009 --flag red --as 3", "order tag 41000009 --flag red --as 1",
      "order resolve 41000009 --agent 1 --reason 查过 --as 3",
    ])
    try desk.map(3)
    #expect(try desk.run("undo").status == 77)
    try desk.unmap()
    try desk.map(9)
    #expect(try desk.run("undo --as 3").status == 0)
  }

  /// An order's note counts for whoever it names, also before an import changed it and while the
  /// order is dropped.
  @Test func aLeadGetsNoOrderBackByAWithdrawalOrARestore() throws {
    let desk = try MappedDesk([])
    try desk.bring("41000001", "3号")
    try desk.bring("41000001", "1号")
    try desk.bring("41000002", "3号")
    #expect(try desk.run("order drop 41000002 --reason 测试单 --as 9").status == 0)
    try desk.map(3)
    for number in ["3", "9"] {
      for line in [
        "import withdraw 2 --reason 错了", "order restore 41000002 --reason 是真单",
        "order drop 41000001 --reason 测试单",
      ] {
        let result = try desk.run(line + " --as \(number)")
        #expect(result.status == 77, "\(line): \(result.output)\(result.errors)")
      }
    }
    try desk.unmap()
    #expect(try desk.run("order restore 41000002 --reason 是真单 --as 9").status == 0)
    #expect(try desk.run("import withdraw 2 --reason 错了 --as 9").status == 0)
  }

  @Test func aLeadTakesNoImportOfCasesBackThatConcernsThem() throws {
    let desk = try MappedDesk([])
    try desk.write("agent,note\n3,没回\n", to: "mine.csv")
    try desk.write("agent,note\n4,没回\n", to: "others.csv")
    for file in ["mine", "others"] {
      let result = try desk.run("case import complaint \(file).csv --as 9")
      #expect(result.status == 0, "\(result.errors)")
    }
    try desk.map(3)
    for number in ["3", "9"] {
      #expect(try desk.run("import withdraw 1 --reason 错了 --as \(number)").status == 77)
    }
    #expect(try desk.run("import withdraw 2 --reason 错了 --as 3").status == 0)
  }

  /// Neither side of a request, and nobody whom a complaint is about, answers under another's number.
  @Test func aLeadAnswersForNobodyElse() throws {
    let desk = try MappedDesk([
      "roster swap ask --with 4 --date 2026-11-24 --as 3",
      "roster swap ask --with 3 --date 2026-11-25 --as 2",
      "complaint open 3 --note 没回 --as 1",
    ])
    try desk.map(3)
    for line in [
      "roster swap agree 1 --as 4", "roster swap refuse 1 --reason 不换 --as 4",
      "roster swap withdraw 2 --as 2", "complaint drop 1 --reason 没有的事 --as 1",
    ] {
      let result = try desk.run(line)
      #expect(result.status == 77, "\(line): \(result.output)\(result.errors)")
    }
    try desk.unmap()
    #expect(try desk.run("roster swap agree 1 --as 4").status == 0)
  }

  /// A request that the lead asked in another's name is the lead's asking, so none to agree to.
  @Test func aLeadAgreesToNothingThatTheyAsked() throws {
    let desk = try MappedDesk([])
    try desk.map(3)
    #expect(try desk.run("roster swap ask --with 3 --date 2026-11-25 --as 2").status == 0)
    #expect(try desk.run("roster swap agree 1").status == 77)
  }

  /// A number that has a login is its login's, or a lead's or clerk's under theirs. A desk without
  /// logins, and numbers without one, stay open.
  @Test func aNumberWithALoginIsClaimedByNobodyElse() throws {
    let desk = try MappedDesk([])
    #expect(try desk.run("today --as 9").status == 0)
    let file = desk.path + "/Shifts/agents.yaml"
    let shipped = try String(contentsOfFile: file, encoding: .utf8)
    let head = "  - number: 9\n"
    try shipped.replacing(head, with: head + "    login: clerk9\n")
      .write(toFile: file, atomically: true, encoding: .utf8)
    for line in ["payroll run 2026-10", "today", "fund", "backup all.sqlite", "sign-in 9"] {
      let result = try desk.run(line + " --as 9")
      #expect(result.status == 77 && result.output.isEmpty, "\(line): \(result.output)")
    }
    #expect(try desk.run("today --as 1").status == 0)
    try desk.map(1)
    #expect(try desk.run("today --as 9").status == 77)
    try desk.unmap()
    try desk.map(3)
    #expect(try desk.run("today --as 9").status == 0)
  }

  /// The copy of a store holds every wage.
  @Test func onlyLeadsAndClerksCopyTheStore() throws {
    let desk = try MappedDesk([])
    #expect(try desk.run("backup one.sqlite").status == 0)
    #expect(try desk.run("backup two.sqlite --as 1").status == 77)
    for (number, status) in [(1, Int32(77)), (3, 0), (9, 0)] {
      try desk.map(number)
      let result = try desk.run("backup of-\(number).sqlite")
      #expect(result.status == status, "\(number): \(result.errors)")
      #expect(
        FileManager.default.fileExists(atPath: desk.path + "/of-\(number).sqlite") == (status == 0))
      try desk.unmap()
    }
    // A system user without a number, at a desk with logins.
    try desk.map(3)
    let file = desk.path + "/Shifts/agents.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacing("login: \(Identity.user ?? "")\n", with: "login: somebody-else\n")
      .write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try desk.run("backup nightly.sqlite").status == 64)
    #expect(try desk.run("backup nightly.sqlite --as 1").status == 77)
    #expect(try desk.run("backup nightly.sqlite --as 3").status == 77)
    #expect(try desk.run("backup nightly.sqlite --as 9").status == 0)
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
