import Foundation
import TestSupport
import Testing

/// Eight sessions write at once while orders are imported and the store is backed up: no error, no
/// loss; the backup, restored, gives the same figures.
@Suite struct EightSessionsTests {
  private static let sessions = 8
  private static let lines = 60

  @Test func nothingIsLostAndTheBackupIsWhole() async throws {
    let samples = BuiltProgram.repository + "/Tests/Samples/2026-10/"
    let desk = try TestDesk(after: [["import", "orders", samples + "orders.csv", "--as", "9"]])
    let path = desk.path
    let untagged = ["order", "untagged", "--date", "2026-10-05", "--as", "3", "--format", "json"]
    let figures = try desk.run(untagged)
    let orders = path + "/more.csv"
    let rows = (0..<30_000).map { "\(8_000_000_000 + $0),2026-11-20 10:00:00\n" }
    try ("order,created_at\n" + rows.joined()).write(
      toFile: orders, atomically: true, encoding: .utf8)
    let now = ["KEFU_NOW": "\(TestDesk.now)"]
    let results = try await withThrowingTaskGroup(of: BuiltProgram.Result.self) { group in
      for session in 0..<Self.sessions {
        group.addTask {
          let input = (0..<Self.lines).map {
            "order tag 4\(session)00000\(1000 + $0) --flag red\nhandover write 第\($0)条\n"
          }.joined()
          return try BuiltProgram.kefu(
            ["--desk", path, "--as", "\(1 + session % 6)"], input: input, in: path,
            environment: now)
        }
      }
      for arguments in [["import", "orders", orders], ["backup", path + "/backup.sqlite"]] {
        group.addTask {
          try BuiltProgram.kefu(
            ["--desk", path, "--as", "9"] + arguments, in: path, environment: now)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    for result in results { #expect(result.status == 0, "\(result.errors)") }
    let counts = try desk.counts()
    #expect(counts["desk_tag"] == Self.sessions * Self.lines)
    #expect(counts["case_entry"] == Self.sessions * Self.lines)
    #expect(try desk.attempt(["check"]).status == 0)

    try desk.run(["restore", path + "/backup.sqlite", "--as", "9"])
    #expect(try desk.attempt(["check"]).status == 0)
    #expect(try desk.run(untagged) == figures)
  }
}
