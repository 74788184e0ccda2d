import Cases
import Vocabulary

/// An item to hand over, before it is written.
public struct HandoverDraft: Hashable, Sendable {
  public var text: String
  public var buyer: String?
  public var order: OrderNumber?
  public var promise: String?
  public var due: Moment?
  /// True when it must be done at once.
  public var urgent: Bool
  /// True when the buyer, who is then named, may buy if contacted.
  public var mayBuy: Bool
  public var recipient: AgentNumber?

  public init(
    text: String, buyer: String? = nil, order: OrderNumber? = nil, promise: String? = nil,
    due: Moment? = nil, urgent: Bool = false, mayBuy: Bool = false,
    recipient: AgentNumber? = nil
  ) {
    self.text = text
    self.buyer = buyer
    self.order = order
    self.promise = promise
    self.due = due
    self.urgent = urgent
    self.mayBuy = mayBuy
    self.recipient = recipient
  }

  var opening: CaseDraft {
    var draft = CaseDraft(HandoverItem.flow, ["text": text], recipient: recipient)
    draft.values["buyer"] = buyer
    draft.values["promise"] = promise
    draft.stored["order"] = order?.text
    draft.stored["due"] = due.map { "\($0.seconds)" }
    draft.hints = ["text": Texts.itemShape, "buyer": Texts.nameBuyer]
    if urgent { draft.stored["urgent"] = "yes" }
    if mayBuy { draft.stored["may_buy"] = "yes" }
    return draft
  }
}
