import Vocabulary

/// Care that a customer is due on a day.
public struct CareItem: Hashable, Sendable {
  public let customer: Customer
  public let occasion: Occasion
  public let day: Day
  /// What was said about an announced occasion; nil for any other.
  public let about: String?
  /// The reason for which nothing goes out; nil when it may.
  public let leftOut: LeftOut?

  /// The reasons for which a customer is left out, as far as they can be put right.
  public enum LeftOut: String, CaseIterable, Sendable {
    /// The customer wants to hear nothing.
    case doNotContact = "do_not_contact"
    /// Nobody has the customer's consent.
    case noConsent = "no_consent"
    case noMobile = "no_mobile"
  }
}

extension Customer {
  /// Returns the reason for which care by some means may not reach the customer; nil when it may. A
  /// message needs consent; a call is left out where the customer refused it.
  func leftOut(of means: Occasion.Means) -> CareItem.LeftOut? {
    if file.doNotContact || isErased { return .doNotContact }
    if file.consent != true, means == .message || file.consent == false { return .noConsent }
    return person.mobile == nil ? .noMobile : nil
  }
}
