import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Commands
@testable import Desk

/// A value that somebody types is read as it is said, in every command that takes one (DECISIONS.md,
/// 2026-11-30 · Days and names as people say them). Files stay strict.
@Suite struct SaidValueTests {
  private static let visits = """
    id: visit
    name: {zh: 上门本, en: visits}
    version: 2026-11-01
    alias: 上门本
    fields:
      - {id: what, name: {zh: 什么事, en: what}, type: text, required: true}
      - {id: due, name: {zh: 哪天, en: due}, type: day}
      - {id: at, name: {zh: 几点, en: at}, type: time}
      - {id: who, name: {zh: 谁去, en: who}, type: agent}
    states:
      open: {is: first, name: {zh: 未办, en: open}}
      done: {is: last, name: {zh: 办完, en: done}}
    steps:
      write: {name: {zh: 写下, en: wrote}, to: open, may: [what, due, at, who]}
      answer: {name: {zh: 改, en: changed}, from: open, to: open, may: [due, at, who]}
      done: {name: {zh: 完, en: done}, from: open, to: done, may: [due]}
    """

  private func session() throws -> PlayedSession {
    let desk = try BuiltProgram.desk()
    try Self.visits.write(
      toFile: desk + "/Policies/flows/visit.yaml", atomically: true, encoding: .utf8)
    return try PlayedSession(desk: desk)
  }

  @Test func everyCommandReadsThem() throws {
    let session = try session()
    for _ in 1...5 { session.enter("case open visit what=x") }
    let values = "due=明天 at=明天下午3点 who=小满"
    let lines = [
      "case take answer visit 1 \(values)", "case take answer visit 2 3 \(values)",
      "book answer visit 4 \(values)", "上门本 answer 5 \(values)",
      "case open visit what=x \(values)", "book add visit what=x \(values)",
    ]
    for line in lines { session.enter(line) }
    for number in 1...7 {
      let story = session.enter("case show visit \(number)").joined(separator: "\n")
      for value in ["2026-11-22", "11-22 15:00", "谁去 1"] {
        #expect(story.contains(value), "\(number): \(story)")
      }
    }
    session.enter("case take done visit 1 2 due=后天")
    for number in 1...2 {
      #expect(session.enter("case show visit \(number)").joined().contains("2026-11-23"))
    }
  }

  @Test func filesAreNotReadSo() throws {
    let session = try session()
    let folder = try #require(session.session.desk).folder
    try "什么事,哪天\nx,明天\n".write(
      toFile: folder + "/v.csv", atomically: true, encoding: .utf8)
    let shown = session.enter("case import visit \(folder)/v.csv --as 3")
    #expect(shown.joined().contains("明天"))
    #expect(session.enter("case list visit --all").last == "没有事项")
  }

  @Test func agentsAreNamedAlikeEverywhere() throws {
    let staff = try #require(try session().session.desk).staff()
    for name in ["1", "1号", "１", "李小满", "小满", "阿满"] {
      #expect(try staff.demandAgent(called: name) == AgentNumber(1), "\(name)")
    }
    for name in ["王五", "88号8", ""] {
      #expect(throws: Refusal.self) { try staff.demandAgent(called: name) }
    }
  }

  @Test func undoTakesEveryYes() throws {
    let session = try PlayedSession()
    for answer in ["y", "YES", "是", "好", "好。", "ｙ", ""] {
      session.enter("plan add 整理")
      session.answers = [answer]
      #expect(session.enter("undo").contains { $0.contains("已撤") }, "\(answer)")
      #expect(session.enter("plan show").last?.contains("整理") == false, "\(answer)")
    }
  }

  /// Who may not act is told so before a word is said about an order.
  @Test func thePermissionIsAskedFirst() throws {
    let session = try PlayedSession(orders: ["4100000000000001,小鹿,59.00,衬衫,1,13812345678"])
    let desk = try #require(session.session.desk).folder
    func run(_ line: String) throws -> BuiltProgram.Result {
      try BuiltProgram.kefu(line.split(separator: " ").map(String.init), in: desk)
    }
    let told = try run("plan add x").errors
    for line in [
      "order tag 41", "order add 410000000000001 袜子", "order chase 41", "order confirm 41",
      "return ask 41 不合适", "handover write x --order 410000000000001",
      "followup add 小鹿 --kind 意向 --on 2026-12-01 --order 410000000000001",
      "case open followup buyer=x kind=prospect due=2026-12-01 order=410000000000001",
      "complaint open 2 --order 410000000000001", "case open followup 订单=41",
    ] {
      #expect(try run(line).errors == told, "\(line)")
    }
  }
}
