import Staff
import Vocabulary

/// The steps that take a case on, and the people who may take them.
extension Flow {
  /// Returns the rules that take a case on from a state: those that change the state or holder and
  /// do not give the case up, which takes a reason or withdraws it.
  func forward(from state: String) -> [StepRule] {
    steps.flatMap(\.rules).filter { rule in
      rule.from.contains(state) && rule.reason != .required && rule.to != Case.withdrawn
        && (rule.to != nil && rule.to != state || rule.hands != .same)
    }
  }

  /// Returns true when the holder of a case in a state can take it on.
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

  /// Returns the rules for which a case in a state waits: its holder can't take it on, but some
  /// other party can, or whoever takes it over.
  func waits(in state: String) -> [StepRule] {
    guard !isHolders(state) else { return [] }
    return forward(from: state).filter { rule in
      rule.hands == .actor || !rule.by.isEmpty && !rule.by.contains(.anyone)
    }
  }

  /// Returns the words by which commands name a case: its number, preceded by the flow when that
  /// has a series of its own.
  func words(_ number: Int) -> String { counter == Flow.counter ? "\(number)" : "\(id) \(number)" }

  /// Returns true for a field whose values name groups, by some step or clock.
  public func namesGroup(_ field: String) -> Bool {
    let rules = steps.flatMap(\.rules)
    let handed = rules.map(\.hands).contains(.party(.group(field)))
    let named = rules.flatMap { $0.by + $0.not + $0.beyond } + readers
    return handed || named.contains(.group(field))
      || clocks.contains { $0.then == .hold(.group(field)) }
  }

  /// Returns the first required text among a case's values, for lists, else its subject or another
  /// text; empty when it has no value.
  func title(_ item: Case, zone: DeskZone) -> Text {
    let values = item.values
    let field =
      fields.first { $0.kind == .text && $0.isRequired && values[$0.id] != nil }
      ?? subject.flatMap { id in values[id] == nil ? nil : self[field: id] }
      ?? fields.first { $0.kind == .text && values[$0.id] != nil }
      ?? fields.first { values[$0.id] != nil }
    guard let field, let value = values[field.id] else { return Text(same: "") }
    return field.shown(value, zone: zone)
  }
}
