import Customers
import Shell
import Vocabulary

/// Texts of the audit, the report and the warnings.
extension Texts {
  static let customerAuditGuide = Guide(
    zh: "一个月的资料表对系统：各店的错、该罚多少",
    en: "a month's forms against the system: faults and fines by branch",
    ("kefu customer audit 2026-11 --as 1", zh: "全部门店", en: "all branches"),
    ("kefu customer audit 2026-11 --branch east --as 1", zh: "只看东门店", en: "one branch"),
    (
      "kefu customer audit 2026-11 --to audit.csv --as 1", zh: "写成表，一行一个错",
      en: "as a sheet, a row a fault"
    ),
    more: Text(
      zh: "当月建档的顾客，加上当月核对的资料表（form_audit）和份数（form_count）。同一位顾客的同一个错只算一次。"
        + "这里是该罚的；入账用 事项 罚。",
      en: "The month's files, the forms audited in it (form_audit) and the counts (form_count). "
        + "One "
        + "fault of a customer counts once. These are fines due; case fine enters them."))
  static let customerReportGuide = Guide(
    zh: "一个月的顾客：新的、来消费的、升级的、可能流失的、流失和原因、忠诚、什么卖得好",
    en: "a month's customers: new, active, growing, at risk, lost and why, loyal, and what sells",
    ("kefu customer report 2026-11", zh: "十一月", en: "November"),
    ("kefu customer report 2026-11 --list promote", zh: "该提卡的是谁", en: "whom to promote"),
    (
      "kefu customer report 2026-11 --list at-risk --to risk.csv", zh: "可能流失的写成表",
      en: "those at risk as a sheet"
    ),
    more: Text(
      zh: "名单：new active growing at-risk lost promote loyal。界限见 Policies/customers.yaml 的 "
        + "loyalty、lost。"
        + "三个分数是最近、次数、金额，各 1 到 5。",
      en: "Lists: new active growing at-risk lost promote loyal. The bounds stand in loyalty and "
        + "lost "
        + "of Policies/customers.yaml. Three scores of 1 to 5: recency, frequency, spend."))
  static let customerWarningsGuide = Guide(
    zh: "消费变了的顾客，趁早回访", en: "customers whose buying changed, to be called in time",
    ("kefu customer warnings", zh: "现在有谁", en: "who they are now"),
    (
      "kefu customer warnings --call --as 2", zh: "给还没有回访单的都开一张",
      en: "opens a call-back for each without one"
    ),
    more: Text(
      zh: "与自己比：比平时晚很多，或最近花得比平时少很多；界限见 Policies/customers.yaml 的 warnings。",
      en: "Each is compared with their own habits: much later than usual, or spending much less; "
        + "the "
        + "bounds stand in warnings of Policies/customers.yaml."))

  static func rowsWritten(_ count: Int, _ file: String) -> Text {
    Text(
      zh: "\(count) 行写进 \(file)",
      en: count == 1 ? "one row written to \(file)" : "\(count) rows written to \(file)")
  }

  // The audit.
  static func auditHead(_ branch: Text, _ inSystem: Int, _ onPaper: Int?, _ sum: Money) -> Text {
    let paper = onPaper.map { (zh: "纸质 \($0)", en: "\($0) on paper") }
    return Text(
      zh: "\(branch.chinese)：系统 \(inSystem)，\(paper?.zh ?? "纸质没点")，罚 \(sum)",
      en: "\(branch.english): \(inSystem) in the system, \(paper?.en ?? "paper not counted"), "
        + "fines \(sum)")
  }
  static func formFault(
    _ customer: CustomerNumber, _ form: String?, _ rule: Text, _ amount: Money
  ) -> Text {
    let zh = form.map { "（表 \($0)）" } ?? ""
    let en = form.map { " (form \($0))" } ?? ""
    return Text(
      zh: "\(customer)\(zh)：\(rule.chinese) \(amount)",
      en: "\(customer)\(en): \(rule.english) \(amount)")
  }
  static func countFault(_ rule: Text, _ forms: Int, _ amount: Money) -> Text {
    Text(
      zh: "\(rule.chinese)：差 \(forms) 张 \(amount)", en: "\(rule.english): by \(forms), \(amount)")
  }
  static func auditSum(_ sum: Money) -> Text { Text(zh: "合计 \(sum)", en: "in all \(sum)") }
  static let formsNotCounted = Text(
    zh: "份数还没点：kefu 资料份数 新", en: "nobody counted the forms: kefu case open form_count")
  static func statedOtherwise(_ count: Int) -> Text {
    Text(zh: "点数时写的系统份数是 \(count)", en: "the count stated \(count) in the system")
  }
  private static func some(_ numbers: [CustomerNumber]) -> String {
    numbers.prefix(10).map(\.text).joined(separator: " ") + (numbers.count > 10 ? " …" : "")
  }
  static func unaudited(_ numbers: [CustomerNumber]) -> Text {
    Text(
      zh: "资料表还没核对：\(some(numbers))", en: "forms not audited: \(some(numbers))")
  }
  static func unknownForms(_ numbers: [CustomerNumber]) -> Text {
    Text(zh: "有表、系统里没有：\(some(numbers))", en: "forms of unknown customers: \(some(numbers))")
  }
  static func unnoted(_ numbers: [CustomerNumber]) -> Text {
    Text(
      zh: "签名或门店栏没记：\(some(numbers))",
      en: "signature or branch part not noted: \(some(numbers))")
  }

  // The report.
  static func reportHead(_ month: Month, _ count: Int) -> Text {
    Text(
      zh: "\(month)：档案 \(count) 位",
      en: count == 1 ? "\(month): one customer" : "\(month): \(count) customers")
  }
  static func section(_ section: String) -> Text {
    switch section {
    case "lost": Text(zh: "流失的原因", en: "why they were lost")
    case "loyalty": Text(zh: "忠诚（次数、金额的档）", en: "loyalty (scores of frequency and spend)")
    default: Text(zh: "卖得好的", en: "what sells")
    }
  }
  static let unknownCause = Text(zh: "还没问到", en: "not known yet")
  static func scores(_ frequency: Int, _ spend: Int) -> Text {
    Text(
      zh: "次数 \(frequency)，金额 \(spend)", en: "frequency \(frequency), spend \(spend)")
  }
  static let nobodyInList = Text(zh: "名单是空的", en: "nobody is on the list")
  static let memberHeads = [
    Text(zh: "会员号", en: "number"), Text(zh: "姓名", en: "name"), Text(zh: "卡", en: "card"),
    Text(zh: "门店", en: "branch"), Text(zh: "最近", en: "last"), Text(zh: "次数", en: "times"),
    Text(zh: "金额", en: "spent"), Text(same: "RFM"), Text(zh: "该提", en: "promote to"),
  ]
  static func warningCount(_ count: Int) -> Text {
    Text(
      zh: "\(count) 位顾客的消费变了",
      en: count == 1 ? "one customer's buying changed" : "\(count) customers' buying changed")
  }
}
