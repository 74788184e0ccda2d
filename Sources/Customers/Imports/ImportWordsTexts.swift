import Vocabulary

/// Texts about the sheets of customers and purchases.
enum ImportWords {
  static let and = Text(zh: "；", en: "; ")
  static let number = Text(zh: "会员号", en: "customer's number")
  static let receipt = Text(zh: "单号；没有就按整行认", en: "receipt; without one the whole row tells")
  static let day = Text(zh: "消费日期", en: "day of the purchase")
  static let branch = Text(zh: "门店", en: "branch")
  static let service = Text(zh: "项目", en: "service")
  static let amount = Text(zh: "实收金额", en: "amount paid")

  /// Returns the Chinese headers of an entry, beside its name.
  static func headers(_ field: CustomerDraft.Field) -> [String] {
    let name = CustomerTexts.name(of: field).chinese
    return switch field {
    case .name: [name, "顾客姓名", "会员姓名"]
    case .mobile: [name, "手机号", "手机号码", "联系电话"]
    case .idNumber: [name, "身份证号", "证件号码", "身份证号码"]
    case .birthday: [name, "出生日期"]
    case .card: [name, "卡类", "卡种", "会员卡"]
    case .branch: [name, "所属门店"]
    case .joined: [name, "开卡日期"]
    default: [name]
    }
  }

  static func noNumber(_ text: String) -> Text {
    Text(
      zh: "“\(text)”不是会员号（1 到 40 位字母、数字、- 或 _）",
      en: "“\(text)” is no customer number (1 to 40 letters, digits, hyphens or underscores)")
  }
  static func noDay(_ text: String) -> Text {
    Text(zh: "消费日期“\(text)”不是日期", en: "the day “\(text)” is no date")
  }
  static func future(_ day: Day) -> Text {
    Text(zh: "消费日期 \(day) 还没到", en: "the day \(day) is in the future")
  }
  static func noService(_ limit: Int) -> Text {
    Text(zh: "项目要写，最多 \(limit) 个字", en: "a service is needed, of at most \(limit) characters")
  }
  static func noAmount(_ text: String) -> Text {
    Text(zh: "金额“\(text)”不是 0 或以上的金额", en: "the amount “\(text)” is no amount of 0 or more")
  }
  static let longReceipt = Text(zh: "单号太长，最多 40 位", en: "the receipt has more than 40 characters")
  static func erasedRows(_ count: Int) -> Text {
    Text(
      zh: "\(count) 行是已抹掉个人信息的会员，个人信息不恢复",
      en: count == 1
        ? "one row is a customer who was erased; nothing is restored"
        : "\(count) rows are customers who were erased; nothing is restored")
  }
  static func strangers(_ numbers: [CustomerNumber]) -> Text {
    let shown = numbers.prefix(5).map(\.text)
    let rest = numbers.count > 5 ? "…" : ""
    return Text(
      zh: "\(numbers.count) 个会员号没有档案，记下，建档后才算：\(shown.joined(separator: "、"))\(rest)",
      en:
        "purchases of \(numbers.count) unknown customers are kept and count once these are there: "
        + shown.joined(separator: ", ") + rest)
  }
  static let importCustomers = Text(
    zh: "导入档案：kefu 导入 顾客 文件", en: "import them: kefu import customers FILE")
}
