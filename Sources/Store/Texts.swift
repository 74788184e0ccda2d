import Glibc
import Vocabulary

/// The texts of this room that people see, in both languages.
enum Texts {
  static func cannotOpen(_ path: String, _ reason: String) -> Text {
    Text(zh: "打不开记录库 \(path)：\(reason)", en: "cannot open the record store \(path): \(reason)")
  }
  static let vanished = Text(
    zh: "记录库不见了", en: "the record store is gone")
  static let vanishedFix = Text(
    zh: "用 kefu restore 备份文件 恢复；确实要从头开始，就删掉它所在的文件夹",
    en: "bring it back with kefu restore FILE; to begin anew, remove the folder that held it")
  static let moved = Text(
    zh: "记录库在使用中被移走或换掉了，没有写入",
    en: "the record store was moved or replaced while open; nothing was written")
  static let movedFix = Text(
    zh: "退出 kefu 再打开；文件不见了就用 kefu restore 恢复备份",
    en: "leave kefu and open it again; if the file is gone, restore a backup with kefu restore")
  static func tooNew(_ what: String) -> Text {
    Text(
      zh: "这个记录库由更新版本的 kefu 写成（\(what)）",
      en: "this record store was written by a newer kefu (\(what))")
  }
  static let tooNewFix = Text(zh: "请升级 kefu；没有改动任何内容", en: "upgrade kefu; nothing was changed")
  static let busy = Text(
    zh: "记录库被别的程序占用超过 10 秒", en: "another program held the record store for over 10 s")
  static let busyFix = Text(zh: "稍后再试；没有改动任何内容", en: "try again; nothing was changed")
  static let full = Text(zh: "磁盘已满，没有写入", en: "the disk is full; nothing was written")
  static let fullFix = Text(zh: "腾出空间后再试", en: "make room and try again")
  static let readOnly = Text(
    zh: "记录库只读，写不进去", en: "the record store may only be read; nothing was written")
  static let readOnlyFix = Text(
    zh: "检查文件和文件夹的权限，以及磁盘是否以只读方式挂载",
    en: "check the permissions of file and folder, and whether the disk is mounted read-only")
  static let damaged = Text(
    zh: "记录库已损坏，或不是记录库", en: "the record store is damaged, or is none")
  static let damagedFix = Text(
    zh: "用 kefu restore 恢复最近的备份", en: "restore the latest backup with kefu restore")
  static func failed(_ reason: String) -> Text {
    Text(zh: "记录库出错：\(reason)", en: "the record store failed: \(reason)")
  }
  static let diskFix = Text(
    zh: "看看磁盘是否正常、还有没有空间，再用 kefu check 体检；没有确认的操作请重做",
    en: "look whether the disk is well and has room, then run kefu check; repeat what was not "
      + "acknowledged")
  static func integrity(_ message: String) -> Text {
    Text(zh: "记录库完整性：\(message)", en: "store integrity: \(message)")
  }
  static func damagedColumn(_ column: String, of origin: RowOrigin?, holds content: String?)
    -> Text
  {
    let key = origin?.key.map { "\($0.column) \($0.content)" }.joined(separator: ", ") ?? ""
    return Text(
      zh: "记录库 \(origin?.table ?? "?") 表\(key.isEmpty ? "" : "（\(key)）")的 \(column) "
        + (content.map { "是“\($0)”，读不懂" } ?? "是空的"),
      en: "store damaged: \(column) of \(origin?.table ?? "?")\(key.isEmpty ? "" : " (\(key))") "
        + (content.map { "is “\($0)”, which means nothing" } ?? "is empty"))
  }
  static func chainBroken(_ actor: Int, _ sequence: Int) -> Text {
    Text(
      zh: "日志链断裂：\(actor)号的第 \(sequence) 条与前一条对不上",
      en: "journal chain broken: row \(sequence) of agent \(actor) does not follow the one before")
  }
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
  static func cannotWrite(_ path: String, _ reason: Text) -> Text {
    Text(
      zh: "写不了 \(path)：\(reason.chinese)", en: "cannot write \(path): \(reason.english)")
  }

  // Ways out.
  static let lookForBackup = Text(zh: "核对文件名和文件夹", en: "check the file's name and folder")
  static let cannotOpenFix = Text(
    zh: "看看这个位置是不是文件、能不能读写；必要时用 kefu restore 恢复备份",
    en:
      "look whether a file stands there that may be read and written; else restore a backup: "
      + "kefu restore FILE"
  )

  // Files whose digest is kept.
  static func unreadableFile(_ error: Int32) -> Text {
    switch error {
    case ENOENT: Text(zh: "没有这个文件", en: "there is no such file")
    case EISDIR: Text(zh: "这不是普通文件", en: "this is not a regular file")
    case EACCES, EPERM:
      Text(zh: "没有读这个文件的权限", en: "no permission to read this file")
    default: .system(error)
    }
  }
  static let checkFile = Text(zh: "核对文件名和文件夹", en: "check the file's name and folder")

  // Acts that stay.
  static let actStays = Text(zh: "这一步撤不回", en: "this act can't be taken back")
  static let askALead = Text(zh: "请组长更正", en: "ask a lead to correct it")
}
