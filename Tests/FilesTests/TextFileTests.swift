import Files
import Foundation
import Testing
import Vocabulary

@Suite struct TextFileTests {
  private func file(_ bytes: some Sequence<UInt8>) throws -> TextFile {
    let folder = try Folder()
    return try TextFile(path: folder.write(bytes, "a.yaml"), name: "a.yaml")
  }

  private func finding(_ path: String) -> Finding? {
    do {
      _ = try TextFile(path: path, name: "a.yaml")
      return nil
    } catch {
      return (error as? Refusal)?.findings.first
    }
  }

  @Test func readsUTF8AndGB18030() throws {
    #expect(try file("编号: 3\n".utf8).text == "编号: 3\n")
    #expect(try file(TextEncoding.mark + Array("编号: 3\n".utf8)).text == "编号: 3\n")
    #expect(try file([0xB1, 0xE0, 0xBA, 0xC5, 0x3A, 0x20, 0x33, 0x0A]).text == "编号: 3\n")
    #expect(try file([0xB1, 0xE0, 0x95, 0x32, 0x82, 0x36]).text == "编𠀀")
    #expect(try file([]).text.isEmpty)
  }

  @Test func refusesWhatItCannotDecode() throws {
    let folder = try Folder()
    let bad = try folder.write(Array("a: 1\nb: 2\nc: ".utf8) + [0xFF, 0x0A], "a.yaml")
    #expect(finding(bad)?.place == Place(file: "a.yaml", line: 3))
    let cut = try folder.write([0xB1, 0xE0, 0x0A, 0xB1], "a.yaml")
    #expect(finding(cut)?.place?.line == 2)
    let marked = try folder.write(TextEncoding.mark + [0x0A, 0xB1, 0xE0], "a.yaml")
    #expect(finding(marked)?.place?.line == 2, "the mark says UTF-8")
    let utf16 = try folder.write([0xFF, 0xFE, 0x61, 0x00], "a.yaml")
    #expect(finding(utf16)?.reason.english.contains("UTF-16") == true)
  }

  @Test func refusesWhatItCannotRead() throws {
    let folder = try Folder()
    #expect(finding(folder.path + "/missing")?.reason.english.contains("no such file") == true)
    #expect(finding(folder.path)?.reason.english.contains("folder") == true)
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    #expect(finding(folder.path + "/pipe")?.reason.english.contains("regular") == true)
    let large = try folder.write([], "large")
    #expect(truncate(large, TextFile.limit + 1) == 0)
    #expect(finding(large)?.reason.english.contains("larger") == true)
  }

  @Test func knowsItsLines() {
    let file = TextFile(name: "a.yaml", text: "一\r\n二\r三\n\n五")
    #expect((0...6).map(file.line) == [nil, "一", "二", "三", "", "五", nil])
    #expect(file.line(.min + 1) == nil)
    let finding = file.finding(line: 2, column: 1, Text(zh: "错", en: "wrong"))
    #expect(finding.place?.label == "a.yaml:2:1")
    #expect(finding.excerpt == "二")
    #expect(file.finding(line: 99, Text(zh: "错", en: "wrong")).excerpt == nil)
  }
}

@Suite struct NearestTests {
  static let known = ["number", "name", "role", "joined", "left", "login", "grades"]

  @Test(arguments: [
    ("nubmer", "number"), ("nam", "name"), ("Name", "name"), ("naem", "name"), ("joinde", "joined"),
    ("grade", "grades"), ("logn", "login"), ("rolle", "role"), ("numbers", "number"),
  ])
  func offersTheNearest(_ typed: String, _ expected: String) {
    #expect(Nearest.match(typed, among: Self.known) == expected)
  }

  @Test(arguments: ["salary", "x", "", "工号", "numerator", "nxmxbr"])
  func offersNothingFar(_ typed: String) {
    #expect(Nearest.match(typed, among: Self.known) == nil)
  }

  @Test func knowsChineseAndTakesTheFirstOfEquals() {
    #expect(Nearest.match("交接单", among: ["交接", "排班"]) == "交接")
    #expect(Nearest.match("cat", among: ["bat", "hat"]) == "bat")
    #expect(Nearest.match("ab", among: ["ba"]) == "ba")
    #expect(Nearest.match("a", among: [String]()) == nil)
  }

  @Test func endsForWordsOfAnyLength() {
    let long = String(repeating: "好", count: 200_000)
    #expect(Nearest.match(long, among: ["name"]) == nil)
    #expect(Nearest.match("name", among: [long]) == nil)
  }
}
