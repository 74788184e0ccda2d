import Files
import Vocabulary

/// The texts of this room that people see, in both languages.
enum Texts {
  static let complaintsTitle = Text(zh: "该答复的投诉", en: "complaints to answer")
  static let listComplaints = Text(zh: "投诉本 看", en: "complaint list")
  static let excellent = Text(zh: "优", en: "excellent")
  static let good = Text(zh: "良", en: "good")
  static let fair = Text(zh: "中", en: "fair")
  static let poor = Text(zh: "差", en: "poor")

  static func name(of kind: RecordKind) -> Text {
    switch kind {
    case .grade(let item): itemNames[item] ?? Text(zh: "评级 \(item)", en: "grade of \(item)")
    case .lowRating: Text(zh: "低质评价", en: "low rating")
    case .complaint: Text(zh: "属实投诉", en: "true complaint")
    case .praise: Text(zh: "买家表扬", en: "praise")
    case .outstanding: Text(zh: "突出表现", en: "outstanding conduct")
    case .conduct: Text(zh: "违规", en: "conduct")
    case .leave: Text(zh: "请假", en: "leave")
    case .reward: Text(zh: "奖励", en: "reward")
    case .adjustment: Text(zh: "补差", en: "adjustment")
    case .figure(let name): Text(zh: "指标 \(name)", en: "figure \(name)")
    }
  }
  /// The names of the items of the shop's paper (HANDBOOK/kpi.md, Score), for the keys that a
  /// policy may leave without a name.
  static let itemNames = [
    "quality": Text(zh: "售后客服素质", en: "chat quality"),
    "refund_rate": Text(zh: "退款率", en: "refund rate"),
    "complaints": Text(zh: "投诉", en: "complaints"),
    "cooperation": Text(zh: "配合度", en: "cooperation"),
    "execution": Text(zh: "执行力", en: "execution"),
    "attendance": Text(zh: "出勤", en: "attendance"),
  ]
  /// Returns other words for an item.
  static func spellings(ofItem key: String) -> [String] {
    switch key {
    case "quality": ["聊天质量"]
    case "cooperation": ["协作"]
    default: []
    }
  }
  static func label(_ entry: RecordEntry, _ titles: [String: Text]) -> Text {
    let said = words(entry, titles)
    return Text(
      zh: "\(entry.day) \(entry.agent)号 \(said.chinese)",
      en: "\(entry.day) agent \(entry.agent) \(said.english)")
  }
  static func words(_ entry: RecordEntry, _ titles: [String: Text]) -> Text {
    let value = entry.mark.map(\.name) ?? titles[entry.value] ?? Text(same: entry.value)
    var name = entry.kind.name
    if case .grade(let item) = entry.kind { name = titles[item] ?? name }
    guard !value.chinese.isEmpty else { return name }
    // A number stands behind its kind, words behind a colon.
    let isNumber = value.chinese.utf8.allSatisfy { $0 < 128 }
    return Text(
      zh: name.chinese + (isNumber ? " " : "：") + value.chinese,
      en: name.english + (isNumber && value.chinese == value.english ? " " : ": ") + value.english)
  }

  static func noDate(_ text: String) -> Text {
    Text(zh: "“\(text)”不是日期，应如 2026-10-02", en: "“\(text)” is no date such as 2026-10-02")
  }
  static func dayAhead(_ day: Day) -> Text {
    Text(zh: "\(day) 还早", en: "\(day) is still to come")
  }
  static let daysAhead = Text(
    zh: "核对日期：最多写到本月底，请假最多提前一年",
    en: "check the date: up to the end of this month, leave up to a year ahead")
  static func beforeJoining(_ agent: AgentNumber, _ day: Day, joined: Day) -> Text {
    Text(
      zh: "\(day) 时 \(agent)号还没入职（\(joined) 入职）",
      en: "agent \(agent) had not joined on \(day) (joined \(joined))")
  }
  static func noAgentNumber(_ text: String) -> Text {
    Text(zh: "“\(text)”不是工号（1 到 9999）", en: "“\(text)” is no agent number (1 to 9999)")
  }
  static func unknownAgent(_ number: AgentNumber) -> Text {
    Text(
      zh: "Shifts/agents.yaml 里没有 \(number)号", en: "agent \(number) is not in Shifts/agents.yaml")
  }
  /// Returns other words for a kind.
  static func spellings(of kind: RecordKind) -> [String] {
    switch kind {
    case .lowRating: ["低评", "低分评价", "中差评"]
    case .complaint: ["投诉", "投诉属实"]
    case .praise: ["表扬"]
    case .conduct: ["违纪"]
    default: []
    }
  }
  static func unknownKind(_ text: String, near: String?) -> Text {
    Text(
      zh: "没有“\(text)”这一类" + (near.map { "，是不是 \($0)？" } ?? ""),
      en: "unknown kind “\(text)”" + (near.map { "; did you mean \($0)?" } ?? ""))
  }
  static func unknownItem(_ text: String, near: String?) -> Text {
    Text(
      zh: "没有“\(text)”这一项" + (near.map { "，是不是 \($0)？" } ?? ""),
      en: "no item “\(text)” is graded" + (near.map { "; did you mean \($0)?" } ?? ""))
  }
  static func itemsAre(_ items: [(key: String, name: Text?)]) -> Text {
    let list = items.map { [$0.key, $0.name?.chinese].compactMap(\.self).joined(separator: " ") }
      .joined(separator: ", ")
    return Text(zh: "可用：\(list)", en: "items: \(list)")
  }
  static func kindsAre(_ kinds: [RecordKind], items: [(key: String, name: Text?)]) -> Text {
    let plain = kinds.map { "\($0.code) \($0.name.chinese)" }
    let grades = items.map { "grade.\($0.key)" + ($0.name.map { " " + $0.chinese } ?? "") }
    let list = (grades + plain + ["figure.NAME 指标 NAME"]).joined(separator: ", ")
    return Text(zh: "可用：\(list)", en: "kinds: \(list)")
  }
  /// The kinds for the help of the sheet, a line each.
  static var kindsHelp: Text {
    let items = itemNames.keys.sorted().map { ($0, itemNames[$0]) }
    func lines(_ language: Language) -> String {
      let plain = RecordKind.codes.compactMap(RecordKind.init).map {
        "  \($0.code)  \($0.name(language))"
      }
      let grades = items.map { "\($0) \($1?(language) ?? "")" }.joined(separator: ", ")
      let (grade, figure) =
        language == .chinese
        ? (
          "  grade.ITEM  评级：优 良 中 差；ITEM 是考核项，如 \(grades)",
          "  figure.NAME  指标：考核办法里用的数，如 46（46% 也是 46，0.46 就是 0.46）"
        )
        : (
          "  grade.ITEM  excellent good fair poor; ITEM is one of the KPI, such as \(grades)",
          "  figure.NAME  a figure that the KPI reads, such as 46 (46% is 46, 0.46 is 0.46)"
        )
      return (plain + [grade, figure]).joined(separator: "\n")
    }
    return Text(
      zh: "类别（写代码或中文）：\n" + lines(.chinese),
      en: "Kinds (by code or Chinese name):\n" + lines(.english))
  }
  static func fractions(_ count: Int) -> Text {
    Text(
      zh: "\(count) 个指标在 0 和 1 之间、没有百分号：照写的数算，不当百分数",
      en: count == 1
        ? "a figure lies between 0 and 1, without a percent sign: it is taken as it is written"
        : "\(count) figures lie between 0 and 1, without a percent sign: they are taken as written")
  }
  static let fractionsFix = Text(
    zh: "要是百分数，写 46% 或 46，再导一次", en: "where a percentage is meant, write 46% or 46 and import again"
  )
  static func severalGrades(_ agent: AgentNumber, _ item: String, _ month: Month, _ count: Int)
    -> Text
  {
    Text(
      zh: "\(agent)号 \(month) 的 \(item) 有 \(count) 个评级，取平均：是改正就撤回旧的，以后写编号",
      en:
        "agent \(agent) has \(count) grades of \(item) in \(month), and their mean counts: was the "
        + "earlier one to be corrected?")
  }
  static let severalGradesFix = Text(
    zh: "撤回：kefu 记 作废 编号 --reason 原因",
    en: "take it back: kefu record retract N --reason WHY")
  static func twins(_ entry: RecordEntry, _ count: Int) -> Text {
    let label = label(entry, [:])
    return Text(
      zh: "\(label.chinese)：同一天同一订单记了 \(count) 次，是不是一件事？",
      en: "\(label.english): entered \(count) times for one order and day: is it one event?")
  }
  static let dateMeans = Text(zh: "日期", en: "the date")
  static let agentMeans = Text(zh: "工号", en: "the agent's number")
  static let nameMeans = Text(zh: "姓名，没有工号时用", en: "the agent's name, for want of a number")
  static let kindMeans = Text(zh: "类别", en: "the kind")
  static let valueMeans = Text(
    zh: "数值：评级、分数、金额、条目；每次算一次的类别留空",
    en: "the value: a grade, points, yuan, a rule; empty for kinds that count once each")
  static let orderMeans = Text(zh: "订单编号", en: "the order's number")
  static let noteMeans = Text(zh: "备注", en: "a note")
  static let idMeans = Text(zh: "编号：同一编号再来是更正", en: "an id: the same again is a correction")
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
      en:
        "the import stopped; of \(report.read.counted("row")) before, \(report.added) were added "
        + "and "
        + "\(report.updated) corrected")
  }
  static let importAgain = Text(
    zh: "再导入一次同一个文件即可，已有的不会重复", en: "import the same file again: nothing is added twice")
  static func longID(_ limit: Int) -> Text {
    Text(zh: "编号超过 \(limit) 字", en: "the id is longer than \(limit) characters")
  }
  static func idTaken(_ id: String, _ number: Int, _ entry: RecordEntry) -> Text {
    let label = label(entry, [:])
    return Text(
      zh: "编号“\(id.prefix(40))”已是记录 \(number)（\(label.chinese)），这一行是另一件事：换一个编号；"
        + "是那条记错了就先 kefu 记 作废 \(number) --reason 原因，再用新编号导入",
      en:
        "the id “\(id.prefix(40))” is that of record \(number) (\(label.english)), and this row is "
        + "another event: give it another id; where that record is wrong, first take it back with "
        + "kefu record retract \(number) --reason WHY")
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

  static func label(_ number: Int, _ day: Day, _ agent: AgentNumber) -> Text {
    Text(zh: "投诉 \(number)：\(day) \(agent)号", en: "complaint \(number): \(day) agent \(agent)")
  }
  static let pointsGuard = Text(
    zh: "投诉属实才扣分，扣几分按当月制度",
    en: "only a complaint that is true and about service costs points, within the month's policy")
  static let recordEffect = Text(
    zh: "把属实的投诉记进考核，改判、销案时跟着改",
    en: "enters, corrects or takes back the record that counts the complaint")
  static let pointsNeeded = Text(zh: "属实的投诉要定扣几分", en: "a true complaint needs its points")
  static let pointsFix = Text(
    zh: "加上 --points 分数，如 --points 8", en: "add --points, such as --points 8")
  static let noPointsHere = Text(
    zh: "只有 service 才写 --points", en: "--points goes with service only")
  static let leaveOutPoints = Text(
    zh: "去掉 --points；属实才扣分：kefu 投诉本 判 1 service --points 8 --reason 原因",
    en: "leave --points out; a true complaint costs points: "
      + "kefu complaint judge 1 service --points 8 --reason WHY")
  static func countsCase(_ record: Int, _ number: Int) -> Text {
    Text(
      zh: "记录 \(record) 来自投诉 \(number) 的认定", en: "record \(record) counts complaint \(number)")
  }
  static func judgeAnew(_ number: Int) -> Text {
    Text(
      zh: "重新认定：kefu 投诉本 判 \(number) untrue --reason 原因",
      en: "judge it anew: kefu complaint judge \(number) untrue --reason WHY")
  }

  // Findings of the check.

  static func ofNobody(_ agent: AgentNumber, rows: Int) -> Text {
    Text(
      zh: "\(rows) 行记录属于或出自 \(agent)号，Shifts/agents.yaml 里没有此人",
      en:
        "\(rows == 1 ? "1 row is" : "\(rows) rows are") about or by agent \(agent), who is not "
        + "in Shifts/agents.yaml"
    )
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
  static let lookAgain = Text(
    zh: "看看现在的样子再改：kefu 记 看", en: "look at it as it is now: kefu record list")
  static let listRecords = Text(zh: "看编号：kefu 记 看", en: "see the numbers: kefu record list")
  static let enterAnew = Text(zh: "还要算就重新记一条", en: "enter it anew if it still counts")
  static let figureShape = Text(zh: "写数字，如 39.7", en: "write a number such as 39.7")
}
