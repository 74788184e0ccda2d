import Foundation
import TestSupport
import Testing

/// Sessions that write all the time are killed at random moments, a thousand of them, four at once:
/// what was acknowledged is there, nothing is there twice, and `check` is clean.
@Suite struct RandomKillTests {
  private static let kills = 1000
  private static let together = 4

  @Test func whatWasAcknowledgedIsThere() async throws {
    let desk = try TestDesk()
    let path = desk.path
    let acknowledged = try await withThrowingTaskGroup(of: [String].self) { group in
      for lane in 0..<Self.together {
        group.addTask {
          try (0..<Self.kills / Self.together).flatMap { trial in
            try Self.killedSession(desk: path, lane: lane, trial: trial)
          }
        }
      }
      return try await group.reduce(into: [String]()) { $0 += $1 }
    }
    let check = try desk.attempt(["check"])
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    let tags = try desk.sql("SELECT order_number FROM desk_tag")
    #expect(Set(tags).count == tags.count)
    let lost = Set(acknowledged).subtracting(tags)
    #expect(lost.isEmpty)
    print("kills \(Self.kills), writes acknowledged \(acknowledged.count), lost \(lost.count)")
    #expect(acknowledged.count > Self.kills, "the sessions hardly wrote")
  }

  /// Orders whose tag a session had acknowledged when it was killed.
  private static func killedSession(desk: String, lane: Int, trial: Int) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltProgram.folder + "/kefu")
    process.arguments = ["--desk", desk, "--as", "\(lane + 1)", "--format", "json"]
    process.currentDirectoryURL = URL(fileURLWithPath: desk)
    process.environment = BuiltProgram.environment(home: desk)
    let orders = (0..<400).map { "4\(lane + 1)" + String(1_000_000 + trial * 1000 + $0) }
    let lines = orders.map { "order tag \($0) --flag red --format json\n" }.joined()
    let input = desk + "/lines-\(lane)"
    try lines.write(toFile: input, atomically: false, encoding: .utf8)
    let stdout = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: input))
    process.standardOutput = stdout
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(UInt32.random(in: 20_000...200_000))
    kill(process.processIdentifier, SIGKILL)
    let output = String(
      decoding: stdout.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    // A line without its end was not read by anybody.
    return zip(orders, output.split(separator: "\n", omittingEmptySubsequences: false).dropLast())
      .map(\.0)
  }
}
