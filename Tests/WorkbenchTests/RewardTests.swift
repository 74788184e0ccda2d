import Foundation
import TestSupport
import Testing

/// Rewards from the book to the wage (HANDBOOK/systems.md, S24): an approved one is counted by
/// payroll exactly once, however it is approved, taken back and approved again.
@Suite struct RewardTests {
  /// A desk with October 2026 of the samples, ready for the payroll.
  private func october() throws -> String {
    let desk = try BuiltProgram.desk()
    let samples = BuiltProgram.repository + "/Tests/Samples/2026-10"
    for what in ["orders", "refunds", "clockings", "records"] {
      // Imported in November: a clocking of the 31st would be one of the future on the 30th.
      _ = try BuiltProgram.kefu(["import", what, "\(samples)/\(what).csv", "--as", "9"], in: desk)
    }
    try run(
      [
        "clock", "answer", "--agent", "2", "--date", "2026-10-13", "--out", "17:30", "--reason",
        "忘打卡", "--as", "9",
      ], desk)
    return desk
  }

  /// On 30 October at 14:00.
  @discardableResult
  private func run(_ arguments: [String], _ desk: String) throws -> Int32 {
    try BuiltProgram.kefu(arguments, in: desk, environment: ["KEFU_NOW": "1793340000"]).status
  }

  private func reward(_ word: String, as agent: Int, _ desk: String) throws -> Int32 {
    try run(["reward", word, "1", "--as", "\(agent)"], desk)
  }

  /// What the payroll gives agent 1 as rewards.
  private func rewards(_ desk: String) throws -> String? {
    let result = try BuiltProgram.kefu(
      ["payroll", "run", "2026-10", "--as", "9", "--format", "json"], in: desk)
    let document = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let agents = (document as? [String: Any])?["agents"] as? [[String: Any]]
    return agents?.first { $0["agent"] as? Int == 1 }?["rewards"] as? String
  }

  @Test func anApprovedRewardIsPaidOnce() throws {
    let desk = try october()
    defer { try? FileManager.default.removeItem(atPath: desk + "/..") }
    // A reward of 20 yuan is among the samples' records.
    #expect(try rewards(desk) == "20.00")
    try run(["reward", "propose", "1", "洗标写错", "--kind", "wrong_fact", "--as", "2"], desk)
    #expect(try rewards(desk) == "20.00")
    #expect(try reward("approve", as: 3, desk) == 0)
    #expect(try reward("approve", as: 3, desk) == 2)
    #expect(try reward("approve", as: 9, desk) == 2)
    #expect(try rewards(desk) == "30.00")
    #expect(try run(["undo", "--as", "3"], desk) == 0)
    #expect(try rewards(desk) == "20.00")
    #expect(try reward("approve", as: 9, desk) == 0)
    #expect(try rewards(desk) == "30.00")
  }

  @Test func takingItBackTakesItsRecordAlong() throws {
    let desk = try october()
    defer { try? FileManager.default.removeItem(atPath: desk + "/..") }
    let drop = ["reward", "drop", "1", "--reason", "资料本来没错", "--as", "3"]
    try run(["reward", "propose", "1", "洗标写错", "--kind", "wrong_fact", "--as", "2"], desk)
    #expect(try reward("approve", as: 3, desk) == 0)
    #expect(try run(drop, desk) == 0)
    #expect(try rewards(desk) == "20.00")
    #expect(try run(["undo", "--as", "3"], desk) == 0)
    #expect(try rewards(desk) == "30.00")
    // A record that was retracted by itself stays so: the book's step is taken back alone.
    #expect(try run(["record", "retract", "39", "--reason", "重复", "--as", "3"], desk) == 0)
    #expect(try run(drop, desk) == 0)
    #expect(try rewards(desk) == "20.00")
    #expect(try run(["undo", "--as", "3"], desk) == 0)
    #expect(try rewards(desk) == "20.00")
    #expect(try run(["check", "--as", "3"], desk) == 0)
  }
}
