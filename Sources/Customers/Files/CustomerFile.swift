import Store
import Vocabulary

/// What a desk keeps of a customer beside the personal data (HANDBOOK/customers.md, The file).
public struct CustomerFile: Hashable, Sendable {
  /// Who signed the form.
  public enum Signature: String, CaseIterable, Sendable {
    case own, other, none
  }

  /// How the form's part for the branch is filled in.
  public enum BranchPart: String, CaseIterable, Sendable {
    case clear, unclear, blank
  }

  /// The id of a card of the policy, which says the tier.
  public var card: String
  /// The id of a branch of the policy.
  public var branch: String
  /// Nil when nobody noted it.
  public var signature: Signature?
  /// Nil when nobody noted it.
  public var branchPart: BranchPart?
  /// Whether the customer agreed to be written to; nil, which is no consent, when nobody asked.
  public var consent: Bool?
  /// True when the customer wants neither messages nor calls, whatever they agreed to.
  public var doNotContact = false
  /// The day of the form.
  public var joined: Day
  /// The id of a cause of the policy for which the customer was lost; nil when none is known.
  public var cause: String?
  /// The version of the customer's personal data that belongs to it.
  var person = 1

  /// Whether care may reach the customer by a message.
  public var mayBeWrittenTo: Bool { consent == true && !doNotContact }
}

extension CustomerFile: Versioned {
  static let table = "customer"
  static let subject = "number"
  static let columns = [
    "card", "branch", "signature", "branch_part", "consent", "do_not_contact", "joined", "cause",
    "person",
  ]

  init(_ row: Row, from first: Int) throws {
    card = try row.text(first)
    branch = try row.text(first + 1)
    signature = try row.choiceIfAny(first + 2)
    branchPart = try row.choiceIfAny(first + 3)
    consent = try row.flagIfAny(first + 4)
    doNotContact = try row.flag(first + 5)
    joined = try row.day(first + 6)
    cause = try row.textIfAny(first + 7)
    person = try row.integer(first + 8)
  }

  var values: [Value] {
    [
      card.value, branch.value, (signature?.rawValue).value, (branchPart?.rawValue).value,
      consent.value, doNotContact.value, joined.value, cause.value, person.value,
    ]
  }
}
