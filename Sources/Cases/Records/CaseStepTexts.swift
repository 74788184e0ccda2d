import Vocabulary

/// Texts about what comes with a step, about taking back, lists and damage.
extension CaseTexts {
  static func give(_ id: String, _ what: Text) -> Text {
    Text(
      zh: "写 \(id)=…，\(what.chinese.trimmed)", en: "give \(id)=…: \(what.english)")
  }
  static func noOther(_ field: Text, _ number: Int, _ flow: Text) -> Text {
    Text(
      zh: "“\(field.chinese)”写的 \(number)，“\(flow.chinese)”里没有",
      en: "“\(field.english)” names \(number), which is not in “\(flow.english)”")
  }
  static let aText = Text(zh: "几句话", en: "a text")
  static func fieldNeeded(_ field: Text, _ step: Text) -> Text {
    Text(
      zh: "“\(step.chinese)”还缺“\(field.chinese)”", en: "“\(step.english)” lacks “\(field.english)”")
  }
  static func frozen(_ field: Text, _ step: Text) -> Text {
    Text(
      zh: "“\(step.chinese)”时不能改“\(field.chinese)”",
      en: "“\(field.english)” is not changed by “\(step.english)”")
  }
  static func takes(_ fields: [Text]) -> Text {
    guard let list = fields.joined() else {
      return Text(zh: "这一步不填任何栏", en: "the step takes no fields")
    }
    return Text(zh: "这一步可以填：\(list.chinese)", en: "the step takes \(list.english)")
  }
  static func reasonNeeded(_ step: Text) -> Text {
    Text(zh: "“\(step.chinese)”要写原因", en: "“\(step.english)” takes a reason")
  }
  static let addReason = Text(zh: "加上 --reason 原因", en: "add --reason WHY")
  static func reasonUnasked(_ step: Text) -> Text {
    Text(zh: "“\(step.chinese)”不用写原因", en: "“\(step.english)” takes no reason")
  }
  static let leaveReason = Text(zh: "去掉 --reason", en: "leave out --reason")
  static func reasonTooLong(_ limit: Int) -> Text {
    Text(zh: "原因超过 \(limit) 字", en: "the reason is longer than \(limit) characters")
  }
  static func notAddressed(_ step: Text) -> Text {
    Text(zh: "“\(step.chinese)”不能交给某一个人", en: "“\(step.english)” is addressed to nobody")
  }
  static let leaveRecipient = Text(zh: "去掉 --to", en: "leave out --to")
  static func holdsAlready(_ person: Text, _ number: Int) -> Text {
    Text(
      zh: "\(number) 本来就在\(person.chinese)手上", en: "\(number) is with \(person.english) already")
  }
  static func yoursAlready(_ number: Int) -> Text {
    Text(zh: "\(number) 本来就在您手上", en: "\(number) is in your hands already")
  }
  static let otherRecipient = Text(zh: "换一位，或不写 --to", en: "name another, or leave out --to")
  static func writtenAlready(
    _ flow: Text, _ number: Int, _ owner: Text, _ values: Text?
  ) -> Text {
    Text(
      zh: "\(owner.chinese)已经写过这条“\(flow.chinese)”（\(number)）："
        + (values?.chinese ?? "空的"),
      en: "\(owner.english) wrote this “\(flow.english)” already (\(number)): "
        + (values?.english ?? "empty"))
  }
  static func ownerOrLead(_ owner: Text) -> Text {
    Text(
      zh: "要更正就请\(owner.chinese)或组长", en: "to correct it ask \(owner.english) or a lead")
  }
  static func named(_ field: Text, _ value: Text) -> Text {
    Text(
      zh: "\(field.chinese) \(value.chinese)", en: "\(field.english) \(value.english)")
  }
  static func dayToCome(_ day: Day) -> Text {
    Text(zh: "\(day) 还没到", en: "\(day) is still to come")
  }
  static let dayThatCame = Text(zh: "写今天或以前的日期", en: "write today's date or an earlier one")

  // Taking back.
  static let nothingToUndo = Text(zh: "没有可以撤回的", en: "there is nothing to take back")
  static func movedOn(_ flow: Text, _ number: Int, _ who: Text?, _ what: Text?) -> Text {
    guard let who, let what else {
      return Text(
        zh: "“\(flow.chinese)”\(number) 已经变了，撤不回", en: "\(number) of “\(flow.english)” has changed")
    }
    return Text(
      zh: "“\(flow.chinese)”\(number) 之后又由\(who.chinese)“\(what.chinese)”，撤不回",
      en: "\(who.english) took “\(flow.english)” \(number) further (\(what.english)): it stays")
  }
  static func effectStays(_ step: Text, _ effect: Text) -> Text {
    Text(
      zh: "“\(step.chinese)”同时\(effect.chinese)，撤不回",
      en: "“\(step.english)” also did this, which stays: \(effect.english)")
  }
  static func lastAct(_ flow: Text, _ number: Int, _ step: Text, _ title: Text?) -> Text {
    let about = title.map { Text(zh: "（\($0.chinese)）", en: " (\($0.english))") } ?? Text(same: "")
    return Text(
      zh: "“\(flow.chinese)”\(number) 的“\(step.chinese)”\(about.chinese)",
      en: "“\(step.english)” of “\(flow.english)” \(number)\(about.english)")
  }

  // Waiting cases.
  static let dueTitle = Text(zh: "快到时间或已过的事项", en: "cases near their deadline or over")
  static let waitingTitle = Text(zh: "等我批、等我接的事项", en: "cases that wait for me")
  static let heldTitle = Text(zh: "我手上的事项", en: "cases in my hands")
  static func waitingItem(_ flow: Text, _ state: Text, _ title: Text) -> Text {
    Text(
      zh: "\(flow.chinese)·\(state.chinese)　\(title.chinese)",
      en: "\(flow.english), \(state.english): \(title.english)")
  }

  // Damage.
  static func noDefinition(_ flow: String, _ digest: String) -> Text {
    Text(
      zh: "记录库里缺流程“\(flow)”的定义 \(digest.prefix(12))",
      en: "the store lacks the definition \(digest.prefix(12)) of the flow “\(flow)”")
  }
  static func inCase(_ flow: String, _ number: Int, _ reason: Text) -> Text {
    Text(
      zh: "事项 \(flow) \(number)：\(reason.chinese)", en: "case \(flow) \(number): \(reason.english)")
  }
  static let noSteps = Text(zh: "一步都没有", en: "it has no steps")
  static func stepGap(_ sequence: Int) -> Text {
    Text(
      zh: "第 \(sequence) 步接不上前一步", en: "step \(sequence) does not follow the one before")
  }
  static func unknownWord(_ kind: String, _ word: String) -> Text {
    Text(
      zh: "定义里没有“\(word)”（\(kind)）", en: "its definition has no \(kind) “\(word)”")
  }
  static func strangerInCase(_ flow: String, _ number: Int, _ agent: AgentNumber) -> Text {
    Text(
      zh: "事项 \(flow) \(number) 里的 \(agent)号 不在名单上",
      en: "case \(flow) \(number) names agent \(agent), who is not listed")
  }
  static let rowDiffers = Text(zh: "一览里写的和经过对不上", en: "its row differs from its steps")
  static let keysDiffer = Text(
    zh: "查找用的值和经过对不上", en: "the values it is found by differ from its steps")
  static func orphans(_ table: String, _ flow: String, _ number: Int) -> Text {
    Text(
      zh: "\(table) 里有不属于任何事项的内容：\(flow) \(number)",
      en: "\(table) holds rows of \(flow) \(number), which is not there")
  }
}
