import Cases
import Staff
import Store
import Vocabulary

/// The returns and exchanges among the cases.
public struct ReturnRecords {
  private let cases: CaseRecords
  private let store: RecordStore
  private let rules: ReturnRules
  /// Today's definition, which names states in lists.
  public let flow: Flow

  /// - Throws: `Refusal` of kind `.refused` when the flow lacks what commands need.
  public init(_ cases: CaseRecords, _ store: RecordStore, _ rules: ReturnRules) throws {
    self.cases = cases
    self.store = store
    self.rules = rules
    flow = try cases.flows.flow(ReturnFlow.shape)
  }

  /// Opens a case after checking the rules against the buyer's statement.
  ///
  /// - Throws: `Refusal` of kind `.nothingFound` for an order that is not imported; of kind
  ///   `.refused` when nothing is said, or for an impossible day of receipt; else as
  ///   `CaseRecords.open` does.
  public func ask(_ draft: CaseDraft, by hand: CaseHand) throws -> ReturnHistory {
    guard draft.values["text"]?.trimmed.isEmpty == false else {
      throw Refusal(Texts.returnSaysNothing, fix: Texts.returnShape)
    }
    return try history(cases.open(draft, by: hand).item)
  }

  /// Returns what an order's status says of the goods' arrival.
  public func arrival(of order: OrderNumber) throws -> Order.Arrival {
    try store.read { try OrderRows.order(order, in: $0)?.arrival ?? .unknown }
  }

  /// Takes a step of a case and returns the case after it.
  ///
  /// - Throws: `Refusal` as `CaseRecords.take` does, or of kind `.refused` when closing an
  ///   unfinished case has no reason.
  public func take(_ act: CaseAct, _ number: Int, by hand: CaseHand) throws -> ReturnHistory {
    let key = CaseKey(ReturnFlow.id, number)
    if act.step == ReturnFlow.close, act.reason?.contains(where: \.isLetter) != true {
      let item = try cases.item(key)
      let flow = try cases.flow(of: item)
      let needs = try cases.needs(
        to: flow.step(named: act.step), item, flow, given: Array(act.values.keys), by: hand)
      if needs.reason { throw Refusal(Texts.givingUpNeedsReason) }
    }
    return try history(cases.take(act, key, by: hand).item)
  }

  /// Returns a case with its steps.
  ///
  /// - Parameter reader: the agent who looks; nil sees everything.
  /// - Throws: `Refusal` of kind `.nothingFound` when there is no such case, of kind
  ///   `.notPermitted` when the reader may not see it.
  public func history(of number: Int, for reader: Agent? = nil) throws -> ReturnHistory {
    let item = try cases.item(CaseKey(ReturnFlow.id, number))
    if let reader { try cases.rights(cases.flow(of: item)).demandReading(item, reader) }
    return try history(item)
  }

  /// Returns open cases, the longest untouched first: all, or those that an agent opened or whose
  /// order bears the agent's tag. With `all`, closed ones too, by number.
  ///
  /// - Parameter reader: the agent who looks; nil sees everything.
  public func list(
    of agent: AgentNumber? = nil, all: Bool = false, for reader: Agent? = nil, at now: Moment
  ) throws -> [ReturnCase] {
    try store.read { reading in
      var query = CaseQuery(ReturnFlow.id)
      (query.isOpen, query.limit) = (all ? nil : true, .max)
      let items = try cases.summaries(of: flow, query, for: reader, at: now, in: reading)
        .map { try ReturnCase($0) }.sorted {
          all ? $0.number < $1.number : ($0.changedAt, $0.number) < ($1.changedAt, $1.number)
        }
      guard let agent else { return items }
      let tagged = try OrderRows.known(
        items.filter { $0.openedBy != agent }.map(\.order), by: agent, in: reading)
      return items.filter { $0.openedBy == agent || tagged.contains($0.order) }
    }
  }

  private func history(_ item: Case) throws -> ReturnHistory {
    let flow = try cases.flow(of: item)
    let facts = try ReturnFacts(StoredValues(item.lastValues))
    let isClaimed = facts.isFaulty == true && item.last(ReturnFlow.inspect) == nil
    return ReturnHistory(
      item: try ReturnCase(CaseSummary(item)), flow: flow, steps: item.steps,
      facts: facts, isFaultClaimed: isClaimed,
      verdicts: rules.verdicts(on: facts, askedAt: item.openedAt, flow, isClaimed: isClaimed))
  }
}

extension ReturnRecords: Checked {
  /// Returns findings for cases whose order is missing and refunds that differ from their cases.
  public func check() throws -> [Finding] {
    try store.read { reading in
      // Read at time 0, so in the states as stored: no clock had run out by then.
      var query = CaseQuery(ReturnFlow.id)
      (query.order, query.limit) = (.newest, .max)
      let items = try cases.summaries(of: flow, query, at: Moment(seconds: 0), in: reading)
        .reversed().map { ($0.number, OrderNumber($0["order"] ?? ""), $0["amount"]) }
      let known = try OrderRows.known(items.compactMap(\.1), in: reading)
      let kept = try DeskRefundRows.all(in: reading)
      let said = items.compactMap { item in item.2.map { (item.0, "\(item.1?.text ?? "") \($0)") } }
      let refunds = Dictionary(said) { $1 }
      let differing = Set(refunds.keys).union(kept.keys).filter { refunds[$0] != kept[$0] }
      let texts =
        items.compactMap { number, order, _ in
          order.flatMap { known.contains($0) ? nil : Texts.returnWithoutOrder(number, $0) }
        } + differing.sorted().map(Texts.refundDiffers)
      return texts.map { Finding(nil, $0, fix: .changedOutside) }
    }
  }
}
