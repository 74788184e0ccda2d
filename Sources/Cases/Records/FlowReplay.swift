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

  /// Returns the case with a step taken again, by the same agent at the same moment; the case as it
  /// was when the definition lets each agent take the step once.
  ///
  /// - Throws: `Refusal` of kind `.refused`, `.usage` or `.notPermitted` when the definition would
  ///   not allow it.
  private func repeated(
    _ step: CaseStep, by agent: AgentNumber, after item: Case, _ flow: Flow
  ) throws -> Case {
    let isFirst = item.steps.isEmpty
    let item = isFirst ? item : try item.standing(at: step.at, in: flow, calendars)
    let hand = CaseHand(
      Author(agent, login: step.login, claimed: false), role: staff[agent]?.role ?? .agent,
      day: step.day)
    let given = step.values.filter { flow[field: $0.key]?.kind != .computed }
    let isOpening = try flow.step(named: step.step).id == flow.opening?.id
    let draft =
      isOpening
      ? try opened(
        CaseDraft(
          flow.id, stored: given, recipient: step.recipient, reason: step.reason),
        isFirst ? nil : item, flow, owner: item.owner, day: item.day, by: hand, at: step.at)
      : try taken(
        CaseAct(step.step, stored: given, recipient: step.recipient, reason: step.reason), item,
        flow, by: hand, at: step.at)
    guard let draft else { return item }
    return item.adding(
      draft.step(after: item, giving: draft.given, by: hand, at: step.at, id: step.id))
  }
}
