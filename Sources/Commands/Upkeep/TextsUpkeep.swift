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
  static let allGood = Text(zh: "一切正常", en: "everything is in order")
  static let oneOfBoth = Text(zh: "去掉其中一个", en: "leave one of them out")
  static let openWorkbench = Text(zh: "先打开工作台：kefu", en: "open it: kefu")
  static let whatUndoTakes = Text(
    zh: "只能撤回自己的标记、打卡、交接、登记和记录；替谁撤就加 --as 工号",
    en:
      "undo takes back the own tags, clockings, handover steps, entries and records; "
      + "--as N says whose"
  )
}
