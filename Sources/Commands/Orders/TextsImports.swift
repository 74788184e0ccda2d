import Imports
import Vocabulary

/// Texts about imports with numbers, and about rows that were refused.
extension Texts {
  static let importListSummary = Text(
    zh: "每次导入：编号、时间、谁、文件、各有多少行", en: "every import: number, time, who, file, rows")
  static let importListExample = Text(zh: "只看 10 月里导的", en: "those made in October")
  static let importShowSummary = Text(
    zh: "一次导入改了什么、拒收了什么", en: "what an import changed and refused")
  static let importShowExample = Text(zh: "第 3 次导入", en: "import 3")
  static let importWithdrawSummary = Text(
    zh: "撤回一次导入写下的一切；后来改过的留下并说明",
    en: "takes back what an import wrote; what was changed since stays and is named")
  static let importWithdrawExample = Text(zh: "导错了文件", en: "the wrong file")
  static let importWithdrawMore = Text(
    zh: "已结账月份里的变化在下个月记差额；同一份文件可以再导。话术写在文件里，用 git 或编辑撤回；排班表也是文件。",
    en:
      "What it changes in a closed month becomes an adjustment in the next; the same file can be "
      + "imported again. Phrases stand in files: edit them or use git; so do rosters.")
  static let importRefused = Text(
    zh: "拒收的行另存，改好再导", en: "keeps the refused rows, to correct and import")

  static func refusedWritten(_ count: Int, _ file: String) -> Text {
    count == 0
      ? Text(zh: "没有拒收的行，不写 \(file)", en: "no row was refused; \(file) is not written")
      : Text(
        zh: "拒收的 \(count) 行在 \(file)：改好再导这个文件",
        en: count == 1
          ? "the refused row is in \(file): correct it and import that file"
          : "the \(count) refused rows are in \(file): correct them and import that file")
  }
  static func refusedOverSheet(_ file: String) -> Text {
    Text(zh: "\(file) 就是要导入的表", en: "\(file) is the sheet that is imported")
  }
  static let otherTarget = Text(zh: "换一个文件名", en: "name another file")

  static let noImports = Text(zh: "没有导入过", en: "nothing was imported")
  static let importHeads = [
    Text(zh: "次", en: "no"), Text(zh: "时间", en: "at"), Text(zh: "谁", en: "who"),
    Text(zh: "种类", en: "kind"), Text(zh: "文件", en: "file"), Text(zh: "收下", en: "taken"),
    Text(zh: "未变", en: "unchanged"), Text(zh: "拒收", en: "refused"), Text(zh: "", en: ""),
  ]
  static let interruptedMark = Text(zh: "中断", en: "interrupted")
  static let withdrawnMark = Text(zh: "已撤回", en: "taken back")
  static func importHead(_ item: Import, _ at: String) -> Text {
    let who =
      item.author.login.map { "\(item.author.agent)号（\($0)号登录）" } ?? "\(item.author.agent)号"
    let english = item.author.login.map { "\(item.author.agent) (login \($0))" }
    return Text(
      zh: "第 \(item.number) 次导入  \(at)  \(who)  \(item.file)",
      en: "import \(item.number)  \(at)  agent \(english ?? "\(item.author.agent)")  \(item.file)")
  }
  static func importCounts(_ counts: Import.Counts) -> Text {
    Text(
      zh: "读 \(counts.read) 行：新增 \(counts.added)，更新 \(counts.updated)，未变 \(counts.unchanged)，"
        + "拒收 \(counts.refused)",
      en: "\(counts.read.counted("row")) read: \(counts.added) added, \(counts.updated) updated, "
        + "\(counts.unchanged) unchanged, \(counts.refused) refused")
  }
  static func withdrawnLine(_ withdrawal: Import.Withdrawal, _ at: String) -> Text {
    Text(
      zh: "\(at) 由 \(withdrawal.agent)号撤回：\(withdrawal.reason)；撤回 \(withdrawal.taken)，"
        + "留下 \(withdrawal.left)",
      en: "taken back at \(at) by agent \(withdrawal.agent): \(withdrawal.reason); "
        + "\(withdrawal.taken) taken back, \(withdrawal.left) left")
  }
  static let addedHeading = Text(zh: "新增：", en: "added:")
  static let changedHeading = Text(zh: "更新（原来 → 现在）：", en: "updated (before → now):")
  static let refusedHeading = Text(zh: "拒收：", en: "refused:")
  static let findingsHeading = Text(zh: "提醒：", en: "remarks:")
  static let conflictsHeading = Text(zh: "两人都标了：", en: "tagged by two agents:")
  static let leftHeading = Text(zh: "撤回时留下：", en: "left when it was taken back:")
  static func adjusted(last: Month) -> Text {
    Text(
      zh: "对已结账月份（到 \(last)）的影响，在 \(last.next) 的工资里记差额",
      en: "what this changes in closed months (up to \(last)) is booked in \(last.next)")
  }
  static func withdrawn(_ number: Int, _ taken: Int, _ left: Int) -> Text {
    Text(
      zh: "撤回了第 \(number) 次导入：撤回 \(taken)，留下 \(left)",
      en: "import \(number) was taken back: \(taken.counted("fact")), \(left) left")
  }
}
