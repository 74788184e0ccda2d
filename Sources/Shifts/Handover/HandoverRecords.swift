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
  public func write(_ draft: CaseDraft, by hand: CaseHand) throws -> HandoverItem {
    var draft = draft
    draft.hints = ["text": Texts.itemShape, "buyer": Texts.nameBuyer]
    return try refusing { try item(cases.open(draft, by: hand)) }
  }

  /// Takes a step with items, all or none.
  ///
  /// - Throws: `Refusal` of kind `.refused` with the true reason for each item and the possible
  ///   steps, or of kind `.nothingFound` when there is no such item.
  public func take(
    _ act: CaseAct, _ numbers: [Int], by hand: CaseHand
  ) throws -> [HandoverItem] {
    let keys = numbers.map { CaseKey(HandoverItem.flow, $0) }
    return try refusing { try cases.take(act, keys, by: hand).map(item) }
  }

  private func item(_ receipt: CaseReceipt) throws -> HandoverItem {
    try HandoverItem(CaseSummary(receipt.item), HandoverStates(receipt.flow))
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
