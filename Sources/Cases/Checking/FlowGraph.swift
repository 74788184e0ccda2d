/// The graph of a flow's states: which states follow each other, and which fields a case may hold
/// in each.
struct FlowGraph {
  /// A rule with the id of its step and its 0-based place in it.
  struct Way {
    let step: String
    let index: Int
    let rule: StepRule

    var path: String { "steps/\(step)/\(index)" }
  }

  let ways: [Way]
  private let next: [String: Set<String>]
  /// The states that a case can reach.
  let reached: Set<String>
  /// By state, the fields that a case may hold there and the steps that it may have taken, written
  /// as `took STEP`.
  let held: [String: Set<String>]
  private let everything: Set<String>
  private let computed: Set<String>

  init(_ flow: Flow) {
    let ways = flow.steps.flatMap { step in
      step.rules.enumerated().map { Way(step: step.id, index: $0, rule: $1) }
    }
    let everything = Set(flow.fields.map(\.id))
    let computed = Set(flow.fields.filter { $0.kind == .computed }.map(\.id))
    var next: [String: Set<String>] = [:]
    for way in ways {
      for state in way.rule.from { next[state, default: []].insert(way.rule.to ?? state) }
    }
    for clock in flow.clocks {
      guard case .state(let state) = clock.then else { continue }
      let runs = Self.reach(Set(clock.from), next, stop: Set(clock.until))
      for from in runs.subtracting(clock.until) { next[from, default: []].insert(state) }
    }
    let openings = ways.filter(\.rule.opens)
    let first = Set(openings.compactMap(\.rule.to))
    self.ways = ways
    self.next = next
    self.everything = everything
    self.computed = computed
    reached = Self.reach(first, next)
    held = Self.fold(openings, ways, flow.clocks, next) {
      Self.gives($0, everything, computed)
    }
  }

  /// Returns the states that can follow in any number of steps, the given ones included.
  func reach(from states: [String]) -> Set<String> { Self.reach(Set(states), next) }

  func follows(_ state: String) -> Set<String> { next[state] ?? [] }

  /// Returns the fields that a case may hold, and the steps that it may have taken, before a rule
  /// applies.
  func held(before rule: StepRule) -> Set<String> {
    rule.from.reduce(into: computed) { $0.formUnion(held[$1] ?? []) }
  }

  /// Returns the fields that a rule may add, and its step as taken.
  func given(by way: Way) -> Set<String> { Self.gives(way, everything, computed) }

  static func reach(
    _ start: Set<String>, _ next: [String: Set<String>], stop: Set<String> = []
  ) -> Set<String> {
    var reached = start
    var waiting = Array(start)
    while let state = waiting.popLast() {
      guard !stop.contains(state) else { continue }
      for follower in next[state] ?? [] where reached.insert(follower).inserted {
        waiting.append(follower)
      }
    }
    return reached
  }

  private static func fold(
    _ openings: [Way], _ ways: [Way], _ clocks: [FlowClock], _ next: [String: Set<String>],
    gives: (Way) -> Set<String>
  ) -> [String: Set<String>] {
    var held: [String: Set<String>] = [:]
    for way in openings {
      if let state = way.rule.to { held[state, default: []].formUnion(gives(way)) }
    }
    var isChanging = true
    while isChanging {
      isChanging = false
      func add(_ fields: Set<String>, to state: String) {
        let before = held[state]?.count
        held[state, default: []].formUnion(fields)
        if held[state]?.count != before { isChanging = true }
      }
      for way in ways {
        for state in way.rule.from {
          guard let before = held[state] else { continue }
          add(before.union(gives(way)), to: way.rule.to ?? state)
        }
      }
      // A clock that moves a case gives nothing.
      for (state, followers) in next {
        guard let before = held[state] else { continue }
        for follower in followers { add(before, to: follower) }
      }
    }
    return held
  }

  /// Returns the fields that a rule may add, and its step as taken; a rule with effects may add any
  /// field.
  private static func gives(
    _ way: Way, _ everything: Set<String>, _ computed: Set<String>
  ) -> Set<String> {
    let rule = way.rule
    let fields =
      rule.effects.isEmpty ? Set(rule.asks).union(rule.may ?? Array(everything)) : everything
    return fields.union(computed).union(["took \(way.step)"])
  }
}
