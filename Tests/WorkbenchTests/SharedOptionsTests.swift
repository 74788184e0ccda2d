import Testing

@testable import Commands
@testable import Shell

/// The options of a session that begins are read without the argument parser, which is asked where
/// something is wrong.
struct SharedOptionsTests {
  @Test(arguments: [
    "", "--as 3", "--desk /tmp/desk --lang en", "--format json --as 3 --lang zh", "--as 3 --as 4",
    "--desk 客服台",
  ])
  func readsWhatTheParserReads(line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let plain = try #require(SharedOptions(plainly: words))
    let parsed = try Root.parse(words).shared
    #expect(plain.desk == parsed.desk)
    #expect(plain.format == parsed.format)
    #expect(plain.lang == parsed.lang)
    #expect(plain.acting == parsed.acting)
  }

  @Test(arguments: [
    "--as", "--as x", "--lang fr", "--format xml", "--desk --as", "--desk=/tmp/desk", "--as -3",
    "--shop a", "today",
  ])
  func leavesTheRestToTheParser(line: String) {
    #expect(SharedOptions(plainly: line.split(separator: " ").map(String.init)) == nil)
  }
}
