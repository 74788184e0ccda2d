import Books
import Shell
import Vocabulary

/// Help texts of the books: summaries of the commands and of their examples.
extension Texts {
  static let bookGuide = Guide(
    zh: "所有登记本：看经过、抹掉个人信息、检查清单", en: "all books: an entry's history, erasing, the file",
    more: bookNames)
  static let bookNames = Text(
    zh: "登记本：issue 问题本，service 接待本，stock 库存提醒，followup 回访本，plan 当天计划，\n"
      + "summary 当天小结，call 热线电话，reward 改进奖励。清单和数字在 Policies/flows/*.yaml，由组长改。",
    en: "Books: issue, service, stock, followup, plan, summary, call, reward.\n"
      + "A lead edits their lists and figures in Policies/flows/*.yaml.")
  static let bookAddGuide = Guide(
    zh: "在店里自己设的登记本里记一条：栏=内容", en: "writes into a book of the shop's own: FIELD=VALUE",
    (
      "kefu book add case what=买家说色差 learned=先发实拍图 --as 1", "案例本：什么事，学到什么",
      "a case, and what was learned"
    ),
    more: ownBookMore)
  static let bookListGuide = Guide(
    zh: "一本里没办完的和只是记录的；--all 连已了结的", en: "what is open or noted in a book; --all all of it",
    ("kefu book list case --all --as 1", "案例本的全部", "all cases"),
    more: ownBookMore)
  static let bookAnswerGuide = Guide(
    zh: "给一条补充内容，或改写某一栏；原来的留底",
    en: "adds to an entry, or says a field anew; what stood there is kept",
    ("kefu book answer case 1 learned=先发实拍图 --as 1", "补上学到什么", "adds what was learned"),
    more: ownBookMore)
  static let bookDoneGuide = Guide(
    zh: "办完一条，可补内容", en: "closes an entry, with what came of it",
    ("kefu book done case 1 --as 1", "第 1 条", "entry 1"), more: ownBookMore)
  static let bookDropGuide = Guide(
    zh: "说明原因，撤掉一条", en: "drops an entry with a reason",
    ("kefu book drop case 1 --reason 写重了 --as 1", "第 1 条不用办了", "entry 1 needs nothing more"),
    more: ownBookMore)
  static let ownBookMore = Text(
    zh: "自己的登记本由组长写成 Policies/flows 里的一个文件，步骤叫 write、answer、done、drop 的，\n"
      + "book 的命令都能用；照 Policies/flows/plan.yaml 改，id 和文件名一致。\n"
      + "例子里的 case 是这样加的一本，附带的客服台没有它。",
    en: "A lead defines a book of the shop's own as a file in Policies/flows; with steps write,\n"
      + "answer, done and drop all commands of book work. Begin with a copy of\n"
      + "Policies/flows/plan.yaml; its id is the name of the file. The book case of the examples\n"
      + "is such a one: the shipped desk lacks it.")
  static let bookShowSummary = Text(
    zh: "一条记录的全部经过", en: "an entry with everything that happened to it")
  static let bookShowExample = Text(zh: "问题本第 1 条", en: "issue 1")
  static let bookEraseGuide = Guide(
    zh: "抹掉一条记录里买家的个人信息，不能恢复；要组长或薪资专员",
    en: "erases the buyer's personal data of an entry for good; takes a lead or clerk",
    ("kefu book erase call 1 --as 3", "第 1 通电话的来电人和号码", "caller and number of call 1"),
    more: bookNames)
  static let bookCheckGuide = Guide(
    zh: "检查登记本的定义，逐条指明行列",
    en: "checks the definitions of books; each finding names line and column",
    ("kefu book check", "改完清单后检查", "after editing a list"))
  static func entryDoneSummary(_ book: Book) -> Text {
    switch book {
    case .issue: Text(zh: "看过答复，了结这个问题", en: "closes an issue whose answer was read")
    case .followup: Text(zh: "回访完了，可写结果", en: "a follow-up is done, with its result")
    case .call: Text(zh: "后续办完了，可写结果", en: "what a call left to do is done, with its result")
    default: Text(zh: "做完一条", en: "ticks an item off")
    }
  }
  static let entryDoneExample = Text(zh: "第 1 条", en: "entry 1")
  static let entryDropSummary = Text(zh: "说明原因，撤掉一条", en: "drops an entry with a reason")
  static let entryDropExample = Text(zh: "第 1 条不用办了", en: "entry 1 needs nothing more")

  static let issueGuide = Guide(
    zh: "问题本：问题和建议当场记下", en: "problems and ideas, noted at once")
  static let issueWriteGuide = Guide(
    zh: "写下一个问题或建议，交给仓库或组长", en: "notes a problem or idea, routed to the warehouse or a lead",
    (
      "kefu issue write 'A100 的尺码表写错了' --kind fact --route warehouse --as 1", "交给仓库核对",
      "for the warehouse to look into"
    ))
  static let issueListGuide = Guide(
    zh: "没了结的问题；--all 连已了结的", en: "issues that are not closed; --all all of them",
    ("kefu issue list --route warehouse", "交给仓库的", "those routed to the warehouse"))
  static let issueAnswerGuide = Guide(
    zh: "记下答复，写问题的人登录时会看到；交给组长的由组长答复",
    en: "notes the answer, which its writer sees at sign-in; a lead answers what is routed to one",
    ("kefu issue answer 1 尺码表已改 --as 3", "答复第 1 条", "answers issue 1"))
  static let issueWeekGuide = Guide(
    zh: "一周的问题，按交给谁汇总", en: "the week's issues, collected by where they were routed",
    ("kefu issue week 2026-11-18", "11 月 18 日那一周", "the week of that day"))
  static let serviceGuide = Guide(
    zh: "接待本：询单、成交、转化率、没成交的原因", en: "enquiries, sales, conversion, reasons for no sale")
  static let serviceEnterGuide = Guide(
    zh: "记一天的询单、成交和原因；再记一次就是更正",
    en: "notes a day's enquiries, sales and reasons; again to correct them",
    (
      "kefu service enter --enquiries 85 --sales 30 --reason price=10 --reason size=5 --as 1",
      "1号今天的数字", "agent 1's figures of today"
    ))
  static let serviceShowGuide = Guide(
    zh: "某天、某周、某月的数字；组长看全组，客服看自己",
    en: "of a day, week or month; a lead sees the group's, an agent the own",
    ("kefu service show --week --as 3", "本周全组", "the group's week"),
    (
      "kefu service show --month --agent 1 --date 2026-11-01 --as 3", "1号十一月逐日",
      "agent 1's November by day"
    ))
  static let stockGuide = Guide(
    zh: "库存提醒：快卖完的商品，核实、告诉同事", en: "goods nearly gone: check the true stock, tell the colleagues",
    more: stockMore)
  static let stockMore = Text(
    zh: "少于 Policies/flows/stock.yaml 的 threshold（10）件才列出；整店的库存用 kefu 导入 库存。",
    en:
      "Listed below threshold (10) of Policies/flows/stock.yaml;\n"
      + "kefu import stock takes the whole shop's list."
  )
  static let stockEnterGuide = Guide(
    zh: "记一个货号还剩几件", en: "notes how many pieces are left",
    ("kefu stock enter A100 6 --name 亚麻衬衫 --as 1", "A100 剩 6 件", "6 pieces of A100"))
  static let stockListGuide = Guide(
    zh: "要留意的商品，少的在前，谁知道了谁还没看", en: "what is low, the fewest first, and who knows",
    ("kefu stock list", "现在缺什么", "what is low now"))
  static let stockCheckGuide = Guide(
    zh: "记下核实的真实件数", en: "notes what was really counted",
    ("kefu stock check A100 4 --note 两件有瑕疵 --as 2", "核实为 4 件", "4 were counted"))
  static let stockSeenGuide = Guide(
    zh: "表示自己已知道", en: "says that you know",
    ("kefu stock seen A100 --as 4", "4号知道了", "agent 4 knows"))
  static let stockDropGuide = Guide(
    zh: "不再提醒，如已下架", en: "takes goods off the watch",
    ("kefu stock drop A100 --reason 已下架 --as 1", "下架了", "no longer on sale"))
  static let importStockGuide = Guide(
    zh: "导入库存：货号、商品、件数；不够数的进库存提醒", en: "stock: goods, name, pieces; what is low goes on the watch",
    (
      "kefu import stock stock.csv --as 1", "整店的也行，够数的不记",
      "the whole shop's list will do: what is enough is left alone"
    ))
  static let followupGuide = Guide(
    zh: "回访本：意向客户和老客户", en: "prospects and regular buyers due a visit")
  static let followupAddGuide = Guide(
    zh: "记一个要回访的买家和日期", en: "notes a buyer to come back to, and when",
    (
      "kefu followup add 小鹿 --kind prospect --on 2026-11-25 --note 等 XL 到货 --as 1", "到货后联系",
      "when the size is in"
    ))
  static let followupListGuide = Guide(
    zh: "到期的回访，连同热线的后续；--all 连以后的",
    en: "what is due, calls back included; --all what comes later too",
    ("kefu followup list --as 1", "1号今天要回访谁", "whom agent 1 visits today"))
  static let followupMoveGuide = Guide(
    zh: "说明原因，改到另一天，或转给同事", en: "moves it to another day, or to a colleague, with a reason",
    ("kefu followup move 1 --on 2026-11-28 --reason 买家出差 --as 1", "改期", "to another day"))
  static let planGuide = Guide(
    zh: "当天计划和小结", en: "the plan of the day, and its summary")
  static let planAddGuide = Guide(
    zh: "加一件要做的事", en: "adds something to do",
    ("kefu plan add 整理新款尺码 --as 1", "今天要做", "for today"))
  static let planShowGuide = Guide(
    zh: "当天计划；以前没做完的自动顺延到这里", en: "the day's items; what was not done is carried over to it",
    ("kefu plan show --as 1", "1号今天的计划", "agent 1's plan"))
  static let planSummaryGuide = Guide(
    zh: "写当天小结；不写内容就看当天完成情况", en: "writes the day's summary; without a text shows the day",
    ("kefu plan summary 尺码整理完，差 B200 的照片 --as 1", "写小结", "writes it"),
    ("kefu plan summary --as 1", "看今天完成多少", "shows what was done"))
  static let callGuide = Guide(
    zh: "来电本：热线电话", en: "hotline calls",
    more: callMore)
  static let callMore = Text(
    zh: "电话号码另存、可抹掉，显示为 138****1234；争取 5 分钟内结束（Policies/flows/call.yaml 的 minutes）。",
    en: "Numbers are kept apart, can be erased and are shown as 138****1234. The aim is 5 minutes\n"
      + "(minutes in Policies/flows/call.yaml).")
  static let callNoteGuide = Guide(
    zh: "记一通电话：谁、问什么、怎么答、后续", en: "notes a call: who, question, answer, what follows",
    (
      "kefu call note 快递三天没动 --caller 王女士 --phone 13800001234 --answer 已催件，今晚回电 "
        + "--began 13:52 --ended 13:56 --follow-up 回电告知 --on 2026-11-21 --as 1", "今晚要回电",
      "with a call back tonight"
    ),
    more: callMore)
  static let callListGuide = Guide(
    zh: "当天的电话，超时的标出；--all 所有日子", en: "a day's calls, long ones marked; --all of every day",
    ("kefu call list --as 1", "1号今天接的", "agent 1's calls of today"))
  static let rewardGuide = Guide(
    zh: "奖励本：发现资料错误、建议被采纳", en: "a wrong product fact found, a suggestion adopted",
    more: rewardMore)
  static let rewardMore = Text(
    zh: "谁都可以提；组长或薪资专员批，不能批自己的。批准时按 Policies/flows/reward.yaml 的金额\n"
      + "记入工资，只记一次；批错了用 撤 或 奖励本 销 收回，工资记录一起作废。",
    en:
      "Anybody proposes; a lead or clerk approves, never their own. Approving enters the amount\n"
      + "set in Policies/flows/reward.yaml with payroll, once. A mistake is taken back with\n"
      + "undo or reward drop, and the payroll record with it.")
  static let rewardProposeGuide = Guide(
    zh: "提一项奖励", en: "proposes a reward",
    (
      "kefu reward propose 1 'A100 洗标成分写错' --kind wrong_fact --as 2", "1号发现资料写错",
      "agent 1 found a wrong fact"
    ),
    more: rewardMore)
  static let rewardListGuide = Guide(
    zh: "等批的奖励；--all 连已批和不奖的", en: "proposals that wait; --all the decided ones too",
    ("kefu reward list --all", "全部", "all of them"))
  static let rewardApproveGuide = Guide(
    zh: "批准，按设定金额记入工资", en: "approves it: the set amount goes to payroll",
    ("kefu reward approve 1 --as 3", "3号批准第 1 条", "lead 3 approves reward 1"),
    more: rewardMore)
  static let rewardDropGuide = Guide(
    zh: "不批，或收回已批的（工资记录一起作废）", en: "declines it, or takes back an approved one with its record",
    ("kefu reward drop 1 --reason 资料本来没错 --as 3", "说明原因", "with a reason"),
    more: rewardMore)
  static let reportGuide = Guide(
    zh: "从记录填好的报告", en: "reports filled in from the records")
  static let reportWeekGuide = Guide(
    zh: "周一早会的周报：客服看自己的，组长看全组；周一给上周，其他日子给本周",
    en: "the week's report: an agent's own, a lead the group's; on Mondays last week's",
    ("kefu report week --as 1", "1号的周报", "agent 1's report"),
    ("kefu report week 2026-11-18 --as 3", "那一周全组的", "the group's of that week"),
    (
      "kefu report week --text --as 3", "发到群里的：短行，不超过 2,000 字",
      "for a chat group: short lines, 2,000 characters at most"
    ),
    (
      "kefu report week --html week.html --as 3", "全组和每个人的，打印或存成 PDF",
      "the group's and everybody's, to print or keep as PDF"
    ))
  static let bookOptions: [String: Text] = [
    "--kind": Text(zh: "类别", en: "kind"),
    "--route": Text(zh: "交给谁", en: "routed to"),
    "--enquiries": Text(zh: "询单数", en: "enquiries"),
    "--sales": Text(zh: "成交数", en: "sales"),
    "--week": Text(zh: "一周", en: "the week"),
    "--month": Text(zh: "一个月", en: "the month"),
    "--name": Text(zh: "名称", en: "name"),
    "--on": Text(zh: "哪天", en: "on which day"),
    "--caller": Text(zh: "来电人", en: "caller"),
    "--phone": Text(zh: "电话号码", en: "phone number"),
    "--answer": Text(zh: "答复", en: "answer"),
    "--began": Text(zh: "几点开始", en: "began at"),
    "--ended": Text(zh: "几点结束，不写就是现在", en: "ended at; now if missing"),
    "--follow-up": Text(zh: "后续要做什么", en: "what follows"),
  ]
}
