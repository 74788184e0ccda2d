/// The family name within a Chinese name.
public enum FamilyName {
  /// The two-character ones that people bear today.
  private static let long: Set<String> = [
    "欧阳", "司马", "上官", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "长孙", "宇文", "司徒", "令狐",
    "司空", "东方", "独孤", "南宫", "西门", "端木", "轩辕", "百里", "呼延", "澹台", "公冶", "宗政", "濮阳",
    "淳于", "单于", "太叔", "申屠", "钟离", "闻人", "赫连", "拓跋", "东郭", "第五",
  ]

  /// Returns the first one or two characters; nil for an empty name.
  ///
  /// A name of two characters has one of each: 司马 alone is somebody of the family 司.
  public static func of(_ name: String) -> String? {
    let name = name.trimmed
    guard let first = name.first else { return nil }
    return name.count > 2 && long.contains(String(name.prefix(2)))
      ? String(name.prefix(2)) : String(first)
  }
}
