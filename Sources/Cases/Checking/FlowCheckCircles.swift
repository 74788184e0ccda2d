import Vocabulary

/// Reports circles: fields that are computed from one another, and clocks that move a case round
/// without anybody.
extension FlowCheck {
  func checkCircles() {
    let fields = flow.fields.reduce(into: [String: Set<String>]()) { next, field in
      next[field.id] = field.function.map { Set(FlowComputation.fields(of: $0)) }
    }
    for field in flow.fields where Self.returns(to: field.id, next: fields) {
      report(
        "fields/\(field.id)/function", FlowTexts.computedFromItself(field.id),
        fix: FlowTexts.computeFromGiven)
    }
    let states = flow.clocks.reduce(into: [String: Set<String>]()) { next, clock in
      guard case .state(let state) = clock.then else { return }
      for from in clock.from { next[from, default: []].insert(state) }
    }
    for clock in flow.clocks {
      guard case .state = clock.then else { continue }
      guard clock.from.contains(where: { Self.returns(to: $0, next: states) }) else { continue }
      report(
        "clocks/\(clock.id)/then", FlowTexts.clockCircle(clock.id), fix: FlowTexts.endCircle)
    }
  }

  /// Returns true when a way leads from a node back to it.
  private static func returns(to node: String, next: [String: Set<String>]) -> Bool {
    FlowGraph.reach(next[node] ?? [], next).contains(node)
  }
}
