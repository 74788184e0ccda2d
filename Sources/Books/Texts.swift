import Vocabulary

/// The texts of this room that people see, in both languages.
enum Texts {
  // The file of the books.
  static func twice(_ id: String) -> Text {
    Text(zh: "“\(id)”已经写过一次", en: "“\(id)” stands there already")
  }
  static let noBooks = Text(zh: "里面没有登记本", en: "there are no books in it")
  static func bookMissing(_ id: String) -> Text {
    Text(zh: "缺少程序要用的登记本“\(id)”", en: "the book “\(id)”, which commands use, is missing")
  }
  static func fieldMissing(_ id: String, _ type: String, book: String) -> Text {
    Text(
      zh: "登记本“\(book)”缺少程序要用的栏“\(id)”（type: \(type)）",
      en: "the book “\(book)” lacks the field “\(id)” (type: \(type)), which commands use")
  }
  static let seeShipped = Text(
    zh: "照随程序附带的 Policies/books.yaml 补上", en: "take it from the Policies/books.yaml that ships")
  static func unknownSubject(_ id: String) -> Text {
    Text(zh: "once 里的“\(id)”不是这本的栏", en: "“\(id)” under once is no field of this book")
  }
  static func choicesMissing(_ id: String) -> Text {
    Text(zh: "“\(id)”要有 choices，至少一个选项", en: "“\(id)” needs choices, at least one")
  }
  static func choicesOfNothing(_ id: String) -> Text {
    Text(
      zh: "“\(id)”不是 choice 或 counts，用不上 choices",
      en: "“\(id)” is neither choice nor counts and takes no choices")
  }
  static func onlyLead(_ role: String) -> Text {
    Text(zh: "role 只能写 lead，不能写“\(role)”", en: "role is lead or left out, not “\(role)”")
  }
  static let amountAboveZero = Text(zh: "amount 要大于 0", en: "amount is above 0")
  static func plainID(_ id: String) -> Text {
    Text(
      zh: "id“\(id)”只能用小写字母、数字和 _，最多 40 个",
      en: "the id “\(id)” may hold small letters, digits and _ only, at most 40")
  }

  // Books and fields.
  static func unknownBook(_ id: String) -> Text {
    Text(zh: "没有登记本“\(id)”", en: "there is no book “\(id)”")
  }
  static func booksAre(_ ids: [String]) -> Text {
    Text(
      zh: "有：\(ids.joined(separator: "、"))", en: "there are \(ids.joined(separator: ", "))")
  }
  static func didYouMean(_ word: String) -> Text {
    Text(zh: "是不是“\(word)”？", en: "did you mean “\(word)”?")
  }
  static func unknownField(_ id: String, book: Text) -> Text {
    Text(
      zh: "\(book.chinese)没有“\(id)”这一栏", en: "the \(book.english) has no field “\(id)”")
  }
  static func fieldsAre(_ ids: [String]) -> Text {
    Text(
      zh: "可用：\(ids.joined(separator: "、"))", en: "known: \(ids.joined(separator: ", "))")
  }
  static func noFieldValue(_ word: String) -> Text {
    Text(zh: "“\(word)”不是“栏=内容”", en: "“\(word)” is no FIELD=VALUE")
  }
  static func fieldValueShape(_ fields: [Field]) -> Text {
    let first = fields.first
    return Text(
      zh: "例如 \(first?.id ?? "what")='有空格就加引号'；有："
        + fields.map { "\($0.id)（\($0.name.chinese)）" }.joined(separator: "、"),
      en: "such as \(first?.id ?? "what")='quoted where there are blanks'; there are "
        + fields.map { "\($0.id) (\($0.name.english))" }.joined(separator: ", "))
  }
  static let fieldOnce = Text(zh: "每栏只写一次", en: "name each field once")
  static func fieldNeeded(_ field: Text, book: Text) -> Text {
    Text(
      zh: "\(book.chinese)要填“\(field.chinese)”",
      en: "the \(book.english) asks for “\(field.english)”")
  }
  static func hint(_ field: Field) -> Text {
    field.choices.isEmpty ? Text(zh: "补上再试", en: "add it and try again") : choicesAre(field.choices)
  }
  static func choicesAre(_ choices: [Field.Choice]) -> Text {
    Text(
      zh: "可选：" + choices.map { "\($0.id)（\($0.name.chinese)）" }.joined(separator: "、"),
      en: "choose from " + choices.map { "\($0.id) (\($0.name.english))" }.joined(separator: ", "))
  }
  static func noChoice(_ field: Text, _ text: String) -> Text {
    Text(
      zh: "“\(field.chinese)”没有“\(text)”这个选项", en: "“\(text)” is no choice of “\(field.english)”")
  }
  static func notOfKind(_ field: Text, _ text: String, _ wanted: Text) -> Text {
    Text(
      zh: "“\(field.chinese)”写的“\(text)”不是\(wanted.chinese)",
      en: "“\(text)” for “\(field.english)” is no \(wanted.english)")
  }
  static func wholeUpTo(_ limit: Int) -> Text {
    Text(zh: " 0 到 \(limit) 的整数", en: "whole number from 0 to \(limit)")
  }
  static let anAmount = Text(zh: "金额，如 12.50", en: "amount such as 12.50")
  static let aDay = Text(zh: "日期，如 2026-11-22", en: "date such as 2026-11-22")
  static let aTime = Text(zh: "时间，如 2026-11-22 10:00", en: "time such as 2026-11-22 10:00")
  static let anOrder = Text(
    zh: "订单编号（4 到 40 位字母、数字、连字符）", en: "order number (4 to 40 letters, digits, hyphens)")
  static let anAgent = Text(zh: "工号（1 到 9999）", en: "agent number (1 to 9999)")
  static let aPhone = Text(zh: "电话号码（5 到 20 位）", en: "phone number (5 to 20 digits)")
  static let aCount = Text(zh: "计数，如 price=3", en: "count such as price=3")
  static func tooLong(_ field: Text, _ limit: Int) -> Text {
    Text(
      zh: "“\(field.chinese)”超过 \(limit) 字",
      en: "“\(field.english)” is longer than \(limit) characters")
  }
  static func unknownAgent(_ number: AgentNumber) -> Text {
    Text(
      zh: "Shifts/agents.yaml 里没有 \(number)号", en: "agent \(number) is not in Shifts/agents.yaml")
  }

  // Steps.
  static let reason = Text(zh: "原因", en: "reason")
  static let reasonNeeded = Text(zh: "要写原因", en: "a reason is needed")
  static let reasonFix = Text(zh: "加上 --reason \"…\"", en: "add --reason \"...\"")
  static let answerEmpty = Text(zh: "答复是空的", en: "the answer is empty")
  static func dayToCome(_ day: Day) -> Text {
    Text(zh: "\(day) 还没到", en: "\(day) is still to come")
  }
  static func noEntry(_ number: Int, book: Text) -> Text {
    Text(
      zh: "\(book.chinese)没有第 \(number) 条", en: "there is no entry \(number) in the \(book.english)"
    )
  }
  static func notOnWatch(_ goods: String) -> Text {
    Text(zh: "库存提醒里没有 \(goods)", en: "\(goods) is not on the stock watch")
  }
  static func over(_ entry: Entry, book: Text) -> Text {
    Text(
      zh: "\(book.chinese)第 \(entry.number) 条已经\(state(entry.state).chinese)",
      en: "entry \(entry.number) of the \(book.english) is \(state(entry.state).english) already")
  }
  static func movedOn(_ number: Int, book: Text, by agent: AgentNumber?) -> Text {
    let who = agent.map(\.description) ?? "?"
    return Text(
      zh: "\(book.chinese)第 \(number) 条之后 \(who)号又动过，不能撤回",
      en: "agent \(who) has taken entry \(number) of the \(book.english) further since")
  }
  static func state(_ state: Entry.State) -> Text {
    switch state {
    case .open: Text(zh: "未办", en: "open")
    case .answered: Text(zh: "已答复", en: "answered")
    case .done: Text(zh: "办完", en: "done")
    case .dropped: Text(zh: "撤掉", en: "dropped")
    case .noted: Text(zh: "记下", en: "noted")
    case .withdrawn: Text(zh: "收回", en: "withdrawn")
    }
  }

  // Rights.
  static func notYours(_ book: Text) -> Text {
    Text(zh: "\(book.chinese)只能看自己的", en: "in the \(book.english) you may see your own only")
  }
  static let writesOwn = Text(
    zh: "只能记自己的；替别人记要组长或薪资专员", en: "you may write your own only; a lead or clerk may for others")
  static func leadAnswers(_ number: Int) -> Text {
    Text(zh: "第 \(number) 条要组长来定", en: "entry \(number) is for a lead to decide")
  }
  static let aboutYourself = Text(zh: "自己的事不能自己批", en: "nobody decides about themselves")
  static let anotherLead = Text(zh: "请另一位组长或薪资专员来批", en: "ask another lead or a clerk")
  static func heldBy(_ number: Int, _ holder: AgentNumber) -> Text {
    Text(zh: "第 \(number) 条是 \(holder)号的", en: "entry \(number) is agent \(holder)'s")
  }

  // Figures.
  static func moreSales(_ sales: Int, _ enquiries: Int) -> Text {
    Text(
      zh: "成交 \(sales) 比询单 \(enquiries) 还多",
      en: "\(sales) sales are more than \(enquiries) enquiries")
  }
  static func moreReasons(_ reasons: Int, _ unsold: Int) -> Text {
    Text(
      zh: "原因共 \(reasons) 个，没成交的只有 \(unsold) 个",
      en: "\(reasons) reasons for \(unsold) enquiries without a sale")
  }
  static let endedFirst = Text(zh: "结束时间早于开始时间", en: "the call ended before it began")

  // Check.
  static func rowDiffers(_ number: Int, _ book: String) -> Text {
    Text(
      zh: "登记本 \(book) 第 \(number) 条的状态和经过对不上",
      en: "entry \(number) of the book \(book) differs from its steps")
  }
  static func orphan(_ number: Int, _ book: String, table: String) -> Text {
    Text(
      zh: "\(table) 有不存在的条目：\(book) \(number)",
      en: "\(table) names an entry that is not there: \(book) \(number)")
  }
  static func entriesOfNobody(_ agent: AgentNumber) -> Text {
    Text(
      zh: "登记本里有 \(agent)号，Shifts/agents.yaml 里没有",
      en: "the books name agent \(agent), who is not in Shifts/agents.yaml")
  }

  // Ways out.
  static let dayThatCame = Text(zh: "写今天或已经过去的日期", en: "give today or a day gone by")
  static let writeAnswer = Text(
    zh: "写在编号后面，如：kefu issue answer 1 尺码表已改",
    en: "put it behind the number: kefu issue answer 1 TEXT")
  static let callTimes = Text(zh: "核对 --began 和 --ended", en: "look at --began and --ended again")
  static let listStock = Text(zh: "看有哪些货号：kefu stock list", en: "see kefu stock list")
  static func listEntries(_ book: String) -> Text {
    Text(zh: "看有哪些：kefu book list \(book) --all", en: "see kefu book list \(book) --all")
  }
  static func showEntry(_ book: String, _ number: Int) -> Text {
    Text(zh: "看经过：kefu book show \(book) \(number)", en: "see kefu book show \(book) \(number)")
  }
  static let askALead = Text(zh: "请组长或薪资专员来办", en: "ask a lead or clerk")
  static func holderOrLead(_ holder: AgentNumber) -> Text {
    Text(zh: "由 \(holder)号 来办；本人不在就请组长", en: "agent \(holder) does it, or a lead")
  }
  static let writeAnother = Text(zh: "还有事就另记一条", en: "if there is more to it, write another")
  static let enquiriesHoldSales = Text(
    zh: "询单包括成交的，核对两个数", en: "enquiries include those that bought: check both figures")
  static let reasonOfEach = Text(
    zh: "每个没成交的询单最多记一个原因", en: "note one reason at most for each enquiry without a sale")
}
