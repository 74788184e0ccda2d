import Cases
import Foundation
import Shifts
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Desk

/// A long handover book: people read the top of it, scripts get all of it.
@Suite struct HandoverListTests {
  /// What `handover list` prints of so many items that agent 1 wrote, the last one urgent.
  private func list(_ count: Int, _ options: String...) throws -> BuiltProgram.Result {
    let folder = try BuiltProgram.desk()
    defer {
      try? FileManager.default.removeItem(atPath: (folder as NSString).deletingLastPathComponent)
    }
    let desk = try Desk(folder: folder, clock: .machine)
    let book = try desk.handovers()
    let hand = CaseHand(
      Author(try #require(AgentNumber(1)), claimed: true), role: .agent, day: desk.today)
    for number in 1...count {
      _ = try book.write(
        CaseDraft(
          "handover", ["text": "第\(number)件", "urgent": number == count ? "yes" : "no"]), by: hand)
    }
    desk.closeStore()
    return try BuiltProgram.kefu(["handover", "list"] + options, in: folder)
  }

  private func items(_ result: BuiltProgram.Result) -> Int {
    result.output.split(separator: "\n").count { $0.contains("件") }
  }

  @Test func ofAHundredAndOneTheMostUrgentHundredAreListed() throws {
    let result = try list(101)
    #expect(items(result) == 100)
    #expect(result.output.contains("第101件"))
    #expect(!result.output.contains("第100件"))
    #expect(result.errors.contains("只列最急的 100 条；全部：交接 看 --all"))
    #expect(result.errors.contains("全店未了结 101 条"))
  }

  @Test func ofAHundredNothingIsLeftOut() throws {
    let result = try list(100)
    #expect(items(result) == 100)
    #expect(!result.errors.contains("只列最急的"))
  }

  @Test func ofOnesOwnTheCommandForAllOfThemIsNamed() throws {
    let result = try list(101, "--mine", "--as", "1")
    #expect(items(result) == 100)
    #expect(result.errors.contains("全部：交接 看 --mine --all"))
  }

  @Test func scriptsAndWhoeverAsksGetEveryItem() throws {
    #expect(try items(list(101, "--all")) == 101)
    let json = try list(101, "--format", "json").output
    #expect(try JSONDecoder().decode([Number].self, from: Data(json.utf8)).count == 101)
  }

  private struct Number: Decodable {
    let number: Int
  }
}
