import Vocabulary

/// An order's confirmation form with its steps. Address, phone and name are the buyer's personal
/// data: display `form.masked`.
public struct OrderConfirmation: Hashable, Codable, Sendable {
  /// One step: the form was saved, confirmed, or reopened.
  public struct Step: Hashable, Codable, Sendable {
    public enum Kind: String, Codable, Sendable {
      case saved = "save"
      /// The buyer agreed: the form is frozen from here on.
      case confirmed = "confirm"
      /// A lead lifted the freeze, with a reason.
      case reopened = "reopen"
    }

    public let kind: Kind
    public let agent: AgentNumber
    public let at: Moment
    public let reason: String
  }

  public let order: OrderNumber
  public let form: ConfirmationForm
  /// The steps, oldest first; never empty.
  public let steps: [Step]
  /// True when the buyer's personal data were erased.
  public let isErased: Bool

  /// The step that froze the form; nil while it may change.
  public var frozen: Step? { steps.last.flatMap { $0.kind == .confirmed ? $0 : nil } }

  var masked: OrderConfirmation {
    OrderConfirmation(order: order, form: form.masked, steps: steps, isErased: isErased)
  }
}
