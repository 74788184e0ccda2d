import Vocabulary

/// Reports clocks that never stop or have no hours, and holds on fields that cases lack.
extension FlowCheck {
  func check(_ clock: FlowClock) {
    let path = "clocks/\(clock.id)"
    for state in clock.from where clock.until.contains(state) {
      report("\(path)/until", FlowTexts.stopsAtOnce(clock.id, state), fix: FlowTexts.otherUntil)
    }
    let reach = graph.reach(from: clock.from)
    if reach.isDisjoint(with: clock.until) {
      report("\(path)/until", FlowTexts.neverStops(clock.id), fix: FlowTexts.otherUntil)
    }
    if case .field(let field) = clock.within {
      demand(field, within: held(in: clock.from), at: "\(path)/within")
    }
    if case .hold(let party) = clock.then {
      switch party {
      case .field(let field): demand(field, within: held(in: Array(reach)), at: "\(path)/then")
      case .took(let step) where !held(in: Array(reach)).contains("took \(step)"):
        report("\(path)/then", FlowTexts.notTakenYet(step, clock.id), fix: FlowTexts.laterStep)
      default: break
      }
    }
    if clock.time == .workingHours, let week = world.week, !week.hasHours {
      report("\(path)/in", FlowTexts.noHours(clock.id), fix: FlowTexts.writeHours)
    }
    if clock.time == .roster, world.hasRoster == false {
      report("\(path)/in", FlowTexts.noRoster(clock.id), fix: FlowTexts.writeRoster)
    }
  }

  func check(_ hold: FlowHold) {
    let states = hold.states.isEmpty ? flow.states.map(\.id) : hold.states
    let path = "holds/\(hold.id)"
    demand(hold.when, within: held(in: states), at: "\(path)/of")
    demand(hold.with, within: held(in: states), at: "\(path)/with")
    if let on = hold.on { demand(on, within: held(in: states), at: "\(path)/on") }
    if case .rate(_, let number) = hold.measure, let known = world.figures, !known.contains(number)
    {
      report("\(path)/among", FlowTexts.figureMissing(number), fix: FlowTexts.stateFigure)
    }
    for step in hold.have where !held(in: states).contains("took \(step)") {
      report("\(path)/have", FlowTexts.notTakenYet(step, hold.id), fix: FlowTexts.laterStep)
    }
  }

  /// Returns the fields that cases in some states may hold, and the steps that they may have taken.
  private func held(in states: [String]) -> Set<String> {
    states.reduce(into: Set<String>()) { $0.formUnion(graph.held[$1] ?? []) }
  }
}
