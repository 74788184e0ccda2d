import Vocabulary

/// Reports functions and groups that do not exist, and words that are gone although stored cases
/// use them.
extension FlowCheck {
  func checkWorld() {
    for way in graph.ways {
      for guardName in way.rule.guards {
        demand(guardName, among: world.guards, at: "\(way.path)/guards")
      }
      for effect in way.rule.effects {
        demand(effect, among: world.effects, at: "\(way.path)/effects")
      }
      for (key, parties) in [
        ("by", way.rule.by), ("not", way.rule.not), ("beyond", way.rule.beyond),
      ] {
        demandGroups(parties, at: "\(way.path)/\(key)")
      }
      if case .party(let party) = way.rule.hands { demandGroups([party], at: way.path + "/hands") }
    }
    for field in flow.fields {
      guard let function = field.function else { continue }
      let path = "fields/\(field.id)/function"
      demand(FlowComputation.name(of: function), among: world.functions, at: path)
      let known = flow.fields.filter { $0.kind.isNumber }.map(\.id)
      let others = FlowComputation.fields(of: function)
      if FlowComputation.ofTwo.contains(FlowComputation.name(of: function)), others.count != 2 {
        report(path, FlowTexts.twoFields, fix: FlowTexts.seeFunctions)
      }
      for other in others where !known.contains(other) {
        report(path, FlowTexts.unknownField(other), fix: FlowTexts.nearest(other, among: known))
      }
    }
    for field in flow.fields {
      guard let other = field.flow, let flows = world.flows, !flows.contains(other) else {
        continue
      }
      report(
        "fields/\(field.id)/flow", FlowTexts.flowMissing(other), fix: FlowTexts.addFlow(other))
    }
    for clock in flow.clocks {
      if case .hold(let party) = clock.then { demandGroups([party], at: "clocks/\(clock.id)/then") }
    }
    demandGroups(flow.readers, at: "flow/readers")
    checkUsed()
  }

  private func demand(_ name: String, among known: Set<String>?, at path: String) {
    guard let known, !known.contains(name) else { return }
    report(
      path, FlowTexts.unknownFunction(name), fix: FlowTexts.nearest(name, among: known.sorted()))
  }

  private func demandGroups(_ parties: [Party], at path: String) {
    guard let groups = world.groups else { return }
    for case .group(let group) in parties where flow[field: group] == nil && !groups.contains(group)
    {
      report(
        path, FlowTexts.unknownGroup(group), fix: FlowTexts.nearest(group, among: groups.sorted()))
    }
  }

  /// Reports states, fields and choices that stored cases use but the definition lacks: a name may
  /// change, an id may not.
  private func checkUsed() {
    guard let used = world.used[flow.id] else { return }
    for state in used.states.sorted() where flow[state: state] == nil && state != Case.withdrawn {
      report("flow/states", FlowTexts.stateInUse(state), fix: FlowTexts.keepID(state))
    }
    for (id, choices) in used.choices.sorted(by: { $0.key < $1.key }) {
      guard let field = flow[field: id] else {
        report("flow/fields", FlowTexts.fieldInUse(id), fix: FlowTexts.keepID(id))
        continue
      }
      for choice in choices.sorted() where field[choice: choice] == nil {
        report(
          "fields/\(id)/choices", FlowTexts.choiceInUse(choice, field.name),
          fix: FlowTexts.keepID(choice))
      }
    }
  }
}
