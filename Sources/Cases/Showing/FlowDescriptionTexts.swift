import Vocabulary

/// The words in which a definition is described.
enum FlowDescriptionTexts {
  static let or = Text(zh: "或", en: " or ")
  static let day = Text(zh: "日期", en: "day")
  static let required = Text(zh: "必填", en: "required")
  static let personal = Text(zh: "个人信息", en: "personal")
  static let everyCase = Text(zh: "全部", en: "every case")
  static let anyField = Text(zh: "任何一栏", en: "any field")
  static let actor = Text(zh: "做这一步的人", en: "whoever takes it")
  static let recipient = Text(zh: "交给谁就是谁", en: "whom it is addressed to")
  static let reason = Text(zh: "要写原因", en: "takes a reason")
  static let onceEach = Text(zh: "每人一次", en: "once each")
  static let addressed = Text(zh: "可以交给一个人", en: "may be addressed")
  static let startsAnew = Text(zh: "每次重新算", en: "starts anew each time")
  static let counted = Text(zh: "数个数", en: "counted")

  static func readers(_ who: Text) -> Text {
    Text(
      zh: "能看的：组长、薪资专员、\(who.chinese)", en: "readers: leads, clerks, \(who.english)")
  }
  static func once(_ parts: Text) -> Text {
    Text(zh: "同一件：\(parts.chinese)相同", en: "one case for each: \(parts.english)")
  }
  static func usual(_ value: Text) -> Text {
    Text(zh: "一般是 \(value.chinese)", en: "usually \(value.english)")
  }
  static func hiddenUntil(_ state: Text) -> Text {
    Text(zh: "“\(state.chinese)”以后才显示", en: "hidden until “\(state.english)”")
  }
  static func by(_ who: Text) -> Text { Text(zh: "由\(who.chinese)", en: "by \(who.english)") }
  static func not(_ who: Text) -> Text { Text(zh: "\(who.chinese)不能", en: "not \(who.english)") }
  static func when(_ condition: Text) -> Text {
    Text(zh: "当\(condition.chinese)", en: "when \(condition.english)")
  }
  static func needs(_ rules: Text) -> Text {
    Text(zh: "要守规定：\(rules.chinese)", en: "needs the rules \(rules.english)")
  }
  static func asks(_ fields: Text) -> Text {
    Text(zh: "要填：\(fields.chinese)", en: "asks \(fields.english)")
  }
  static func may(_ fields: Text) -> Text {
    Text(zh: "可填：\(fields.chinese)", en: "may take \(fields.english)")
  }
  static func most(_ count: Int, _ beyond: Text) -> Text {
    Text(
      zh: "最多 \(count) 次，再做由\(beyond.chinese)",
      en: "at most \(count), beyond that \(beyond.english)")
  }
  static func hands(_ who: Text) -> Text {
    Text(zh: "之后归\(who.chinese)", en: "then with \(who.english)")
  }
  static func guards(_ names: [String]) -> Text {
    let list = names.joined(separator: ", ")
    return Text(zh: "另外检查：\(list)", en: "checks \(list)")
  }
  static func effects(_ names: [String]) -> Text {
    let list = names.joined(separator: ", ")
    return Text(zh: "同时：\(list)", en: "also does \(list)")
  }

  // Clocks.
  static func within(_ span: Text, _ time: FlowClock.Time) -> Text {
    let calendar: Text =
      switch time {
      case .always: Text(zh: "昼夜都算", en: "day and night")
      case .workingHours: Text(zh: "按上班时间", en: "working hours")
      case .workingDays: Text(zh: "按工作日", en: "working days")
      case .roster: Text(zh: "按排班", en: "by the roster")
      }
    return Text(
      zh: "限 \(span.chinese)（\(calendar.chinese)）",
      en: "within \(span.english) (\(calendar.english))")
  }
  static func seconds(_ seconds: Int) -> Text {
    if seconds % 3600 == 0 {
      return Text(zh: "\(seconds / 3600) 小时", en: "\(seconds / 3600) h")
    }
    if seconds % 60 == 0 { return Text(zh: "\(seconds / 60) 分钟", en: "\(seconds / 60) min") }
    return Text(zh: "\(seconds) 秒", en: "\(seconds) s")
  }
  static func days(_ days: Int) -> Text {
    Text(zh: "\(days) 天", en: days == 1 ? "1 day" : "\(days) days")
  }
  static func pause(_ states: Text) -> Text {
    Text(zh: "“\(states.chinese)”时停着", en: "stands still in “\(states.english)”")
  }
  static func warn(_ percent: Int) -> Text {
    Text(zh: "过了 \(percent) % 提醒", en: "warns at \(percent) %")
  }
  static func then(hold party: Text) -> Text {
    Text(zh: "到时交给\(party.chinese)", en: "then with \(party.english)")
  }
  static func then(state: Text) -> Text {
    Text(zh: "到时转“\(state.chinese)”", en: "then “\(state.english)”")
  }

  // Holds and fines.
  static func of(_ states: Text, _ when: Text?) -> Text {
    guard let when else { return states }
    return Text(
      zh: "\(states.chinese)里\(when.chinese)的", en: "\(states.english) with \(when.english)")
  }
  static func on(_ field: Text) -> Text {
    Text(zh: "按“\(field.chinese)”归月", en: "counted on “\(field.english)”")
  }
  static func summed(_ field: Text, _ among: Text?) -> Text {
    guard let among else { return Text(zh: "合计\(field.chinese)", en: "sum of \(field.english)") }
    return Text(
      zh: "\(field.chinese)占\(among.chinese)", en: "\(field.english) among \(among.english)")
  }
  static func rate(_ per: Int, _ number: String) -> Text {
    Text(zh: "每 \(per) \(number)", en: "per \(per) \(number)")
  }
  static func have(_ steps: Text, since state: Text?) -> Text {
    guard let state else { return Text(zh: "做过\(steps.chinese)", en: "took \(steps.english)") }
    return Text(
      zh: "“\(state.chinese)”以后做过\(steps.chinese)",
      en: "took \(steps.english) since “\(state.english)”")
  }
  static func with(_ condition: Text) -> Text {
    Text(zh: "要\(condition.chinese)", en: "with \(condition.english)")
  }
  static func inTime(_ clocks: Text) -> Text {
    Text(zh: "没超时：\(clocks.chinese)", en: "in time: \(clocks.english)")
  }
  static func aim(_ bounds: Text) -> Text {
    Text(zh: "要求 \(bounds.chinese)", en: "aim \(bounds.english)")
  }
  static func bounds(_ bounds: String, _ unit: Period.Unit?) -> Text {
    guard let unit else { return Text(same: bounds) }
    let name: Text =
      switch unit {
      case .week: Text(zh: "每周", en: "a week")
      case .month: Text(zh: "每月", en: "a month")
      case .quarter: Text(zh: "每季度", en: "a quarter")
      case .half: Text(zh: "每半年", en: "half a year")
      case .year: Text(zh: "每年", en: "a year")
      }
    return Text(zh: "\(name.chinese) \(bounds)", en: "\(bounds) \(name.english)")
  }
  static func between(_ least: Money, _ most: Money) -> Text {
    Text(zh: "\(least) 到 \(most)，由组长定", en: "\(least) to \(most), set by a lead")
  }
  static func cost(_ amount: Text, _ each: Text?) -> Text {
    guard let each else { return amount }
    return Text(
      zh: "每“\(each.chinese)”\(amount.chinese)",
      en: "\(amount.english) for each of “\(each.english)”")
  }
  static func pays(_ party: Text) -> Text {
    Text(zh: "由\(party.chinese)出", en: "paid by \(party.english)")
  }
}
