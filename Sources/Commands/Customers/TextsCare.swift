import Cases
import Shell
import Vocabulary

/// Texts of care and the outbox.
extension Texts {
  static let careGuide = Guide(
    zh: "关怀：按级别的计划、今天该关怀谁、回访",
    en: "care by tier: the plan, who is due, call-backs")
  static let carePlanGuide = Guide(
    zh: "一个月里按级别该做的关怀，每项有几位", en: "a month's care by occasion and tier",
    ("kefu care plan 2026-12", zh: "十二月的计划", en: "December's"),
    more: Text(
      zh: "计划由 Policies/customers.yaml 的 occasions 和档案、消费、宣布算出，不存。最后一列是不联系的人数。",
      en: "It is worked out from `occasions` of Policies/customers.yaml, the files, the "
        + "purchases and "
        + "what was announced. The last column counts who is left out."))
  static let careDueGuide = Guide(
    zh: "某天该关怀的顾客，到了哪一步", en: "the customers who are due care on a day, and how far it is",
    ("kefu care due --on 2026-12-25 --branch east", zh: "东门店那天的", en: "those of one branch"))
  static let careAnnounceGuide = Guide(
    zh: "宣布恶劣天气、活动、优惠：计划就到得了该听到的人",
    en: "announces severe weather, an event, an offer, so that the plan reaches whom it concerns",
    (
      "kefu care announce weather --on 2026-12-01 --about 明天降温十度 --as 1",
      zh: "明天寒潮", en: "a cold wave tomorrow"
    ),
    more: Text(
      zh: "--about 的话填进消息的 {事由}。先听到的级别（early）提前几天。",
      en: "The words of --about fill {事由} of the message. Tiers with `early` hear it days before."))
  static let careCallGuide = Guide(
    zh: "把到期的回访开成回访单，备好问题，每个只开一次",
    en: "opens the call-backs that are due, with their questions, each once",
    ("kefu care call --as 2", zh: "开到今天为止的", en: "those due up to today"))
  static let careCallsGuide = Guide(
    zh: "现在该打的回访；不在时段里就不列",
    en: "the call-backs to make now; none outside their hours",
    ("kefu care calls --as 2", zh: "现在打谁", en: "whom to call now"),
    more: Text(
      zh: "时段照流程 client_call 的“打通”。打之前先领，号码用 事项 看 --reveal 看。",
      en: "The hours are those of the step `call` of the flow client_call. Pick a case before "
        + "calling; "
        + "case show --reveal tells the number."))
  static let careAnswersGuide = Guide(
    zh: "一个月回访的回答，每种几个", en: "how often each answer was given in a month's call-backs",
    ("kefu care answers 2026-11 --branch east", zh: "东门店十一月的", en: "those of one branch"))

  static let outboxGuide = Guide(
    zh: "发件箱：给短信商的消息，不重发，不半夜发",
    en: "the outbox: messages for a provider, none twice, none at night")
  static let outboxFillGuide = Guide(
    zh: "把某天该发的消息放进发件箱", en: "puts the messages of a day into the outbox",
    ("kefu outbox fill 2026-12-25 --as 1", zh: "那天的", en: "those of that day"),
    more: Text(
      zh: "同一位顾客、同一项、同一天只有一条；再装一次不会多。",
      en: "There is one message for customer, occasion and day; filling again adds nothing."))
  static let outboxListGuide = Guide(
    zh: "发件箱里的消息和回访", en: "the messages and calls of the outbox",
    ("kefu outbox list --state failed", zh: "只看失败的", en: "those that failed"))
  static let outboxSendGuide = Guide(
    zh: "把待发的消息交给短信商：写成表，或交给一条命令",
    en: "hands the messages that wait to a provider: as a sheet, or to a command",
    ("kefu outbox send --to messages.csv --as 1", zh: "写成表", en: "as a sheet"),
    (
      "kefu outbox send --through 'sms-send --csv' --as 1", zh: "交给命令，表从标准输入进",
      en: "to a command, which reads the sheet"
    ),
    more: Text(
      zh: "只在制度的时段里交。交之前记一笔，交完再记一笔：中间断了就说不清交没交，不会自己再发，用 发件箱 定 来定。"
        + "表有整个手机号，只有自己能读。命令以 0 结束才算交到。",
      en: "Only within the hours of the policy. It is noted before and after: where the program "
        + "stopped "
        + "between, nothing is sent again by itself; decide by outbox settle. The sheet has "
        + "whole numbers "
        + "and is its owner's alone. A command has taken them when it ends with 0."))
  static let outboxResultGuide = Guide(
    zh: "读回短信商的结果表", en: "reads a provider's sheet of results",
    ("kefu outbox result results.csv --as 1", zh: "编号、结果、原因", en: "number, result, reason"))
  static let outboxSettleGuide = Guide(
    zh: "定下说不清的、失败的或不该发的消息",
    en: "decides about messages that are in doubt, failed, or shall not go out",
    (
      "kefu outbox settle 3 4 --how handed --reason 短信商说收到了 --as 1",
      zh: "问过短信商，收到了", en: "the provider has them"
    ),
    (
      "kefu outbox settle 5 --how again --reason 号码改了 --as 1", zh: "再发一次",
      en: "one that goes out again"
    ))

  static func undatedOccasion(_ name: Text, _ year: Int) -> Text {
    Text(
      zh: "“\(name.chinese)”没有 \(year) 年的日期，见 Policies/customers.yaml",
      en: "“\(name.english)” has no date in \(year): see Policies/customers.yaml")
  }
  static func nothingDue(_ day: Day) -> Text {
    Text(zh: "\(day) 没有要关怀的", en: "nobody is due care on \(day)")
  }
  static let noCare = Text(zh: "这个月没有关怀", en: "no care this month")
  static func announced(_ name: Text, _ day: Day) -> Text {
    Text(zh: "已宣布：\(name.chinese)，\(day)", en: "announced: \(name.english), \(day)")
  }
  static func callsOpened(_ numbers: [Int]) -> Text {
    guard let first = numbers.first, let last = numbers.last else {
      return Text(zh: "没有要开的回访单", en: "no call-back is due")
    }
    return Text(
      zh: "开了 \(numbers.count) 张回访单：\(first == last ? "\(first)" : "\(first) 到 \(last)") 号",
      en: numbers.count == 1
        ? "opened one call-back: \(first)"
        : "opened \(numbers.count) call-backs: \(first) to "
          + "\(last)")
  }
  static let notTheHour = Text(zh: "现在不是回访的时候", en: "this is not the hour for call-backs")
  static func callHours(_ hours: [DaySpan]) -> Text {
    let list = hours.map(\.label).joined(separator: ", ")
    return Text(zh: "时段：\(list)", en: "they are offered \(list)")
  }
  static func noCalls(_ month: Month) -> Text {
    Text(zh: "\(month) 没有打通的回访", en: "no call-back was made in \(month)")
  }
  static func callsMade(_ count: Int, _ month: Month) -> Text {
    Text(
      zh: "\(month) 打通 \(count) 个回访",
      en: count == 1 ? "one call-back made in \(month)" : "\(count) call-backs made in \(month)")
  }

  static func filled(_ day: Day, _ added: Int, known: Int) -> Text {
    Text(
      zh: "\(day)：放进 \(added) 条" + (known == 0 ? "" : "，已有 \(known) 条"),
      en: "\(day): \(added) put in" + (known == 0 ? "" : ", \(known) there already"))
  }
  static func leftOut(_ count: Int, _ reason: Text) -> Text {
    Text(zh: "\(reason.chinese)：\(count) 位", en: "\(reason.english): \(count)")
  }
  static func messageCount(_ count: Int, shown: Int) -> Text {
    Text(
      zh: shown < count ? "\(count) 条，列出最后 \(shown) 条" : "\(count) 条",
      en: shown < count ? "\(count), the last \(shown) shown" : "\(count) in all")
  }
  static func caseOfCall(_ number: Int) -> Text {
    Text(zh: "回访单 \(number)", en: "call-back \(number)")
  }
  static let oneTarget = Text(zh: "要写交给谁", en: "it is not said who takes them")
  static let targetShape = Text(
    zh: "写一项：--to 文件，或 --through 命令", en: "give one of --to FILE and --through COMMAND")
  static func sheetIsThere(_ file: String) -> Text {
    Text(
      zh: "已经有文件“\(file)”，不覆盖：也许还没交给短信商",
      en: "“\(file)” is there already, and perhaps not uploaded yet")
  }
  static let otherSheet = Text(zh: "换一个文件名", en: "give another file name")
  static let nothingToSend = Text(zh: "没有要发的", en: "nothing is waiting")
  static func beingHanded(_ numbers: [Int]) -> Text {
    let list = numbers.prefix(10).map(String.init).joined(separator: " ")
    let rest = numbers.count > 10 ? " …" : ""
    return Text(
      zh: "\(numbers.count) 条别处正在交，这次没有动：\(list)\(rest)",
      en: "\(numbers.count) are being handed over elsewhere and were left alone: \(list)\(rest)")
  }
  static func stillWaits(_ finding: Finding) -> Text {
    Text(
      zh: "有一条没发，还等着：\(finding.reason.chinese)",
      en: "one was not sent and waits: \(finding.reason.english)")
  }
  static func inDoubt(_ numbers: [Int]) -> Text {
    let list = numbers.prefix(10).map(String.init).joined(separator: " ")
    let rest = numbers.count > 10 ? " …" : ""
    return Text(
      zh: "\(numbers.count) 条交没交不清楚，没有再发：\(list)\(rest)；问过短信商再用 发件箱 定",
      en: "\(numbers.count) in doubt and not sent again: \(list)\(rest); ask the provider, then "
        + "outbox "
        + "settle")
  }
  static func droppedMessages(_ count: Int) -> Text {
    Text(
      zh: "\(count) 条不发了：过时，或顾客不要了，见 发件箱 列",
      en: "\(count) dropped: too late, or no longer wanted; see outbox list")
  }
  static func handedTo(_ count: Int, _ file: String, batch: Int) -> Text {
    Text(
      zh: "第 \(batch) 批：\(count) 条写进 \(file)",
      en: "batch \(batch): \(count) written to \(file)")
  }
  static func handedOver(_ count: Int, batch: Int) -> Text {
    Text(zh: "第 \(batch) 批：交出 \(count) 条", en: "batch \(batch): \(count) handed over")
  }
  static func providerNotStarted(_ reason: Text) -> Text {
    Text(zh: "命令没跑起来：\(reason.chinese)", en: "the command was not started: \(reason.english)")
  }
  static func providerFailed(_ status: Int32?, _ numbers: [Int]) -> Text {
    let list = numbers.prefix(10).map(String.init).joined(separator: " ")
    let how = status.map { "\($0)" }
    return Text(
      zh: "命令没有以 0 结束（\(how ?? "被终止")），交没交不清楚：\(list)",
      en: "the command ended with \(how ?? "a signal"), so it is not known whether it took \(list)")
  }
  static let askProvider = Text(
    zh: "问短信商，再定：kefu 发件箱 定 号 --how handed（或 again）--reason 原因",
    en: "ask the provider, then: kefu outbox settle N --how handed (or again) --reason WHY")
  static func messagesSettled(_ count: Int, _ state: Text) -> Text {
    Text(zh: "\(count) 条：\(state.chinese)", en: "\(count): \(state.english)")
  }
  static func noOccasion(_ id: String) -> Text {
    Text(zh: "制度里没有“\(id)”的消息", en: "the policy has no message for “\(id)”")
  }
  static let seeCustomerPolicy = Text(
    zh: "改 Policies/customers.yaml", en: "change Policies/customers.yaml")
  static func noCarePhrase(_ id: String, _ occasion: Text) -> Text {
    Text(
      zh: "“\(occasion.chinese)”要的话术 \(id) 没有",
      en: "the phrase \(id) of “\(occasion.english)” is not there")
  }
  static func notOfCare(_ id: String) -> Text {
    Text(zh: "话术 \(id) 不是关怀类的", en: "the phrase \(id) is not of category care")
  }
  static func careLacks(_ id: String, _ names: [String], _ number: Int) -> Text {
    let list = names.joined(separator: "、")
    return Text(
      zh: "消息 \(number) 的话术 \(id) 还缺：\(list)",
      en: "message \(number), phrase \(id), lacks: \(list)")
  }
  static func careValues(_ number: Int) -> Text {
    Text(
      zh: "{称呼} {门店} {卡} {店名} 来自档案，{事由} 来自 关怀 宣布 --about；不发就 发件箱 定 \(number) "
        + "--how drop",
      en: "{称呼} {门店} {卡} {店名} come from the file, {事由} from care announce --about; or drop it: "
        + "outbox "
        + "settle \(number) --how drop")
  }

  static let planHeads = [
    Text(zh: "关怀", en: "occasion"), Text(zh: "方式", en: "by"), Text(zh: "日子", en: "days"),
    Text(same: "A"), Text(same: "B"), Text(same: "C"), Text(same: "D"),
    Text(zh: "不联系", en: "left out"),
  ]
  static let dueHeads = [
    Text(zh: "会员号", en: "number"), Text(zh: "姓名", en: "name"), Text(zh: "级", en: "tier"),
    Text(zh: "门店", en: "branch"), Text(zh: "关怀", en: "occasion"), Text(zh: "方式", en: "by"),
    Text(zh: "到了", en: "state"), Text(zh: "事由", en: "about"),
  ]
  static let messageHeads = [
    Text(zh: "号", en: "no"), Text(zh: "会员号", en: "customer"), Text(zh: "日子", en: "day"),
    Text(zh: "关怀", en: "occasion"), Text(zh: "方式", en: "by"), Text(zh: "到了", en: "state"),
    Text(same: ""),
  ]
}
