import Vocabulary

/// Reports fields that nobody can have given by the time they are needed.
extension FlowCheck {
  func checkFields() {
    for way in graph.ways {
      let before = graph.held(before: way.rule)
      let given = graph.given(by: way)
      demand(way.rule.when, within: before.union(given), at: way.path + "/when")
      for rule in way.rule.needs.compactMap({ flow[rule: $0] }) {
        demand(rule.when, within: before.union(given), at: way.path + "/needs")
      }
      demand(way.rule.by, way, before, at: "by")
      demand(way.rule.not, way, before, at: "not")
      demand(way.rule.beyond, way, before, at: "beyond")
      switch way.rule.hands {
      case .field(let field): demand(field, within: before.union(given), at: way.path + "/hands")
      case .party(let party): demand([party], way, before.union(given), at: "hands")
      case .same, .actor, .recipient: break
      }
      for field in way.rule.asks where flow[field: field]?.kind == .computed {
        report("\(way.path)/asks", FlowTexts.asksComputed(field), fix: FlowTexts.dropField)
      }
    }
    let opened = graph.ways.filter(\.rule.opens).reduce(into: Set(["owner", "day"])) {
      $0.formUnion(graph.given(by: $1))
    }
    for part in flow.once { demand(part, within: opened, at: "flow/once") }
  }

  /// Reports fields that parties of a rule name but no case can hold yet. A field given with the
  /// step itself decides nothing about who may take it, except for the step that opens the case.
  private func demand(
    _ parties: [Party], _ way: FlowGraph.Way, _ before: Set<String>, at key: String
  ) {
    let held = way.rule.opens ? before.union(graph.given(by: way)) : before
    for party in parties {
      let path = "\(way.path)/\(key)"
      switch party {
      case .field(let field): demand(field, within: held, at: path)
      case .group(let group) where flow[field: group] != nil:
        demand(group, within: held, at: path)
      case .took(let step) where way.rule.opens || !before.contains("took \(step)"):
        report(path, FlowTexts.notTakenYet(step, way.step), fix: FlowTexts.laterStep)
      default: break
      }
    }
  }

  func demand(_ condition: Condition?, within held: Set<String>, at path: String) {
    for comparison in condition?.alternatives.joined() ?? [].joined()
    where comparison.comparison != .missing {
      demand(comparison.field, within: held, at: path)
      if let other = comparison.other { demand(other.field, within: held, at: path) }
    }
  }

  func demand(_ field: String, within held: Set<String>, at path: String) {
    guard !held.contains(field) else { return }
    report(path, FlowTexts.notGivenYet(field), fix: FlowTexts.askBefore(field))
  }
}
