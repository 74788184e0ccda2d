import Vocabulary

/// A room's title for the cases of one of its flows, for flows whose first text says too little.
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
  /// Returns one line about the case's subject: the title of the room whose flow it is, else the
  /// first text among the case's values.
  public func title(_ item: Case, _ flow: Flow) -> Text {
    roomTitle(item) ?? flow.title(item, zone: zone)
  }

  /// Returns the room's title; nil when no room has one, the case was withdrawn, or a stored value
  /// can't be read, which `check` reports.
  func roomTitle(_ item: Case) -> Text? {
    guard !item.standing.isEmpty else { return nil }
    return functions.titles.first { $0.flow == item.flow }.flatMap { try? $0.title(item, zone) }
  }
}
