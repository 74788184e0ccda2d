import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Phrasebook

@Suite("The kept phrasebook")
struct CacheTests {
  /// A phrase folder and a cache folder of their own.
  struct Desk {
    let folder: String
    let cache: String
    var kept: String { cache + "/phrasebook.index" }

    init() throws {
      let root = try TestFolder.make()
      folder = root + "/Scripts-Library"
      cache = root + "/cache"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try write("有货")
    }

    func write(_ title: String) throws {
      let text =
        "category: stock\nphrases:\n  - {id: one, title: \(title), buyers: [有吗], reply: \"有的哦\"}\n"
      try text.write(toFile: folder + "/a.yaml", atomically: true, encoding: .utf8)
    }

    func open() throws -> PhraseLibrary {
      try PhraseLibrary(folder: folder, name: "Scripts-Library", cache: cache)
    }
  }

  @Test("what was kept is read again, and changed files are noticed")
  func renewed() throws {
    let desk = try Desk()
    #expect(try desk.open().phrases.map(\.title) == ["有货"])
    let first = try Data(contentsOf: URL(fileURLWithPath: desk.kept))
    #expect(try desk.open().phrases.map(\.title) == ["有货"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: desk.kept)) == first)
    try desk.write("现货充足")
    #expect(try desk.open().phrases.map(\.title) == ["现货充足"])
  }

  @Test("a damaged file is made anew, wherever it is damaged")
  func damaged() throws {
    let desk = try Desk()
    _ = try desk.open()
    let whole = try Data(contentsOf: URL(fileURLWithPath: desk.kept))
    var broken = stride(from: 0, to: whole.count, by: max(1, whole.count / 40)).map { place in
      var copy = whole
      copy[place] ^= 0x55
      return copy
    }
    broken += [Data(), whole.prefix(10), whole.prefix(whole.count / 2), whole + Data([0])]
    for copy in broken {
      try copy.write(to: URL(fileURLWithPath: desk.kept))
      let library = try desk.open()
      #expect(library.phrases.map(\.id) == ["one"])
      #expect(library.find("有货").count == 1)
    }
  }

  @Test("a file of another version is made anew")
  func otherVersion() throws {
    let desk = try Desk()
    _ = try desk.open()
    let kept = try Data(contentsOf: URL(fileURLWithPath: desk.kept))
    try (Data("KEFIDX02".utf8) + kept.dropFirst(8)).write(to: URL(fileURLWithPath: desk.kept))
    #expect(try desk.open().phrases.map(\.id) == ["one"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: desk.kept)) == kept)
  }

  @Test("findings are kept too, and a cache that can't be written does no harm")
  func findings() throws {
    let desk = try Desk()
    try "phrases: [".write(toFile: desk.folder + "/b.yaml", atomically: true, encoding: .utf8)
    let first = try desk.open().findings
    #expect(first.count == 1)
    #expect(try desk.open().findings == first)
    let library = try PhraseLibrary(
      folder: desk.folder, name: "Scripts-Library", cache: "/proc/no/such")
    #expect(library.count == 1)
  }

  @Test("a folder that is not there is refused")
  func noFolder() {
    #expect(throws: Refusal.self) {
      try PhraseLibrary(folder: "/no/such/folder", name: "Scripts-Library", cache: nil)
    }
  }
}
