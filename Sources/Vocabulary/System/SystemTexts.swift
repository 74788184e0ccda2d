import Glibc

extension Text {
  public static func cannotWrite(_ path: String, _ reason: Text) -> Text {
    Text(
      zh: "写不了 \(path)：\(reason.chinese)", en: "cannot write \(path): \(reason.english)")
  }

  /// The reason of a system call's failure, by its error number (errno(3)): in plain words for the
  /// errors that people meet, else as the system puts it.
  public static func system(_ error: Int32) -> Text {
    switch error {
    case ENOENT: Text(zh: "文件夹不存在", en: "the folder does not exist")
    case ENOTDIR: Text(zh: "路径里有一段不是文件夹", en: "a part of the path is no folder")
    case EISDIR: Text(zh: "这是文件夹，不是文件", en: "this is a folder, not a file")
    case EACCES, EPERM: Text(zh: "没有写入的权限", en: "no permission to write there")
    case EROFS: Text(zh: "磁盘是只读的", en: "the disk is read-only")
    case ENOSPC, EDQUOT: Text(zh: "磁盘已满", en: "the disk is full")
    default: Text(same: String(cString: strerror(error)))
    }
  }
}
