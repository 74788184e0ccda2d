import Foundation
import Testing

@testable import Commands
@testable import Shell

/// Every command has help in both languages, an example that calls it, and a transcript.
@Suite struct CommandTreeTests {
  static let leaves = HelpPages(tree: Root.tree).all().filter {
    $0.command.configuration.subcommands.isEmpty
  }

  @Test func everyCommandHasHelpInBothLanguages() throws {
    for (path, command) in HelpPages(tree: Root.tree).all() {
      let guide = try #require(HelpPages.guide(of: command), "\(path) has no guide")
      #expect(!guide.summary.chinese.isEmpty && !guide.summary.english.isEmpty)
      #expect(guide.summary.chinese != guide.summary.english)
    }
  }

  @Test func everyCommandHasAnExampleThatCallsIt() throws {
    for (path, command) in Self.leaves {
      let guide = try #require(HelpPages.guide(of: command))
      let prefix = "kefu " + path.joined(separator: " ")
      #expect(guide.examples.contains { $0.line.hasPrefix(prefix) }, "\(prefix) has no example")
    }
  }

  @Test func everyExampleParses() throws {
    for (path, command) in Self.leaves {
      let guide = try #require(HelpPages.guide(of: command))
      for example in guide.examples {
        let words = try Words.split(example.line).dropFirst()
        let parsed = try Root.parseAsRoot(Array(words))
        #expect(type(of: parsed) == command, "\(path): \(example.line)")
      }
    }
  }

  @Test func everyCommandHasATranscript() throws {
    var text = ""
    for name in TranscriptTests.names {
      text += try String(contentsOfFile: TranscriptTests.folder + "/" + name, encoding: .utf8)
    }
    for (path, _) in Self.leaves {
      // `order use` works in the session only; its transcript feeds a session.
      let call = path.joined(separator: " ")
      #expect(text.contains(call), "no transcript calls kefu \(call)")
    }
  }

  @Test func everyOptionIsDescribedInBothLanguages() {
    for (path, command) in Self.leaves {
      for name in CommandDescription(of: command).arguments.flatMap(\.longNames) {
        #expect(!Root.tree.meaning(ofOption: name).english.isEmpty, "\(path): \(name)")
      }
    }
  }
}
