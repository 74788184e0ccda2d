import Testing
import Vocabulary

@testable import Desk

/// The values that a buyer's messages state (HANDBOOK/phrasebook.md, A phrase).
struct ChatValuesTests {
  @Test func aLaterMessageGoesBefore() {
    let chat = Chat(number: 1, name: "小鹿")
    chat.receive("我165 120斤，要黑色", at: Moment(seconds: 0))
    #expect(chat.ownValues == ["买家": "小鹿", "身高": "165", "体重": "120斤"])
    chat.receive("不对，是168cm", at: Moment(seconds: 1))
    #expect(chat.ownValues["身高"] == "168")
    #expect(chat.likely["颜色"] == "黑色")
    chat.receive("还是要白色", at: Moment(seconds: 2))
    #expect(chat.likely["颜色"] == "白色")
  }

  /// Where no chat is open the next message may be another buyer's.
  @Test func withoutAChatOnlyTheLastMessageCounts() {
    let chat = Chat()
    chat.receive("我165 120斤，要黑色", at: Moment(seconds: 0))
    chat.receive("多久发货", at: Moment(seconds: 1))
    #expect(chat.ownValues.isEmpty)
    #expect(chat.likely.isEmpty)
  }
}
