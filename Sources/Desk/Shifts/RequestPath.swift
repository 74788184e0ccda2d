import Shifts

extension ShiftRequest.Kind {
  /// The words of its commands, as they are typed.
  package var path: String {
    switch self {
    case .swap: "roster swap"
    case .cover: "roster cover"
    case .leave: "leave"
    }
  }
}
