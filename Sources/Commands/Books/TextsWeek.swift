import Books
import Vocabulary

/// The texts of the week that is sent or printed.
enum WeekTexts {
  static func head(_ week: Week, _ name: Text) -> Text {
    let (from, to) = (week.days.lowerBound, week.days.upperBound)
    return Text(
      zh: "周报 \(from) – \(to)　\(name.chinese)", en: "week \(from) – \(to), \(name.english)")
  }
  static func row(_ name: Text, _ this: String, _ before: String) -> Text {
    Text(
      zh: "\(name.chinese) \(this)（上一周 \(before)）",
      en: "\(name.english) \(this) (week before: \(before))")
  }
  static func listHead(_ title: Text, _ count: Int) -> Text {
    Text(zh: "【\(title.chinese)】\(count) 项", en: "\(title.english): \(count)")
  }
  static func more(_ count: Int) -> Text {
    Text(zh: "还有 \(count) 项", en: "and \(count) more")
  }
  static let comma = Text(zh: "，", en: ", ")
  static let cut = Text(zh: "……太长，其余看 kefu 周报", en: "… too long; the rest: kefu report week")
  static let nothing = Text(zh: "这一周没有数字", en: "no figures in this week")
  static let thisWeek = Text(zh: "这一周", en: "this week")
  static let weekBefore = Text(zh: "上一周", en: "week before")
  static let reasons = Text(zh: "没成交的原因：", en: "reasons for no sale: ")
  static let enquiries = Text(zh: "询单", en: "enquiries")
  static let sales = Text(zh: "成交", en: "sales")
  static let conversion = Text(zh: "转化率", en: "conversion")
  static let tags = Text(zh: "标单", en: "orders tagged")
  static let refunded = Text(zh: "退款单", en: "orders refunded")
  static let complaints = Text(zh: "投诉", en: "complaints")
  static let lowRatings = Text(zh: "低质评价", en: "low ratings")
  static let late = Text(zh: "迟到", en: "late")
  static let handovers = Text(zh: "交接", en: "handovers")
  static let returns = Text(zh: "退换货", en: "returns")
  static let issues = Text(zh: "问题", en: "issues")
  static let calls = Text(zh: "热线", en: "calls")
  static let followUps = Text(zh: "回访", en: "follow-ups")
  static let plan = Text(zh: "计划完成", en: "plan items done")
  static let rewards = Text(zh: "奖励", en: "rewards")
  static let open = Text(zh: "没办完的", en: "open")
  static let learned = Text(zh: "学到的", en: "learned")
  static let campaign = Text(zh: "下周活动的话术", en: "words for next week's campaigns")
  static func written(_ file: String) -> Text {
    Text(
      zh: "周报写到了 \(file)，用浏览器打开可打印、存成 PDF", en: "the week is in \(file): print it from a browser")
  }
}
