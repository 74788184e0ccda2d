import Store
import Vocabulary

/// One message or call of the outbox: care for a customer on an occasion and a day, there once.
public struct CareMessage: Hashable, Sendable {
  public enum State: String, CaseIterable, Sendable {
    /// Nobody took it yet.
    case waiting
    /// It was being handed over; whether the provider has it is not known while that is not noted.
    case handing
    /// The provider has it, or the call stands as a case.
    case handed
    /// The provider says that it arrived.
    case sent
    /// The provider says that it did not.
    case failed
    /// It does not go out: too late, or the customer does not want it.
    case dropped

    /// True while it may go out.
    public var isOpen: Bool { self == .waiting || self == .handing }
  }

  /// Why the program itself dropped a message.
  public enum Cause: String, CaseIterable, Sendable {
    case customerIsGone = "customer_is_gone"
    case doNotContact = "do_not_contact"
    case noConsent = "no_consent"
    case noMobile = "no_mobile"
    case tooLate = "too_late"
    case tookBack = "took_back"

    init(_ leftOut: CareItem.LeftOut) {
      switch leftOut {
      case .doNotContact: self = .doNotContact
      case .noConsent: self = .noConsent
      case .noMobile: self = .noMobile
      }
    }
  }

  public let number: Int
  public let customer: CustomerNumber
  /// The id of an occasion of the policy.
  public let occasion: String
  public let day: Day
  public let means: Occasion.Means
  public let state: State
  /// The number of the handing-over in which it was last; nil when it never was in one.
  public let batch: Int?
  /// What an agent or the provider said of its state; nil when nobody said anything.
  public let reason: String?
  /// The number of the case of a call; nil for a message.
  public let caseNumber: Int?
  /// Nil unless the program dropped it.
  public let cause: Cause?
  /// When it came into its state.
  public let since: Moment

  /// The seconds for which a handing-over is taken to be running still.
  static let patience = 600

  /// True for a message whose handing-over began so long ago that it must have been cut off.
  public func isInDoubt(at now: Moment) -> Bool {
    state == .handing && now - since > Self.patience
  }
}
