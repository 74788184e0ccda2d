import Vocabulary

/// Texts about values of fields.
enum FieldTexts {
  static let yes = Text(zh: "是", en: "yes")
  static let no = Text(zh: "否", en: "no")

  static func notOfKind(_ field: Text, _ text: String, _ wanted: Text) -> Text {
    Text(
      zh: "“\(field.chinese)”写的“\(text)”不是\(wanted.chinese)",
      en: "“\(text)” for “\(field.english)” is no \(wanted.english)")
  }
  static func whole(_ range: ClosedRange<Int>) -> Text {
    Text(
      zh: " \(range.lowerBound) 到 \(range.upperBound) 的整数",
      en: "whole number from \(range.lowerBound) to \(range.upperBound)")
  }
  static func amount(_ range: ClosedRange<Int>) -> Text {
    let (least, most) = (Money(fen: range.lowerBound), Money(fen: range.upperBound))
    return Text(
      zh: " \(least) 到 \(most) 的金额，如 12.50", en: "amount from \(least) to \(most), such as 12.50")
  }
  static func percent(_ range: ClosedRange<Int>) -> Text {
    let least = Points(hundredths: range.lowerBound)
    let most = Points(hundredths: range.upperBound)
    return Text(
      zh: " \(least) 到 \(most) 的百分数，如 12.5 %",
      en: "percentage from \(least) to \(most), such as 12.5 %")
  }
  static let aDay = Text(zh: "日期，如 2026-11-22", en: "date such as 2026-11-22")
  static let aMonth = Text(zh: "月份，如 2026-11", en: "month such as 2026-11")
  static let aCase = Text(zh: "事项的编号", en: "number of a case")
  static let aTime = Text(zh: "时间，如 2026-11-22 10:00", en: "time such as 2026-11-22 10:00")
  static let aFlag = Text(zh: "是或否", en: "yes or no")
  static let anOrder = Text(
    zh: "订单编号（4 到 40 位字母、数字、连字符）", en: "order number (4 to 40 letters, digits, hyphens)")
  static let anAgent = Text(zh: "工号（1 到 9999）", en: "agent number (1 to 9999)")
  static let aPhone = Text(zh: "电话号码（5 到 20 位）", en: "phone number (5 to 20 digits)")
  static let aCustomer = Text(
    zh: "客户编号（1 到 40 位字母、数字、- 或 _）",
    en: "customer number (1 to 40 letters, digits, hyphens or underscores)")
  static let aFile = Text(zh: "文件名", en: "name of a file")
  static let aCount = Text(zh: "计数，如 price=3", en: "count such as price=3")

  static func noChoice(_ field: Text, _ text: String) -> Text {
    Text(
      zh: "“\(field.chinese)”没有“\(text)”这个选项", en: "“\(text)” is no choice of “\(field.english)”")
  }
  static func choicesAre(_ choices: [Field.Choice]) -> Text {
    Text(
      zh: "可选：" + choices.map { "\($0.id)（\($0.name.chinese)）" }.joined(separator: "、"),
      en: "choose from " + choices.map { "\($0.id) (\($0.name.english))" }.joined(separator: ", "))
  }
  static func tooLong(_ field: Text, _ limit: Int) -> Text {
    Text(
      zh: "“\(field.chinese)”超过 \(limit) 字",
      en: "“\(field.english)” is longer than \(limit) characters")
  }
  static func tooShort(_ field: Text, _ least: Int) -> Text {
    Text(
      zh: "“\(field.chinese)”不到 \(least) 字",
      en: "“\(field.english)” is shorter than \(least) characters")
  }
  static let writeMore = Text(zh: "写全一些再试", en: "write more and try again")
  static func unknownAgent(_ number: String) -> Text {
    Text(
      zh: "Shifts/agents.yaml 里没有 \(number)号", en: "agent \(number) is not in Shifts/agents.yaml")
  }
  static func isComputed(_ field: Text) -> Text {
    Text(
      zh: "“\(field.chinese)”由程序算出，不用填",
      en: "“\(field.english)” is worked out by the program and can't be given")
  }
  static let leaveOut = Text(zh: "去掉这一栏", en: "leave it out")

  /// Returns the text about a stored value that no command of ours writes.
  static func damaged(_ field: String, _ value: String) -> Text {
    Text(
      zh: "记录库里“\(field)”的内容“\(value)”读不懂",
      en: "the store holds “\(value)” for “\(field)”, which is no value of that field")
  }
}
