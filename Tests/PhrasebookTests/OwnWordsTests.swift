import Foundation
import Testing

@testable import Phrasebook

/// No sentence that ships may be one of a file of real messages: `KEFU_MESSAGES` names such a file,
/// CSV with the columns `category` and `text`.
@Suite("All shipped words are our own")
struct OwnWordsTests {
  static let file = ProcessInfo.processInfo.environment["KEFU_MESSAGES"]
  /// Shorter sentences are anybody's.
  static let shortest = 8

  /// The sentences and messages that are, letter by letter, one of these texts.
  static func copies(in phrases: [Phrase], of messages: some Sequence<String>) -> [String] {
    let known = Set(messages.map { Folding.letters($0) }.filter { $0.count >= shortest })
    return phrases.flatMap { phrase in
      (phrase.buyers + [phrase.title] + phrase.allMessages)
        .filter { known.contains(Folding.letters($0)) }.map { "\(phrase.id): \($0)" }
    }
  }

  @Test("no sentence of 8 characters or more stands in the file", .enabled(if: file != nil))
  func shipped() throws {
    let messages = try LabelledMessages.read(csv: try #require(Self.file)).map(\.text)
    #expect(messages.count > 1000)
    #expect(Self.copies(in: try IndexTests.shipped(), of: messages).isEmpty)
    let ours = try ["held-out", "fit"].flatMap { try LabelledMessages.read($0) }
    let known = Set(messages.map { Folding.letters($0) })
    let copied = ours.filter {
      let letters = Folding.letters($0.text)
      return letters.count >= Self.shortest && known.contains(letters)
    }
    #expect(copied.map(\.text).isEmpty)
  }

  @Test("punctuation, width and case hide no copy; short ones are nobody's")
  func copies() {
    let phrase = FindTests.phrase(
      "a", "退货", buyers: ["我的快递，怎么还没到呢", "怎么退货"], reply: "亲，ABC的快递到了哦")
    let messages = ["我的快递怎么还没到呢？？", "怎么退货", "亲ａｂｃ的快递到了哦"]
    #expect(Self.copies(in: [phrase], of: messages).count == 2)
  }
}
