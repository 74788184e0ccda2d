import Foundation
import TestSupport
import Testing

/// Records are shown by the names of the policies, and by their keys where those can't be read.
@Suite struct RecordPolicyTests {
  @Test func brokenPoliciesHideNoRecord() throws {
    let desk = try BuiltProgram.desk()
    defer { try? FileManager.default.removeItem(atPath: desk + "/..") }
    func run(_ words: String...) throws -> BuiltProgram.Result {
      try BuiltProgram.kefu(words + ["--as", "9", "--lang", "zh"], in: desk)
    }
    let entered = try run("record", "grade", "4", "quality", "优", "--date", "2026-11-03")
    #expect(entered.output.contains("4号 售后客服素质：优"))
    try "broken: [".write(toFile: desk + "/Policies/kpi.yaml", atomically: true, encoding: .utf8)
    let listed = try run("record", "list", "2026-11")
    #expect(listed.status == 0 && listed.output.contains("4号 售后客服素质：优"))
    let retracted = try run("record", "retract", "1", "--reason", "记错了人")
    #expect(retracted.status == 0, "\(retracted.errors)")
    #expect(try run("record", "list", "2026-11").output.isEmpty)
  }
}
