import Vocabulary

/// What a room calls the cases of one of its flows, where their first text says too little.
public struct FlowTitle: Sendable {
  /// The id of the flow.
  let flow: String
  let title: @Sendable (Case, DeskZone) throws -> Text

  public init(
    _ flow: String, title: @escaping @Sendable (Case, DeskZone) throws -> Text
  ) {
    self.flow = flow
    self.title = title
  }
}

extension CaseRecords {
  /// One line that says what a case is about: in the words of the room whose flow it is, else the
  /// first text that the case says of itself.
  public func title(_ item: Case, _ flow: Flow) -> Text {
    roomTitle(item) ?? flow.title(item, zone: zone)
  }

  /// Nil where no room has a word for it, or what is stored can't be read, which `check` reports.
  func roomTitle(_ item: Case) -> Text? {
    guard !item.standing.isEmpty else { return nil }
    return functions.titles.first { $0.flow == item.flow }.flatMap { try? $0.title(item, zone) }
  }
}
