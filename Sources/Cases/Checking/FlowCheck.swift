import Files
import Staff
import Vocabulary

/// Checks a definition whose words are all known: reports unreachable states, steps that nobody can
/// take, fields that nobody can have given, and clocks that never stop.
struct FlowCheck {
  let flow: Flow
  let graph: FlowGraph
  let world: FlowWorld
  private let places: FlowPlaces

  init(_ flow: Flow, _ places: FlowPlaces, _ world: FlowWorld) {
    self.flow = flow
    self.places = places
    self.world = world
    graph = FlowGraph(flow)
  }

  func run() {
    checkOpening()
    checkStates()
    for way in graph.ways { check(way) }
    checkFields()
    for clock in flow.clocks { check(clock) }
    for hold in flow.holds { check(hold) }
    for fine in flow.fines { check(fine) }
    checkRoles()
    checkRules()
    checkCircles()
    checkWorld()
  }

  /// Reports a bare word that is a role and a field at once: `not: agent` would shut out nearly
  /// everybody where the agent in a field is meant.
  private func checkRoles() {
    let roles = Role.allCases.map(\.rawValue).filter { flow[field: $0] != nil }
    guard !roles.isEmpty else { return }
    let keys = ["by", "not", "beyond", "hands"]
    let paths = graph.ways.flatMap { way in keys.map { "\(way.path)/\($0)" } } + ["flow/readers"]
    for (word, node) in paths.flatMap(places.words) where roles.contains(word) {
      node.report(FlowTexts.roleOrField(word), fix: FlowTexts.sayWhich(word))
    }
  }

  /// Reports a named rule that no step needs.
  private func checkRules() {
    let needed = Set(graph.ways.flatMap(\.rule.needs))
    for rule in flow.rules where !needed.contains(rule.id) {
      report("rules/\(rule.id)", FlowTexts.ruleUnused(rule.id), fix: FlowTexts.needIt)
    }
  }

  func report(_ path: String, _ reason: Text, fix: Text? = nil) {
    places.report(path, reason, fix: fix)
  }

  /// Reports every opening rule outside the first opening step, and every rule of that step that
  /// does not open: a rule without `from` elsewhere has most likely lost it.
  private func checkOpening() {
    let opening = flow.steps.filter { $0.rules.contains(where: \.opens) }
    for way in graph.ways where way.rule.opens && opening.dropFirst().map(\.id).contains(way.step) {
      report(way.path, FlowTexts.secondOpening(way.step, opening[0].id), fix: FlowTexts.addFrom)
    }
    if let first = opening.first {
      for way in graph.ways where way.step == first.id && !way.rule.opens {
        report(way.path + "/from", FlowTexts.openingFrom(way.step), fix: FlowTexts.ownStep)
      }
    }
  }

  private func checkStates() {
    for state in flow.states {
      if !graph.reached.contains(state.id) {
        report(
          "states/\(state.id)", FlowTexts.unreached(state.id), fix: FlowTexts.leadHere(state.id))
      } else if state.isOpen, graph.follows(state.id).subtracting([state.id]).isEmpty {
        report(
          "states/\(state.id)", FlowTexts.neverLeft(state.id), fix: FlowTexts.makeLast(state.id))
      }
    }
  }

  private func check(_ way: FlowGraph.Way) {
    let rule = way.rule
    if !Self.canBeTaken(rule) {
      let key = rule.by.isEmpty ? "not" : "by"
      report("\(way.path)/\(key)", FlowTexts.nobody(way.step), fix: FlowTexts.nameSomebody)
    }
    if rule.most != nil, rule.beyond.isEmpty {
      report("\(way.path)/most", FlowTexts.mostAlone(way.step), fix: FlowTexts.addBeyond)
    }
    if rule.most == nil, !rule.beyond.isEmpty {
      report("\(way.path)/beyond", FlowTexts.beyondAlone(way.step), fix: FlowTexts.addMost)
    }
  }

  /// Reports a fine for another party than the flow's other fines, since one register has them all,
  /// and one for a party that is personal data.
  private func check(_ fine: FlowFine) {
    let held = graph.held.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    demand(fine.when, within: held, at: "fines/\(fine.rule)/when")
    if let first = flow.fines.first, first.who != fine.who {
      report("fines/\(fine.rule)/who", FlowTexts.otherParty(first.who))
    }
    if flow[field: fine.who]?.isPersonal == true {
      report(
        "fines/\(fine.rule)/who", FlowTexts.privateParty(fine.who), fix: FlowTexts.publicParty)
    }
  }

  /// Returns true when somebody in `by` remains after `not` is taken away.
  private static func canBeTaken(_ rule: StepRule) -> Bool {
    let excluded = Set(rule.not)
    let roles: Set<Party> = [.role(.agent), .role(.lead), .role(.clerk)]
    if excluded.contains(.anyone) || roles.isSubset(of: excluded) { return false }
    return rule.by.isEmpty || rule.by.contains { !excluded.contains($0) }
  }
}
