import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Commands
@testable import Shell

/// Texts and screens name commands in the language that they are in: `交接 接 3` in Chinese.
@Suite struct SpokenCommandsTests {
  /// Every command by its English words, the longest first; those with a Chinese name.
  private static let calls: [String] = HelpPages(tree: Root.tree).all()
    .filter { Root.tree.call($0.path.joined(separator: " ")).chinese.isChinese }
    .map { $0.path.joined(separator: " ") }.sorted { $0.count > $1.count }

  /// Returns the first command in English that a text names: one of several words anywhere, one of
  /// a single word behind the program's name.
  private static func english(in text: String) -> String? {
    calls.first { call in
      let names = call.contains(" ") ? [call] : ["kefu " + call, "帮助 " + call]
      return names.flatMap { text.ranges(of: $0) }.contains { range in
        let before = text[..<range.lowerBound].last
        let after = text[range.upperBound...].first
        return before.map(isWordPart) != true && after.map { isWordPart($0) || $0 == "." } != true
      }
    }
  }

  private static func isWordPart(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "-_/".contains(character))
  }

  private struct Written: CustomStringConvertible {
    let file: String
    let text: String
    var description: String { "\(file): \(text)" }
  }

  /// The texts of a language in the sources: everything that stands behind its label.
  private static func texts(_ label: String, until end: String) throws -> [Written] {
    let folder = BuiltProgram.repository + "/Sources"
    let files = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
    return try files.filter { $0.hasSuffix(".swift") }.sorted().flatMap { file in
      let source = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      return source.components(separatedBy: label).dropFirst().map { rest in
        Written(file: file, text: rest.components(separatedBy: end)[0])
      }
    }
  }

  private static let chinese = try? texts("zh:", until: "en:")
  private static let english = try? texts("en: \"", until: "\n")

  @Test func everyCommandHasAChineseName() {
    let without = HelpPages(tree: Root.tree).all().map { $0.path.joined(separator: " ") }
      .filter { !Root.tree.call($0).chinese.isChinese }
    #expect(without == ["init"])
  }

  @Test func noChineseTextNamesACommandInEnglish() throws {
    let texts = try #require(Self.chinese)
    #expect(texts.count > 1500)
    for written in texts {
      let found = Self.english(in: written.text)
      #expect(found == nil, "\(written)")
    }
  }

  /// A hint that is typed as it stands calls a command to its last word.
  @Test func theCommandsOfChineseTextsExist() throws {
    let texts = try #require(Self.chinese)
    var count = 0
    for written in texts {
      for match in written.text.matches(of: /kefu ([\u4E00-\u9FFF ]+)/) {
        var words = String(match.1).split(separator: " ").map(String.init)
        if let first = words.first, HelpPages.words.contains(first) { words.removeFirst() }
        guard let first = words.first, Root.tree.firstWords.contains(first) else { continue }
        count += 1
        let (path, rest) = Root.tree.commands(in: Root.tree.expanded(words))
        let isGroup = path.last?.configuration.subcommands.isEmpty == false
        #expect(!isGroup || rest.isEmpty, "\(written)")
      }
    }
    #expect(count > 80)
  }

  @Test func noEnglishTextNamesACommandInChinese() throws {
    let texts = try #require(Self.english)
    for written in texts {
      #expect(written.text.firstMatch(of: /kefu [\u4E00-\u9FFF]/) == nil, "\(written)")
    }
  }

  /// What sessions and commands print in Chinese, as the transcripts keep it: texts that are put
  /// together while the program runs are among it.
  @Test func noScreenInChineseNamesACommandInEnglish() throws {
    var count = 0
    for name in TranscriptTests.names {
      let transcript = Transcript(
        try String(contentsOfFile: TranscriptTests.folder + "/" + name, encoding: .utf8))
      guard !transcript.steps.contains(where: { $0.command.contains("export KEFU_LANG=en") })
      else { continue }
      let spoken = transcript.steps.filter { step in
        !["LANG=en", "--lang en", "--man", "cat ", "grep "].contains { step.command.contains($0) }
      }
      for step in spoken {
        let lines = step.expected.split(separator: "\n").map(String.init)
        for line in lines where !"[{#".contains(line.first ?? " ") {
          count += 1
          #expect(Self.english(in: line) == nil, "\(name): \(step.command): \(line)")
        }
      }
    }
    #expect(count > 500)
  }
}
