import Foundation
import TestSupport
import Testing

/// Restores beside programs that write: what was acknowledged is in the store or in one that a
/// restore kept, and of two restores at once one is told.
@Suite struct RestoreRaceTests {
  private static let rounds = 100
  private static let writers = 8
  private static let sessions = 3

  /// In each round a restore begins while eight programs tag an order each and three open sessions
  /// three orders each.
  @Test func nothingAcknowledgedIsLost() async throws {
    let desk = try TestDesk()
    let backup = desk.path + "/kept.sqlite"
    try desk.run(["backup", backup])
    let path = desk.path
    let open = try (0..<Self.sessions).map { try OpenSession(desk: path, number: $0) }
    var acknowledged: Set<String> = []
    for round in 0..<Self.rounds {
      for (number, session) in open.enumerated() {
        // The first write after a restore is refused.
        for line in 0..<3 {
          try session.take("order tag 4\(2 + line)\(number)\(10_000 + round) --flag red")
        }
      }
      acknowledged.formUnion(try await Self.round(round, desk: path, backup: backup))
    }
    let written = try open.map { try $0.end() }
    #expect(written.allSatisfy { $0.count > Self.rounds / 2 }, "\(written.map(\.count))")
    acknowledged.formUnion(written.joined())
    let kept = try FileManager.default.contentsOfDirectory(atPath: path + "/.kefu")
      .filter { $0.hasPrefix("kefu.sqlite.before-restore-") && !$0.hasSuffix("-journal") }
    #expect(kept.count == Self.rounds)
    var found = Set(try desk.sql("SELECT order_number FROM desk_tag"))
    for name in kept {
      let file = path + "/.kefu/" + name
      found.formUnion(try desk.sql("SELECT order_number FROM desk_tag", in: file))
    }
    let lost = acknowledged.subtracting(found)
    print("restores \(Self.rounds), acknowledged \(acknowledged.count), lost \(lost.count)")
    #expect(lost.isEmpty, "\(lost.sorted().prefix(5))")
    #expect(acknowledged.count > Self.rounds * Self.writers / 2, "the programs hardly wrote")
    let check = try desk.attempt(["check"])
    #expect(check.status == 0, "\(check.output)\(check.errors)")
  }

  /// The orders whose tags the writers of a round had acknowledged.
  private static func round(_ round: Int, desk: String, backup: String) async throws -> [String] {
    try await withThrowingTaskGroup(of: String?.self) { group in
      group.addTask {
        let result = try Self.kefu(["restore", backup, "--as", "9"], desk)
        #expect(result.status == 0, "\(result.errors)")
        return nil
      }
      for writer in 0..<writers {
        group.addTask {
          // A restore takes about as long as some of these programs take to begin.
          usleep(.random(in: 0...200_000))
          let order = "41\(writer)\(10_000 + round)"
          let tag = ["order", "tag", order, "--flag", "red", "--as", "\(1 + writer % 6)"]
          return try Self.kefu(tag, desk).status == 0 ? order : nil
        }
      }
      return try await group.reduce(into: []) { orders, order in order.map { orders.append($0) } }
    }
  }

  /// Three at once, twenty times: whichever don't meet another replace the store, the others are
  /// told.
  @Test func ofSeveralRestoresAtOnceTheOthersAreTold() async throws {
    let desk = try TestDesk()
    let backup = desk.path + "/kept.sqlite"
    try desk.run(["backup", backup])
    let path = desk.path
    for _ in 0..<20 {
      let results = try await withThrowingTaskGroup(of: BuiltProgram.Result.self) { group in
        for _ in 0..<3 {
          group.addTask {
            try Self.kefu(["restore", backup, "--as", "9", "--lang", "en"], path)
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(results.contains { $0.status == 0 })
      for result in results where result.status != 0 { Self.expectTold(result) }
      #expect(try desk.attempt(["check"]).status == 0)
    }
    let names = try Self.names(path)
    #expect(names.filter { $0.contains("restoring") || $0.contains("partial") }.isEmpty, "\(names)")
  }

  /// The first is held up by a writer that keeps the store's lock until the second has ended. It
  /// runs on a thread of its own, and nothing here is awaited: while other tests keep all threads
  /// that tasks share, the first would give up before anybody looked.
  @Test func aRestoreBesideAnotherIsTold() throws {
    let desk = try TestDesk()
    let backup = desk.path + "/kept.sqlite"
    try desk.run(["backup", backup])
    let path = desk.path
    let writer = try HeldStore(desk.store)
    let first = Aside { try Self.kefu(["restore", backup, "--as", "9", "--lang", "en"], path) }
    while try !Self.names(path).contains(where: { $0.contains(".restoring-") }) {
      try #require(first.result == nil, "it ended before it was seen")
      usleep(10_000)
    }
    Self.expectTold(try Self.kefu(["restore", backup, "--as", "9", "--lang", "en"], path))
    try writer.release()
    let restored = try first.wait()
    #expect(restored.status == 0, "\(restored.errors)")
    #expect(try desk.attempt(["check"]).status == 0)
  }

  private static func expectTold(_ result: BuiltProgram.Result) {
    #expect(result.status == 3)
    #expect(result.errors.contains("another restore is running"), "\(result.errors)")
  }

  private static func names(_ desk: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: desk + "/.kefu")
  }

  private static func kefu(_ arguments: [String], _ desk: String) throws -> BuiltProgram.Result {
    try BuiltProgram.kefu(
      ["--desk", desk] + arguments, in: desk, environment: ["KEFU_NOW": "\(TestDesk.now)"])
  }
}

/// What a run of the program gave, made on a thread of its own.
private final class Aside: @unchecked Sendable {
  private let lock = NSLock()
  private var made: Result<BuiltProgram.Result, any Error>?

  init(_ run: @escaping @Sendable () throws -> BuiltProgram.Result) {
    Thread.detachNewThread {
      let made = Result { try run() }
      self.lock.withLock { self.made = made }
    }
  }

  /// Nil while it runs.
  var result: Result<BuiltProgram.Result, any Error>? { lock.withLock { made } }

  func wait() throws -> BuiltProgram.Result {
    while true {
      if let result { return try result.get() }
      usleep(10_000)
    }
  }
}

/// A store whose lock for writing SQLite's own shell keeps.
private final class HeldStore {
  private let shell = Process()
  private let input = Pipe()

  /// Returns once the lock is held.
  init(_ store: String) throws {
    let output = Pipe()
    shell.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
    shell.arguments = [store]
    shell.standardInput = input
    shell.standardOutput = output
    try shell.run()
    try take("BEGIN IMMEDIATE; SELECT 'held';")
    _ = try output.fileHandleForReading.read(upToCount: 5)
  }

  func release() throws {
    try take("ROLLBACK;")
    try input.fileHandleForWriting.close()
    shell.waitUntilExit()
  }

  private func take(_ line: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
  }
}

/// A session that stays open and takes a line now and then.
private final class OpenSession {
  private let process = Process()
  private let input = Pipe()
  private let output: String

  init(desk: String, number: Int) throws {
    output = desk + "/session-\(number)"
    _ = FileManager.default.createFile(atPath: output, contents: nil)
    process.executableURL = URL(fileURLWithPath: BuiltProgram.folder + "/kefu")
    process.arguments = ["--desk", desk, "--as", "\(number + 1)", "--format", "json"]
    process.currentDirectoryURL = URL(fileURLWithPath: desk)
    process.environment = BuiltProgram.environment(home: desk)
    process.standardInput = input
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  func take(_ line: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
  }

  /// Ends it, and returns the orders whose tags it had acknowledged.
  func end() throws -> [String] {
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    let text = try String(contentsOfFile: output, encoding: .utf8)
    return text.matches(of: /"order":"(\d+)"/).map { String($0.output.1) }
  }
}
