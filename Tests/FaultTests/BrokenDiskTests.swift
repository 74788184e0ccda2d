import Foundation
import TestSupport
import Testing

/// The disk is full, fails or may only be read: the error says so, nothing is half written, and the
/// store is as good as before once the disk is well again.
@Suite(.enabled(if: Fault.isPossible, "strace can't trace programs here"))
struct BrokenDiskTests {
  private static let tag = ["order", "tag", "4100000000000001", "--flag", "红", "--as", "1"]

  @Test(
    "a write fails, and so do all later ones",
    arguments: [("pwrite64", "ENOSPC"), ("pwrite64", "EIO"), ("fdatasync", "EIO")])
  func failingWrites(_ call: String, _ error: String) throws {
    let desk = try TestDesk()
    let before = try desk.counts()
    try desk.run(Self.tag)
    let after = try desk.counts()
    for number in 1... {
      try desk.putBack()
      let fault = Fault(call: call, number: number, effect: .error(error))
      guard let result = try fault.run(Self.tag + ["--lang", "en"], desk: desk.path) else { break }
      #expect(!result.wasKilled, "a crash at \(call) \(number): \(result.errors)")
      let found = try desk.counts()
      if result.status == 0 {
        #expect(found == after, "acknowledged at \(call) \(number), then lost")
      } else {
        #expect(result.status == 3, "\(result.errors)")
        #expect(result.errors.hasPrefix("kefu: "), "\(result.errors)")
        #expect(result.output.isEmpty, "acknowledged at \(call) \(number), and failed")
        #expect(found == before || found == after, "half written at \(call) \(number)")
      }
      let check = try desk.attempt(["check"])
      #expect(check.status == 0, "\(call) \(number): \(check.output)\(check.errors)")
    }
  }

  @Test("a full disk is called by its name")
  func fullDisk() throws {
    let desk = try TestDesk()
    // The first writes only make room in the shared memory of the log.
    let fault = Fault(call: "pwrite64", number: 10, effect: .error("ENOSPC"))
    let result = try #require(try fault.run(Self.tag + ["--lang", "en"], desk: desk.path))
    #expect(result.status == 3)
    #expect(result.errors.contains("the disk is full"), "\(result.errors)")
  }

  @Test(
    "a store that may only be read is called so, and stays as it is",
    .enabled(if: geteuid() == 0, "only root can mount"))
  func readOnly() throws {
    let desk = try TestDesk(after: [Self.tag])
    let before = try desk.counts()
    let script =
      #"mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && shift && exec "$@""#
    let result = try BuiltProgram.run(
      "/usr/bin/unshare",
      ["-m", "sh", "-c", script, "sh", desk.path + "/.kefu", BuiltProgram.folder + "/kefu"]
        + ["--desk", desk.path, "order", "tag", "4100000000000002", "--flag", "红", "--as", "1"],
      in: desk.path)
    #expect(result.status == 3)
    #expect(result.errors.contains("只读"), "\(result.errors)")
    #expect(try desk.counts() == before)
    let shown = try BuiltProgram.run(
      "/usr/bin/unshare",
      ["-m", "sh", "-c", script, "sh", desk.path + "/.kefu", BuiltProgram.folder + "/kefu"]
        + ["--desk", desk.path, "order", "show", "4100000000000001", "--as", "1"],
      in: desk.path)
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(shown.output.contains("4100000000000001"))
  }

  @Test("a store that vanished under an open session is an error, not a fresh start")
  func vanished() throws {
    let desk = try TestDesk()
    try FileManager.default.removeItem(atPath: desk.store)
    let result = try desk.attempt(Self.tag)
    #expect(result.status == 3)
    #expect(!FileManager.default.fileExists(atPath: desk.store))
  }
}
