import Vocabulary

/// Texts of the month's checklist.
extension Texts {
  static func noClockings(_ month: Month) -> Text {
    Text(zh: "\(month) 没有打卡", en: "there are no clockings in \(month)")
  }
  static let importClockings = Text(
    zh: "kefu 导入 打卡 文件", en: "kefu import clockings FILE")
  static func clockingsThere(_ count: Int, _ last: Day) -> Text {
    Text(
      zh: "打卡 \(count) 次，最后一次 \(last)", en: "\(count.counted("clocking")), the last of \(last)")
  }
  static func requestWaits(_ label: Text) -> Text {
    Text(zh: "\(label.chinese)，还没有答复", en: "\(label.english), is not answered")
  }
  static func answerRequest(_ kind: ShiftRequest.Kind, _ number: Int) -> Text {
    let command = answer(kind, number, isParty: false)
    return Text(zh: "kefu \(command.chinese)，或不批", en: "kefu \(command.english), or refuse")
  }
}
