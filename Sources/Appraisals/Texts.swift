import Files
import Vocabulary

/// The texts of this room that people see, in both languages.
enum Texts {
  static let excellent = Text(zh: "优", en: "excellent")
  static let good = Text(zh: "良", en: "good")
  static let fair = Text(zh: "中", en: "fair")
  static let poor = Text(zh: "差", en: "poor")

  static func name(of kind: RecordKind) -> Text {
    switch kind {
    case .grade(let item): Text(zh: "评级 \(item)", en: "grade of \(item)")
    case .lowRating: Text(zh: "低评", en: "low rating")
    case .complaint: Text(zh: "属实投诉", en: "true complaint")
    case .praise: Text(zh: "买家表扬", en: "praise")
    case .outstanding: Text(zh: "突出表现", en: "outstanding conduct")
    case .conduct: Text(zh: "违规", en: "conduct")
    case .leave: Text(zh: "请假", en: "leave")
    case .reward: Text(zh: "奖励", en: "reward")
    case .figure(let name): Text(zh: "指标 \(name)", en: "figure \(name)")
    }
  }
  static func label(_ entry: RecordEntry) -> Text {
    let value = entry.mark.map(\.name) ?? Text(same: entry.value)
    let name = entry.kind.name
    return Text(
      zh: ["\(entry.day) \(entry.agent)号", name.chinese, value.chinese]
        .filter { !$0.isEmpty }.joined(separator: " "),
      en: ["\(entry.day) agent \(entry.agent)", name.english, value.english]
        .filter { !$0.isEmpty }.joined(separator: " "))
  }

  static func noDate(_ text: String) -> Text {
    Text(zh: "“\(text)”不是日期，应如 2026-10-02", en: "“\(text)” is no date such as 2026-10-02")
  }
  static func noAgentNumber(_ text: String) -> Text {
    Text(zh: "“\(text)”不是工号（1 到 9999）", en: "“\(text)” is no agent number (1 to 9999)")
  }
  static func unknownAgent(_ number: AgentNumber) -> Text {
    Text(
      zh: "Shifts/agents.yaml 里没有 \(number)号", en: "agent \(number) is not in Shifts/agents.yaml")
  }
  static func unknownKind(_ text: String, near: String?) -> Text {
    Text(
      zh: "不认识的类别“\(text)”" + (near.map { "，是不是 \($0)？" } ?? ""),
      en: "unknown kind “\(text)”" + (near.map { "; did you mean \($0)?" } ?? ""))
  }
  static func noOrderNumber(_ text: String) -> Text {
    Text(
      zh: "“\(text)”不是订单编号（4 到 40 位字母、数字、连字符）",
      en: "“\(text)” is no order number (4 to 40 letters, digits, hyphens)")
  }
  static func longNote(_ limit: Int) -> Text {
    Text(zh: "备注超过 \(limit) 字", en: "the note is longer than \(limit) characters")
  }
  static func unknownItem(_ item: String, known: [String]) -> Text {
    Text(
      zh: "当月的考核办法没有评级项“\(item)”；有：\(known.joined(separator: "、"))",
      en: "the month's policy grades no “\(item)”; it grades \(known.joined(separator: ", "))")
  }
  static func noMark(_ text: String) -> Text {
    Text(
      zh: "评级“\(text)”应为 优 良 中 差（excellent good fair poor）之一",
      en: "grade “\(text)” should be one of excellent good fair poor (优 良 中 差)")
  }
  static func unknownRule(_ rule: String, known: [String]) -> Text {
    Text(
      zh: "当月的罚款办法没有条目“\(rule)”；有：\(known.joined(separator: "、"))",
      en: "the month's fines have no rule “\(rule)”; they have \(known.joined(separator: ", "))")
  }
  static func unknownFigure(_ name: String, known: [String]) -> Text {
    Text(
      zh: "当月的考核办法不用指标“\(name)”；它用：\(known.joined(separator: "、"))",
      en: "the month's policy reads no figure “\(name)”; it reads \(known.joined(separator: ", "))")
  }
  static func noReward(_ text: String, upTo limit: Money) -> Text {
    Text(
      zh: "奖励“\(text)”应为大于 0、不超过 \(limit) 的金额（元，最多两位小数）",
      en: "reward “\(text)” should be yuan above 0, at most \(limit), with two decimals at most")
  }
  static func noFigure(_ text: String) -> Text {
    Text(zh: "“\(text)”不是小数", en: "“\(text)” is no decimal number")
  }
  static func noPoints(_ text: String, _ range: ClosedRange<Points>) -> Text {
    Text(
      zh: "“\(text)”应为 \(range.lowerBound) 到 \(range.upperBound) 的分数",
      en: "“\(text)” should be points from \(range.lowerBound) to \(range.upperBound)")
  }
  static func oneEach(_ kind: RecordKind, _ value: String) -> Text {
    Text(
      zh: "“\(kind.name.chinese)”一行记一次，数值应留空，不能是“\(value)”",
      en: "one row is one \(kind.name.english): leave the value empty instead of “\(value)”")
  }
  static func cameThisFar(_ report: ImportReport) -> Text {
    Text(
      zh: "导入中断；之前已读 \(report.read) 行：新增 \(report.added)，更正 \(report.updated)",
      en: "the import stopped; of \(report.read) rows before, \(report.added) were added and "
        + "\(report.updated) corrected")
  }
  static let importAgain = Text(
    zh: "再导入一次同一个文件即可，已有的不会重复", en: "import the same file again: nothing is added twice")
  static func longID(_ limit: Int) -> Text {
    Text(zh: "编号超过 \(limit) 字", en: "the id is longer than \(limit) characters")
  }
  static func closedChange(_ month: Month, number: Int) -> Text {
    Text(
      zh: "\(month) 已结，记录 \(number) 不能再由文件改写；"
        + "请组长撤回记录 \(number) 并写明原因，再登记一条新的，差额会记入下一个未结月份",
      en: "\(month) is closed, so a file no longer changes record \(number); a lead takes record "
        + "\(number) back with a reason and enters a new one: the difference goes to the next "
        + "open month"
    )
  }
  static func noRecord(_ number: Int) -> Text {
    Text(zh: "没有记录 \(number)", en: "there is no record \(number)")
  }
  static func takenBack(_ number: Int) -> Text {
    Text(zh: "记录 \(number) 已经撤回", en: "record \(number) is taken back already")
  }
  static func followed(_ number: Int) -> Text {
    Text(zh: "记录 \(number) 刚被别人改过", en: "somebody corrected record \(number) meanwhile")
  }
  static let reasonNeeded = Text(zh: "请写明原因", en: "a reason is needed")
  static let reasonFix = Text(zh: "加上 --reason 原因", en: "add --reason WHY")
  static let undone = Text(zh: "撤销", en: "undone")

  // Complaint cases.

  static func label(_ complaint: ComplaintCase) -> Text {
    Text(
      zh: "投诉 \(complaint.number)：\(complaint.day) \(complaint.agent)号",
      en: "complaint \(complaint.number): \(complaint.day) agent \(complaint.agent)")
  }
  static func noCase(_ number: Int) -> Text {
    Text(zh: "没有投诉 \(number)", en: "there is no complaint \(number)")
  }
  static let answerNeeded = Text(zh: "请写明怎么答复的", en: "say what the buyer was told")
  static func countsCase(_ record: Int, _ number: Int) -> Text {
    Text(
      zh: "记录 \(record) 来自投诉 \(number) 的认定", en: "record \(record) counts complaint \(number)")
  }
  static func judgeAnew(_ number: Int) -> Text {
    Text(
      zh: "重新认定：kefu complaint judge \(number) untrue --reason 原因",
      en: "judge it anew: kefu complaint judge \(number) untrue --reason WHY")
  }

  // What the check finds.

  static func ofNobody(_ agent: AgentNumber, rows: Int) -> Text {
    Text(
      zh: "\(rows) 行记录属于或出自 \(agent)号，Shifts/agents.yaml 里没有此人",
      en: "\(rows) rows are about or by agent \(agent), who is not in Shifts/agents.yaml")
  }
  static func versionsMissing(_ number: Int, in table: String) -> Text {
    Text(zh: "\(table) 里 \(number) 缺版本", en: "versions of \(number) in \(table) are missing")
  }
  static func caseDiffers(_ number: Int) -> Text {
    Text(
      zh: "投诉 \(number) 与计数它的记录对不上",
      en: "complaint \(number) and the record that counts it differ")
  }

  // Ways out.
  static let listCases = Text(
    zh: "看有哪些投诉：kefu complaint list --all", en: "see kefu complaint list --all")
  static let answerShape = Text(
    zh: "写在编号后面，如：kefu complaint answer 1 已道歉，今天补发",
    en: "put it behind the number: kefu complaint answer 1 TEXT")
  static let lookAgain = Text(
    zh: "看看现在的样子再改：kefu record list", en: "look at it as it is now: kefu record list")
  static let listRecords = Text(zh: "看编号：kefu record list", en: "see the numbers: kefu record list")
  static let enterAnew = Text(zh: "还要算就重新记一条", en: "enter it anew if it still counts")
  static let figureShape = Text(zh: "写数字，如 39.7", en: "write a number such as 39.7")
}
