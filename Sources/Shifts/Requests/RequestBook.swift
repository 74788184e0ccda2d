import Cases
import Staff
import Store
import Vocabulary

/// The requests among the cases, with their outcomes.
public struct RequestBook {
  private let cases: CaseRecords
  private let store: RecordStore
  private let book: RosterBook

  public init(_ cases: CaseRecords, _ store: RecordStore, _ book: RosterBook) {
    self.cases = cases
    self.store = store
    self.book = book
  }

  /// Checks that the flows have everything that commands need. Reading does not ask for it: every
  /// duty and roster reads requests, and most desks have none that day.
  ///
  /// - Throws: `Refusal` of kind `.refused` with what is missing.
  private func demandFlows() throws {
    for shape in RequestFlow.shapes { _ = try cases.flows.flow(shape) }
  }

  /// Asks that the acting agent and another trade places on a day, and on a second one if it is
  /// named.
  ///
  /// - Throws: `Refusal` as `CaseRecords.open` does, or of kind `.refused` when rosters don't allow
  ///   it; so do `cover` and `leave`.
  public func swap(
    with other: AgentNumber, on day: Day, and theirDay: Day?, reason: String?, by hand: CaseHand
  ) throws -> [RequestReceipt] {
    let second = theirDay.map(\.description) ?? ""
    return try ask(.swap, reason, hand) { _ in
      [CaseDraft("", ["other": "\(other)", "day": "\(day)", "other_day": second])]
    }
  }

  /// Asks that a substitute serve a part of an agent's shift.
  ///
  /// - Parameters:
  ///   - from: the start on the desk's clock; after midnight of a night it is on the next day.
  ///   - to: the end, likewise.
  public func cover(
    _ agent: AgentNumber, by substitute: AgentNumber, on day: Day, from: ClockTime, to: ClockTime,
    reason: String?, by hand: CaseHand
  ) throws -> [RequestReceipt] {
    try ask(.cover, reason, hand) { writing in
      let judge = try RequestJudge(book, [day], in: writing)
      let hours = try [from, to].map { String(try judge.moment($0, in: agent, day).seconds) }
      return [
        CaseDraft(
          "", ["other": "\(substitute)", "day": "\(day)"],
          stored: ["starts": hours[0], "ends": hours[1]], owner: agent)
      ]
    }
  }

  /// Asks for the acting agent's leave: each day of the span that is rostered becomes a request of
  /// its own.
  public func leave(
    _ days: ClosedRange<Day>, reason: String?, by hand: CaseHand
  ) throws -> [RequestReceipt] {
    let all = (days.lowerBound.number...days.upperBound.number).map(Day.init(number:))
    guard all.count <= 62 else { throw Refusal(Texts.longLeave, fix: Texts.leaveInParts) }
    return try ask(.leave, reason, hand) { writing in
      let judge = try RequestJudge(book, all, in: writing)
      let asked = all.filter { judge.mayNeedLeave(hand.agent, $0) }
      guard !asked.isEmpty else {
        throw Refusal(Texts.restAlready(days), fix: Texts.seeRoster(days.lowerBound.month))
      }
      return asked.map { CaseDraft("", ["day": "\($0)"]) }
    }
  }

  private func ask(
    _ kind: ShiftRequest.Kind, _ reason: String?, _ hand: CaseHand,
    _ drafts: (Writing) throws -> [CaseDraft]
  ) throws -> [RequestReceipt] {
    try demandFlows()
    return try store.write(Act(hand.author, "request.ask")) { writing in
      let opened = try drafts(writing).map { draft in
        var draft = draft
        draft.flow = kind.rawValue
        draft.reason = reason?.trimmed.isEmpty == false ? reason : nil
        return try cases.open(draft, by: hand, in: writing)
      }
      return try receipts(opened, in: writing)
    }
  }

  /// Takes a step with requests, all or none.
  ///
  /// - Throws: `Refusal` as `CaseRecords.take` does, or of kind `.refused` when the rosters would
  ///   no longer hold.
  public func take(
    _ act: CaseAct, _ numbers: [Int], _ kind: ShiftRequest.Kind, by hand: CaseHand
  ) throws -> [RequestReceipt] {
    try demandFlows()
    return try store.write(Act(hand.author, "\(kind.rawValue).\(act.step)")) { writing in
      let keys = numbers.map { CaseKey(kind.rawValue, $0) }
      return try receipts(cases.take(act, keys, by: hand, in: writing), in: writing)
    }
  }

  private func receipts(
    _ taken: [CaseReceipt], in writing: Writing
  ) throws -> [RequestReceipt] {
    writing.detail = taken.map { "\($0.flow.id) \($0.item.number)" }.joined(separator: " ")
    return try taken.map { receipt in
      let request = try ShiftRequest(receipt.item)
      guard request.steps.count == 1 || request.approval != nil else {
        return RequestReceipt(request: request, notes: [])
      }
      let judge = try RequestJudge(book, request.days, in: writing)
      return RequestReceipt(request: request, notes: judge.notes(request, at: writing.now))
    }
  }
}

extension RequestBook {
  /// Returns requests that change days of a span, in any state, by number.
  public func requests(of days: ClosedRange<Day>) throws -> [ShiftRequest] {
    try store.read { reading in
      try RequestFlow.cases(of: days, in: reading).map { item in
        let flow = try cases.flow(of: item, in: reading)
        return try ShiftRequest(cases.standing(item, at: cases.now, in: flow))
      }
    }.sorted { $0.number < $1.number }
  }

  /// Returns requests that nobody has decided yet, by number.
  public func pending() throws -> [ShiftRequest] { try open().map { try ShiftRequest($0) } }

  /// Returns requests that wait for an agent, by number: swaps to agree to, and requests that the
  /// agent may decide.
  public func waiting(for agent: Agent) throws -> [ShiftRequest] {
    let author = Author(agent.number, claimed: false)
    return try open().compactMap { item in
      let request = try ShiftRequest(item)
      let hand = CaseHand(author, role: agent.role, day: item.day)
      let steps = try cases.rights(cases.flow(of: item)).steps(item, by: hand, at: cases.now)
      let answers = steps.contains { step in
        step.id == RequestFlow.agree
          || step.id == RequestFlow.approve
            && RequestFlow.mayDecide(agent.role, request, cases.staff)
      }
      return answers ? request : nil
    }
  }

  private func open() throws -> [Case] {
    var query = RequestFlow.all
    query.isOpen = true
    return try cases.items(query, at: cases.now).sorted { $0.number < $1.number }
  }
}

extension RequestBook: Checked {
  /// Returns findings for requests that rosters can't read; the cases' own check finds the rest.
  public func check() throws -> [Finding] {
    // Read at time 0, so in the states as stored; unreadable rows are findings of the cases' own
    // check.
    let items = (try? cases.items(RequestFlow.all, at: Moment(seconds: 0))) ?? []
    return items.filter { !$0.standing.isEmpty }.flatMap { item -> [Finding] in
      do {
        _ = try ShiftRequest(item)
        return []
      } catch {
        let reasons = (error as? Refusal)?.findings.map(\.reason) ?? []
        return reasons.map {
          Finding(nil, Texts.requestDamaged(item.number, $0), fix: .changedOutside)
        }
      }
    }
  }
}

/// The outcome of a step with a request.
public struct RequestReceipt: Sendable {
  public let request: ShiftRequest
  /// Remarks that people should know, such as a day that now lacks staff.
  public let notes: [Text]
}
