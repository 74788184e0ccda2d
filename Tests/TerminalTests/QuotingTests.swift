import Testing

@testable import Terminal

struct QuotingTests {
  @Test(arguments: [
    ("退货", "退货"), ("'a b'", "a b"), ("\"a \\\"b\\\" \\c\"", "a \"b\" \\c"), ("a\\ b", "a b"),
    ("a'b'\"c\"d", "abcd"), ("'a\\b", "a\\b"), ("", ""),
  ])
  func wordsAreReadAsAShellDoes(text: String, word: String) {
    #expect(Quoting.unquoted(text) == word)
  }

  @Test func anOpenQuoteHolds() {
    #expect(Quoting.unquoted("a\\b c", within: "'") == "a\\b c")
    #expect(Quoting.unquoted("a\\\"b", within: "\"") == "a\"b")
  }

  @Test(arguments: [nil, "'", "\""] as [Character?])
  func whatIsQuotedReadsBack(quote: Character?) throws {
    for word in ["订单 一.csv", "a\\b", "say \"hi\"", "it's"] where quote != "'" || !word.contains("'")
    {
      let quoted = try #require(Quoting.quoted(word, within: quote))
      #expect(Quoting.unquoted(quoted, within: quote) == word)
    }
    #expect(Quoting.quoted("it's", within: "'") == nil)
  }

  @Test func blanksWithinQuotesBreakNoWord() {
    let line = Array("单 'a b' c\\ d \"e f".utf8)
    let blanks = line.indices.filter { line[$0] == 32 }
    #expect(
      blanks.map { Quoting.isQuoted(line, at: $0) } == [false, true, false, true, false, true])
  }
}
