import Staff
import Store
import Vocabulary

/// A replay of a month's cases of a flow under another definition, with the steps that would have
/// been late, refused or handed on. Nothing is written.
public struct FlowReplay: Sendable {
  /// The outcome of a case under a definition.
  public struct Outcome: Hashable, Sendable {
    /// Clocks that ran out, by id.
    public let late: [String]
    /// Clocks that then acted by themselves, by id.
    public let escalated: [String]
    public let state: String
  }

  /// A step that the other definition would have refused.
  public struct Refused: Hashable, Sendable {
    public let step: Text
    public let at: Moment
    public let reason: Text
  }

  public struct Line: Sendable {
    public let item: Case
    /// The outcome under the definition that the case has.
    public let was: Outcome
    /// The outcome under the other definition. It ends at a step that is refused.
    public let would: Outcome
    public let refused: Refused?

    public var differs: Bool { refused != nil || was != would }
  }

  public let flow: Flow
  /// The cases by number.
  public let lines: [Line]
}

extension CaseRecords {
  /// Replays a month's cases under another definition.
  ///
  /// - Parameters:
  ///   - other: the changed definition; guards and effects of other rooms are left out.
  ///   - now: the moment at which clocks are read.
  /// - Throws: `Refusal` of kind `.store` when a stored value can't be read.
  public func replay(
    _ flow: Flow, as other: Flow, _ month: Month, at now: Moment
  ) throws -> FlowReplay {
    var query = CaseQuery(flow.id)
    query.days = month.first...month.last
    query.isOpen = nil
    query.order = .newest
    query.limit = .max
    let items = try items(query, at: now).reversed().filter { !$0.standing.isEmpty }
    return FlowReplay(flow: other, lines: try items.map { try replay($0, as: other, at: now) })
  }

  private func replay(_ item: Case, as other: Flow, at now: Moment) throws -> FlowReplay.Line {
    var again = item.with([], definition: other.source.digest)
    var refused: FlowReplay.Refused?
    for step in item.standing where step.step != CaseStep.move {
      guard case .agent(let agent) = step.actor else { continue }
      do {
        again = try repeated(step, by: agent, after: again, other)
      } catch let refusal as Refusal where refusal.kind != .store {
        let reason = refusal.findings.first?.reason ?? Text(same: step.step)
        let name = other[step: step.step]?.name ?? CaseTexts.stepName(step.step)
        refused = FlowReplay.Refused(step: name, at: step.at, reason: reason)
        break
      }
    }
    return FlowReplay.Line(
      item: item, was: try outcome(item, flow(of: item), at: now),
      would: try outcome(again, other, at: now), refused: refused)
  }

  private func outcome(_ item: Case, _ flow: Flow, at now: Moment) throws -> FlowReplay.Outcome {
    let standing = try item.standing(at: now, in: flow, calendars)
    let escalated = standing.standing.compactMap { step -> String? in
      if case .clock(let clock) = step.actor { clock } else { nil }
    }
    let late = try item.clocks(at: now, in: flow, calendars).filter { $0.state == .late }
    return FlowReplay.Outcome(
      late: late.map(\.id), escalated: Set(escalated).sorted(), state: standing.state)
  }

  /// Returns the case with a step taken again, by the same agent at the same moment.
  ///
  /// - Throws: `Refusal` of kind `.refused`, `.usage` or `.notPermitted` when the definition would
  ///   not allow it.
  private func repeated(
    _ step: CaseStep, by agent: AgentNumber, after item: Case, _ flow: Flow
  ) throws -> Case {
    let isFirst = item.steps.isEmpty
    let item = isFirst ? item : try item.standing(at: step.at, in: flow, calendars)
    let definition = try flow.step(named: step.step)
    for id in step.values.keys.sorted() { _ = try flow.field(named: id) }
    let values = item.values.merging(step.values) { $1 }
    let hand = CaseHand(
      Author(agent, login: step.login, claimed: false), role: staff[agent]?.role ?? .agent,
      day: step.day)
    let rule = try rights(flow).rule(
      of: definition, isFirst ? nil : item, owner: item.owner, values: values, by: hand,
      at: step.at, opening: definition.id == flow.opening?.id)
    try demandFields(step.values, held: item.values, rule, definition, flow)
    if rule.reason == .required, step.reason == nil {
      throw Refusal(.usage, CaseTexts.reasonNeeded(definition.name), fix: CaseTexts.addReason)
    }
    return item.adding(
      CaseStep(
        sequence: item.nextSequence, id: step.id, step: step.step, actor: step.actor,
        login: step.login, at: step.at, day: step.day, from: isFirst ? nil : item.state,
        to: rule.to ?? item.state,
        holder: item.holder(
          after: rule, actor: agent, recipient: step.recipient, given: step.values,
          values: values),
        recipient: step.recipient, reason: step.reason, values: step.values))
  }
}
