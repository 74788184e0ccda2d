import Staff
import Vocabulary

/// Texts about cases: refusals with a way out that somebody at the desk can act on.
enum CaseTexts {
  static let comma = Text(zh: "、", en: ", ")
  static let and = Text(zh: "，并且", en: " and ")
  static let or = Text(zh: "；或者", en: " or ")
  static let withdrawn = Text(zh: "已撤回", en: "withdrawn")
  static let undone = Text(zh: "撤回", en: "take back")
  static let ranOut = Text(zh: "到时", en: "ran out")
  static let moved = Text(zh: "换定义", en: "other definition")

  /// Returns the name of a step that is the program's own, else the id.
  static func stepName(_ id: String) -> Text {
    switch id {
    case CaseStep.undo: undone
    case CaseStep.expire: ranOut
    case CaseStep.move: moved
    default: Text(same: id)
    }
  }

  // Possible steps.
  static func step(_ id: String, _ name: Text) -> Text {
    Text(
      zh: name.chinese == id ? id : "\(name.chinese) \(id)",
      en: name.english == id ? id : "\(id) (\(name.english))")
  }
  static func possibleNow(_ steps: [Text], awaited: [Text]) -> Text {
    let list = steps.joined() ?? Text(same: "")
    let waits = awaited.joined().map {
      Text(zh: "；要等：\($0.chinese)", en: "; it waits for: \($0.english)")
    }
    return Text(
      zh: "您现在可以：\(list.chinese)\(waits?.chinese ?? "")",
      en: "you may now: \(list.english)\(waits?.english ?? "")")
  }
  static func stepsBy(_ steps: Text, _ who: Text) -> Text {
    Text(
      zh: "\(steps.chinese)（由\(who.chinese)）", en: "\(steps.english), by \(who.english)")
  }
  static func possibleForOthers(_ steps: [Text]) -> Text {
    let list = steps.joined() ?? Text(same: "")
    return Text(zh: "现在可以：\(list.chinese)", en: "possible now: \(list.english)")
  }
  static func nothingLeft(_ number: String) -> Text {
    Text(
      zh: "它已经了结；看经过：事项 看 \(number)", en: "it is over; see it with case show \(number)")
  }

  // The state, the hand, the condition.
  static func tooManySteps(_ flow: Text, _ number: Int, _ most: Int) -> Text {
    Text(
      zh: "\(flow.chinese) \(number) 已经有 \(most) 步，最多 \(most) 步",
      en: "\(flow.english) \(number) has \(most) steps, the most that one takes")
  }
  static let openAnother = Text(zh: "后面的事另开一件", en: "open another for what comes next")
  static let openUnderAnother = Text(
    zh: "后面的换个编号另记，例如末尾加 -2",
    en: "write what comes next under another id, such as one that ends with -2")
  static func notInState(_ step: Text, _ number: Int, _ state: Text) -> Text {
    Text(
      zh: state.chinese == step.chinese
        ? "\(number) 已经“\(state.chinese)”了"
        : "\(number) 现在是“\(state.chinese)”，不能\(step.chinese)",
      en: state.english == step.english
        ? "\(number) is “\(state.english)” already"
        : "\(number) is “\(state.english)” now, which has no “\(step.english)”")
  }
  static func opensNothing(_ name: Text) -> Text {
    Text(zh: "“\(name.chinese)”开不了新的", en: "“\(name.english)” opens nothing")
  }
  static let checkFlow = Text(zh: "检查定义：流程 查", en: "check its definition: flow check")
  static func mayNot(_ step: Text, _ who: Text) -> Text {
    Text(
      zh: "“\(step.chinese)”要由\(who.chinese)来做", en: "“\(step.english)” is for \(who.english)")
  }
  static func askHolder(_ holder: Text) -> Text {
    Text(zh: "现在在\(holder.chinese)手上", en: "it is with \(holder.english) now")
  }
  static func fourEyes(_ step: Text, _ party: Text) -> Text {
    Text(
      zh: "您就是\(party.chinese)，不能再由您来“\(step.chinese)”",
      en: "you are \(party.english): “\(step.english)” takes another pair of eyes")
  }
  static func anotherPerson(_ who: Text) -> Text {
    Text(zh: "请另一位来做：\(who.chinese)", en: "let another do it: \(who.english)")
  }
  static func tooOften(_ step: Text, _ most: Int) -> Text {
    Text(
      zh: "“\(step.chinese)”已经做过 \(most) 次",
      en: "“\(step.english)” was taken \(most.counted("time")) already"
    )
  }
  static func beyondMay(_ who: Text) -> Text {
    Text(zh: "再做要由\(who.chinese)", en: "beyond that it is for \(who.english)")
  }
  static func conditionFails(_ step: Text, _ conditions: [Text]) -> Text {
    let list = conditions.joined(or) ?? Text(same: "")
    return Text(
      zh: "“\(step.chinese)”只在\(list.chinese)时能做",
      en: "“\(step.english)” needs \(list.english)")
  }
  static let seeValues = Text(
    zh: "填的值见 事项 看；要改就和这一步一起写 栏=值",
    en: "case show tells its values; those that the step takes may be given with it: FIELD=VALUE")
  static func outOfHours(_ step: Text) -> Text {
    Text(zh: "现在不是“\(step.chinese)”的时候", en: "this is not the hour for “\(step.english)”")
  }
  static func hoursAre(_ spans: [DaySpan]) -> Text {
    let list = spans.map(\.label).joined(separator: ", ")
    return Text(zh: "时段：\(list)", en: "it is possible \(list)")
  }
  static func outOfMonths(_ step: Text) -> Text {
    Text(zh: "这个月不做“\(step.chinese)”", en: "this is not the month for “\(step.english)”")
  }
  static func monthsAre(_ months: [Int]) -> Text {
    let list = Set(months).sorted().map(String.init)
    return Text(
      zh: "只在 \(list.joined(separator: "、")) 月做",
      en: "it is possible in the months \(list.joined(separator: ", "))")
  }
  static func broken(_ rule: Text, _ step: Text, _ condition: Text) -> Text {
    Text(
      zh: "“\(step.chinese)”破了规定“\(rule.chinese)”：要\(condition.chinese)",
      en: "“\(step.english)” breaks the rule “\(rule.english)”: \(condition.english)")
  }
  /// Returns another field of a comparison, with the span that is added to it.
  static func other(_ field: Text, _ shift: DateShift?) -> Text {
    let name = Text(zh: "“\(field.chinese)”", en: "“\(field.english)”")
    guard let shift else { return name }
    let (sign, count) = (shift.count < 0 ? "-" : "+", abs(shift.count))
    let unit: Text =
      switch shift.unit {
      case .months: Text(zh: "个月", en: count == 1 ? "month" : "months")
      case .days: Text(zh: "天", en: count == 1 ? "day" : "days")
      case .hours: Text(zh: "小时", en: "h")
      case .minutes: Text(zh: "分钟", en: "min")
      }
    return Text(
      zh: "\(name.chinese) \(sign) \(count) \(unit.chinese)",
      en: "\(name.english) \(sign) \(count) \(unit.english)")
  }
  static func comparison(_ field: Text, _ sign: Condition.Operator, _ value: Text) -> Text {
    switch sign {
    case .given: Text(zh: "填了“\(field.chinese)”", en: "“\(field.english)” given")
    case .missing: Text(zh: "没填“\(field.chinese)”", en: "“\(field.english)” not given")
    default:
      Text(
        zh: "“\(field.chinese)” \(sign.rawValue) \(value.chinese)",
        en: "“\(field.english)” \(sign.rawValue) \(value.english)")
    }
  }

  // Parties.
  static let anyone = Text(zh: "任何人", en: "anyone")
  static let nobody = Text(zh: "没有人", en: "nobody")
  static let writer = Text(zh: "开单人", en: "its writer")
  static let holder = Text(zh: "经手人", en: "its holder")
  static func took(_ step: Text) -> Text {
    Text(zh: "做“\(step.chinese)”的人", en: "who took “\(step.english)”")
  }
  static func party(_ party: Text, _ person: Text?) -> Text {
    guard let person else { return party }
    return Text(
      zh: "\(party.chinese) \(person.chinese)", en: "\(party.english) \(person.english)")
  }
  static func role(_ role: Role, _ people: [Agent]) -> Text {
    let name =
      switch role {
      case .agent: Text(zh: "客服", en: "an agent")
      case .lead: Text(zh: "组长", en: "a lead")
      case .clerk: Text(zh: "薪资专员", en: "a clerk")
      }
    guard role != .agent else { return name }
    return party(name, people.named)
  }
  static func groupOf(_ field: Text) -> Text {
    Text(zh: "“\(field.chinese)”所指的组", en: "the group that “\(field.english)” names")
  }
  static func movedOn(_ flow: Text, _ number: Int, _ state: Text) -> Text {
    Text(
      zh: "“\(flow.chinese)”\(number) 已经“\(state.chinese)”，不能再开一次来改",
      en: "“\(flow.english)” \(number) is “\(state.english)” by now and can't be opened anew")
  }
  static func group(_ name: Text, _ people: [Agent]) -> Text {
    let group = Text(zh: "“\(name.chinese)”组", en: "the group “\(name.english)”")
    return party(group, people.named)
  }
  static func clock(_ name: Text) -> Text {
    Text(zh: "时限“\(name.chinese)”", en: "the clock “\(name.english)”")
  }

  // Rights.
  static func notYours(_ flow: Text) -> Text {
    Text(
      zh: "这条“\(flow.chinese)”不给您看", en: "this “\(flow.english)” is not for you to read")
  }
  static let askALead = Text(zh: "请组长来做", en: "ask a lead")
  static let opensOwn = Text(
    zh: "只能替自己开；替别人开要组长", en: "cases are opened in one's own name; a lead may for others")
  static let leadsErase = Text(
    zh: "抹掉个人信息要组长或薪资专员", en: "personal data is erased by a lead or clerk")

  // Finding a case.
  static func noCase(_ number: Int, _ flow: Text?) -> Text {
    guard let flow else { return Text(zh: "没有 \(number) 号事项", en: "there is no case \(number)") }
    return Text(
      zh: "“\(flow.chinese)”里没有 \(number) 号", en: "there is no \(number) in “\(flow.english)”")
  }
  static let listMine = Text(zh: "事项 列 --mine", en: "case list --mine")
  static let listWaiting = Text(zh: "事项 列 --waiting", en: "case list --waiting")
  /// - Parameter flow: the flow's id; nil for the cases of all flows.
  static func listCases(of flow: String?) -> Text {
    let rest = [flow, "--all"].compactMap(\.self).joined(separator: " ")
    return Text(zh: "都有哪些：事项 列 \(rest)", en: "see case list \(rest)")
  }
  static func severalFlows(_ number: Int) -> Text {
    Text(zh: "好几个流程都有 \(number) 号", en: "several flows have a number \(number)")
  }
  static func nameFlow(_ flows: [String], _ number: Int) -> Text {
    let list = flows.map { "\($0) \(number)" }
    return Text(
      zh: "写上流程：\(list.joined(separator: "、"))",
      en: "name the flow: \(list.joined(separator: ", "))")
  }
  static func seeCase(_ words: String) -> Text {
    Text(zh: "看经过：事项 看 \(words)", en: "see what happened: case show \(words)")
  }
  static func noStep(_ word: String, _ flow: Text) -> Text {
    Text(
      zh: "“\(flow.chinese)”没有“\(word)”这一步", en: "“\(flow.english)” has no step “\(word)”")
  }
}

extension [Agent] {
  /// The first few agents by number and name; nil when there are none.
  fileprivate var named: Text? {
    guard !isEmpty else { return nil }
    let names = prefix(3).map { "\($0.number)号 \($0.name)" } + (count > 3 ? ["…"] : [])
    return names.map { Text(same: $0) }.joined()
  }
}

extension DaySpan {
  /// `10:30-11:30`.
  public var label: String {
    [start, end].map { second in
      let (hour, minute) = (second / 3600 % 24, second / 60 % 60)
      return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
    }.joined(separator: "-")
  }
}
