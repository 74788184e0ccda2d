import Cases
import Vocabulary

/// The handover book: the cases of the flow `handover`, by what commands and screens ask of them.
public struct HandoverRecords: Sendable {
  let cases: CaseRecords
  /// The definition of new items.
  let flow: Flow
  let states: HandoverStates

  /// - Throws: `Refusal` that names what the shop's definition lacks.
  public init(_ cases: CaseRecords) throws {
    self.cases = cases
    flow = try cases.flows.flow(HandoverItem.shape)
    states = HandoverStates(flow)
  }

  /// - Throws: `Refusal` when it says nothing, a text is too long, or the definition forbids it.
  public func write(_ draft: HandoverDraft, by hand: CaseHand) throws -> HandoverItem {
    try refusing {
      let receipt = try cases.open(draft.opening, by: hand)
      return try HandoverItem(CaseSummary(receipt.item), HandoverStates(receipt.flow))
    }
  }

  /// Takes a step with an item.
  ///
  /// - Parameter recipient: whom it is passed to; nil for whoever comes.
  /// - Throws: `Refusal` with the true reason and what is possible instead.
  public func take(
    _ step: HandoverItem.Step, _ number: Int, to recipient: AgentNumber? = nil,
    reason: String? = nil, by hand: CaseHand
  ) throws -> HandoverItem {
    try take(CaseAct(step.rawValue, recipient: recipient, reason: reason), [number], by: hand)[0]
  }

  /// Accepts items, all or none: from now on they are the acting agent's.
  ///
  /// - Throws: `Refusal` with the reason for each that does not wait, or is the agent's own.
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

  /// Runs what writes; a refusal has the status of bad input, whoever is refused (CONTRACT.md,
  /// Running): scripts tell it from a missing item.
  private func refusing<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let refusal as Refusal where refusal.kind == .notPermitted || refusal.kind == .usage {
      throw Refusal(.refused, refusal.findings)
    }
  }
}
