import Orders
import Testing
import Vocabulary

/// The note's line (HANDBOOK/orders.md, Note).
@Suite struct OrderNoteTests {
  static let agent = Desk.number(1)

  @Test func handbookExample() {
    let note = OrderNote(
      courier: "顺丰", wait: "尺码未定，等确认再发", gift: "小礼品", refund: Money(fen: 500))
    #expect(note.line(for: Self.agent) == "1号 / 顺丰 / 尺码未定，等确认再发 / 送小礼品，退5元")
  }

  @Test func aGiftThatSaysSendIsNotSentTwice() {
    #expect(OrderNote(gift: "送围巾").line(for: Self.agent) == "1号 / 送围巾")
  }

  @Test func emptyFieldsAreLeftOut() {
    #expect(OrderNote().line(for: Self.agent) == "1号")
    #expect(OrderNote(refund: Money(fen: 1250)).line(for: Self.agent) == "1号 / 退12.5元")
    #expect(OrderNote(wait: "  ", other: "易碎").line(for: Self.agent) == "1号 / 易碎")
  }

  @Test func noFieldBreaksTheLineOrItsParts() {
    let note = OrderNote(wait: "等 / 确认\n再发", other: "尺码 S/M /")
    #expect(note.line(for: Self.agent) == "1号 / 等 ／ 确认 再发 / 尺码 S/M ／")
  }

  @Test func aThousandBytesAreTakenAndOneMoreIsRefusedWithTheCount() throws {
    // `1号` and ` / ` are 1 + 3 + 3 bytes; a Chinese character has 3.
    let fits = String(repeating: "好", count: 331)
    #expect(try OrderNote(other: fits).checked(for: Self.agent).utf8.count == 1000)
    let refusal = #expect(throws: Refusal.self) {
      try OrderNote(other: fits + "!").checked(for: Self.agent)
    }
    let reason = refusal?.findings.first?.reason
    #expect(reason?.chinese.contains("1001") == true)
    #expect(reason?.english.contains("1000") == true)
  }

  @Test func moneyBackIsAboveNothing() {
    #expect(throws: Refusal.self) {
      try OrderNote(refund: .zero).checked(for: Self.agent)
    }
  }

  @Test func theFieldsAskForTheFlagThatActsLast() {
    #expect(OrderNote().flag(by: .standard) == .red)
    #expect(OrderNote(courier: "顺丰").flag(by: .standard) == .yellow)
    #expect(OrderNote(courier: "顺丰", gift: "袜子").flag(by: .standard) == .blue)
    #expect(OrderNote(wait: "等尺码", gift: "袜子").flag(by: .standard) == .green)
    #expect(OrderNote(other: "易碎").flag(by: .standard) == .purple)
  }

  @Test func theLineReadsBackAsTheAgentsTag() throws {
    let tag = try #require(
      NoteTag(OrderNote(courier: "顺丰").line(for: Desk.number(12)), by: .standard))
    #expect(tag.agent == Desk.number(12))
  }
}
