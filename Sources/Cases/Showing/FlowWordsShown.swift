import Vocabulary

/// Parts of a definition as its file says them, for scripts.
extension Condition {
  /// The condition as a definition writes it.
  public var text: String {
    alternatives.map { $0.map(\.text).joined(separator: " and ") }.joined(separator: " or ")
  }
}

extension Condition.Comparison {
  fileprivate var text: String {
    switch comparison {
    case .given, .missing: return "\(field) \(comparison.rawValue)"
    default: break
    }
    guard let other else { return "\(field) \(comparison.rawValue) \(value)" }
    let shift = other.shift.map {
      " \($0.count < 0 ? "-" : "+") \(abs($0.count)) \($0.unit.rawValue)"
    }
    return "\(field) \(comparison.rawValue) \(other.field)\(shift ?? "")"
  }
}

extension Party {
  /// The party as a definition writes it.
  public func text(in flow: Flow) -> String {
    if case .group(let name) = self, flow[field: name] != nil { return "field \(name)" }
    return word([:], flow)
  }
}

extension FlowClock {
  /// The span as a definition writes it.
  public var span: String {
    switch within {
    case .seconds(let seconds):
      seconds % 3600 == 0
        ? "\(seconds / 3600) h" : seconds % 60 == 0 ? "\(seconds / 60) min" : "\(seconds) s"
    case .days(let days): "\(days) days"
    case .field(let field): "field \(field)"
    }
  }
}
