import Vocabulary

/// Texts about names of figures.
extension Text {
  package static func noChatFigure(_ name: String) -> Text {
    Text(zh: "聊天没有指标“\(name)”", en: "there is no figure “\(name)” of chats")
  }
  package static func nearFigure(_ near: String) -> Text {
    Text(zh: "是不是 figure.\(near)？", en: "did you mean figure.\(near)?")
  }
}
