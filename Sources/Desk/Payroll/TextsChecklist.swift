import Vocabulary

/// Texts of the month's checklist.
extension Texts {
  static func openPoints(_ month: Month, _ count: Int) -> Text {
    Text(
      zh: "\(month) 还有 \(count) 项没办完，没有结账",
      en: count == 1
        ? "1 point of \(month) is open: it was not closed"
        : "\(count) points of \(month) are open: it was not closed")
  }
  static func closeDespite(_ month: Month) -> Text {
    Text(
      zh: "办完再结，或写明原因：kefu 工资 结 \(month) --despite 原因",
      en: "settle them, or give the reason: kefu payroll close \(month) --despite WHY")
  }
  static func checkFinds(_ count: Int, _ first: Text) -> Text {
    Text(
      zh: "体检有 \(count) 处不对：\(first.chinese)",
      en: count == 1
        ? "the check found: \(first.english)"
        : "the check found \(count) faults: \(first.english)")
  }
  static let runCheck = Text(zh: "kefu 体检", en: "kefu check")
}
