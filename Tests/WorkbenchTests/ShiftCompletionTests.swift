import Cases
import Foundation
import Shifts
import Store
import Terminal
import TestSupport
import Testing
import Vocabulary

@testable import Commands
@testable import Desk

/// Tab after the commands of handovers and requests: numbers and days, each with a description.
@Suite struct ShiftCompletionTests {
  let folder: String
  let desk: Desk

  init() throws {
    folder = try TestFolder.make()
    for item in ["kefu.yaml", "Shifts", "Scripts-Library", "Policies"] {
      try FileManager.default.copyItem(
        atPath: BuiltProgram.repository + "/" + item, toPath: folder + "/" + item)
    }
    desk = try Desk(folder: folder, clock: .machine)
  }

  private func author(_ agent: Int) throws -> Author {
    Author(try #require(AgentNumber(agent)), claimed: true)
  }

  private func hand(_ agent: Int) throws -> CaseHand {
    CaseHand(try author(agent), role: .agent, day: desk.today)
  }

  /// What Tab offers after a line, as agent 1 on 2026-11-21 at 14:00.
  private func offered(_ line: String, as agent: Int = 1) throws -> [String] {
    let now = try #require(desk.zone.parse("2026-11-21 14:00"))
    let completion = CommandCompletion(
      desk: desk, language: .chinese, agent: AgentNumber(agent), now: now)
    return completion.answers(CompletionRequest(before: line, word: ""))
      .map { "\($0.text) \($0.description)" }
  }

  @Test func itemsOfTheHandoverBook() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let book = try desk.handovers()
    _ = try book.write(CaseDraft("handover", ["text": "催退款", "urgent": "yes"]), by: hand(1))
    _ = try book.write(CaseDraft("handover", ["text": "等尺码"]), by: hand(2))
    #expect(try offered("handover done ") == ["1 急 催退款"])
    #expect(try offered("handover accept ") == ["2 等尺码"])
    #expect(try offered("交接 接 ", as: 2) == ["1 急 催退款"])
    #expect(try offered("handover drop --as 2 ") == ["2 等尺码"])
  }

  @Test func daysOfShiftsToComeAndGoneBy() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let coming = try offered("leave ask --date ")
    #expect(
      coming.prefix(3) == [
        "2026-11-21 周六 晚班 17:30–01:00", "2026-11-22 周日 晚班 17:30–01:00",
        "2026-11-24 周二 白班 08:30–17:30",
      ])
    #expect(
      try offered("roster swap ask --with 5 --their-date ").first?.hasPrefix("2026-11-2") == true)
    let past = try offered("clock fix --agent 2 --date ", as: 3)
    #expect(past.first == "2026-11-20 周五 晚班 17:30–01:00")
    #expect(try offered("roster swap ask --with ").contains("4 周晴"))
  }

  @Test func requestsThatWaitForWhoeverActs() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let requests = try RosterFiles(desk: desk).requests()
    let day = try #require(Day("2999-11-26"))
    let hand = CaseHand(try author(1), role: .agent, day: day)
    _ = try requests.leave(day...day, reason: nil, by: hand)
    #expect(try offered("leave approve ", as: 3) == ["1 2999-11-26 周二 1号请假"])
    #expect(try offered("leave approve ", as: 2).isEmpty)
    #expect(try offered("leave withdraw ") == ["1 2999-11-26 周二 1号请假"])
    #expect(try offered("roster swap approve ", as: 3).isEmpty)
  }
}
