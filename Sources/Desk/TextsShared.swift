import Books
import Vocabulary

/// Texts of the desk that commands say too.
extension Text {
  package static func cannotWrite(_ path: String, _ reason: Text) -> Text {
    Text(
      zh: "写不了 \(path)：\(reason.chinese)", en: "cannot write \(path): \(reason.english)")
  }
  package static func dueBy(_ zone: DeskZone, _ due: Moment) -> Text {
    Text(zh: "\(zone.deadline(due)) 前", en: "by \(zone.deadline(due))")
  }
  package static func overdueSince(_ zone: DeskZone, _ due: Moment) -> Text {
    Text(zh: "已过 \(zone.deadline(due))", en: "was due \(zone.deadline(due))")
  }
  package static let erasedMark = Text(zh: "（已抹掉）", en: "(erased)")
  package static let noEntries = Text(zh: "没有记录", en: "there is nothing")
  package static func carriedOver(_ days: Int) -> Text {
    Text(
      zh: "顺延第 \(days) 天", en: days == 1 ? "carried over, 1 day" : "carried over, \(days) days")
  }
  package static func notATime(_ text: String) -> Text {
    Text(zh: "“\(text)”不是日期和时间", en: "“\(text)” is no date and time")
  }
  package static func requestState(_ kind: String, _ state: String) -> Text {
    switch (kind, state) {
    case ("swap", "asked"): Text(zh: "待对方同意", en: "for the other to agree")
    case (_, "asked"), (_, "agreed"): Text(zh: "待批", en: "for a lead to decide")
    default: Text(zh: requestStates[state] ?? state, en: state)
    }
  }
  private static let requestStates = [
    "approved": "已批准", "refused": "未批准", "withdrawn": "已撤回",
  ]
  package static func entryStep(_ kind: EntryEvent.Kind, _ book: String) -> Text {
    switch (kind, book) {
    case (.written, _): Text(zh: "写下", en: "wrote")
    case (.answered, "stock"): Text(zh: "核实", en: "checked")
    case (.answered, "reward"): Text(zh: "批准", en: "approved")
    case (.answered, _): Text(zh: "答复", en: "answered")
    case (.seen, _): Text(zh: "知道了", en: "has seen it")
    case (.moved, _): Text(zh: "改期", en: "moved")
    case (.done, _): Text(zh: "办完", en: "done")
    case (.dropped, _): Text(zh: "撤掉", en: "dropped")
    case (.undone, _): Text(zh: "撤回", en: "took a step back")
    }
  }
}
