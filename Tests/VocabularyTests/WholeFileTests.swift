import Foundation
import Testing
import Vocabulary

/// A file is written whole, keeps its permissions, and leaves nothing beside it.
struct WholeFileTests {
  private let folder: String
  private var path: String { folder + "/a.txt" }

  init() throws {
    folder = NSTemporaryDirectory() + "kefu-whole-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func aNewFileHasTheModeThatIsAskedForAndAnOldOneKeepsItsOwn() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try WholeFile.replace(path, with: Array("一".utf8), mode: 0o600)
    #expect(try mode(path) == 0o600)
    chmod(path, 0o604)
    try WholeFile.replace(path, with: Array("二".utf8), mode: 0o666)
    #expect(try mode(path) == 0o604)
    try WholeFile.write("三", to: path)
    #expect(try mode(path) == 0o604)
    #expect(try text(path) == "三")
    #expect(try names(folder) == ["a.txt"])
  }

  /// A draft that nobody holds was left by a program that was killed.
  @Test func draftsOfKilledProgramsAreRemovedAndThoseInUseStay() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let files = FileManager.default
    let held = try Drafts.file(folder + "/.a.txt.", ".draft", mode: 0o600)
    _ = files.createFile(atPath: folder + "/.a.txt.left.draft", contents: nil)
    try files.createDirectory(
      atPath: folder + "/.a.txt.folder.draft/in", withIntermediateDirectories: true)
    for name in ["/.b.txt.left.draft", "/.a.txt.note", "/.a.txt.folder.draft/in/it"] {
      _ = files.createFile(atPath: folder + name, contents: nil)
    }
    try WholeFile.write("一", to: path)
    let inUse = held.path.split(separator: "/").last.map(String.init) ?? ""
    #expect(try names(folder) == [inUse, ".a.txt.note", ".b.txt.left.draft", "a.txt"].sorted())
    close(held.descriptor)
    try WholeFile.write("二", to: path)
    #expect(try names(folder) == [".a.txt.note", ".b.txt.left.draft", "a.txt"])
  }

  @Test func aDraftOfALongNameIsMade() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let name = String(repeating: "话", count: 80) + ".txt"
    try WholeFile.write("一", to: folder + "/" + name)
    #expect(try names(folder) == [name])
  }

  @Test func aFileThatCannotBePutInPlaceLeavesNothing() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    // A folder that is not empty can't be replaced by a file: the rename is the step that fails.
    try FileManager.default.createDirectory(
      atPath: path + "/inside", withIntermediateDirectories: true)
    #expect(throws: SystemError(EISDIR)) { try WholeFile.replace(path, with: [1]) }
    #expect(try names(folder) == ["a.txt"])
    #expect(throws: SystemError(ENOENT)) {
      try WholeFile.replace(folder + "/none/b.txt", with: [1])
    }
  }

  @Test func aLinkIsFollowedWhereAPersonNamesItAndReplacedWhereTheProgramKeepsTheFile() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let target = folder + "/target.txt"
    try WholeFile.write("旧", to: target)
    symlink("target.txt", path)
    try WholeFile.write("新", to: path)
    #expect(try text(target) == "新")
    try WholeFile.replace(path, with: Array("自己的".utf8))
    #expect(try text(target) == "新")
    #expect(try text(path) == "自己的")
    #expect(try names(folder) == ["a.txt", "target.txt"])
  }

  @Test func aFolderOrALostOneIsRefusedWithAWayOut() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for wrong in [folder + "/", folder + "/none/b.txt"] {
      #expect {
        try WholeFile.write("x", to: wrong)
      } throws: { error in
        (error as? Refusal)?.findings.first?.fix != nil
      }
    }
    try WholeFile.write("x", to: "/dev/null")
    #expect(try names(folder) == [])
  }

  @Test func aNameOfTheGreatestLengthIsWritten() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let name = String(repeating: "n", count: 255)
    try WholeFile.write("x", to: folder + "/" + name)
    #expect(try names(folder) == [name])
  }
}
