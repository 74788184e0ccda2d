import Vocabulary

/// Texts of `flow move`, `flow replay` and `case import`.
enum FlowMoveCommandTexts {
  static let moveSummary = Text(
    zh: "把没办完的事项换到另一版定义", en: "carries open cases over to another version of a flow")
  static let moveTrial = Text(zh: "先看哪些换得过去", en: "says first which would go over")
  static let moveExample = Text(
    zh: "没办完的报修单换到文件里的定义", en: "open repairs go by the file's definition")
  static let moveMore = Text(
    zh: """
      事项照开的时候那一版定义走，改文件不影响它们；换版后照新的走，用掉的时间照算。换不过去的不动，并说明原因
      """,
    en: """
      A case keeps the definition with which it began, whatever happens to the file. Those without a
      counterpart stay as they are, with the reasons; time that clocks have used counts.
      """)
  static func moved(_ flow: Text, _ version: Day, _ numbers: [Int], stays: Int) -> Text {
    let list = numbers.prefix(20).map(String.init).joined(separator: ", ")
    let more = numbers.count > 20 ? ", …" : ""
    let shown = numbers.isEmpty ? "" : "\(list)\(more)"
    return Text(
      zh: "“\(flow.chinese)”换到 \(version)：\(numbers.count) 个"
        + (shown.isEmpty ? "" : "（\(shown)）") + "，\(stays) 个换不过去",
      en: "“\(flow.english)” to \(version): \(numbers.count) moved"
        + (shown.isEmpty ? "" : " (\(shown))") + ", \(stays) stay")
  }

  static let replaySummary = Text(
    zh: "上个月的事项按改过的定义重走一遍，只看不改", en: "goes through a month's cases under a changed definition")
  static let replayExample = Text(
    zh: "11 月的报修单按新定义会怎样", en: "what November's repairs would have come to")
  static let replayMore = Text(
    zh: """
      每一步在原来的时刻由原来的人再走一次：哪步会被拒绝，哪些时限会超，哪些会自动升级。函数不算在内，什么都不写
      """,
    en: """
      Each step is taken again by the same agent at the same moment: which would have been refused,
      which clocks would have run out or acted. Guards and effects are left out; nothing is written.
      """)
  static func otherFlow(_ given: String, _ wanted: String) -> Text {
    Text(zh: "这个文件定义的是 \(given)，不是 \(wanted)", en: "this file defines \(given), not \(wanted)")
  }
  static func sameID(_ id: String) -> Text {
    Text(zh: "文件里写 id: \(id)", en: "let it say id: \(id)")
  }
  static func replayed(_ count: Int) -> Text {
    Text(zh: "事项 \(count) 个", en: "cases: \(count)")
  }
  static let late = Text(zh: "超时", en: "late")
  static let escalated = Text(zh: "自动升级", en: "escalated")
  static let refused = Text(zh: "有一步被拒绝", en: "refused at a step")
  static let state = Text(zh: "状态", en: "state")
  static func total(_ name: Text, _ was: Int, _ would: Int) -> Text {
    Text(zh: "\(name.chinese)：\(was) → \(would)", en: "\(name.english): \(was) → \(would)")
  }
  static func change(_ name: Text, _ was: String, _ would: String) -> Text {
    let (was, would) = (was.isEmpty ? "-" : was, would.isEmpty ? "-" : would)
    return Text(zh: "\(name.chinese)：\(was) → \(would)", en: "\(name.english): \(was) → \(would)")
  }
  static func refusedAt(_ step: Text, _ at: String, _ reason: Text) -> Text {
    Text(
      zh: "\(at) 的“\(step.chinese)”会被拒绝：\(reason.chinese)",
      en: "“\(step.english)” of \(at) would be refused: \(reason.english)")
  }

  static let importSummary = Text(
    zh: "从表格开事项，一行一个", en: "opens a case for each row of a sheet")
  static let importExample = Text(zh: "把旧表里的报修单搬进来", en: "brings repairs of an old sheet in")
  static let importTrial = Text(zh: "先试读，不写入", en: "tries the sheet, writes nothing")
  static let importMore = Text(
    zh: """
      列名写栏的 id 或名称，另有 owner（工号）、day（日期）；同一份表再导不会重复；事项都从头开始
      """,
    en: """
      Columns are fields by id or name, and owner (an agent's number) and day. The same sheet again
      adds nothing. Every case begins in the flow's first state.
      """)
}
