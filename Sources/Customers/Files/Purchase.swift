import Imports
import Store
import Vocabulary

/// Something that a customer bought: one service on one day.
public struct Purchase: Hashable, Sendable {
  public var customer: CustomerNumber
  public var day: Day
  /// The id of a branch of the policy; nil when the sheet does not say.
  public var branch: String?
  public var service: String
  public var amount: Money
}

extension Purchase: Versioned {
  static let table = "purchase"
  static let subject = "id"
  static let columns = ["customer", "day", "branch", "service", "amount"]

  init(_ row: Row, from first: Int) throws {
    customer = try row.customer(first)
    day = try row.day(first + 1)
    branch = try row.textIfAny(first + 2)
    service = try row.text(first + 3)
    amount = try row.money(first + 4)
  }

  var values: [Value] {
    [customer.value, day.value, branch.value, service.value, amount.value]
  }
}
