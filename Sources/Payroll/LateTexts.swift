import Vocabulary

/// Texts about late changes of employment, and about what was booked for closed months.
extension Texts {
  static func employment(_ days: [GradedDays]) -> Text {
    func list(_ language: Language) -> String {
      let spans = days.map { span in
        let grade = span.grade?.name ?? Text(zh: "没有级别", en: "no grade")
        return "\(span.from)–\(span.to.description.suffix(2)) \(grade(language))"
      }
      let none = Text(zh: "不在工资名单里", en: "not on the payroll")
      return spans.isEmpty
        ? none(language) : spans.joined(separator: language == .chinese ? "、" : ", ")
    }
    return Text(zh: list(.chinese), en: list(.english))
  }
  static func changedEmployment(_ old: Text, _ new: Text) -> Text {
    Text(
      zh: "在职和级别 \(old.chinese) → \(new.chinese)",
      en: "employment and grade \(old.english) → \(new.english)")
  }
  /// Returns the first numbers of orders that changed, and how many there are.
  static func ordersChanged(_ orders: [OrderNumber]) -> Text {
    let shown = orders.prefix(5).map(\.text)
    let isAll = shown.count == orders.count
    return Text(
      zh: "订单 " + shown.joined(separator: "、") + (isAll ? "" : " 等 \(orders.count) 个"),
      en: (orders.count == 1 ? "order " : "orders ") + shown.joined(separator: ", ")
        + (isAll ? "" : " and \(orders.count - shown.count) more"))
  }
  static func bookedIn(_ agent: AgentNumber, _ month: Month, _ amount: Money) -> Text {
    Text(
      zh: "\(agent)号：\(month) 已补差 \(amount)",
      en: "agent \(agent): \(amount) was booked in \(month)")
  }
  static func willBook(_ agent: AgentNumber, _ amount: Money) -> Text {
    Text(
      zh: "\(agent)号：要补差 \(amount)，记入下一个没结的月份",
      en: "agent \(agent): \(amount) goes to the next open month")
  }
}
