import Vocabulary

/// A desk's policy about chats: how they are read, and how each figure is worked out.
public struct ChatPolicy: Sendable {
  public static let fileName = "Policies/chats.yaml"

  public let mapping: ChatMapping
  public let figures: [ChatFigure]

  public init(mapping: ChatMapping = ChatMapping(), figures: [ChatFigure] = []) {
    self.mapping = mapping
    self.figures = figures
  }

  /// Returns the definition of a figure.
  ///
  /// - Throws: `Refusal` of kind `.usage` with the nearest one.
  public func figure(_ id: String) throws -> ChatFigure {
    if let figure = figures.first(where: { $0.id == id || $0.name.chinese == id }) { return figure }
    let ids = figures.map(\.id)
    throw Refusal(
      .usage, Texts.noFigure(id),
      fix: Nearest.match(id, among: ids).map(Texts.didYouMean) ?? Texts.figuresAre(ids))
  }
}
