import Vocabulary

/// The personal data of an order's buyer, kept in a table of its own: masked wherever it is shown,
/// and erasable.
public struct Buyer: Hashable, Codable, Sendable {
  /// The platform's member name, 买家会员名.
  public var name: String?
  public var receiver: String?
  public var mobile: String?

  public init(name: String? = nil, receiver: String? = nil, mobile: String? = nil) {
    self.name = name
    self.receiver = receiver
    self.mobile = mobile
  }

  public var isEmpty: Bool { name == nil && receiver == nil && mobile == nil }

  /// The buyer with every field masked for display: `a***z`, `王**`, `138****1234`.
  public var masked: Buyer {
    Buyer(
      name: name.map(Mask.name), receiver: receiver.map(Mask.receiver),
      mobile: mobile.map(Mask.number))
  }
}
