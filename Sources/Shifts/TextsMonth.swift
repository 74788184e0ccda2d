import Vocabulary

/// Texts of the month's checklist.
extension Texts {
  static func noClockings(_ month: Month) -> Text {
    Text(zh: "\(month) 没有打卡", en: "there are no clockings in \(month)")
  }
  static let importClockings = Text(
    zh: "kefu import clockings 文件", en: "kefu import clockings FILE")
  static func clockingsThere(_ count: Int, _ last: Day) -> Text {
    Text(
      zh: "打卡 \(count) 次，最后一次 \(last)", en: "\(count) clockings, the last of \(last)")
  }
  static func requestWaits(_ label: Text) -> Text {
    Text(zh: "\(label.chinese)，还没有答复", en: "\(label.english), is not answered")
  }
  static func answerRequest(_ path: String, _ number: Int) -> Text {
    Text(
      zh: "kefu \(path) approve \(number)，或 refuse", en: "kefu \(path) approve \(number), or refuse"
    )
  }
}
