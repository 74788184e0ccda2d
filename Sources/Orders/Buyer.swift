import Vocabulary

/// Personal data of an order's buyer. It has a table of its own, leaves it masked, and can be
/// erased.
public struct Buyer: Hashable, Codable, Sendable {
  /// The member name on the platform, 买家会员名.
  public var name: String?
  public var receiver: String?
  public var mobile: String?

  public init(name: String? = nil, receiver: String? = nil, mobile: String? = nil) {
    self.name = name
    self.receiver = receiver
    self.mobile = mobile
  }

  public var isEmpty: Bool { name == nil && receiver == nil && mobile == nil }

  /// What may be shown: `a***z`, `王**`, `138****1234`.
  public var masked: Buyer {
    Buyer(
      name: name.map(Mask.name), receiver: receiver.map(Mask.receiver),
      mobile: mobile.map(Mask.number))
  }
}
