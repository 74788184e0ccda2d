import Vocabulary

/// The room's texts for people.
enum Texts {
  static func tooManyOwn(_ limit: Int) -> Text {
    Text(
      zh: "个人话术最多 \(limit) 条", en: "an agent has at most \(limit.counted("phrase")) of their own")
  }
  static let deleteOwn = Text(
    zh: "先用 kefu 我的话术 删 编号 删掉用不着的",
    en: "delete those that are not needed: kefu own delete ID")
}
