import Orders
import Testing

/// What makes a note a tag (CONTRACT.md, Files that clerks bring).
@Suite struct NoteTagTests {
  @Test(arguments: [
    "3号", "3号 顺丰", "3号\u{3000}顺丰", "3号\n顺丰", "3号\t", "3号/顺丰", "3号,", "3号，", "3号、", "3号;", "3号；",
    "3号:", "3号：顺丰",
  ])
  func agentThreesTag(_ note: String) throws {
    let tag = try #require(NoteTag(note, by: .standard))
    #expect(tag.agent == Desk.number(3))
    #expect(tag.flag == .red)
  }

  @Test(arguments: ["", "3", "号", "3号楼", "3号.", "尺码3号", "三号", "A3号", "3 号", "3号3", "号3号"])
  func noTag(_ note: String) {
    #expect(NoteTag(note, by: .standard) == nil)
  }

  @Test(arguments: [
    ("红旗", Flag.red), ("黄旗", .yellow), ("绿旗", .green), ("蓝旗", .blue), ("紫旗", .purple), ("旗", .red),
    ("绿色", .red), ("紫旗 蓝旗", .blue),
  ])
  func aFlagInTheNoteSetsIt(_ words: String, _ flag: Flag) {
    #expect(NoteTag("3号 / 顺丰 \(words)", by: .standard)?.flag == flag)
  }

  @Test(arguments: ["0号", "10000号", "99999999999999999999999号"])
  func numbersThatNobodyHasAreStillTags(_ note: String) throws {
    let tag = try #require(NoteTag(note, by: .standard))
    #expect(tag.agent == nil)
    #expect(tag.number == note.dropLast())
  }
}
