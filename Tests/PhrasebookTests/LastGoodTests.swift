import Files
import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Phrasebook

@Suite("Files that are not read, and those that were read before")
struct LastGoodTests {
  private let folder: String

  init() throws { folder = try TestFolder.make() }

  private func write(_ name: String, _ text: String) throws {
    try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
  }

  private func library(cached: Bool = false) throws -> PhraseLibrary {
    try PhraseLibrary(folder: folder, name: "L", cache: cached ? folder + "/cache" : nil)
  }

  private static let good = "category: care\nphrases:\n  - {id: a, title: 好, reply: 好}\n"

  @Test(
    "a file that is named otherwise is told, also from the cache",
    arguments: ["more.yml", "more.YAML", "more.yaml.txt"])
  func names(_ name: String) throws {
    try write("good.yaml", Self.good)
    #expect(try library(cached: true).findings.isEmpty)
    try write(name, Self.good.replacing("id: a", with: "id: b"))
    for _ in 0..<2 {
      let found = try library(cached: true).findings
      #expect(found.map(\.place) == [Place(file: "L/" + name, line: 1)])
      #expect(found.first?.fix?.english == "rename it to more.yaml")
    }
    #expect(try library().count == 1)
  }

  @Test(
    "other files of the folder are no matter", arguments: ["a.csv", "notes.txt", ".b.yml", "yml"])
  func others(_ name: String) throws {
    try write(name, "x")
    #expect(try library().findings.isEmpty)
  }

  @Test("phrases that a broken file lost stay, those of other files and taken out ones do not")
  func keeping() throws {
    try write("x.yaml", Self.good + "  - {id: b, title: 乙, reply: 乙}\n")
    try write("y.yaml", "category: care\nphrases:\n  - {id: c, title: 丙, reply: 丙}\n")
    let before = try library()
    try write("x.yaml", Self.good + "  - {id: b, title: [乙, reply: 乙}\n")
    try write("y.yaml", "category: care\nphrases: []\n")
    let now = try library()
    let kept = now.keeping(before, of: Set(now.findings.compactMap { $0.place?.file }))
    #expect(kept.count == 1)
    #expect(Set(kept.library.phrases.map(\.id)) == ["a", "b"])
    #expect(kept.library.findings == now.findings)
    #expect(now.keeping(before, of: []).library.count == 1)
  }
}
