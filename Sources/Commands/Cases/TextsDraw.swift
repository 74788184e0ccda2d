import Cases
import Vocabulary

/// The texts of `case draw`.
enum DrawCommandTexts {
  static let summary = Text(
    zh: "抽签：一个月里公平抽几成来查", en: "draws a month's fair sample, the same for all who ask")
  static let example = Text(zh: "11 月的值班日志抽两成", en: "a fifth of November's duty logs")
  static let seeExample = Text(zh: "看抽中了哪些", en: "shows which were drawn")
  static let more = Text(
    zh: "一个流程一个月只抽一次，月末那天起可以抽；种子由系统给，和结果一起记下，谁也挑不了、重抽不了",
    en: "A month of a flow is drawn once, from its last day on. The seed comes from the system "
      + "and is kept\nwith the outcome, so that nobody picks the cases or tries again.")
  static func notDrawn(_ flow: Text, _ month: Month) -> Text {
    Text(
      zh: "“\(flow.chinese)”\(month) 还没抽签", en: "“\(flow.english)” was not drawn for \(month)")
  }
  static let giveShare = Text(zh: "加上 --share 20", en: "add --share 20")
  static func noShare(_ text: String) -> Text {
    Text(zh: "“\(text)”不是百分数", en: "“\(text)” is no percentage")
  }
  static func drawn(_ draw: CaseDraw, _ zone: DeskZone) -> Text {
    let (count, at) = (draw.numbers.count, zone.label(draw.at))
    return Text(
      zh: "\(draw.month) \(draw.among) 件里抽中 \(count) 件（\(at)，\(draw.agent)号，种子 \(draw.seed)）：",
      en: "\(count) of \(draw.among) drawn for \(draw.month) (\(at), agent \(draw.agent), seed "
        + "\(draw.seed)):")
  }
}
