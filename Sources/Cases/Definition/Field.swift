import Vocabulary

/// One thing that a flow asks for.
public struct Field: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case text, whole, money, percent, day
    /// A date and time.
    case time
    case flag, phone, order, agent, customer
    /// A path with the SHA-256 of what it held.
    case file
    /// One of the field's choices.
    case choice
    /// A number for each of some choices, such as `price=3 size=2`.
    case counts
    /// A value that a named function works out from others.
    case computed
  }

  public struct Choice: Hashable, Sendable {
    public let id: String
    public let name: Text
    /// An amount that belongs to the choice, such as the worth of a reward.
    public let amount: Money?

    public init(id: String, name: Text, amount: Money? = nil) {
      self.id = id
      self.name = name
      self.amount = amount
    }
  }

  public let id: String
  public let name: Text
  public let kind: Kind
  /// Whether a case can't be opened without it; a step may ask for it later instead.
  public let isRequired: Bool
  /// Personal data of a buyer or customer: kept in the erasable table, masked when shown.
  public let isPersonal: Bool
  /// Bounds of a number, an amount (fen), a share (hundredths of a per cent) or a text's length in
  /// characters, both included.
  public let range: ClosedRange<Int>
  public let choices: [Choice]
  /// The function of a computed field.
  public let function: String?
  /// The state from which the field is shown; nil: always.
  public let hiddenUntil: String?

  public init(
    id: String, name: Text, kind: Kind, isRequired: Bool = false, isPersonal: Bool = false,
    range: ClosedRange<Int>? = nil, choices: [Choice] = [], function: String? = nil,
    hiddenUntil: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.isRequired = isRequired
    self.isPersonal = isPersonal || kind == .phone
    self.range = range ?? 0...kind.largest
    self.choices = choices
    self.function = function
    self.hiddenUntil = hiddenUntil
  }

  /// Characters of a text whose field sets no limit.
  public static let longestText = 500
  /// The largest number, or amount in fen, of a field that sets no limit.
  public static let largestNumber = 1_000_000_000

  /// Whether cases are found by the field's value, which then stands in a table of its own.
  var isReference: Bool {
    switch kind {
    case .order, .agent, .customer, .choice, .day: !isPersonal
    default: false
    }
  }

  public subscript(choice id: String) -> Choice? { choices.first { $0.id == id } }
}

extension Field.Kind {
  /// The upper bound of a field that sets none.
  var largest: Int {
    switch self {
    case .text: Field.longestText
    case .percent: 100 * 100
    default: Field.largestNumber
    }
  }
}
