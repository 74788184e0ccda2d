import Commands
import Foundation
import Shell
import Store
import TestSupport
import Testing
import Usage
import Vocabulary

@testable import Desk

/// Acts of every kind at random, each then taken back under its doer's number by somebody else's
/// login: what they may take back changes nothing that counts for them. The oracle is the store's
/// rows about one agent, not the rule.
@Suite struct UndoWalkTests {
  @Test(arguments: 1...4) func nobodyTakesBackWhatCountsForThemselves(_ seed: Int) throws {
    var walk = try UndoWalk(seed: UInt64(seed))
    for _ in 0..<120 { try walk.step() }
    print("undo walk \(seed): \(walk.summary)")
    #expect(walk.refused.count >= 4 && walk.taken.count >= 12, "\(walk.summary)")
    #expect(try walk.findings().isEmpty)
  }

  /// The walk reaches every room whose acts `undo` takes back.
  @Test func everyRoomIsWalked() throws {
    var walk = try UndoWalk(seed: 5)
    for _ in 0..<120 { try walk.step() }
    let rooms = try walk.rooms().map { "\(type(of: $0))" }
    #expect(Set(rooms).subtracting(walk.walked) == ["ImportLog", "LastingActs"], "\(walk.walked)")
  }
}

/// A desk at which agents act at random.
private struct UndoWalk {
  private static let now = DeskClock { Moment(seconds: 1_795_240_800) }
  private static let orders = (1...4).map { "4100000\($0)" }

  private let desk: String
  private let program: Program
  private let context: Context
  private var random: Seeded
  /// The number of cases opened so far, by the words that open one.
  private var opened: [String: Int] = [:]
  /// The kinds of acts that a login was refused, and that it took back.
  private(set) var refused: Set<String> = []
  private(set) var taken: Set<String> = []
  /// The rooms that had an act which is taken back.
  private(set) var walked: Set<String> = []

  init(seed: UInt64) throws {
    random = Seeded(state: seed)
    desk = try BuiltProgram.desk()
    let environment = BuiltProgram.environment(home: desk)
    program = Program(environment: environment, output: Printed())
    let shared = try #require(SharedOptions(plainly: ["--desk", desk]))
    context = Context(
      shared: shared, environment: environment, output: Printed(), clock: Self.now)
    let rows = zip(Self.orders, ["3号", "1号", "", ""]).map {
      "\($0),2026-11-10 10:00,2026-11-10 10:05,99.00,交易成功,\($1)\n"
    }
    try write(
      "order,created_at,paid_at,paid,status,note\n" + rows.joined()
        + "41000005,2026-11-20 10:00,,,等待买家付款,\n", to: "orders.csv")
    try write(
      "order,amount,refunded_at\n"
        + Self.orders.map { "\($0),5.00,2026-11-12 10:00\n" }.joined(), to: "refunds.csv")
    let customers = "/Policies/customers.yaml"
    try FileManager.default.copyItem(
      atPath: BuiltProgram.repository + "/Desks/salon" + customers, toPath: desk + customers)
    #expect(run("import orders \(desk)/orders.csv", by: 9))
    #expect(run("import refunds \(desk)/refunds.csv", by: 9))
  }

  private func write(_ text: String, to name: String) throws {
    try text.write(toFile: desk + "/" + name, atomically: true, encoding: .utf8)
  }

  private func run(_ line: String, by agent: Int) -> Bool {
    let words = line.split(separator: " ").map(String.init)
    return program.run(["--desk", desk, "--as", "\(agent)"] + words) == 0
  }

  func rooms() throws -> [any Undoable] { try context.undoableRooms() }

  func findings() throws -> [Finding] { try context.storeFindings() }

  var summary: String { "refused \(refused.sorted()), taken back \(taken.sorted())" }

  /// Lets somebody do the first of some acts that can be done, and at times somebody else take it
  /// back.
  mutating func step() throws {
    for _ in 0..<12 {
      let (line, doer) = act()
      if line == "pick" {
        try UsageRecords.count(
          phrase: "greet-here", query: "在吗", by: try author(doer), in: context.store())
      } else if !run(line, by: doer) {
        continue
      }
      return try after(line, by: doer)
    }
  }

  private mutating func after(_ line: String, by doer: Int) throws {
    let kind = line.split(separator: " ").filter { !$0.contains { $0.isNumber } }.prefix(3)
      .joined(separator: " ")
    if ["ask", "open", "propose", "adjust"].contains(where: line.contains) {
      opened[counter(line), default: 0] += 1
    }
    for room in try rooms() {
      if case .takeBack = try room.lastAct(by: try author(doer), on: day)?.way {
        walked.insert("\(type(of: room))")
      }
    }
    let login = [3, 3, 9].filter { $0 != doer }.randomElement(using: &random)
    guard let login, Int.random(in: 0...9, using: &random) < 6 else { return }
    try takeBack(kind, of: doer, login: login)
  }

  private mutating func takeBack(_ kind: String, of doer: Int, login: Int) throws {
    let before = try facts(of: login)
    let other = try author(doer, login: login)
    do {
      guard let last = try rooms().lastAct(by: other, on: day) else { return }
      try last.takeBack(by: other)
      taken.insert(kind)
      let after = try facts(of: login)
      #expect(before == after, "\(login) took \(kind) of \(doer) back")
    } catch let refusal as Refusal where refusal.kind == .notPermitted {
      refused.insert(kind)
      #expect(try facts(of: login) == before)
      guard Int.random(in: 0...9, using: &random) < 3 else { return }
      // Whoever did it may, unless somebody built upon it.
      let own = try author(doer)
      do {
        try rooms().lastAct(by: own, on: day)?.takeBack(by: own)
      } catch let refusal as Refusal {
        #expect(refusal.kind == .refused, "\(kind) of \(doer): \(refusal.findings)")
      }
    } catch let refusal as Refusal where refusal.kind == .refused {
      #expect(try facts(of: login) == before)
    }
  }

  private let day = Day("2026-11-21") ?? Day(number: 0)

  private func author(_ agent: Int, login: Int? = nil) throws -> Author {
    Author(
      try #require(AgentNumber(agent)), login: login.flatMap { AgentNumber($0) }, claimed: false)
  }

  /// The words of a case's number: leave, swaps and covers share theirs.
  private func counter(_ line: String) -> String {
    line.hasPrefix("leave") || line.hasPrefix("roster") ? "request" : line.prefix { $0 != " " } + ""
  }

  /// An act and the agent who does it.
  private mutating func act() -> (line: String, doer: Int) {
    let agent = [1, 2, 3].randomElement(using: &random) ?? 3
    let order = Self.orders.randomElement(using: &random) ?? ""
    let anybody = ([1, 2, 3].randomElement(using: &random) ?? 1)
    let decider = ([3, 9].randomElement(using: &random) ?? 9)
    let tenth = Int.random(in: 0...9, using: &random)
    func some(_ counter: String) -> Int {
      let count = max(1, opened[counter] ?? 1)
      return Int.random(in: max(1, count - 2)...count, using: &random)
    }
    let (request, complaint, reward) = (some("request"), some("complaint"), some("reward"))
    let (wage, back) = (some("payroll"), some("return"))
    let acts: [(String, Int)] = [
      ("order tag \(order) --flag red", anybody), ("order tag \(order) --flag blue", anybody),
      ("order chase 41000005", anybody), ("order add \(order) 袜子 --not-printed", anybody),
      ("order resolve \(order) --agent \(agent) --reason 查过", decider),
      ("order drop \(order) --reason 测试单", decider),
      ("refund drop \(order) --reason 登错", decider),
      ("refund correct \(order) --amount 1.00 --reason 多了", decider),
      ("record praise \(agent)", decider), ("record low-rating \(agent)", decider),
      ("record retract \(tenth + 1) --reason 记错", decider),
      ("clock in", anybody), ("clock out", anybody),
      ("clock fix --agent \(agent) --date 2026-11-1\(tenth) --absent --reason 没来", decider),
      ("leave ask --date 2026-11-2\(tenth)", anybody),
      ("leave approve \(request)", decider),
      ("leave refuse \(request) --reason 缺人", decider),
      ("roster swap ask --with \(agent) --date 2026-11-2\(tenth)", anybody),
      ("roster swap agree \(request)", anybody),
      ("roster swap approve \(request)", decider),
      ("complaint open \(agent) --note 没回", anybody),
      ("complaint judge \(complaint) service --points 5 --reason 查过", 3),
      ("complaint drop \(complaint) --reason 撤了", anybody),
      ("reward propose \(agent) 好 --kind wrong_fact", anybody),
      ("reward approve \(reward)", decider),
      ("payroll adjust 2026-11 --agent \(agent) -50 --reason 多发", 9),
      ("payroll approve \(wage)", decider),
      ("return ask \(order) 不要 --received 2026-11-12 --condition 完好", anybody),
      ("return approve \(back) --reason 破例", anybody),
      ("return receive \(back)", anybody),
      ("return inspect \(back) --condition 完好", anybody),
      ("return refund \(back) --reason 破例", anybody),
      ("handover write 到货", anybody), ("pick", anybody),
      (
        "customer add 林一一 --number M1 --mobile 13800009901 --id 990101199005120020 --gender 女 "
          + "--birthday 1990-05-12 --signed own --branch east --branch-part clear --card gold",
        anybody
      ),
      ("customer change M1 --card top", anybody), ("customer change M1 --consent yes", anybody),
    ]
    return acts.randomElement(using: &random) ?? acts[0]
  }

  /// Everything in the store that counts for or against an agent.
  private func facts(of agent: Int) throws -> String {
    try SQLiteTool.run(
      desk + "/.kefu/kefu.sqlite",
      """
      SELECT 'order', order_number, coalesce(paid, ''), contested FROM orders WHERE agent = \(agent)
      UNION ALL
      SELECT 'refund', r.key, r.amount, r.refunded_at FROM refund r
        JOIN orders o ON o.order_number = r.order_number WHERE o.agent = \(agent) AND r.counts = 1
      UNION ALL
      SELECT 'desk refund', d.id, d.amount, '' FROM desk_refund d
        JOIN orders o ON o.order_number = d.order_number WHERE o.agent = \(agent)
      UNION ALL
      SELECT 'record', number, kind, value FROM appraisal a
        WHERE agent = \(agent) AND retracted = 0 AND version = (
          SELECT max(version) FROM appraisal b WHERE b.number = a.number)
      UNION ALL
      SELECT 'clocking', id, '', '' FROM clocking WHERE agent = \(agent)
        AND id NOT IN (SELECT clocking FROM clocking_retraction)
      UNION ALL
      SELECT 'answer', id, '', '' FROM clocking_answer WHERE agent = \(agent)
        AND id NOT IN (SELECT answer FROM clocking_answer_retraction)
      UNION ALL
      SELECT 'case', flow, number, state FROM case_entry e
        WHERE owner = \(agent) AND flow IN ('leave', 'swap', 'cover') OR EXISTS (
          SELECT 1 FROM case_value v WHERE v.flow = e.flow AND v.number = e.number
            AND v.field IN ('agent', 'other') AND v.value = '\(agent)')
      ORDER BY 1, 2
      """)
  }
}

/// A generator whose seed says everything (splitmix64).
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
