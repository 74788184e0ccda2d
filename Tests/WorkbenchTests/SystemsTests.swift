import Foundation
import TestSupport
import Testing

@testable import Commands
@testable import Shell

/// The table of HANDBOOK/systems.md, Built as presets: every row of the desks has its flow or
/// command and a test, and both exist.
@Suite struct SystemsTests {
  private struct Row {
    let systems: [String]
    let ways: [String]
    let tests: [String]
  }

  private static let halves: [String] = {
    let page = BuiltProgram.repository + "/Documentation/HANDBOOK/systems.md"
    let text = (try? String(contentsOfFile: page, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "## Built as presets")
  }()

  private static var rows: [Row] {
    (halves.last ?? "").matches(of: /(?m)^\| ([MPTD]\d[^|]*) \| (.*) \| (.*) \|$/).map { match in
      func quoted(_ cell: Substring) -> [String] {
        cell.matches(of: /`([^`]+)`/).map { String($0.1) }
      }
      return Row(
        systems: match.1.components(separatedBy: ", "), ways: quoted(match.2),
        tests: quoted(match.3))
    }
  }

  /// The files of tests, by their path in `Tests/`.
  private static let files =
    (FileManager.default.enumerator(
      atPath: BuiltProgram.repository + "/Tests")?.allObjects ?? []).compactMap { $0 as? String }

  /// Returns the texts of a transcript, a suite or a folder of suites; empty when there is none.
  private static func texts(of test: String) -> String {
    files.filter { file in
      [".transcript", ".swift"].contains { file.hasSuffix("/\(test)\($0)") }
        || file.hasPrefix(test + "/") && file.hasSuffix(".swift")
    }.compactMap {
      try? String(contentsOfFile: BuiltProgram.repository + "/Tests/" + $0, encoding: .utf8)
    }.joined(separator: "\n")
  }

  @Test func everySystemOfTheDesksHasARow() throws {
    let known = Self.halves[0].matches(of: /(?m)^\| ([MPTD]\d+) \|/).map { String($0.1) }
    #expect(known.count == 37)
    #expect(Self.rows.flatMap(\.systems).sorted() == known.sorted())
  }

  @Test func everyTestThatARowNamesExists() {
    for row in Self.rows {
      #expect(!row.tests.isEmpty, "\(row.systems) names no test")
      for test in row.tests {
        #expect(!Self.texts(of: test).isEmpty, "\(row.systems) names \(test), which is no test")
      }
    }
  }

  /// A word alone is a flow of a shipped desk, a command or a section of a definition; others are
  /// lines of a command.
  @Test func everyFlowAndCommandThatARowNamesExists() {
    let flows = ["salon", "property", "telecom", "platform"].map {
      BuiltProgram.repository + "/Desks/\($0)/Policies/flows/"
    }
    for row in Self.rows {
      let tests = row.tests.map(Self.texts).joined(separator: "\n")
      for way in row.ways where way != "rules" && !way.hasSuffix(".yaml") {
        let words = way.split(separator: " ").map(String.init)
        if flows.contains(where: { FileManager.default.fileExists(atPath: $0 + way + ".yaml") }) {
          #expect(tests.contains(way), "no test of \(row.systems) names \(way)")
        } else {
          #expect(!Root.tree.commands(in: words).path.isEmpty, "\(way) is no flow or command")
        }
      }
    }
  }
}
