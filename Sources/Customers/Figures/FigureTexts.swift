import Vocabulary

/// Names of figures that people read.
public enum FigureTexts {
  public static func name(of rule: FormAudit.Rule) -> Text {
    switch rule {
    case .missing: Text(zh: "缺项", en: "entry missing")
    case .signedByOther: Text(zh: "代签", en: "signed by another")
    case .partUnclear: Text(zh: "门店栏不清楚", en: "branch part unclear")
    case .partBlank: Text(zh: "门店栏空白", en: "branch part blank")
    case .lost: Text(zh: "表遗失", en: "form lost")
    case .count: Text(zh: "份数不符", en: "count differs")
    }
  }
  public static func name(of list: CustomerMonth.List) -> Text {
    switch list {
    case .new: Text(zh: "新顾客", en: "new")
    case .active: Text(zh: "来消费的", en: "active")
    case .growing: Text(zh: "升级的", en: "growing")
    case .atRisk: Text(zh: "可能流失的", en: "at risk")
    case .lost: Text(zh: "流失的", en: "lost")
    case .promote: Text(zh: "该提卡的", en: "to promote")
    case .loyal: Text(zh: "忠诚的", en: "loyal")
    }
  }
  public static func reason(_ reason: BuyingChange.Reason) -> Text {
    switch reason {
    case .late(let usual, let since):
      Text(
        zh: "平时 \(usual) 天来一次，已 \(since) 天没来",
        en: "comes every \(usual) days, and not for \(since)")
    case .less(let usual, let now):
      Text(zh: "平时花 \(usual)，最近 \(now)", en: "spends \(usual), lately \(now)")
    }
  }
}

/// Texts of the audit and of figures.
extension Texts {
  static let notNegative = Text(zh: "不能是负数", en: "it can't be negative")
  static let zeroOrMore = Text(zh: "写 0 或以上", en: "give 0 or more")
  static let aBound = Text(zh: "一个界限", en: "a bound")
  static func fourBounds(_ key: String) -> Text {
    Text(zh: "“\(key)”要四个从小到大的界限", en: "“\(key)” needs four ascending bounds")
  }
  static let ascending = Text(zh: "四个界限分出五档", en: "four bounds make five scores")
  static let lostAfterRisk = Text(
    zh: "流失的天数要比可能流失的多", en: "customers are lost later than they are at risk")
  static func greaterThan(_ days: Int) -> Text {
    Text(zh: "写大于 \(days) 的天数", en: "give more than \(days) days")
  }
  static let noAuditPolicy = Text(
    zh: "Policies/customers.yaml 没写核对的罚款", en: "Policies/customers.yaml names no fines of audits")
  static let noFigurePolicy = Text(
    zh: "Policies/customers.yaml 没写顾客数字的界限",
    en: "Policies/customers.yaml has no bounds for figures of customers")
  static func addSection(_ keys: String) -> Text {
    Text(
      zh: "补上 \(keys)，照附带的 Desks/salon", en: "add \(keys), as the shipped Desks/salon does")
  }
  static func monthAhead(_ month: Month) -> Text {
    Text(zh: "\(month) 还没到", en: "\(month) has not begun")
  }
  static let earlierMonth = Text(zh: "写本月或以前的月份", en: "give this month or an earlier one")
}
