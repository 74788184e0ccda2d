import Vocabulary

/// Texts of the checks of a definition whose words are all known.
extension FlowTexts {
  static func secondOpening(_ step: String, _ first: String) -> Text {
    Text(
      zh: "“\(step)”没有 from，成了第二个开事项的步骤（已有“\(first)”）",
      en: "“\(step)” has no from, which makes it a second step that opens cases, beside “\(first)”")
  }
  static let addFrom = Text(zh: "补上 from: 状态", en: "add from: STATE")
  static func openingFrom(_ step: String) -> Text {
    Text(
      zh: "“\(step)”是开事项的步骤，不能又从某个状态走",
      en: "“\(step)” opens cases and can't also start from a state")
  }
  static let ownStep = Text(zh: "另写一个步骤", en: "make it a step of its own")
  static func unreached(_ state: String) -> Text {
    Text(zh: "没有步骤走到状态“\(state)”", en: "no step leads to the state “\(state)”")
  }
  static func leadHere(_ state: String) -> Text {
    Text(zh: "给一个步骤写 to: \(state)，或去掉这个状态", en: "give a step to: \(state), or drop the state")
  }
  static func neverLeft(_ state: String) -> Text {
    Text(zh: "没有步骤离开状态“\(state)”", en: "no step leaves the state “\(state)”")
  }
  static func nobody(_ step: String) -> Text {
    Text(zh: "步骤“\(step)”谁都不能做", en: "nobody may take the step “\(step)”")
  }
  static let nameSomebody = Text(
    zh: "by 里要有 not 没有排除的人", en: "by names somebody whom not leaves")
  static func mostAlone(_ step: String) -> Text {
    Text(
      zh: "“\(step)”写了 most，没写超过以后由谁做", en: "“\(step)” has most, but not who may do it beyond that")
  }
  static let addBeyond = Text(zh: "补上 beyond: lead", en: "add beyond: lead")
  static func beyondAlone(_ step: String) -> Text {
    Text(zh: "“\(step)”写了 beyond，没写 most", en: "“\(step)” has beyond, but no most")
  }
  static let addMost = Text(zh: "补上 most: 次数", en: "add most: HOW OFTEN")

  static func notGivenYet(_ field: String) -> Text {
    Text(zh: "到这里“\(field)”还不可能填过", en: "nobody can have given “\(field)” by then")
  }
  static func askBefore(_ field: String) -> Text {
    Text(
      zh: "在之前的步骤里写 asks: [\(field)]，或放进 may",
      en: "let an earlier step ask for it, asks: [\(field)], or take it, may")
  }
  static func asksComputed(_ field: String) -> Text {
    Text(zh: "“\(field)”由程序算出，不能要人填", en: "“\(field)” is worked out and can't be asked for")
  }
  static let dropField = Text(zh: "从 asks 里去掉", en: "drop it from asks")
  static func notTakenYet(_ step: String, _ place: String) -> Text {
    Text(
      zh: "到“\(place)”时，不可能做过“\(step)”", en: "“\(step)” can't have been taken before “\(place)”")
  }
  static let laterStep = Text(zh: "写之前的步骤", en: "name an earlier step")

  static func stopsAtOnce(_ clock: String, _ state: String) -> Text {
    Text(
      zh: "时限“\(clock)”在“\(state)”又开始又停", en: "the clock “\(clock)” starts and stops in “\(state)”")
  }
  static func neverStops(_ clock: String) -> Text {
    Text(zh: "时限“\(clock)”永远不会停", en: "the clock “\(clock)” never stops")
  }
  static let otherUntil = Text(
    zh: "until 写 from 之后走得到的状态", en: "until names a state that can follow those of from")
  static func noHours(_ clock: String) -> Text {
    Text(
      zh: "时限“\(clock)”按上班时间算，Policies/calendar.yaml 里却没有时间",
      en: "the clock “\(clock)” goes by working hours, but Policies/calendar.yaml has none")
  }
  static let writeHours = Text(
    zh: "补上 hours，如 {daily: 08:30-17:30}", en: "add hours such as {daily: 08:30-17:30}")
  static func noRoster(_ clock: String) -> Text {
    Text(
      zh: "时限“\(clock)”按排班算，却没有排班", en: "the clock “\(clock)” goes by the roster, but there is none"
    )
  }
  static let writeRoster = Text(
    zh: "写好 Shifts 里的排班表，或换一种 in", en: "write a roster in Shifts, or go by another time")

  static func computedFromItself(_ field: String) -> Text {
    Text(zh: "“\(field)”绕回自己，算不出来", en: "“\(field)” is computed from itself")
  }
  static let computeFromGiven = Text(
    zh: "function 里写有人填的栏", en: "name fields in function that somebody gives")
  static func clockCircle(_ clock: String) -> Text {
    Text(
      zh: "时限“\(clock)”会让事项自己转圈，没有人也不停",
      en: "the clock “\(clock)” moves cases in a circle that nobody ends")
  }
  static let endCircle = Text(
    zh: "then 换一个状态，或换成 hold", en: "let it lead to another state, or to hold")

  static func stateInUse(_ state: String) -> Text {
    Text(zh: "还有事项在状态“\(state)”，这里却没有了", en: "cases stand in the state “\(state)”, which is gone")
  }
  static func fieldInUse(_ field: String) -> Text {
    Text(zh: "事项里用着“\(field)”这一栏，这里却没有了", en: "cases hold the field “\(field)”, which is gone")
  }
  static func choiceInUse(_ choice: String, _ field: Text) -> Text {
    Text(
      zh: "事项里用着“\(field.chinese)”的选项“\(choice)”，这里却没有了",
      en: "cases hold the choice “\(choice)” of “\(field.english)”, which is gone")
  }
  static func keepID(_ id: String) -> Text {
    Text(zh: "id“\(id)”用过就不要改，改 name", en: "put the id “\(id)” back and change its name instead")
  }

  // All flows of a desk.
  static func unknownFlow(_ word: String) -> Text {
    Text(zh: "没有流程“\(word)”", en: "there is no flow “\(word)”")
  }
  static func flowsAre(_ ids: [String]) -> Text {
    guard !ids.isEmpty else {
      return Text(zh: "Policies/flows 里还没有文件", en: "there is no file in Policies/flows yet")
    }
    return Text(
      zh: "有：\(ids.joined(separator: "、"))", en: "there are \(ids.joined(separator: ", "))")
  }
  static func aliasTaken(_ word: String, _ other: String) -> Text {
    Text(zh: "“\(word)”已经是流程“\(other)”的", en: "“\(word)” belongs to the flow “\(other)” already")
  }
  static let otherAlias = Text(zh: "换一个 alias", en: "take another alias")
}
