import Store
import Testing
import Vocabulary

/// Where SQLite does more than the contract asks.
@Suite struct DialectTests {
  /// Characters that end a text elsewhere.
  @Test(arguments: ["a\u{0}b", "\u{0}"])
  func zeroesStayInTexts(_ text: String) throws {
    let depot = try Depot()
    let store = try depot.open()
    try put(text, in: store)
    #expect(try notes(store).map { Array($0.utf8) } == [Array(text.utf8)])
  }
}
