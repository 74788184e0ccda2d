import Foundation
import TestSupport
import Testing

/// A month is open or closed, never between: killed at random moments of closing it, and closed by
/// two clerks at the same moment. (KillAtWriteTests kills a closing at every write.)
@Suite struct ClosingFaultTests {
  private static let samples = BuiltProgram.repository + "/Tests/Samples/2026-10/"
  private static let month =
    ["orders", "refunds", "clockings", "records"].map {
      ["import", $0, samples + $0 + ".csv", "--as", "9"]
    } + [
      [
        "clock", "fix", "--agent", "2", "--date", "2026-10-13", "--out", "17:30", "--reason",
        "问过本人", "--as", "9",
      ]
    ]
  private static let close = ["payroll", "close", "2026-10", "--as", "9"]
  /// What a closing writes.
  private static let tables = [
    "payroll_closing", "payroll_statement", "payroll_adjustment", "fund_entry", "journal",
  ]
  private static let kills = 1000
  private static let together = 4

  /// A kill falls between the program's start and a little after the end of what it needs by itself.
  @Test func killedAtRandomMoments() async throws {
    let longest = try Self.duration()
    let states = try await withThrowingTaskGroup(of: [Bool].self) { group in
      for _ in 0..<Self.together {
        group.addTask {
          let desk = try TestDesk(after: Self.month)
          let (open, closed) = try Self.states(of: desk)
          return try (0..<Self.kills / Self.together).map { trial in
            if trial > 0 { try desk.putBack() }
            try Self.kill(desk, after: .random(in: 0...longest))
            let found = try Self.rows(of: desk)
            #expect(found == open || found == closed, "between: \(found)")
            // A check takes longer than a closing.
            if trial % 10 == 0 {
              let check = try desk.attempt(["check"])
              #expect(check.status == 0, "\(check.output)\(check.errors)")
            }
            return found == closed
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    let done = states.count { $0 }
    print("closings killed \(Self.kills), found closed \(done), open \(Self.kills - done)")
    #expect(done > 0 && done < Self.kills, "the kills all fell on one side of the commit")
  }

  @Test(arguments: [(clerks: 2, rounds: 10), (clerks: 30, rounds: 2)])
  func severalClosingsAtTheSameMomentAreOne(_ clerks: Int, _ rounds: Int) async throws {
    let desk = try TestDesk(after: Self.month)
    let path = desk.path
    for round in 0..<rounds {
      if round > 0 { try desk.putBack() }
      let results = try await withThrowingTaskGroup(of: BuiltProgram.Result.self) { group in
        for _ in 0..<clerks {
          group.addTask {
            try BuiltProgram.kefu(
              ["--desk", path] + Self.close + ["--format", "json"], in: path,
              environment: ["KEFU_NOW": "\(TestDesk.now)"])
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(results.allSatisfy { $0.status == 0 }, "\(results.map(\.errors))")
      let already = results.map { $0.output.contains(#""already_closed":true"#) }
      #expect(already.count { !$0 } == 1)
      #expect(try desk.counts()["payroll_closing"] == 1)
      let digests = Set(results.compactMap { $0.output.firstMatch(of: /"digest":"(\w+)"/)?.1 })
      #expect(digests.count == 1)
      #expect(try desk.attempt(["check"]).status == 0)
    }
  }

  private static func rows(of desk: TestDesk) throws -> [Int?] {
    let counts = try desk.counts()
    return tables.map { counts[$0] }
  }

  /// The rows before and after a closing; the desk is left as it was before.
  private static func states(of desk: TestDesk) throws -> (open: [Int?], closed: [Int?]) {
    let open = try rows(of: desk)
    try desk.run(close)
    let closed = try rows(of: desk)
    try desk.putBack()
    #expect(open != closed)
    return (open, closed)
  }

  /// How long a closing takes here, in microseconds, with as much again for a busy machine.
  private static func duration() throws -> UInt32 {
    let desk = try TestDesk(after: month)
    let start = DispatchTime.now().uptimeNanoseconds
    try desk.run(close)
    return UInt32((DispatchTime.now().uptimeNanoseconds - start) / 1000 * 2)
  }

  private static func kill(_ desk: TestDesk, after delay: UInt32) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltProgram.folder + "/kefu")
    process.arguments = ["--desk", desk.path] + close
    process.currentDirectoryURL = URL(fileURLWithPath: desk.path)
    process.environment = BuiltProgram.environment(home: desk.path).merging(
      ["KEFU_NOW": "\(TestDesk.now)"]
    ) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(delay)
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
