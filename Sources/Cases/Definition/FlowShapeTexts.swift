import Vocabulary

/// Texts about definitions that lack what a room's commands need.
enum FlowShapeTexts {
  static let noFile = Text(zh: "这个流程的定义不见了", en: "the definition of this flow is missing")
  static let takeShipped = Text(
    zh: "从随程序附带的 Policies/flows 里复制一份",
    en: "copy the one in Policies/flows that ships with the program")
  static func field(_ id: String, _ kind: Field.Kind) -> Text {
    Text(
      zh: "缺“\(kind.rawValue)”类型的栏“\(id)”，命令要用",
      en: "the field “\(id)” of type \(kind.rawValue) is missing; commands need it")
  }
  static func choice(_ id: String, of field: String) -> Text {
    Text(
      zh: "栏“\(field)”缺选项“\(id)”，命令要用",
      en: "the choice “\(id)” of “\(field)” is missing; commands need it")
  }
  static func state(_ id: String) -> Text {
    Text(
      zh: "缺状态“\(id)”，命令要用", en: "the state “\(id)” is missing; commands need it")
  }
  static func step(_ id: String) -> Text {
    Text(
      zh: "缺步骤“\(id)”，命令要用", en: "the step “\(id)” is missing; commands need it")
  }
  static func effect(_ name: String, of step: String) -> Text {
    Text(
      zh: "步骤“\(step)”缺 effects: \(name)，命令要用",
      en: "effects: \(name) is missing at the step “\(step)”; commands need it")
  }
  static func number(_ id: String) -> Text {
    Text(
      zh: "numbers 里缺“\(id)”，命令要用",
      en: "“\(id)” is missing under numbers; commands need it")
  }
  static let putBack = Text(
    zh: "照随程序附带的定义补上；名称可以改，编号不能改",
    en: "put it back as the shipped definition has it; names may change, ids may not")
}
