import Vocabulary

/// The texts of looking after the desk and its store.
extension Texts {
  static func deskExists(_ folder: String, _ item: String) -> Text {
    Text(zh: "\(folder) 里已经有 \(item)", en: "\(folder) holds \(item) already")
  }
  static let otherFolder = Text(
    zh: "换一个文件夹；没有改动任何内容", en: "choose another folder; nothing was changed")
  static func deskMade(_ folder: String) -> Text {
    Text(
      zh: "已建好客服台 \(folder)：话术、班次、制度和空的记录库。打开：kefu --desk \(folder)",
      en: "made the desk \(folder): phrases, shifts, policies, an empty store. "
        + "Open it: kefu --desk \(folder)")
  }
  static func backedUp(_ file: String) -> Text {
    Text(zh: "已备份到 \(file)", en: "backed up to \(file)")
  }
  static func restored(_ file: String) -> Text {
    Text(zh: "已从 \(file) 恢复", en: "restored from \(file)")
  }
  static func keptStore(_ path: String) -> Text {
    Text(zh: "原来的记录留在 \(path)", en: "what was there before is kept in \(path)")
  }
  static func losesClosings(_ months: [Month]) -> Text {
    let list = months.map(\.description)
    return Text(
      zh: "这份备份里还没有这些月份的结账：" + list.joined(separator: "、"),
      en: "the backup lacks the closings of " + list.joined(separator: ", "))
  }
  static let restoreAnyway = Text(zh: "还是恢复？写 y 才恢复 ", en: "restore it all the same? y or n ")
  static let notRestored = Text(zh: "没有恢复", en: "nothing was restored")
  static let newerBackup = Text(
    zh: "换一份结账之后的备份", en: "take a backup that was made after the closing")
  static func closeAgain(_ months: [Month]) -> Text {
    let list = months.map(\.description)
    return Text(
      zh: "这些月份又是没结账的了：" + list.joined(separator: "、") + "；原来的结账在留下的记录里",
      en: "open again: " + list.joined(separator: ", ") + "; their closings are in what was kept")
  }
  static let allGood = Text(zh: "一切正常", en: "everything is in order")
  static let oneOfBoth = Text(zh: "去掉其中一个", en: "leave one of them out")
  static let whatUndoTakes = Text(
    zh: "只能撤回自己的标记、打卡、交接、登记和记录；替谁撤就加 --as 工号",
    en:
      "undo takes back the own tags, clockings, handover steps, entries and records; "
      + "--as N says whose"
  )
}
