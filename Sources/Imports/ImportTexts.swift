import Vocabulary

/// Texts about imports as a whole.
public enum ImportTexts {
  static func kind(_ kind: ImportKind) -> Text {
    switch kind {
    case .orders: Text(zh: "订单", en: "orders")
    case .refunds: Text(zh: "退款", en: "refunds")
    case .clockings: Text(zh: "打卡", en: "clockings")
    case .records: Text(zh: "记录", en: "records")
    case .stock: Text(zh: "库存", en: "stock")
    case .phrases: Text(zh: "话术", en: "phrases")
    case .goods: Text(zh: "商品", en: "goods")
    case .sizes: Text(zh: "尺码", en: "sizes")
    case .cases: Text(zh: "事项", en: "cases")
    case .customers: Text(zh: "顾客", en: "customers")
    case .purchases: Text(zh: "消费", en: "purchases")
    case .chats: Text(zh: "聊天", en: "chats")
    case .chatFigures: Text(zh: "聊天数据", en: "chat figures")
    }
  }
  static func importOf(_ item: Import) -> Text {
    let kind = kind(item.kind)
    return Text(
      zh: "第 \(item.number) 次导入（\(kind.chinese) \(item.file)）",
      en: "import \(item.number) (\(kind.english), \(item.file))")
  }
  static func noImport(_ number: Int) -> Text {
    Text(zh: "没有第 \(number) 次导入", en: "there is no import \(number)")
  }
  static let seeImports = Text(zh: "看：kefu 导入 列", en: "see: kefu import list")
  static let manyRows = Text(
    zh: "导入有很多行，别人可能已在上面做了事", en: "it wrote many rows, and others may have built on them")
  static func withdrawInstead(_ number: Int) -> Text {
    Text(
      zh: "整次撤回：kefu 导入 撤 \(number) --reason 原因",
      en: "take it back as a whole: kefu import withdraw \(number) --reason WHY")
  }
  static let importAgain = Text(
    zh: "要用就把文件再导一次", en: "import the file again if it should count")
  static let reasonNeeded = Text(zh: "要写明原因", en: "a reason is needed")
  static let reasonFix = Text(zh: "加上 --reason 原因", en: "add --reason WHY")
  static func withdrawnAlready(_ item: Import, _ at: String) -> Text {
    Text(
      zh: "第 \(item.number) 次导入已在 \(at) 撤回", en: "import \(item.number) was taken back at \(at)")
  }
  static func staysOutside(_ item: Import) -> Text {
    let what = importOf(item)
    return Text(
      zh: "\(what.chinese)写进了话术文件，不在记录库里",
      en: "\(what.english) went into a phrase file, not into the record store")
  }
  static let fileFix = Text(
    zh: "改话术文件，或用 git 取回旧版", en: "edit the phrase file, or take its old version back with git")

  static func ownFacts(_ item: Import, _ agent: AgentNumber) -> Text {
    Text(
      zh: "第 \(item.number) 次导入里有 \(agent)号自己的，不能自己撤",
      en: "import \(item.number) holds rows about agent \(agent), who can't take it back")
  }
  static let askAnother = Text(
    zh: "请别的组长或薪资专员撤", en: "ask another lead or clerk to take it back")

  // Facts that a withdrawal leaves.
  public static func restated(_ subject: String, by number: Int) -> Text {
    Text(
      zh: "\(subject)：第 \(number) 次导入里也有，留下",
      en: "\(subject): import \(number) holds it too, so it stays")
  }
  public static func changedSince(_ subject: String, by number: Int) -> Text {
    Text(
      zh: "\(subject)：第 \(number) 次导入改过，以后来的为准，留下",
      en: "\(subject): import \(number) changed it since, so it stays")
  }
  public static func changedAtDesk(_ subject: String) -> Text {
    Text(
      zh: "\(subject)：台上后来改过，以后来的为准，留下", en: "\(subject): changed at the desk since, so it stays")
  }
  public static func movedOn(_ subject: String, _ reason: Text) -> Text {
    Text(
      zh: "\(subject)：\(reason.chinese)，留下", en: "\(subject): \(reason.english), so it stays")
  }
}
