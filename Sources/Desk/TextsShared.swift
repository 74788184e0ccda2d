import Vocabulary

/// Texts of the desk that commands use too.
extension Text {
  package static func dueBy(_ zone: DeskZone, _ due: Moment) -> Text {
    Text(zh: "\(zone.deadline(due)) 前", en: "by \(zone.deadline(due))")
  }
  package static func overdueSince(_ zone: DeskZone, _ due: Moment) -> Text {
    Text(zh: "已过 \(zone.deadline(due))", en: "was due \(zone.deadline(due))")
  }
  package static let noEntries = Text(zh: "没有记录", en: "there is nothing")
  package static let timeShape = Text(
    zh: "应像 15:20、下午3点、昨天 13:52 或 2026-11-22 13:52",
    en: "such as 15:20, 3pm, yesterday 13:52 or 2026-11-22 13:52")
  package static let oldBooks = Text(
    zh: "这个文件不再起作用：登记本现在是 Policies/flows 里的流程",
    en: "this file counts no longer: books are flows in Policies/flows now")
  package static let carryBooks = Text(
    zh: "把自己改过的清单、金额、数字和自己的登记本搬进 Policies/flows/*.yaml"
      + "（怎么搬：Documentation/FLOWS.md），再删掉它",
    en: "carry its lists, amounts, figures and your own books over to Policies/flows/*.yaml as "
      + "Documentation/FLOWS.md says, then delete it")
  package static func notATime(_ text: String) -> Text {
    Text(zh: "“\(text)”不是日期和时间", en: "“\(text)” is no date and time")
  }
}
