import Vocabulary

/// One thing that a flow asks for.
public struct Field: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case text, whole, money, percent, day, month
    /// A date and time.
    case time
    case flag, phone, order, agent, customer
    /// The number of a case of another flow.
    case item = "case"
    /// A path with the SHA-256 of the bytes when it was named.
    case file
    /// One of the field's choices.
    case choice
    /// A number for each of some choices, such as `price=3 size=2`.
    case counts
    /// A value that a named function computes from others.
    case computed
  }

  public struct Choice: Hashable, Sendable {
    public let id: String
    public let name: Text
    /// Other words that people say for it.
    public let also: [String]
    /// The amount that belongs to the choice, such as the worth of a reward; nil when it has none.
    public let amount: Money?

    public init(id: String, name: Text, also: [String] = [], amount: Money? = nil) {
      self.id = id
      self.name = name
      self.also = also
      self.amount = amount
    }

    /// Every word for it.
    var words: [String] { [id, name.chinese, name.english] + also }
  }

  public let id: String
  public let name: Text
  public let kind: Kind
  /// True when a case can't be opened without it; when false, a step may still ask for it later.
  public let isRequired: Bool
  /// True for personal data of a buyer or customer, which is kept in the erasable table and shown
  /// masked.
  public let isPersonal: Bool
  /// Inclusive bounds of a number, an amount (fen), a share (hundredths of a per cent), or a text's
  /// length in characters.
  public let range: ClosedRange<Int>
  public let choices: [Choice]
  /// The name of a computed field's function; nil for other kinds.
  public let function: String?
  /// The state from which the field is shown; nil when it always is.
  public let hiddenUntil: String?
  /// The flow whose case the field names; nil for other kinds.
  public let flow: String?
  /// The value, in stored form, of a field that nobody gives at the opening, and that a form
  /// offers; nil for none.
  public internal(set) var usual: String?

  public init(
    id: String, name: Text, kind: Kind, isRequired: Bool = false, isPersonal: Bool = false,
    range: ClosedRange<Int>? = nil, choices: [Choice] = [], function: String? = nil,
    hiddenUntil: String? = nil, flow: String? = nil
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
    self.flow = flow
  }

  /// The length limit, in characters, of a text field that sets none.
  public static let longestText = 500
  /// The upper bound of a field that sets none: a number, or an amount in fen.
  public static let largestNumber = 1_000_000_000

  /// True when cases can be found by the field's value, which then stands in a table of its own.
  var isReference: Bool {
    switch kind {
    case .order, .agent, .customer, .choice, .day, .month, .item: !isPersonal
    default: false
    }
  }

  public subscript(choice id: String) -> Choice? { choices.first { $0.id == id } }
}

extension Field.Kind {
  /// True for values that can be summed.
  var isNumber: Bool { self == .whole || self == .money || self == .computed }

  /// The upper bound of a field that sets none.
  var largest: Int {
    switch self {
    case .text: Field.longestText
    case .percent: 100 * 100
    default: Field.largestNumber
    }
  }
}
