import Files
import Foundation
import Shifts
import Testing
import Vocabulary

@Suite struct RosterFileTests {
  static let february = Month(index: 2026 * 12 + 1)

  /// A file of February 2026 (28 days): the header, then the rows given.
  static func file(_ rows: String..., header: String? = nil) -> TextFile {
    let days = (1...28).map(String.init).joined(separator: ",")
    return TextFile(
      name: "Shifts/2026-02.csv",
      text: ([header ?? "agent,\(days)"] + rows).joined(separator: "\n") + "\n")
  }

  /// Cells of 28 days: `codes` at the front, the rest empty.
  static func cells(_ codes: String...) -> String {
    (codes + Array(repeating: "", count: 28 - codes.count)).joined(separator: ",")
  }

  private func findings(_ file: TextFile) throws -> [Finding] {
    let roster = try RosterFile(file, month: Self.february)
    let check = roster.check(patterns: Desk.patterns, staff: Desk.staff)
    return check.refusing.filter { !$0.reason.english.contains("has no row") }
  }

  @Test func readsCodesRestAndAgentsInEverySpelling() throws {
    let text = Self.file(
      "1," + Self.cells("白", "休", "", " 晚 "), "2号," + Self.cells("\"白\""),
      "\"=\"\"3\"\"\"," + Self.cells("晚"), "," + Self.cells(), "")
    let roster = try RosterFile(text, month: Self.february).roster
    #expect(roster.rows.map(\.agent.number) == [1, 2, 3])
    #expect(roster.rows[0].codes.prefix(5) == ["白", "", "", "晚", ""])
    #expect(roster.rows[0].codes.count == 28)
    #expect(roster[Desk.number(2), Desk.day("2026-02-01")] == "白")
    #expect(roster[Desk.number(2), Desk.day("2026-03-01")] == nil)
    #expect(roster[Desk.number(5), Desk.day("2026-02-01")] == nil)
  }

  @Test func takesChineseHeadersNamesAndOtherOrders() throws {
    let days = (1...28).reversed().map { "\($0)日" }.joined(separator: ",")
    let row = Array(repeating: "", count: 27).joined(separator: ",") + ",白"
    let text = TextFile(name: "r", text: "姓名,工号,\(days)\n王春,3,\(row)\n")
    let file = try RosterFile(text, month: Self.february)
    #expect(file.roster[Desk.number(3), Desk.day("2026-02-01")] == "白")
    #expect(file.roster[Desk.number(3), Desk.day("2026-02-28")] == "")
  }

  @Test func aQuotedCellMayHoldCommasAndQuotes() throws {
    let days = (1...28).map(String.init).joined(separator: ",")
    let text = TextFile(
      name: "r", text: "group,agent,\(days)\n\"王春, \"\"小春\"\"\",3,\(Self.cells("百"))\n")
    let found = try findings(text)
    #expect(found.count == 1)
    // The quoted name has 12 characters, `,3,` three more.
    #expect(found.first?.place == Place(file: "r", line: 2, column: 16))
  }

  @Test func readsGB18030() throws {
    let path = NSTemporaryDirectory() + "roster-" + Key.make() + ".csv"
    // 工号 in GB18030 is B9 A4 BA C5, 白 is B0 D7.
    var bytes: [UInt8] = [0xB9, 0xA4, 0xBA, 0xC5]
    bytes += (1...28).flatMap { Array(",\($0)".utf8) } + Array("\r\n3,".utf8) + [0xB0, 0xD7]
    bytes += Array(repeating: UInt8(ascii: ","), count: 27) + Array("\r\n".utf8)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = try RosterFile(TextFile(path: path, name: "r.csv"), month: Self.february)
    #expect(file.roster[Desk.number(3), Desk.day("2026-02-01")] == "白")
  }

  @Test func refusesAFileWithoutHeader() {
    for text in ["", "\n\n", "3,白,白\n", "day,1,2\n3,白,白\n"] {
      let refusal = Refusal.of {
        _ = try RosterFile(TextFile(name: "r.csv", text: text), month: Self.february)
      }
      #expect(refusal?.english.hasPrefix("r.csv:1: no header row") == true)
    }
  }

  @Test func namesTheCellOfAnUnknownCode() throws {
    let found = try findings(Self.file("1," + Self.cells("白", "百"), "2," + Self.cells()))
    let finding = try #require(found.first)
    #expect(found.count == 1)
    // "1,白,百": the cell begins at the fifth character.
    #expect(finding.place == Place(file: "Shifts/2026-02.csv", line: 2, column: 5))
    #expect(finding.reason.english.contains("2026-02-02 Mon, agent 1: unknown code “百”"))
    #expect(finding.fix?.chinese.contains("白 晚 休") == true)
    #expect(finding.excerpt?.hasPrefix("1,白,百") == true)
  }

  @Test func namesAgentsThatAreUnknownOrTwiceOrUnreadable() throws {
    let found = try findings(
      Self.file(
        "1," + Self.cells("白"), "7," + Self.cells(), "1号," + Self.cells(),
        "王春," + Self.cells()))
    #expect(found.map { $0.place?.line } == [4, 5, 3])
    #expect(found[0].reason.english == "agent 1 has a row already, line 2")
    #expect(found[1].reason.english == "“王春” is no agent number")
    #expect(found[2].reason.english == "there is no agent 7")
  }

  @Test func theFirstRowOfAnAgentStands() throws {
    let file = Self.file("1," + Self.cells("白"), "1," + Self.cells("晚"))
    let roster = try RosterFile(file, month: Self.february).roster
    #expect(roster[Desk.number(1), Desk.day("2026-02-01")] == "白")
  }

  @Test func refusesAHeaderWithTheWrongDays() throws {
    let days = (1...31).map(String.init).joined(separator: ",")
    let long = try findings(
      Self.file("1,白" + String(repeating: ",", count: 30), header: "agent,\(days)"))
    #expect(long.count == 1)
    #expect(
      long[0].reason.english.contains("2026-02 has 28 days; the header has 29, 30, 31 too many"))
    let few = (1...27).map(String.init).joined(separator: ",")
    let short = try findings(
      Self.file("1,白" + String(repeating: ",", count: 26), header: "agent,\(few)"))
    #expect(short.map(\.reason.english) == ["2026-02 has 28 days; the header lacks 28"])
    let twice = try findings(
      Self.file("1,白" + String(repeating: ",", count: 28), header: "agent,5,\(few),28"))
    #expect(twice.map(\.reason.english) == ["day 5 stands twice in the header"])
  }

  @Test func refusesARowWithTheWrongNumberOfCells() throws {
    let short = try findings(Self.file("1,白" + String(repeating: ",", count: 26)))
    #expect(short.map(\.reason.english) == ["agent 1's row has 27 days, the header 28"])
    #expect(short.first?.place?.line == 2)
    let long = try findings(Self.file("1," + Self.cells("白") + ",白"))
    #expect(long.map(\.reason.english) == ["agent 1's row has 29 days, the header 28"])
    // Empty cells at the end are what spreadsheets leave behind.
    #expect(try findings(Self.file("1," + Self.cells("白") + ",,")).isEmpty)
  }
}
