import Appraisals
import Vocabulary

/// What is wrong in a policy file, in both languages.
extension Texts {
  static func noPolicy(_ month: Month) -> Text {
    Text(zh: "\(month.first) 这天没有有效的办法", en: "no policy holds on the first day of \(month)")
  }
  static func noPolicyFix(_ month: Month) -> Text {
    Text(
      zh: "加一份 from: 不晚于 \(month.first) 的办法",
      en: "add a policy with a from: of \(month.first) or earlier")
  }
  static func sameDate(_ day: Day, line: Int) -> Text {
    Text(
      zh: "第 \(line) 行已有一份从 \(day) 起执行的办法", en: "line \(line) has a policy from \(day) already")
  }
  static let sameDateFix = Text(zh: "每份办法的 from: 要不同", en: "each policy needs its own from:")
  static let emptyPolicy = Text(zh: "文件里没有办法", en: "there is no policy in it")
  static let emptyPolicyFix = Text(
    zh: "写成清单，每份以“- from: 日期”开头", en: "write a list; each policy begins with “- from: DATE”")
  static let aShare = Text(zh: "一个份额，如 20% 或 0.2", en: "a share such as 20% or 0.2")
  static let shareFix = Text(zh: "应大于 0、不超过 100%", en: "it should be above 0 and at most 100%")
  static let aPercentage = Text(
    zh: "0 到 100 的百分数，如 30", en: "a percentage from 0 to 100, such as 30")
  static let aPoints = Text(
    zh: "不小于 0 的分数，最多两位小数", en: "points, not below 0, with two decimals at most")
  static let anAmount = Text(
    zh: "不小于 0 的金额，最多两位小数", en: "yuan, not below 0, with two decimals at most")
  static let notNegative = Text(zh: "应不小于 0", en: "it should not be below 0")
  static func outOfRange(_ key: String) -> Text {
    Text(zh: "“\(key)”超出范围", en: "“\(key)” is out of range")
  }
  static func unknownMeasure(_ name: String) -> Text {
    Text(zh: "没有“\(name)”这个数", en: "there is no figure “\(name)”")
  }
  static func measureFix(_ known: [String]) -> Text {
    Text(
      zh: "可用：\(known.joined(separator: ", "))，或登记的指标 figure.名称",
      en: "known: \(known.joined(separator: ", ")), or a recorded figure.NAME")
  }
  static let mostBelowLeast = Text(
    zh: "上限应大于下限", en: "the upper limit should be above the lower one")
  static func passAboveMost(_ most: Points) -> Text {
    Text(zh: "及格线高于满分 \(most)，谁也到不了", en: "nobody can reach it: the most is \(most)")
  }
  static let noItems = Text(zh: "没有考核项", en: "there is no item")
  static func keyTwice(_ key: String) -> Text {
    Text(zh: "“\(key)”出现了两次", en: "“\(key)” is there twice")
  }
  static func unknownEvent(_ key: String) -> Text {
    Text(zh: "“\(key)”不能逐次加减分", en: "“\(key)” is no event with points")
  }
  static func eventFix(_ known: [String]) -> Text {
    Text(
      zh: "可用：\(known.joined(separator: ", "))", en: "known: \(known.joined(separator: ", "))")
  }
  static func notSetByLead(_ kind: RecordKind) -> Text {
    Text(
      zh: "“\(kind.name.chinese)”的记录不带分数", en: "records of a \(kind.name.english) carry no points")
  }
  static let fixedPoints = Text(zh: "写成固定分数，如 each: 5", en: "give a number, such as each: 5")
  static func oneWay(_ given: [String]) -> Text {
    given.isEmpty
      ? Text(zh: "没说这一项怎么得分", en: "it does not say how its points come about")
      : Text(
        zh: "得分方式写了不止一种：\(given.joined(separator: "、"))",
        en: "more than one way to points: \(given.joined(separator: ", "))")
  }
  static func oneWayFix(_ ways: [String]) -> Text {
    Text(
      zh: "写其中一种：\(ways.joined(separator: ", "))", en: "give one of \(ways.joined(separator: ", "))"
    )
  }
  static func strayBands(_ way: String) -> Text {
    Text(zh: "“\(way)”不用分档", en: "“\(way)” has no bands")
  }
  static let noBands = Text(zh: "没有分档", en: "it has no bands")
  static let bandsFix = Text(
    zh: "加上 bands:，每档一行，如 - {above: 5, up_to: 8, points: 20}",
    en: "add bands:, one line each, such as - {above: 5, up_to: 8, points: 20}")
  static func gap(_ low: Band, _ high: Band, line: Int) -> Text {
    Text(
      zh: "与第 \(line) 行的档之间有空缺：\(low.label.chinese) 和 \(high.label.chinese) 接不上",
      en: "a gap after line \(line): \(low.label.english) and \(high.label.english) do not meet")
  }
  static let gapFix = Text(
    zh: "让上一档的 up_to 等于下一档的 above（或 below 等于 at_least）",
    en: "let up_to of one equal above of the next (or below equal at_least)")
  static func overlap(_ low: Band, _ high: Band, line: Int) -> Text {
    Text(
      zh: "与第 \(line) 行的档重叠：\(low.label.chinese) 和 \(high.label.chinese)",
      en: "it overlaps line \(line): \(low.label.english) and \(high.label.english)")
  }
  static let overlapFix = Text(
    zh: "每个数只能落在一档里：up_to 配下一档的 above，below 配下一档的 at_least",
    en: "a value belongs to one band: up_to goes with above of the next, below with at_least")
  static let emptyBand = Text(zh: "没有数能落在这一档", en: "no value is in this band")
  static let emptyBandFix = Text(
    zh: "下限应小于上限", en: "the lower bound should be below the upper one")
  static func twoBounds(_ one: String, _ other: String) -> Text {
    Text(zh: "\(one) 和 \(other) 只能写一个", en: "give \(one) or \(other), not both")
  }
  static let noBonus = Text(zh: "没说奖金是多少", en: "it does not say what the bonus is")
  static let twoBonuses = Text(
    zh: "full 和 levels 只能写一个", en: "give full or levels, not both")
  static let bonusFix = Text(
    zh: "写 {full: 1000} 或 {levels: {gold: 800, ...}}",
    en: "write {full: 1000} or {levels: {gold: 800, ...}}")
  static func unknownLevel(_ level: String, _ from: Day) -> Text {
    Text(
      zh: "从 \(from) 起的考核办法没有等级“\(level)”", en: "the KPI from \(from) has no level “\(level)”")
  }
  static func levelFix(_ known: [String]) -> Text {
    known.isEmpty
      ? Text(zh: "在 kpi.yaml 里加 levels:", en: "add levels: to kpi.yaml")
      : Text(
        zh: "它有：\(known.joined(separator: "、"))", en: "it has \(known.joined(separator: ", "))")
  }
  static let noAmounts = Text(zh: "没有金额", en: "there is no amount")

  // Ways out.
  static let mergeKeys = Text(zh: "合成一项，或改正其中一个的名字", en: "make one of them, or correct a name")
}
