import Cases
import Desk
import Shell
import Vocabulary

/// Texts of the commands about cases and flows.
enum CaseCommandTexts {
  static let head = Text(zh: "事项和流程", en: "Cases and flows")
  static let groupSummary = Text(
    zh: "事项：各流程里写下、流转、到期的事", en: "cases: what is written down, moves and falls due")
  static let groupMore = Text(
    zh: """
      case 步骤 编号 栏=值 … 走一步，步骤写 id 或名称；流程有别名的，别名就是命令：投诉单 新 …
      有哪些流程：流程 列；一个流程有哪些步骤：流程 看 流程
      """,
    en: """
      case STEP N FIELD=VALUE ... takes a step, by its id or name; a flow's alias is a command too.
      flow list shows the flows, flow show FLOW its steps.
      """)
  static let fieldsMore = Text(
    zh: "栏写 id 或名称，选项也是；在工作台里缺的栏会一个一个问",
    en: "fields and choices go by id or name; a session asks for those that are missing")
  static let takeMore = Text(
    zh: "几个编号一起办，要么都成，要么都不成；take 可以省略：case judge 1 …",
    en: "several numbers take the step all or none; take may be left out: case judge 1 ...")
  static let openSummary = Text(zh: "开一个事项", en: "opens a case")
  static let openExample = Text(zh: "开一张报修单", en: "opens a repair")
  static let listSummary = Text(
    zh: "没办完的事项，急的和快到期的在前", en: "cases that are not over, urgent and due ones first")
  static let listMineExample = Text(zh: "1 号手上的", en: "those that agent 1 holds")
  static let listOverdueExample = Text(zh: "过了时限的报修单", en: "repairs that are overdue")
  static let showSummary = Text(
    zh: "一个事项：栏、时限、经过、现在能做什么",
    en: "a case: fields, clocks, what happened, what is possible now")
  static let showExample = Text(zh: "看 1 号事项", en: "shows case 1")
  static let takeSummary = Text(zh: "走一步", en: "takes a step")
  static let takeExample = Text(zh: "组长判 1 号事项属实", en: "a lead judges case 1 to be true")
  static let undoSummary = Text(zh: "撤回自己最后走的一步", en: "takes back one's last step")
  static let undoExample = Text(zh: "1 号撤回刚走的一步", en: "agent 1 takes back a step")
  static let historySummary = Text(
    zh: "一个事项的全部经过，撤回的也在", en: "everything that happened to a case, taken back or not")
  static let historyExample = Text(zh: "1 号事项的经过", en: "what happened to case 1")
  static let eraseSummary = Text(
    zh: "抹掉一个事项里的个人信息，不能恢复", en: "erases the personal data of a case for good")
  static let eraseExample = Text(zh: "抹掉 1 号事项里的电话", en: "erases the phone in case 1")
  static let exportSummary = Text(
    zh: "一个流程的事项写成表格，个人信息打码", en: "a flow's cases as a sheet, personal data masked")
  static let exportExample = Text(zh: "报修单写进表格", en: "writes the repairs into a sheet")
  static let flowSummary = Text(zh: "流程：事项照它走", en: "flows: the definitions of cases")
  static let flowListSummary = Text(
    zh: "有哪些流程，各要填什么", en: "the flows of the desk, and what they ask")
  static let flowListExample = Text(zh: "列出流程", en: "lists the flows")
  static let flowShippedExample = Text(
    zh: "附带的工作台里还有哪些可取", en: "lists those of shipped desks that can be added")
  static func asks(_ fields: Text) -> Text {
    Text(zh: "要填：\(fields.chinese)", en: "asks \(fields.english)")
  }
  static let comma = Text(zh: "、", en: ", ")
  static let semicolon = Text(zh: "；", en: "; ")
  static let rulesHead = Text(zh: "规定", en: "rules")
  static let holdsHead = Text(zh: "指标", en: "figures")
  static let finesHead = Text(zh: "罚款", en: "fines")
  static let flowShowSummary = Text(
    zh: "一个流程的全部规定：栏、步骤、时限、指标、罚款",
    en: "all that a flow says: fields, steps, clocks, figures, fines")
  static let flowShowExample = Text(zh: "看报修单怎么走", en: "shows how repairs go")
  static let flowCheckSummary = Text(
    zh: "检查 Policies/flows 里的定义", en: "checks the definitions in Policies/flows")
  static let flowCheckExample = Text(zh: "改完流程先查一遍", en: "checks them after a change")
  static let functionsSummary = Text(
    zh: "定义里能写的函数", en: "the functions that definitions may name")
  static let functionsExample = Text(zh: "列出函数", en: "lists the functions")

  static let oneCase = Text(zh: "一次看一个事项", en: "this takes one case")
  static let whichCase = Text(zh: "没有说是哪个事项", en: "it does not say which case")
  static let nameOne = Text(
    zh: "写上编号，如 12；几个流程都有这个编号时写 流程 12",
    en: "name its number, such as 12, or FLOW 12 where several flows have it")
  static func noPair(_ word: String) -> Text {
    Text(zh: "“\(word)”不是 栏=值", en: "“\(word)” is not FIELD=VALUE")
  }
  static func pairShape(_ flow: Flow?) -> Text {
    let fields = flow?.fields ?? []
    let known = fields.map { ("\($0.id)（\($0.name.chinese)）", "\($0.id) (\($0.name.english))") }
    guard !known.isEmpty else {
      return Text(
        zh: "例如 kind=water；值里有空格就加引号", en: "such as kind=water; quote a value with blanks")
    }
    return Text(
      zh: "例如 \(fields[0].id)='有空格就加引号'；有：" + known.map(\.0).joined(separator: "、"),
      en: "such as \(fields[0].id)='quote what has blanks'; there are "
        + known.map(\.1).joined(separator: ", "))
  }
  static func noWord(_ word: String) -> Text {
    Text(zh: "“\(word)”不是命令，也不是哪个流程的步骤", en: "“\(word)” is no command and no step of a flow")
  }
  static func twice(_ field: String) -> Text {
    Text(zh: "“\(field)”已经写过一次", en: "“\(field)” stands there already")
  }
  static let once = Text(zh: "每栏只写一次", en: "name each field once")
  static let seeCommands = Text(
    zh: "命令见 kefu 帮助 事项，步骤见 流程 看 流程",
    en: "see kefu help case for commands, flow show FLOW for steps")
  static let yes = Text(zh: "是", en: "yes")
  static let no = Text(zh: "否", en: "no")
  static let number = Text(zh: "编号", en: "number")
  static let askReason = Text(zh: "原因：", en: "reason: ")

  static func opened(_ receipt: CaseReceipt) -> Text {
    let (flow, number) = (receipt.flow.name, receipt.item.number)
    return receipt.isCorrection
      ? Text(
        zh: "“\(flow.chinese)”\(number) 已更正", en: "“\(flow.english)” \(number) is corrected")
      : opened(flow, number)
  }
  static func opened(_ flow: Text, _ number: Int) -> Text {
    Text(
      zh: "“\(flow.chinese)”\(number) 已开", en: "“\(flow.english)” \(number) is open")
  }
  static func taken(_ receipt: CaseReceipt, _ step: Text) -> Text {
    let (number, flow) = (receipt.item.number, receipt.flow)
    guard receipt.step != nil else {
      return Text(
        zh: "“\(flow.name.chinese)”\(number) 已经“\(step.chinese)”过",
        en: "“\(flow.name.english)” \(number): “\(step.english)” was taken before")
    }
    let state = flow.stateName(receipt.item.state)
    return Text(
      zh: "“\(flow.name.chinese)”\(number)：\(step.chinese) → \(state.chinese)",
      en: "“\(flow.name.english)” \(number): \(step.english) → \(state.english)")
  }
  static func takenBack(_ receipt: CaseReceipt, _ flow: Text) -> Text {
    let state = receipt.flow.stateName(receipt.item.state)
    return Text(
      zh: "“\(flow.chinese)”\(receipt.item.number) 撤回一步，现在是“\(state.chinese)”",
      en: "“\(flow.english)” \(receipt.item.number): took back a step, it is “\(state.english)” now"
    )
  }
  static let none = Text(zh: "没有事项", en: "there are no cases")
  static func more(_ count: Int) -> Text {
    Text(zh: "还有 \(count) 个：--limit 数字", en: "\(count) more: --limit N")
  }
  static func holder(_ holder: Text) -> Text {
    Text(zh: "经手：\(holder.chinese)", en: "with \(holder.english)")
  }
  static func possible(_ steps: [FlowStep]) -> Text {
    let words = steps.map { $0.id }
    let names = steps.map { $0.name.chinese == $0.id ? $0.id : "\($0.name.chinese) \($0.id)" }
    return Text(
      zh: "您现在可以：" + names.joined(separator: "、"),
      en: "you may now: " + words.joined(separator: ", "))
  }
  static func clockName(_ name: Text) -> Text {
    Text(zh: "时限“\(name.chinese)”", en: "the clock “\(name.english)”")
  }
  static func ownStep(_ id: String) -> Text {
    switch id {
    case CaseStep.undo: Text(zh: "撤回", en: "took back a step")
    case CaseStep.move: Text(zh: "换定义", en: "took another definition")
    case CaseStep.expire: Text(zh: "到时", en: "ran out")
    default: Text(same: id)
    }
  }
  static func clock(_ reading: ClockReading, _ zone: DeskZone) -> Text {
    let due = reading.due.map(zone.deadline) ?? "-"
    let state: Text =
      switch reading.state {
      case .waiting: Text(zh: "未开始", en: "waiting")
      case .running: Text(zh: "进行中", en: "running")
      case .paused: Text(zh: "暂停", en: "paused")
      case .met: Text(zh: "按时", en: "met")
      case .late: Text(zh: "超时", en: "late")
      }
    return Text(
      zh: "时限 \(reading.name.chinese)：\(due)，\(state.chinese)",
      en: "clock \(reading.name.english): \(due), \(state.english)")
  }
  static func nothingToErase(_ number: Int) -> Text {
    Text(zh: "\(number) 里没有可抹的个人信息", en: "\(number) holds no personal data to erase")
  }
  static func erased(_ number: Int) -> Text {
    Text(zh: "\(number) 里的个人信息已抹掉", en: "the personal data in \(number) was erased")
  }
  static func exported(_ count: Int, _ file: String) -> Text {
    Text(zh: "\(count) 个事项写进 \(file)", en: "\(count.counted("case")) written to \(file)")
  }
  static let noFlows = Text(
    zh: "Policies/flows 里还没有流程", en: "there is no flow in Policies/flows yet")
  static func flowsGood(_ count: Int) -> Text {
    Text(zh: "\(count) 个流程都没有问题", en: "nothing is wrong, flows: \(count)")
  }
  static let noFunctions = Text(zh: "还没有函数", en: "there are no functions yet")
  static func noHolds(_ flow: Text) -> Text {
    Text(zh: "“\(flow.chinese)”没有定指标", en: "“\(flow.english)” has no holds")
  }
  static let fieldsHead = Text(zh: "栏", en: "fields")
  static let stepsHead = Text(zh: "步骤", en: "steps")
  static let clocksHead = Text(zh: "时限", en: "clocks")

  // Words that follow a flow's alias.
  static let openWords = ["新", "开", "new", "open"]
}
