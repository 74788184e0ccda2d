import Orders
import Testing

/// What makes a note a tag (CONTRACT.md, Files that clerks bring).
@Suite struct NoteTagTests {
  @Test(arguments: [
    "3号", "3号 顺丰", "3号\u{3000}顺丰", "3号\n顺丰", "3号\t", "3号/顺丰", "3号,", "3号，", "3号、", "3号;", "3号；",
    "3号:", "3号：顺丰", "３号", "３号 顺丰", "3號", "3號 顺丰", "3 号 顺丰", "3\u{3000}号", "【3号】顺丰", "[3号]顺丰",
    "（3号）顺丰",
    "【3号】", "【 ３ 號 】-顺丰", "(3号 顺丰)", "「3号」", "０3号",
  ])
  func agentThreesTag(_ note: String) throws {
    let tag = try #require(NoteTag(note, by: .standard))
    #expect(tag.agent == Desk.number(3))
    #expect(tag.flag == .red)
  }

  @Test(arguments: [
    "", "3", "号", "3号楼", "3号.", "尺码3号", "三号", "A3号", "3号3", "号3号", "【3】号", "3号】顺丰", "【3号-顺丰】",
  ])
  func noTag(_ note: String) {
    #expect(NoteTag(note, by: .standard) == nil)
  }

  @Test(arguments: [
    "3号-顺丰", "3号。顺丰", "3号+赠品", "4号顺丰", "4#", "#4 顺丰", "４＃", "3号】顺丰", "客服3号", "No.3 顺丰",
  ])
  func notesThatLookLikeATag(_ note: String) throws {
    #expect(NoteTag(note, by: .standard) == nil)
    let desk = try Desk()
    let report = try desk.importOrders(
      "1001,2026-10-02 10:00,,9.00,交易成功,1号", "1002,2026-10-02 10:00,,9.00,交易成功,\(note)")
    let finding = try #require(report.findings.first)
    #expect(finding.place?.line == 3)
    #expect(finding.reason.english.contains("1 note names an agent, 1 looks like a tag"))
    #expect(finding.reason.english.contains(note))
  }

  @Test(arguments: ["12.5日发货", "13812341234", "加急", "3楼", "N95 口罩", "工作日送", "【急】3天内发"])
  func notesThatDoNotLookLikeATag(_ note: String) throws {
    let desk = try Desk()
    #expect(try desk.importOrders("1001,2026-10-02 10:00,,9.00,交易成功,\(note)").findings.isEmpty)
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
