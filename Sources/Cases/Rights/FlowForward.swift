import Staff
import Vocabulary

/// Which steps take a case on, and whose they are.
extension Flow {
  /// Rules that take a case on from a state: those that change it and are no giving up, which takes
  /// a reason or withdraws it.
  func forward(from state: String) -> [StepRule] {
    steps.flatMap(\.rules).filter { rule in
      rule.from.contains(state) && rule.reason != .required && rule.to != Case.withdrawn
        && (rule.to != nil && rule.to != state || rule.hands != .same)
    }
  }

  /// Whether the holder of a case in a state can take it on.
  func isHolders(_ state: String) -> Bool {
    forward(from: state).contains { rule in
      guard !rule.not.contains(.holder) else { return false }
      return rule.by.isEmpty
        || rule.by.contains { party in
          switch party {
          case .anyone, .holder, .writer, .took, .role(.agent): true
          case .role, .field, .group: false
          }
        }
    }
  }

  /// Rules for which a case in a state waits: its holder can't take it on, but somebody in
  /// particular can, or whoever takes it over.
  func waits(in state: String) -> [StepRule] {
    guard !isHolders(state) else { return [] }
    return forward(from: state).filter { rule in
      rule.hands == .actor || !rule.by.isEmpty && !rule.by.contains(.anyone)
    }
  }

  /// The words by which commands name a case: its number, with the flow where that has a series of
  /// its own.
  func words(_ number: Int) -> String { counter == Flow.counter ? "\(number)" : "\(id) \(number)" }

  /// The first text that a case says of itself, for lists.
  func title(_ item: Case, zone: DeskZone) -> Text {
    let values = item.values
    let field =
      fields.first { $0.kind == .text && $0.isRequired && values[$0.id] != nil }
      ?? fields.first { $0.kind == .text && values[$0.id] != nil }
      ?? fields.first { values[$0.id] != nil }
    guard let field, let value = values[field.id] else { return Text(same: "") }
    return field.shown(value, zone: zone)
  }
}
