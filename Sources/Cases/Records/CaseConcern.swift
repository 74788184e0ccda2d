import Store
import Vocabulary

/// Whom taking a step back concerns.
extension CaseRecords {
  /// Returns the agents whom a step is about: those whom the case is about, the one to whom the
  /// step was addressed, whoever may not take it for the step that they took, and those for whom
  /// its acts in other rooms count.
  func concerned(
    by last: LastStep, of item: Case, _ flow: Flow, in reading: Reading
  ) throws -> Concerned {
    var agents = flow.subjects(item)
    let step = item.steps.first { $0.sequence == last.sequence }
    agents.formUnion([step?.recipient].compactMap(\.self))
    for case .took(let other) in flow[step: last.step]?.rules.flatMap(\.not) ?? [] {
      let taken = item.last(other)
      agents.formUnion([taken?.agent, taken?.login].compactMap(\.self))
    }
    let values = item.values.merging(step?.values ?? [:]) { $1 }
    // A step with an act that this program does not know stays in any case.
    for effect in last.effects.compactMap({ try? functions.effect($0) }) {
      agents.formUnion(try effect.concerned(values, reading))
    }
    return Concerned(about: agents)
  }

  /// Returns a step in plain words, such as “refused” of “leave” 3.
  func words(_ last: LastStep, of item: Case, _ flow: Flow) -> Text {
    CaseTexts.lastAct(
      flow.name, item.number, flow[step: last.step]?.name ?? CaseTexts.stepName(last.step),
      roomTitle(item))
  }
}

extension Flow {
  /// Returns the agents whom a case is about: those whom its fields name, and its owner where the
  /// definition keeps one of its steps from the owner, or counts cases by owner.
  func subjects(_ item: Case) -> Set<AgentNumber> {
    let fields = fields.filter { $0.kind == .agent }.map(\.id)
    let named = item.steps.flatMap { step in fields.compactMap { step.values[$0] } }
    let isOwners =
      once.contains("owner") || steps.flatMap(\.rules).contains { $0.not.contains(.writer) }
    return Set(named.compactMap { AgentNumber($0) }).union(isOwners ? [item.owner] : [])
  }
}
