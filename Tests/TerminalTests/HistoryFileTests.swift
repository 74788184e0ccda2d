import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Terminal

struct HistoryFileTests {
  func path() throws -> String { try TestFolder.freshPath() }

  @Test func entriesComeBackInOrderWithoutDuplicates() throws {
    let file = HistoryFile(path: try path(), limit: 10)
    #expect(try file.load() == [])
    for entry in ["退货", "单 标 1", "退货", "两行\n的 \\n 文字"] { try file.append(entry) }
    #expect(try file.load() == ["单 标 1", "退货", "两行\n的 \\n 文字"])
  }

  @Test func onlyTheOwnerCanReadIt() throws {
    let file = HistoryFile(path: try path(), limit: 2)
    try Data().write(to: URL(filePath: file.path))
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: file.path)
    try file.append("a")
    func mode() throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    }
    #expect(try mode() == 0o600)
    for number in 0..<9 { try file.append("\(number)") }
    _ = try file.load()
    #expect(try mode() == 0o600)
  }

  @Test func theOldestGoBeyondTheLimit() throws {
    let file = HistoryFile(path: try path(), limit: 3)
    for number in 0..<10 { try file.append("\(number)") }
    #expect(try file.load() == ["7", "8", "9"])
    #expect(try String(contentsOfFile: file.path, encoding: .utf8) == "7\n8\n9\n")
  }

  @Test func aFolderThatIsMissingIsARefusal() {
    let file = HistoryFile(path: "/nonexistent/history", limit: 3)
    #expect(throws: Refusal.self) { try file.append("a") }
  }
}
