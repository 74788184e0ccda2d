import Cases
import Vocabulary

/// The handover book: the cases of the flow `handover`, as commands and screens use them.
public struct HandoverRecords: Sendable {
  let cases: CaseRecords
  /// The definition of new items.
  let flow: Flow
  let states: HandoverStates

  /// - Throws: `Refusal` of kind `.refused` that names what the shop's definition lacks.
  public init(_ cases: CaseRecords) throws {
    self.cases = cases
    flow = try cases.flows.flow(HandoverItem.shape)
    states = HandoverStates(flow)
  }

  /// Writes an item and returns it.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the draft says nothing, a text is too long, or the
  ///   definition forbids it.
  public func write(_ draft: HandoverDraft, by hand: CaseHand) throws -> HandoverItem {
    try refusing {
      let receipt = try cases.open(draft.opening, by: hand)
      return try HandoverItem(CaseSummary(receipt.item), HandoverStates(receipt.flow))
    }
  }

  /// Takes a step with an item.
  ///
  /// - Parameter recipient: the agent to whom it is passed; nil for anyone.
  /// - Throws: `Refusal` of kind `.refused` with the true reason and the possible steps, or of kind
  ///   `.nothingFound` when there is no such item.
  public func take(
    _ step: HandoverItem.Step, _ number: Int, to recipient: AgentNumber? = nil,
    reason: String? = nil, by hand: CaseHand
  ) throws -> HandoverItem {
    try take(CaseAct(step.rawValue, recipient: recipient, reason: reason), [number], by: hand)[0]
  }

  /// Accepts items, all or none: from then on they are the acting agent's.
  ///
  /// - Throws: `Refusal` of kind `.refused` with the reason for each item that does not wait or is
  ///   the agent's own, or of kind `.nothingFound` when there is no such item.
  public func accept(_ numbers: [Int], by hand: CaseHand) throws -> [HandoverItem] {
    try take(CaseAct(HandoverItem.Step.accept.rawValue), numbers, by: hand)
  }

  private func take(_ act: CaseAct, _ numbers: [Int], by hand: CaseHand) throws -> [HandoverItem] {
    try refusing {
      let keys = numbers.map { CaseKey(HandoverItem.flow, $0) }
      return try cases.take(act, keys, by: hand).map { receipt in
        try HandoverItem(CaseSummary(receipt.item), HandoverStates(receipt.flow))
      }
    }
  }

  /// Runs a write and turns refusals of kind `.notPermitted` and `.usage` into kind `.refused`, the
  /// status of bad input (CONTRACT.md, Running): scripts tell it from a missing item.
  private func refusing<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let refusal as Refusal where refusal.kind == .notPermitted || refusal.kind == .usage {
      throw Refusal(.refused, refusal.findings)
    }
  }
}
