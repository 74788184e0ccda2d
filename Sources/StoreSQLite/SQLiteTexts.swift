import Vocabulary

/// The texts of this room that people see, in both languages.
enum SQLiteTexts {
  static func cannotOpen(_ path: String, _ reason: String) -> Text {
    Text(zh: "打不开记录库 \(path)：\(reason)", en: "cannot open the record store \(path): \(reason)")
  }
  static let vanished = Text(
    zh: "记录库不见了", en: "the record store is gone")
  static let vanishedFix = Text(
    zh: "用 kefu 恢复 备份文件 换回；确实要从头开始，就删掉它所在的文件夹",
    en: "bring it back with kefu restore FILE; to begin anew, remove the folder that held it")
  static let moved = Text(
    zh: "记录库在使用中被移走或换掉了，没有写入",
    en: "the record store was moved or replaced while open; nothing was written")
  static let movedFix = Text(
    zh: "退出 kefu 再打开；文件不见了就用 kefu 恢复 换上备份",
    en: "leave kefu and open it again; if the file is gone, restore a backup with kefu restore")
  static let busy = Text(
    zh: "记录库被别的程序占用超过 10 秒", en: "another program held the record store for over 10 s")
  static let busyFix = Text(zh: "稍后再试；没有改动任何内容", en: "try again; nothing was changed")
  static let full = Text(zh: "磁盘已满，没有写入", en: "the disk is full; nothing was written")
  static let fullFix = Text(zh: "腾出空间后再试", en: "make room and try again")
  static let readOnly = Text(
    zh: "记录库只读，写不进去", en: "the record store may only be read; nothing was written")
  static let noReading = Text(zh: "没有读的权限", en: "no permission to read it")
  static let readOnlyFix = Text(
    zh: "检查文件和文件夹的权限，以及磁盘是否以只读方式挂载",
    en: "check the permissions of file and folder, and whether the disk is mounted read-only")
  static let damaged = Text(
    zh: "记录库已损坏，或不是记录库", en: "the record store is damaged, or is none")
  static func exists(_ path: String) -> Text {
    Text(zh: "\(path) 已经存在", en: "\(path) exists already")
  }
  static let otherName = Text(zh: "换个文件名", en: "choose another name")
  static let noStore = Text(
    zh: "这个文件里没有 kefu 的记录", en: "this file holds no records of kefu")
  static let otherBackup = Text(
    zh: "换一个备份文件；记录库没有改动", en: "take another backup; the store was not changed")
  static func noBackup(_ path: String) -> Text {
    Text(zh: "没有备份文件 \(path)", en: "there is no backup \(path)")
  }
  static func cannotRead(_ path: String, _ reason: Text) -> Text {
    Text(zh: "读不了 \(path)：\(reason.chinese)", en: "cannot read \(path): \(reason.english)")
  }
  static func noFile(_ path: String) -> Text {
    Text(zh: "\(path) 不是普通文件", en: "\(path) is no regular file")
  }
  static let otherRestore = Text(
    zh: "另一个恢复正在进行", en: "another restore is running")
  static let lookForBackup = Text(zh: "核对文件名和文件夹", en: "check the file's name and folder")
  static let cannotOpenFix = Text(
    zh: "看看这个位置是不是文件、能不能读写；必要时用 kefu 恢复 换上备份",
    en:
      "look whether a file stands there that may be read and written; else restore a backup: "
      + "kefu restore FILE"
  )
}
