import Files
import Vocabulary

/// Texts about the words of a definition.
enum FlowTexts {
  static let openStep = Text(zh: "开", en: "open")

  static let nothing = Text(zh: "里面没有流程", en: "there is no flow in it")
  static let shape = Text(
    zh: "照随程序附带的 Policies/flows 里的文件写", en: "see the files in the Policies/flows that ships")
  static func twice(_ id: String) -> Text {
    Text(zh: "“\(id)”已经写过一次", en: "“\(id)” stands there already")
  }
  static let otherID = Text(zh: "换一个 id", en: "take another id")
  static func plainID(_ id: String) -> Text {
    Text(
      zh: "id“\(id)”只能用小写字母、数字和 _，最多 40 个；状态和步骤还可以用 -",
      en: "the id “\(id)” may hold small letters, digits and _ only, at most 40; those of states "
        + "and steps “-” too")
  }
  static func reserved(_ id: String) -> Text {
    Text(zh: "“\(id)”是程序自己的词", en: "“\(id)” is a word of the program itself")
  }
  static func otherFile(_ id: String, _ file: String) -> Text {
    Text(zh: "id 是“\(id)”，文件却叫 \(file)", en: "the id is “\(id)”, but the file is called \(file)")
  }
  static func nameFile(_ id: String) -> Text {
    Text(zh: "文件改名为 \(id).yaml，或改 id", en: "call the file \(id).yaml, or change the id")
  }

  // Names.
  static let blankName = Text(zh: "名称是空的", en: "the name is blank")
  static func lacksEnglish(_ name: String) -> Text {
    Text(zh: "“\(name)”缺少英文名称", en: "“\(name)” lacks an English name")
  }
  static let bothLanguages = Text(
    zh: "写成 {zh: 中文, en: English}", en: "write it as {zh: 中文, en: English}")

  // Unknown words.
  static func unknownField(_ id: String) -> Text {
    Text(zh: "没有“\(id)”这一栏", en: "there is no field “\(id)”")
  }
  static func unknownState(_ id: String) -> Text {
    Text(zh: "没有“\(id)”这个状态", en: "there is no state “\(id)”")
  }
  static func unknownStep(_ id: String) -> Text {
    Text(zh: "没有“\(id)”这个步骤", en: "there is no step “\(id)”")
  }
  static func unknownClock(_ id: String) -> Text {
    Text(zh: "没有“\(id)”这个时限", en: "there is no clock “\(id)”")
  }
  static func unknownParty(_ word: String) -> Text {
    Text(
      zh: "“\(word)”既不是角色，也不是写工号或组的栏",
      en: "“\(word)” is neither a role nor a field that names an agent or a group")
  }
  static func unknownPlace(_ word: String) -> Text {
    Text(
      zh: "状态后面写 first、last 或空着，不能写“\(word)”",
      en: "a state is first, last or left empty, not “\(word)”")
  }
  static func unknownOperator(_ word: String) -> Text {
    Text(zh: "条件里不认识“\(word)”", en: "“\(word)” compares nothing in a condition")
  }
  static func unknownFunction(_ name: String) -> Text {
    Text(zh: "程序里没有“\(name)”", en: "the program has no function “\(name)”")
  }
  static func unknownGroup(_ name: String) -> Text {
    Text(
      zh: "Shifts/agents.yaml 里没有“\(name)”组",
      en: "there is no group “\(name)” in Shifts/agents.yaml")
  }
  /// Suggests the nearest word, else lists all of them.
  static func nearest(_ word: String, among known: [String]) -> Text {
    if let near = Nearest.match(word, among: known) { return .didYouMean(near) }
    guard !known.isEmpty else { return Text(zh: "去掉它", en: "leave it out") }
    return Text(
      zh: "可用：\(known.joined(separator: "、"))", en: "known: \(known.joined(separator: ", "))")
  }

  // Fields.
  static func choicesMissing(_ id: String) -> Text {
    Text(zh: "“\(id)”要有 choices，至少一个选项", en: "“\(id)” needs choices, at least one")
  }
  static func choicesOfNothing(_ id: String) -> Text {
    Text(
      zh: "“\(id)”不是 choice 或 counts，用不上 choices",
      en: "“\(id)” is neither choice nor counts and takes no choices")
  }
  static func functionMissing(_ id: String) -> Text {
    Text(zh: "“\(id)”没写由哪个 function 算出", en: "it is not said which function works out “\(id)”")
  }
  static let seeFunctions = Text(
    zh: "有哪些：kefu 流程 函数", en: "see kefu flow functions")
  static func functionOfNothing(_ id: String) -> Text {
    Text(zh: "“\(id)”不是 computed，用不上 function", en: "“\(id)” is not computed and takes no function")
  }
  static func noLimit(_ kind: Field.Kind) -> Text {
    Text(
      zh: "\(kind.rawValue) 的栏没有上下限", en: "a field of type \(kind.rawValue) has no bounds")
  }
  static let limitBelowLeast = Text(zh: "limit 比 least 小", en: "the limit is below least")
  static func noBound(_ unit: Int) -> Text {
    unit == 1
      ? Text(zh: "这里要写整数，不超过 10 亿", en: "this is a whole number, at most 1,000,000,000")
      : Text(
        zh: "最多两位小数，不超过 1000 万", en: "two decimals at most, not above 10,000,000")
  }
  static let amountAboveZero = Text(zh: "amount 要大于 0", en: "amount is above 0")
  static func otherParty(_ who: String) -> Text {
    Text(
      zh: "一个流程的罚款都记在同一栏上，上面写的是 \(who)",
      en: "the fines of a flow name one party, and those above name \(who)")
  }
  static func privateParty(_ who: String) -> Text {
    Text(
      zh: "\(who) 是个人信息，不能拿来合计罚款",
      en: "\(who) is personal data, by which fines can't be summed")
  }
  static let publicParty = Text(
    zh: "改成部门、门店、客服这样的栏", en: "name a field such as a department, branch or agent")
  static func registerTaken(_ id: String) -> Text {
    Text(
      zh: "罚款记在流程 \(id) 里，可是有一个文件叫 \(id).yaml",
      en: "its fines are entered in the flow \(id), but a file is called \(id).yaml")
  }
  static let renameFile = Text(zh: "给那个文件换个名字", en: "give that file another name")
  static let share = Text(
    zh: "一栏的数占另一栏的百分之几：share 收回 发出",
    en: "the share of one field's number in another's, in per cent: share RETURNED SENT")
  static let twoFields = Text(
    zh: "这个函数后面写两栏", en: "the function takes two fields behind its name")
  static let difference = Text(
    zh: "两栏的数相差多少：difference 一栏 另一栏",
    en: "by how much the numbers of two fields differ: difference ONE OTHER")
  static let fineAmount = Text(
    zh: "罚款：规定的或定下的金额，乘以数量",
    en: "a fine: the amount of its rule, or the one set, for each of the number found")
  static let choiceAmount = Text(
    zh: "选中的那一项的 amount", en: "the amount of the chosen value")

  // States.
  static let withdrawnIsLast = Text(
    zh: "withdrawn 是撤回的事项，只能是 last", en: "withdrawn is a case that was taken back: it is last")
  static func makeLast(_ id: String) -> Text {
    Text(zh: "写成 \(id): last，或加一个离开它的步骤", en: "make it \(id): last, or add a step that leaves it")
  }
  static func secondFirst(_ id: String) -> Text {
    Text(zh: "first 只能有一个，“\(id)”是第二个", en: "“\(id)” is a second first state")
  }

  // Parties.
  static func noParty(_ id: String) -> Text {
    Text(zh: "“\(id)”这一栏不是工号，也不是组", en: "the field “\(id)” names neither an agent nor a group")
  }
  static let partiesAre = Text(
    zh: "可用：anyone、writer、holder、agent、lead、clerk、took 步骤、group 组、工号栏的 id",
    en:
      "known: anyone, writer, holder, agent, lead, clerk, took STEP, group NAME, a field of agents"
  )

  // Conditions.
  static func noComparison(_ tokens: ArraySlice<ConditionReader.Token>) -> Text {
    let said = tokens.map(\.text).joined(separator: " ")
    return Text(zh: "“\(said)”不是一个条件", en: "“\(said)” is no condition")
  }
  static let comparisonShape = Text(
    zh: "例如：valid = no and amount > 100 or kind given",
    en: "such as: valid = no and amount > 100 or kind given")
  static func notPaired(_ field: Field, _ other: Field, _ sign: Condition.Operator) -> Text {
    Text(
      zh:
        "“\(field.id)”是 \(field.kind.rawValue)，“\(other.id)”是 \(other.kind.rawValue)，"
        + "不能用 \(sign.rawValue) 比较",
      en: "“\(field.id)” is of type \(field.kind.rawValue) and “\(other.id)” of type "
        + "\(other.kind.rawValue): they can't be compared by \(sign.rawValue)")
  }
  static let samePairs = Text(
    zh: "比较同一种类的两栏；要写的是这个词本身，就加引号",
    en: "compare two fields of one type; quote the word if it is meant as a value")
  static func noShift(_ text: String) -> Text {
    Text(zh: "“\(text)”加不到这一栏上", en: "“\(text)” can't be added to the field")
  }
  static let shiftShape = Text(
    zh: "日期写 + 6 months 或 - 10 days，时间写 + 2 h 或 + 30 min",
    en: "add + 6 months or - 10 days to a day, + 2 h or + 30 min to a time")

  // Named rules.
  static func unknownRule(_ id: String) -> Text {
    Text(zh: "没有“\(id)”这条规定", en: "there is no rule “\(id)”")
  }
  static func ruleUnused(_ id: String) -> Text {
    Text(zh: "没有步骤要“\(id)”这条规定", en: "no step needs the rule “\(id)”")
  }
  static let needIt = Text(zh: "给一个步骤写 needs，或去掉它", en: "let a step need it, or drop it")
  static func monthRange(_ text: String) -> Text {
    Text(zh: "“\(text)”不是 1 到 12 的月份", en: "“\(text)” is no month from 1 to 12")
  }
  static func caseOfNoFlow(_ id: String) -> Text {
    Text(zh: "“\(id)”没写是哪个流程的事项", en: "it is not said of which flow the case in “\(id)” is")
  }
  static let nameTheFlow = Text(zh: "补上 flow: 流程的 id", en: "add flow: THE FLOW'S ID")
  static func flowOfNothing(_ id: String) -> Text {
    Text(zh: "“\(id)”不是 case，用不上 flow", en: "“\(id)” is no case and takes no flow")
  }
  static func flowMissing(_ id: String) -> Text {
    Text(zh: "这个工作台没有流程“\(id)”", en: "this desk has no flow “\(id)”")
  }
  static func addFlow(_ id: String) -> Text {
    Text(zh: "流程 加 \(id)，或自己写一个", en: "flow add \(id), or write one")
  }
  static func roleOrField(_ word: String) -> Text {
    Text(
      zh: "“\(word)”在这里是角色，可是也有一栏叫“\(word)”",
      en: "“\(word)” means the role here, but a field is called so too")
  }
  static func sayWhich(_ word: String) -> Text {
    Text(zh: "写 field \(word) 或 role \(word)", en: "write field \(word) or role \(word)")
  }
  static func notComparable(
    _ id: String, _ kind: Field.Kind, _ sign: Condition.Operator
  ) -> Text {
    Text(
      zh: "“\(id)”是 \(kind.rawValue)，不能用 \(sign.rawValue) 比较",
      en: "“\(id)” is of type \(kind.rawValue) and can't be compared by \(sign.rawValue)")
  }

  // Steps.
  static func noRule(_ id: String) -> Text {
    Text(zh: "步骤“\(id)”没有写规则", en: "the step “\(id)” has no rule")
  }
  static let ruleShape = Text(
    zh: "例如：{from: received, to: judged, by: lead}",
    en: "such as {from: received, to: judged, by: lead}"
  )
  static let noFirst = Text(
    zh: "没有写开始的状态", en: "it is not said in which state a case begins")
  static let nameFirst = Text(
    zh: "给一个状态写 first，或给这个步骤写 to:", en: "make a state first, or give this step a to:")
  static let someHours = Text(zh: "时段，如 10:30-11:30", en: "hours such as 10:30-11:30")

  // Clocks.
  static func otherTime(_ time: FlowClock.Time) -> Text {
    Text(zh: "within 已经写了 \(time.rawValue)", en: "within says \(time.rawValue) already")
  }
  static func noDeadline(_ id: String) -> Text {
    Text(zh: "“\(id)”不是日期或时间", en: "“\(id)” is neither a day nor a time")
  }
  static let dayOrTime = Text(
    zh: "写一个 type: day 或 time 的栏", en: "name a field of type day or time")
  static func noSpan(_ text: String) -> Text {
    Text(zh: "“\(text)”不是时限", en: "“\(text)” is no span of time")
  }
  static let spanShape = Text(
    zh: "例如：2 h、30 min、3 days、15 working days、field due",
    en: "such as 2 h, 30 min, 3 days, 15 working days, field due")
  static let aPercent = Text(zh: "百分数，如 75 %", en: "a percentage such as 75 %")
  static let oneThen = Text(
    zh: "then 里写 hold 或 state，只写一个", en: "then says hold or state, one of them")

  // Holds.
  static func holdAsksNothing(_ id: String) -> Text {
    Text(zh: "指标“\(id)”没写要数什么", en: "the hold “\(id)” does not say what counts")
  }
  static let holdShape = Text(
    zh: "写 have:（做过的步骤）、with:（条件）、in_time:（没超的时限），或 count:、sum:",
    en: "add have: (a step taken), with: (a condition), in_time: (a clock kept), count: or sum:")
  static func noCases(_ text: String) -> Text {
    Text(zh: "“\(text)”读不懂", en: "“\(text)” names no cases")
  }
  static let casesShape = Text(
    zh: "例如：closed with valid = yes，或 any", en: "such as closed with valid = yes, or any")
  static let oneAim = Text(
    zh: "写 at_least 或 at_most，只写一个", en: "give at_least or at_most, one of them")
  static let oneMeasure = Text(
    zh: "一个指标要么数 count，要么合计 sum", en: "a hold counts or sums, one of them")
  static func notDated(_ id: String) -> Text {
    Text(
      zh: "“\(id)”不是日期或月份，分不出属于哪个月",
      en: "“\(id)” is neither a day nor a month and says no period")
  }
  static let dayOrMonth = Text(
    zh: "写一个 type: day 或 month 的栏，不是个人信息的",
    en: "name a field of type day or month that is not personal")
  static func noFigure(_ text: String) -> Text {
    Text(zh: "“\(text)”不是外面给的数", en: "“\(text)” is no number from outside")
  }
  static let figureShape = Text(
    zh: "写 per: 10000 和 among: figure 名称，数写在 Policies/figures.yaml",
    en: "write per: 10000 and among: figure NAME; Policies/figures.yaml states the number")
  static func figureMissing(_ id: String) -> Text {
    Text(
      zh: "Policies/figures.yaml 里没有“\(id)”这个数",
      en: "Policies/figures.yaml states no number “\(id)”")
  }
  static let stateFigure = Text(
    zh: "照 Documentation/FLOWS.md 的“指标”在 numbers 里写上",
    en: "state it under numbers, as FLOWS.md (Holds and fines) shows")
  static func notSummed(_ id: String) -> Text {
    Text(zh: "“\(id)”不是数，合计不了", en: "“\(id)” is no number and can't be summed")
  }
  static let sumNumbers = Text(
    zh: "写 money、whole 或 computed 的栏", en: "name a field of type money, whole or computed")
  static let aNumber = Text(zh: "数，如 5 或 2.5", en: "a number such as 5 or 2.5")
  static func noCount(_ text: String) -> Text {
    Text(zh: "“\(text)”不是次数", en: "“\(text)” is no count")
  }
  static let countShape = Text(
    zh: "例如：4 to 6、at least 4、at most 3、4，没有要求写 any",
    en: "such as 4 to 6, at least 4, at most 3, 4; any where nothing is demanded")

  // Fines.
  static func noFineAmount(_ text: String) -> Text {
    Text(zh: "“\(text)”不是金额", en: "“\(text)” is no amount")
  }
  static let fineAmountShape = Text(
    zh: "例如 20，或由组长定的 100 to 1000", en: "such as 20, or 100 to 1000, which a lead sets")
  static func notCounted(_ id: String) -> Text {
    Text(zh: "“\(id)”不是整数，不能按它算", en: "“\(id)” is no whole number to multiply by")
  }
  static let nameWhole = Text(zh: "写一个 type: whole 的栏", en: "name a field of type whole")
}
