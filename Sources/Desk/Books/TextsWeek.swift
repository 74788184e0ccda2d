import Vocabulary

/// The texts of a week's digest.
extension Texts {
  static func openMatter(
    _ flow: Text, _ number: Int, _ title: Text, _ holder: AgentNumber, _ due: String?
  ) -> Text {
    Text(
      zh: "\(flow.chinese) \(number)：\(title.chinese)（\(holder)号" + (due.map { "，\($0) 前" } ?? "")
        + "）",
      en: "\(flow.english) \(number): \(title.english) (agent \(holder)"
        + (due.map { ", by \($0)" } ?? "") + ")")
  }
}
