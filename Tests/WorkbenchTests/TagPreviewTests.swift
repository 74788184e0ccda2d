import Testing
import Vocabulary

@testable import Commands

/// The note's bytes are counted while it is typed (HANDBOOK/orders.md, Note).
@Suite struct TagPreviewTests {
  private func preview(_ line: String) throws -> TagPreview? {
    TagPreview(line, agent: try #require(AgentNumber(3)))
  }

  @Test(arguments: [
    ("order tag 4100000000000001 --wait 周五", "3号 / 周五", 13),
    ("单 标 4100000000000001 --gift '小 礼品", "3号 / 送小 礼品", 20),
    ("order tag . --refund 5 --courier 顺丰", "3号 / 顺丰 / 退5元", 23), ("order tag .", "3号", 4),
  ])
  func theNoteIsCountedAsTyped(line: String, note: String, bytes: Int) throws {
    let preview = try #require(try preview(line))
    #expect(preview.note == note)
    #expect(preview.bytes == bytes)
    #expect(!preview.isTooLong)
  }

  @Test func aNoteOverTheLimitSaysByHowMuch() throws {
    let preview = try #require(
      try preview("order tag . --note " + String(repeating: "备", count: 340)))
    #expect(preview.isTooLong)
    let row = preview.rows(.english)[0].segments.map(\.text).joined()
    #expect(row == "note: 1027 of 1,000 bytes  27 too many")
  }

  @Test(arguments: ["order show 4100000000000001", "能便宜点吗", "order tag", "find order tag x"])
  func otherLinesHaveNone(line: String) throws {
    #expect(try preview(line) == nil)
  }
}
