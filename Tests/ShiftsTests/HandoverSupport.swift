import Cases
import Vocabulary

@testable import Shifts

/// Returns an item as the command writes it.
func handoverDraft(
  text: String, buyer: String? = nil, order: OrderNumber? = nil, promise: String? = nil,
  due: Moment? = nil, urgent: Bool = false, mayBuy: Bool = false, recipient: AgentNumber? = nil
) -> CaseDraft {
  var draft = CaseDraft(HandoverItem.flow, ["text": text], recipient: recipient)
  draft.values["buyer"] = buyer
  draft.values["promise"] = promise
  draft.stored["order"] = order?.text
  draft.stored["due"] = due.map { "\($0.seconds)" }
  if urgent { draft.values["urgent"] = "yes" }
  if mayBuy { draft.values["may_buy"] = "yes" }
  return draft
}

extension HandoverRecords {
  func take(
    _ step: HandoverItem.Step, _ number: Int, to recipient: AgentNumber? = nil,
    reason: String? = nil, by hand: CaseHand
  ) throws -> HandoverItem {
    try take(CaseAct(step.rawValue, recipient: recipient, reason: reason), [number], by: hand)[0]
  }

  func accept(_ numbers: [Int], by hand: CaseHand) throws -> [HandoverItem] {
    try take(CaseAct(HandoverItem.Step.accept.rawValue), numbers, by: hand)
  }
}
