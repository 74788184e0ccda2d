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

  @Test(arguments: [
    ("a  'b c' d\\ e", ["a", "b c", "d e"]), ("''", [""]), ("x \"\" y", ["x", "", "y"]),
    ("\"\\$1 \\` \\x\"", ["$1 ` \\x"]), ("a\\\nb c", ["ab", "c"]), ("\u{3000}买家　您好", ["买家", "您好"]),
    ("  ", []),
  ])
  func aLineFallsIntoWords(line: String, words: [String]) {
    let read = Quoting.words(of: line)
    #expect(read.words == words)
    #expect(read.openQuote == nil)
  }

  @Test func anOpenQuoteIsTold() {
    #expect(Quoting.words(of: "a 'b").openQuote == "'")
    #expect(Quoting.words(of: "a \"b'").openQuote == "\"")
  }

  @Test func aQuotedWordIsOneWord() {
    let words = [
      "", "订单 一.csv", "it's", "a\\b", "say \"hi\"", "$HOME `x`", "二\n行", "a\u{3000}b\tc",
    ]
    let line = words.map { Quoting.quoted($0) }.joined(separator: " ")
    #expect(Quoting.words(of: line).words == words)
    let inQuotes = words.compactMap { Quoting.quoted($0, within: "\"") }.map { "\"\($0)\"" }
    #expect(Quoting.words(of: inQuotes.joined(separator: " ")).words == words)
  }

  @Test func blanksWithinQuotesBreakNoWord() {
    let line = Array("单 'a b' c\\ d \"e f".utf8)
    let blanks = line.indices.filter { line[$0] == 32 }
    #expect(
      blanks.map { Quoting.isQuoted(line, at: $0) } == [false, true, false, true, false, true])
  }
}
