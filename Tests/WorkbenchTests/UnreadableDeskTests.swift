import Foundation
import TestSupport
import Testing

/// A part of the desk that may not be read is told from one that is not there. The super-user may
/// read everything, so the program runs as nobody.
@Suite struct UnreadableDeskTests {
  private static func kefu(_ line: String, in desk: String) throws -> BuiltProgram.Result {
    let words = line.split(separator: " ").map(String.init)
    guard geteuid() == 0 else { return try BuiltProgram.kefu(words, in: desk) }
    return try BuiltProgram.run(
      "/usr/bin/env",
      ["setpriv", "--reuid", "65534", "--clear-groups", BuiltProgram.folder + "/kefu"] + words,
      in: desk)
  }

  private static let noFile = "没有读这个文件的权限"
  private static let noFolder = "没有读这个文件夹的权限"

  /// What can't be read, a command that needs it, and the reason.
  private static let cases = [
    ("Policies", "case list --as 1", noFolder), ("Policies", "issue list --as 1", noFolder),
    ("Policies", "book list issue --as 1", noFolder), ("Policies", "check --as 3", noFolder),
    ("Policies/flows", "case list --as 1", noFolder),
    ("Policies/flows", "flow check --as 1", noFolder),
    ("Policies/flows/issue.yaml", "issue list --as 1", noFile),
    ("Policies/wage.yaml", "payroll run 2026-10 --as 9", noFile),
    ("Shifts", "today --as 1", noFile), ("Shifts", "roster show 2026-11 --as 1", noFile),
    ("Shifts/patterns.yaml", "roster show 2026-11 --as 1", noFile),
    ("Shifts/2026-11.csv", "roster show 2026-11 --as 1", noFile),
    ("Scripts-Library", "find 包邮", noFolder), ("kefu.yaml", "find 包邮", noFile),
    (".kefu", "plan show --as 1", "没有读"), (".kefu/kefu.sqlite", "plan show --as 1", "没有读"),
    (".", "find 包邮", "没有进这个文件夹的权限"),
  ]

  @Test func whatMayNotBeReadIsToldSo() throws {
    let desk = try BuiltProgram.desk()
    try "工号,1\n1,白\n".write(
      toFile: desk + "/Shifts/2026-11.csv", atomically: true, encoding: .utf8)
    let folder = (desk as NSString).deletingLastPathComponent
    _ = try BuiltProgram.run("/bin/chmod", ["a+rx", folder], in: "/")
    if geteuid() == 0 {
      _ = try BuiltProgram.run("/bin/chown", ["-R", "65534", desk], in: "/")
    }
    for (part, line, reason) in Self.cases {
      let path = desk + "/" + part
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      chmod(path, 0)
      let result = try Self.kefu("--desk \(desk) " + line, in: folder)
      try FileManager.default.setAttributes([.posixPermissions: mode ?? 0o755], ofItemAtPath: path)
      let told = result.output + result.errors
      #expect(told.contains(reason), "\(part): \(line): \(result.errors)")
      #expect(result.status != 0, "\(part): \(line)")
      #expect(!told.contains("没有这个") && !told.contains("缺少"), "\(part): \(line): \(told)")
    }
  }
}
