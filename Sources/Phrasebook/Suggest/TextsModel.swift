import Vocabulary

extension Texts {
  static let noModel = Text(zh: "这不是分类模型文件", en: "this is no file of a category model")

  static func otherModel(_ kind: String) -> Text {
    Text(zh: "分类模型是另一种格式（\(kind)）", en: "the category model is of another format (\(kind))")
  }

  static let otherCategories = Text(
    zh: "分类模型里的分类跟程序的不一样", en: "the category model has other categories than the program")
  static let damagedModel = Text(zh: "分类模型文件坏了", en: "the file of the category model is damaged")
  static let trainAgain = Text(zh: "重新生成：make model", en: "make it again: make model")
  static let noMessages = Text(
    zh: "这一行不是“分类: 话 / 话”", en: "the line is not `category: message / message`")
}
