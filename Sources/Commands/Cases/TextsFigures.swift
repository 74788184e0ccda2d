import Cases
import Vocabulary

/// The texts of `figures` and `report month`.
enum FigureCommandTexts {
  static let summary = Text(
    zh: "一个流程一段时间的指标，或几个流程的目标一览", en: "the figures of a flow for a period, or the desk's board")
  static let example = Text(zh: "11 月报修单的指标", en: "those of repairs in November")
  static let partsExample = Text(zh: "下半年逐月", en: "month by month through half a year")
  static let boardExample = Text(
    zh: "Policies/figures.yaml 里 board 列的各项", en: "those that Policies/figures.yaml lists as board")
  static let sheetExample = Text(zh: "写成表格", en: "writes them as a sheet")
  static let more = Text(
    zh: """
      时间写 2026-11、2026、2026-H1（半年）、2026-Q3（季度）、2026-W48（周）。
      --by 按 month、writer（开单人）、holder（经手人）、"took 步骤"（谁做的）或一栏分，按指标排名。
      """,
    en: """
      A period is 2026-11, 2026, 2026-H1 (half), 2026-Q3 (quarter) or 2026-W48 (week). --by divides
      by month, writer, holder, "took STEP" (whoever took it) or a field, and ranks the parts.
      """)
  static let whichPeriod = Text(zh: "没写流程和时间", en: "it takes a flow and a period")
  static let periodShape = Text(
    zh: "写 指标 流程 2026-11，或 指标 --board 2026-11；半年 2026-H1，季度 2026-Q3，周 2026-W48",
    en: "write figures FLOW 2026-11, or figures --board 2026-11; half 2026-H1, quarter 2026-Q3, "
      + "week 2026-W48")
  static let boardAlone = Text(
    zh: "--board 是几个流程放在一起，不能再选流程或 --by",
    en: "--board puts several flows together and takes neither a flow nor --by")
  static let boardShape = Text(
    zh: "写 指标 --board 2026-11，或 指标 流程 2026-11 --by 栏",
    en: "write figures --board 2026-11, or figures FLOW 2026-11 --by FIELD")
  static let noBoard = Text(
    zh: "Policies/figures.yaml 里没有写 board", en: "Policies/figures.yaml lists no board")
  static func written(_ count: Int, _ file: String) -> Text {
    Text(
      zh: "\(count) 个指标写进 \(file)",
      en: "\(count) \(count == 1 ? "figure" : "figures") written to \(file)")
  }
  static let flow = Text(zh: "流程", en: "flow")
  static let hold = Text(zh: "指标", en: "figure")
  static let number = Text(zh: "数", en: "number")
  static let quotient = Text(zh: "分子/分母", en: "of")
  static let aim = Text(zh: "要求", en: "aim")
  static let rank = Text(zh: "名次", en: "rank")
  static let monthSummary = Text(
    zh: "月报：目标一览和各流程的指标", en: "the month's board and the figures of every flow")
  static let monthExample = Text(zh: "11 月的", en: "those of November")
  static func board(_ period: Period) -> Text {
    Text(zh: "目标一览 \(period.description)", en: "the board of \(period.description)")
  }
  static let week = Text(zh: "本周目标一览", en: "the board of the week")
  static func noCases(_ period: Period) -> Text {
    Text(zh: "\(period.description) 没有事项", en: "there are no cases of \(period.description)")
  }
  static func monthHead(_ period: Period) -> Text {
    Text(zh: "\(period.description) 各流程的指标", en: "the figures of \(period.description)")
  }
}
