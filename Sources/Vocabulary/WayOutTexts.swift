import Glibc

/// Ways out of errors that several rooms use.
extension Text {
  /// Suggests the nearest known word instead of an unknown one.
  public static func didYouMean(_ word: String) -> Text {
    Text(zh: "是不是“\(word)”？", en: "did you mean “\(word)”?")
  }
  /// Names the words from which to choose.
  public static func oneOf(_ words: Text) -> Text {
    Text(zh: "可选：\(words.chinese)", en: "one of: \(words.english)")
  }
  /// Stands where a text was erased.
  public static let erasedMark = Text(zh: "（已抹掉）", en: "(erased)")
  public static let makeItShorter = Text(zh: "写短一些再试", en: "make it shorter and try again")
  public static let seeAgents = Text(
    zh: "现有的工号在 Shifts/agents.yaml；新客服由组长加进去",
    en: "the agents stand in Shifts/agents.yaml; a lead adds new ones there")

  /// The way out when the store contains something that no command of ours writes.
  public static let changedOutside = Text(
    zh: "有人绕过程序改过记录库；用 kefu 备份 存下现状，和最近的备份比对，必要时用 kefu 恢复 换回",
    en: "someone changed the store outside the program; save it with kefu backup, compare it with "
      + "the latest backup, go back to that with kefu restore if need be")
  public static let staysListed = Text(
    zh: "在 Shifts/agents.yaml 里补上这个工号；离职的人也要留在名单里，写上 left:",
    en: "add the agent to Shifts/agents.yaml; who left stays listed, with left:")

  /// Returns the way out of an operating system's error, by its number (errno(3)), when something
  /// is written; nil where no plain advice helps.
  public static func wayOutOfWriting(_ error: Int32) -> Text? {
    switch error {
    case ENOENT, ENOTDIR:
      Text(zh: "先建好文件夹，或写到别处", en: "make the folder first, or write elsewhere")
    case EISDIR: Text(zh: "写上文件名", en: "name a file in it")
    case EACCES, EPERM, EROFS:
      Text(zh: "写到别处，或先取得写入权限", en: "write elsewhere, or get the permission first")
    case ENOSPC, EDQUOT: Text(zh: "腾出空间后再试", en: "make room and try again")
    default: nil
    }
  }
  /// The reason why an import leaves a row out.
  public static let ownRow = Text(
    zh: "这一行和导入的人自己有关：请另一位组长或薪资专员导入",
    en: "the row is about the one who imports: another lead or clerk must bring it in")
}
