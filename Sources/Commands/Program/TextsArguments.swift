import Vocabulary

/// Names of the arguments that commands take without an option, by their words in a synopsis.
extension Texts {
  static let arguments: [String: Text] = [
    "<agent>": Text(zh: "工号（如 4）", en: "an agent"),
    "<amount>": Text(zh: "金额", en: "an amount"),
    "<book>": Text(zh: "哪本登记本", en: "a book"),
    "<buyer>": Text(zh: "买家", en: "a buyer"),
    "<date>": Text(zh: "日期（如 2026-11-20、昨天）", en: "a day"),
    "<directory>": Text(zh: "文件夹", en: "a folder"),
    "<fields>": Text(zh: "字段（字段=值）", en: "fields"),
    "<file>": Text(zh: "文件", en: "a file"),
    "<flow>": Text(zh: "哪个流程", en: "a flow"),
    "<goods>": Text(zh: "货号", en: "goods"),
    "<id>": Text(zh: "编号", en: "an id"),
    "<item>": Text(zh: "加什么", en: "an item"),
    "<key>": Text(zh: "哪一项设置", en: "a setting"),
    "<message>": Text(zh: "买家的话", en: "a message"),
    "<month>": Text(zh: "月份（如 2026-11）", en: "a month"),
    "<name>": Text(zh: "名称", en: "a name"),
    "<number>": Text(zh: "编号（数字）", en: "a number"),
    "<numbers>": Text(zh: "编号（数字）", en: "numbers"),
    "<order>": Text(zh: "订单", en: "an order"),
    "<pieces>": Text(zh: "件数", en: "pieces"),
    "<question>": Text(zh: "问了什么", en: "a question"),
    "<result>": Text(zh: "结果", en: "a result"),
    "<step>": Text(zh: "哪一步", en: "a step"),
    "<text>": Text(zh: "内容", en: "a text"),
    "<value>": Text(zh: "值", en: "a value"),
    "<values>": Text(zh: "名称=值", en: "values"),
    "<verdict>": Text(zh: "属实或不属实", en: "a verdict"),
    "<what>": Text(zh: "什么事", en: "what"),
    "<who>": Text(zh: "哪位买家", en: "a buyer"),
    "<words>": Text(zh: "内容", en: "words"),
  ]
}
