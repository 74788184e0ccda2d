import Vocabulary

/// A state in which cases of a flow stand.
public struct FlowState: Hashable, Sendable {
  public enum Place: String, CaseIterable, Sendable {
    case first
    case middle
    /// A state in which nothing is left to do.
    case last
  }

  public let id: String
  public let name: Text
  public let place: Place

  public init(id: String, name: Text, place: Place = .middle) {
    self.id = id
    self.name = name
    self.place = place
  }

  public var isOpen: Bool { place != .last }
}
