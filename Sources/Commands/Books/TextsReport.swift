import Books
import Orders
import Vocabulary

/// Texts of the weekly report.
extension Texts {
  static let wholeGroup = Text(zh: "全组", en: "the group")
  static func reportHead(_ from: Day, _ to: Day, _ name: Text) -> Text {
    Text(
      zh: "周报 \(from) – \(to)  \(name.chinese)", en: "week \(from) – \(to)  \(name.english)")
  }
  static func reportService(_ figures: ServiceFigures) -> Text {
    let percent = figures.percent.map { $0 + " %" } ?? "–"
    return Text(
      zh: "接待：询单 \(figures.enquiries)，成交 \(figures.sales)，转化率 \(percent)",
      en: "service: \(figures.enquiries) enquiries, \(figures.sales) sales, conversion \(percent)")
  }
  static func reportIssues(_ issues: WeekFigures.Issues) -> Text {
    Text(
      zh: "问题：写下 \(issues.written)，答复 \(issues.answered)，未答复 \(issues.open)",
      en: "issues: \(issues.written) written, \(issues.answered) answered, \(issues.open) open")
  }
  static func reportCalls(_ calls: WeekFigures.Calls, aim: Int) -> Text {
    Text(
      zh: "热线：\(calls.count) 通，超过 \(aim) 分钟的 \(calls.long) 通",
      en: "hotline: \(calls.count.counted("call")), \(calls.long) over \(aim) min")
  }
  static func reportFollowUps(_ followUps: WeekFigures.FollowUps) -> Text {
    Text(
      zh: "回访：完成 \(followUps.done)，改期 \(followUps.moved)，到期未办 \(followUps.due)",
      en:
        "follow-ups: \(followUps.done) done, \(followUps.moved) moved, \(followUps.due) due"
    )
  }
  static func reportPlan(_ plan: WeekFigures.Plan) -> Text {
    Text(
      zh: "计划：完成 \(plan.done)，未完成 \(plan.open)，撤掉 \(plan.dropped)",
      en: "plan: \(plan.done) done, \(plan.open) open, \(plan.dropped) dropped")
  }
  static func reportRewards(_ count: Int) -> Text {
    Text(zh: "奖励：\(count) 项", en: "rewards: \(count)")
  }
  static func reportOrders(_ figures: OrderFigures) -> Text {
    Text(
      zh: "订单：标 \(figures.tagged) 单，实付 \(figures.paid)；退款 \(figures.refunded) 单，\(figures.refunds)",
      en: "orders: \(figures.tagged) tagged, paid \(figures.paid); \(figures.refunded) refunded, "
        + "\(figures.refunds)")
  }
  static let issuesHead = Text(zh: "问题", en: "issues")
  static let callsHead = Text(zh: "热线", en: "calls")
  static let followUpsHead = Text(zh: "回访", en: "follow-ups")
  static let plansHead = Text(zh: "计划", en: "plan")
  static let tagsHead = Text(zh: "标单", en: "tags")
}
