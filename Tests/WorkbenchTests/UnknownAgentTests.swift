import Foundation
import Store
import TestSupport
import Testing

@testable import Commands
@testable import Desk
@testable import Shell

/// An agent who does not exist is refused wherever a write names one. The lines are those of the
/// tree's examples: none is listed by hand.
@Suite struct UnknownAgentTests {
  /// The options and arguments of example lines that name an agent, each replaced by 9999.
  private static func lines() throws -> [[String]] {
    try CommandTreeTests.leaves.flatMap { _, command in
      try (HelpPages.guide(of: command)?.examples ?? []).flatMap { example -> [[String]] in
        let words = Array(try Words.split(example.line).dropFirst())
        guard let parsed = try Root.parseAsRoot(words) as? any DeskCommand else { return [] }
        return words.indices.filter { index in
          guard index > 0, Int(words[index]) != nil else { return false }
          let isOption = ["--agent", "--to", "--with", "--by"].contains(words[index - 1])
          return isOption
            || parsed.subject.map { words[index] == "\($0)" && words[index - 1] != "--as" } ?? false
        }.map { index in
          var line = words
          line[index] = "9999"
          return line
        }
      }
    }
  }

  @Test func nothingIsWrittenForNobody() throws {
    let desk = try BuiltProgram.desk()
    defer {
      try? FileManager.default.removeItem(atPath: (desk as NSString).deletingLastPathComponent)
    }
    let more = [
      ["plan", "summary", "--agent", "9999", "x", "--as", "9"],
      ["case", "open", "handover", "what=x", "--agent", "9999", "--as", "3"],
    ]
    let lines = try Self.lines() + more
    #expect(lines.count > 15)
    for line in lines {
      let result = try BuiltProgram.kefu(line, in: desk)
      let head = try BuiltProgram.kefu(["journal", "head"], in: desk)
      #expect(head.status == 1, "\(line): \(result.output)")
      #expect(!result.wasKilled, "\(line)")
    }
  }
}
