import Imports
import Vocabulary

/// The words for one of the sheets of a month's checklist.
struct MonthSheet {
  let imports: ImportKind
  private let name: Text

  static let orders = MonthSheet(imports: .orders, name: Text(zh: "订单", en: "orders"))
  static let refunds = MonthSheet(imports: .refunds, name: Text(zh: "退款", en: "refunds"))

  /// The kind of the point.
  var kind: String { imports.rawValue }

  var command: Text {
    Text(zh: "kefu 导入 \(name.chinese) 文件", en: "kefu import \(name.english) FILE")
  }
  func none(_ month: Month) -> Text {
    Text(zh: "\(month) 没有\(name.chinese)", en: "there are no \(name.english) in \(month)")
  }
  func noneButBefore(_ month: Month) -> Text {
    Text(
      zh: "\(month) 没有\(name.chinese)，\(month.previous) 有：是不是漏了导入？",
      en:
        "there are no \(name.english) in \(month), and \(month.previous) has some: was the import "
        + "forgotten?")
  }
  func early(_ count: Int, _ day: Day?) -> Text {
    let when = day.map {
      Text(zh: "上次导入是 \($0)，那时当月还没过完", en: "last imported on \($0), before the month ended")
    }
    let never = Text(zh: "没有导入过", en: "never imported")
    return Text(
      zh: "\(name.chinese) \(count) 条，\((when ?? never).chinese)",
      en: "\(count) \(name.english), \((when ?? never).english)")
  }
  func there(_ count: Int, _ last: Day) -> Text {
    Text(
      zh: "\(name.chinese) \(count) 条，最后一条 \(last)",
      en: "\(count) \(name.english), the last of \(last)")
  }
}

/// Texts of the month's checklist, and of the orders that a closing keeps.
extension Texts {
  static let countedUnreadable = Text(
    zh: "结账时保存的订单读不出来", en: "the orders kept at the closing can't be read")
  /// Returns the first numbers of a list, and how many more there are.
  private static func few(_ numbers: [some CustomStringConvertible]) -> Text {
    let shown = numbers.prefix(3).map(\.description)
    let more = numbers.count - shown.count
    return Text(
      zh: shown.joined(separator: "、") + (more > 0 ? " 等 \(numbers.count) 个" : ""),
      en: shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""))
  }
  static func openConflicts(_ orders: [OrderNumber]) -> Text {
    let list = few(orders)
    return Text(
      zh: "两个人都标了的订单还没有定归谁：\(list.chinese)",
      en: "orders that two agents tagged are undecided: \(list.english)")
  }
  static func nearTagsLeft(_ orders: [OrderNumber]) -> Text {
    let list = few(orders)
    return Text(
      zh: "备注像标记却不是，订单没有算给谁：\(list.chinese)",
      en: "notes look like a tag and are none, so nobody has the order: \(list.english)")
  }
  static let mendNotes = Text(
    zh: "改正备注再导一次订单，或由客服 kefu 单 标 订单号",
    en: "correct the notes and import the orders again, or tag them: kefu order tag ORDER")
  static func strangersLeft(_ orders: [OrderNumber]) -> Text {
    let list = few(orders)
    return Text(
      zh: "备注写的工号没有这个人，订单没有算给谁：\(list.chinese)",
      en: "notes name an agent whom nobody is, so nobody has the order: \(list.english)")
  }
  static func untaggedLeft(_ count: Int) -> Text {
    Text(
      zh: "付了款没有标记的订单 \(count) 个",
      en: count == 1 ? "1 paid order bears no tag" : "\(count) paid orders bear no tag")
  }
  static func seeUntagged(_ month: Month) -> Text {
    Text(
      zh: "kefu 单 漏标 --date \(month.last)", en: "kefu order untagged --date \(month.last)")
  }
  static func strayRefunds(_ orders: [OrderNumber]) -> Text {
    let list = few(orders)
    return Text(
      zh: "退款的订单没有导入过，先不算：\(list.chinese)",
      en: "refunds of orders that were not imported do not count yet: \(list.english)")
  }
  static let importTheirOrders = Text(
    zh: "kefu 导入 订单 文件（那些订单的）", en: "kefu import orders FILE, the one with those orders")
  static func openReturns(_ numbers: [Int]) -> Text {
    let list = few(numbers)
    return Text(
      zh: "退换还没有办完：\(list.chinese)", en: "returns are not finished: \(list.english)")
  }
  static let seeReturns = Text(zh: "kefu 退换本 看", en: "kefu return list")
}
