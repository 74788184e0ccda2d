import Foundation
import TestSupport
import Testing

/// Programs that write files are killed at random moments: the file is whole or not there, and the
/// next run leaves nothing of the killed one.
@Suite struct RandomKillOfFilesTests {
  private static let kills = 40

  @Test func aBackupIsWholeOrNotThere() throws {
    let tag = ["order", "tag", "4100000000000001", "--flag", "红", "--as", "1"]
    let desk = try TestDesk(after: [tag])
    let folder = try TestFolder.make()
    let file = folder + "/kept.sqlite"
    try Self.killedOften(["backup", file, "--as", "9"], desk: desk.path) {
      if FileManager.default.fileExists(atPath: file) {
        #expect(try desk.sql("PRAGMA integrity_check", in: file) == ["ok"])
        #expect(try desk.sql("SELECT count(*) FROM desk_tag", in: file) == ["1"])
        try FileManager.default.removeItem(atPath: file)
      }
    }
    try desk.run(["backup", file, "--as", "9"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["kept.sqlite"])
  }

  @Test func anExportIsWholeOrNotThere() throws {
    let desk = try TestDesk()
    let folder = try TestFolder.make()
    let file = folder + "/phrases.csv"
    let export = ["export", "phrases", "--to", file, "--as", "3"]
    try desk.run(export)
    let whole = try String(contentsOfFile: file, encoding: .utf8)
    try Self.killedOften(export, desk: desk.path) {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      #expect(text == whole)
    }
    try FileManager.default.removeItem(atPath: file)
    try Self.killedOften(export, desk: desk.path) {
      guard FileManager.default.fileExists(atPath: file) else { return }
      #expect(try String(contentsOfFile: file, encoding: .utf8) == whole)
      try FileManager.default.removeItem(atPath: file)
    }
    try desk.run(export)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["phrases.csv"])
  }

  /// In a folder that does not exist, and in one that holds something else.
  @Test(arguments: [false, true])
  func aDeskIsWholeOrMadeAgain(_ isFolderThere: Bool) throws {
    let folder = try TestFolder.make()
    let desk = folder + "/desk"
    let files = FileManager.default
    func begin() throws {
      try? files.removeItem(atPath: desk)
      guard isFolderThere else { return }
      try files.createDirectory(atPath: desk, withIntermediateDirectories: false)
      _ = files.createFile(atPath: desk + "/letter", contents: nil)
    }
    try begin()
    var made = 0
    try Self.killedOften(["init", desk], desk: nil) {
      if files.fileExists(atPath: desk + "/kefu.yaml") {
        made += 1
      } else {
        let again = try BuiltProgram.kefu(["init", desk], in: folder)
        #expect(again.status == 0, "\(again.errors)")
      }
      let check = try BuiltProgram.kefu(["--desk", desk, "check"], in: folder)
      #expect(check.status == 0, "\(check.output)\(check.errors)")
      try begin()
    }
    #expect(try BuiltProgram.kefu(["init", desk], in: folder).status == 0)
    #expect(try files.contentsOfDirectory(atPath: folder) == ["desk"])
    #expect(made < Self.kills, "every kill came too late")
  }

  @Test func aRestoreLeavesNothing() throws {
    let tag = ["--flag", "红", "--as", "1"]
    let desk = try TestDesk(after: [["order", "tag", "4100000000000001"] + tag])
    let backup = desk.path + "/kept.sqlite"
    try desk.run(["backup", backup])
    try desk.run(["order", "tag", "4100000000000002"] + tag)
    try desk.keep()
    try Self.killedOften(["restore", backup, "--as", "9"], desk: desk.path) {
      let tags = try desk.sql("SELECT count(*) FROM desk_tag")
      #expect(tags == ["1"] || tags == ["2"])
      #expect(try desk.attempt(["check"]).status == 0)
    }
    try desk.run(["restore", backup, "--as", "9"])
    let left = try FileManager.default.contentsOfDirectory(atPath: desk.path + "/.kefu")
      .filter { $0.contains("restoring") }
    #expect(left.isEmpty, "\(left)")
  }

  /// Runs a command again and again, kills it at random moments of its time, and calls `look` after
  /// each.
  private static func killedOften(
    _ arguments: [String], desk: String?, _ look: () throws -> Void
  ) throws {
    let longest = try duration(arguments, desk)
    try look()
    for _ in 0..<kills {
      let process = program(arguments, desk)
      try process.run()
      usleep(.random(in: 0...longest))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      try look()
    }
  }

  /// How long the command takes here, in microseconds, with a fifth more.
  private static func duration(_ arguments: [String], _ desk: String?) throws -> UInt32 {
    let process = program(arguments, desk)
    let start = DispatchTime.now().uptimeNanoseconds
    try process.run()
    process.waitUntilExit()
    return UInt32((DispatchTime.now().uptimeNanoseconds - start) / 1000 * 6 / 5)
  }

  private static func program(_ arguments: [String], _ desk: String?) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltProgram.folder + "/kefu")
    process.arguments = (desk.map { ["--desk", $0] } ?? []) + arguments
    process.environment = BuiltProgram.environment(home: desk ?? "/tmp")
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }
}
