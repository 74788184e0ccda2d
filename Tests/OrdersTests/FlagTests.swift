import Orders
import Testing

/// The flags of handbook/orders.md and their order.
@Suite struct FlagTests {
  @Test(arguments: [
    ("red", Flag.red), ("红", .red), ("黄旗", .yellow), ("GREEN", .green), ("蓝", .blue),
    ("紫旗", .purple),
  ])
  func isReadFromBothLanguages(_ text: String, _ flag: Flag) {
    #expect(Flag(text) == flag)
  }

  @Test(arguments: ["", "旗", "橙", "redd", "红色的旗"])
  func otherWordsAreNone(_ text: String) {
    #expect(Flag(text) == nil)
  }

  @Test func greenIsDecidedLastAndPurpleFirst() {
    #expect(FlagOrder.standard.deciding(among: [.purple, .green, .blue]) == .green)
    #expect(FlagOrder.standard.deciding(among: [.purple, .red]) == .red)
    #expect(FlagOrder.standard.deciding(among: [.yellow, .red, .blue]) == .blue)
    #expect(FlagOrder.standard.deciding(among: []) == nil)
  }

  @Test func theOrderIsASettingThatNamesEachFlagOnce() throws {
    let other = try #require(FlagOrder([.green, .blue, .yellow, .red, .purple]))
    #expect(other.deciding(among: [.green, .purple]) == .purple)
    #expect(FlagOrder([.red, .yellow]) == nil)
    #expect(FlagOrder([.red, .red, .yellow, .green, .blue]) == nil)
  }
}
