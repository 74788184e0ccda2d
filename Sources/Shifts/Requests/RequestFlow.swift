import Cases
import Staff
import Store
import Vocabulary

/// The flows `Policies/flows/swap.yaml`, `cover.yaml` and `leave.yaml`: the words of them that
/// commands and rosters need, and the rules that their steps ask for (`roster.decider`,
/// `roster.change`).
public enum RequestFlow {
  public static let agree = "agree"
  public static let approve = "approve"
  public static let refuse = "refuse"
  public static let withdraw = "withdraw"
  static let asked = "asked"
  static let approved = "approved"
  static let refused = "refused"
  /// The states in which nobody has to answer any more.
  static let decided: Set<String> = [approved, refused, "withdrawn"]

  public static let shapes = ShiftRequest.Kind.allCases.map { kind in
    FlowShape(
      kind.rawValue, fields: fields(kind), states: [asked] + decided.sorted(),
      steps: ["ask"] + (kind == .swap ? [agree] : []) + [approve, refuse, withdraw])
  }

  private static func fields(_ kind: ShiftRequest.Kind) -> [String: Field.Kind] {
    switch kind {
    case .swap:
      [
        "other": .agent, "day": .day, "other_day": .day, "own_code": .text, "other_code": .text,
        "own_code_then": .text, "other_code_then": .text,
      ]
    case .cover: ["other": .agent, "day": .day, "starts": .time, "ends": .time]
    case .leave: ["day": .day]
    }
  }

  /// A query for all requests.
  static var all: CaseQuery {
    var query = CaseQuery()
    query.flows = ShiftRequest.Kind.allCases.map(\.rawValue)
    query.limit = .max
    return query
  }

  /// Returns the requests that change days of a span, by kind and number, without those whose
  /// asking was taken back.
  ///
  /// - Parameter state: the state to select; nil for any.
  static func cases(
    of days: ClosedRange<Day>, state: String? = nil, in reading: Reading
  ) throws -> [Case] {
    try CaseRecords.cases(
      of: all.flows, dated: ["day", "other_day"], in: days,
      state: state, in: reading
    ).filter { !$0.standing.isEmpty }
  }

  /// Returns the guards `roster.decider` and `roster.change`, the effect `roster.change`, and the
  /// titles of requests.
  ///
  /// - Parameters:
  ///   - closed: returns the months whose payroll is closed, of which nothing changes any more.
  ///   - book: returns the rosters; called when a step needs them.
  public static func functions(
    closed: @escaping @Sendable (Reading) throws -> [Month],
    book: @escaping @Sendable () throws -> RosterBook
  ) -> FlowFunctions {
    let judge: @Sendable (CaseAttempt, Reading) throws -> (RequestJudge, ShiftRequest) = {
      let request = try ShiftRequest($0)
      return (try RequestJudge(book(), request.days, closed: closed($1), in: $1), request)
    }
    let decider = FlowGuard("roster.decider", Texts.deciderGuard) { attempt, _ in
      guard try !mayDecide(attempt.hand.role, ShiftRequest(attempt), book().staff) else { return }
      throw Refusal(.notPermitted, Texts.decidedByLeads)
    }
    let holds = FlowGuard("roster.change", Texts.changeGuard) { attempt, reading in
      let (judge, request) = try judge(attempt, reading)
      guard attempt.item != nil else {
        return try judge.demandAsking(request, at: attempt.now, in: reading)
      }
      try judge.demand(
        request.approval == nil ? judge.changes.adding(request) : judge.changes.removing(request))
    }
    let changes = FlowEffect("roster.change", Texts.changeEffect) { attempt, writing in
      guard attempt.item == nil, attempt.flow.id == ShiftRequest.Kind.swap.rawValue else {
        return [:]
      }
      let (judge, request) = try judge(attempt, writing)
      return codes(try judge.trades(request))
    } takeBack: { attempt, writing in
      let (judge, request) = try judge(attempt, writing)
      guard let before = try attempt.item?.before(attempt.step.id).map({ try ShiftRequest($0) }),
        (before.approval == nil) != (request.approval == nil)
      else { return }
      let others = judge.changes.removing(request)
      try judge.demand(before.approval == nil ? others : RosterChanges(others.approved + [before]))
    }
    return FlowFunctions(
      guards: [decider, holds], effects: [changes],
      titles: ShiftRequest.Kind.allCases.map { kind in
        FlowTitle(kind.rawValue) { try ShiftRequest($0).label($1) }
      })
  }

  /// Returns true when a role may decide a request that is not the agent's own: a lead any, a clerk
  /// one to which a lead is party.
  static func mayDecide(_ role: Role, _ request: ShiftRequest, _ staff: Staff) -> Bool {
    role == .lead || role == .clerk && request.parties.contains { staff[$0]?.role == .lead }
  }

  private static func codes(_ trades: [ShiftRequest.Trade]) -> [String: String] {
    zip(trades, ["", "_then"]).reduce(into: [:]) { values, trade in
      values["own_code" + trade.1] = trade.0.own
      values["other_code" + trade.1] = trade.0.other
    }
  }
}

extension Case {
  /// Returns the case before its last step of a kind; nil when it has none, or that is its first
  /// step.
  fileprivate func before(_ step: String) -> Case? {
    steps.lastIndex { $0.step == step }.flatMap { $0 > 0 ? through($0 - 1) : nil }
  }
}
