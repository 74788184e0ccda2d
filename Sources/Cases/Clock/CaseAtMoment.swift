import Store
import Vocabulary

extension Case {
  /// Returns the agent who holds the case once a clock has handed it to a party; nil when it stays
  /// with its holder.
  public typealias Resolution = @Sendable (Party, Case) -> AgentNumber?

  /// Returns the case as it stands at a moment. Acts of clocks that ran out appear as steps at the
  /// very moment, the same for every reader; such steps that are not stored yet are written before
  /// the next writer's own.
  ///
  /// - Parameter resolve: finds the agent to whom a clock hands the case; nil leaves it with its
  ///   holder.
  /// - Throws: `Refusal` of kind `.store` when a stored deadline can't be read.
  public func standing(
    at now: Moment, in flow: Flow, _ calendars: Calendars,
    resolve: Resolution = { $1.agent($0) }
  ) throws -> Case {
    guard flow.clocks.contains(where: { $0.then != .nothing }) else { return self }
    var item = self
    // The limit stops two clocks that move a case to and fro for ever.
    for _ in 0..<Self.mostExpiries {
      guard let (clock, moment) = try item.nextExpiry(before: now, in: flow, calendars) else {
        break
      }
      item = item.adding(clock, at: moment, zone: calendars.zone, resolve: resolve)
    }
    return item
  }

  private static let mostExpiries = 100

  private func nextExpiry(
    before now: Moment, in flow: Flow, _ calendars: Calendars
  ) throws -> (FlowClock, Moment)? {
    let steps = standing
    var first: (FlowClock, Moment)?
    for clock in flow.clocks where clock.then != .nothing {
      let run = try ClockRun(clock, of: self, steps, in: flow, calendars, until: now)
      guard let moment = try run.expiry(), moment < first?.1 ?? now else { continue }
      first = (clock, moment)
    }
    return first
  }

  private func adding(
    _ clock: FlowClock, at expiry: Moment, zone: DeskZone, resolve: Resolution
  ) -> Case {
    // A deadline that a later step set into the past runs out with that step.
    let moment = max(expiry, steps.last?.at ?? expiry)
    var (state, holder) = (state, AgentNumber?.none)
    switch clock.then {
    case .nothing: break
    case .state(let next): state = next
    case .hold(let party): holder = resolve(party, self)
    }
    let step = CaseStep(
      sequence: nextSequence,
      id: Key.derived("\(id) \(clock.id) \(moment.seconds)", at: moment),
      step: CaseStep.expire, actor: .clock(clock.id), at: moment, day: zone.day(moment),
      from: self.state, to: state, holder: holder)
    return adding(step)
  }
}

/// Parties that the case itself names.
extension Case {
  /// Returns the agent that a party is for this case; nil for roles, groups and fields without a
  /// value.
  public func agent(_ party: Party) -> AgentNumber? {
    switch party {
    case .writer: return owner
    case .holder: return holder
    case .field(let field): return values[field].flatMap { AgentNumber($0) }
    case .took(let step):
      if case .agent(let agent)? = last(step)?.actor { return agent }
      return nil
    case .anyone, .role, .group: return nil
    }
  }

  /// Returns the party that holds the case without being one agent, such as any lead, after the
  /// last handover by a step or a clock; nil while an agent holds it.
  public func holdingParty(in flow: Flow) -> Party? {
    guard flow.handsToParties else { return nil }
    for step in standing.reversed() {
      switch handed(by: step, in: flow) {
      case .party(let party): return agent(party) == nil ? party : nil
      case .same?, nil: continue
      default: return nil
      }
    }
    return nil
  }

  /// Returns how a step or a clock handed the case on; nil when its definition does not say.
  private func handed(by step: CaseStep, in flow: Flow) -> StepRule.Hands? {
    if case .clock(let id) = step.actor {
      guard case .hold(let party)? = flow.clocks.first(where: { $0.id == id })?.then else {
        return nil
      }
      return .party(party)
    }
    if step.holder != nil { return .actor }
    let rules = flow[step: step.step]?.rules ?? []
    return rules.first { rule in
      let fits = step.from.map { rule.from.contains($0) } ?? rule.opens
      return fits && (rule.to ?? step.from) == step.to
    }?.hands
  }
}

extension Flow {
  /// True when any step or clock hands cases to a party.
  fileprivate var handsToParties: Bool {
    let byClock = clocks.contains { if case .hold = $0.then { true } else { false } }
    return byClock
      || steps.contains { step in
        step.rules.contains { if case .party = $0.hands { true } else { false } }
      }
  }
}
