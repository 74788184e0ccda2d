/// A column of a table, with the kind of its values. A column has a value in every row unless it is
/// `orNull`.
public struct Column: Sendable {
  /// The storage class of a column's values.
  public enum Storage: Sendable {
    /// Signed, 64 bits.
    case integer
    /// UTF-8, compared byte by byte.
    case text
  }

  /// The nouns that a column's values are, as far as they are checked.
  enum Kind: Sendable {
    case integer, bits, flag, agent, moment, text, made, order, day, month
  }

  public let name: String
  let kind: Kind
  /// The words that the column may contain; nil where they are not limited.
  public let words: [String]?
  public let isRequired: Bool

  private init(
    _ name: String, _ kind: Kind, words: [String]? = nil, isRequired: Bool = true
  ) {
    self.name = name
    self.kind = kind
    self.words = words
    self.isRequired = isRequired
  }

  /// True for words that somebody typed or a sheet brought: they may name a buyer (`FreeTexts`).
  public var isFree: Bool { kind == .text }
  /// True for the number of the order that a row belongs to.
  var isOrder: Bool { kind == .order }

  public var storage: Storage {
    switch kind {
    case .integer, .bits, .flag, .agent, .moment: .integer
    case .text, .made, .order, .day, .month: .text
    }
  }

  /// The same column, which may be null.
  public var orNull: Column { Column(name, kind, words: words, isRequired: false) }

  public static func integer(_ name: String) -> Column { Column(name, .integer) }
  /// 64 bits of which each value is sound, such as a part of a digest.
  static func bits(_ name: String) -> Column { Column(name, .bits) }
  /// 1 for true, 0 for false.
  public static func flag(_ name: String) -> Column { Column(name, .flag) }
  public static func agent(_ name: String) -> Column { Column(name, .agent) }
  /// Seconds since 1970 UTC.
  public static func moment(_ name: String) -> Column { Column(name, .moment) }
  /// An amount in fen.
  public static func money(_ name: String) -> Column { Column(name, .integer) }
  /// Points in hundredths.
  public static func points(_ name: String) -> Column { Column(name, .integer) }

  /// A buyer's own datum in a field of its own, which erasing empties where it is declared.
  public static func personal(_ name: String) -> Column { Column(name, .made) }
  /// Words that somebody typed or a sheet brought.
  public static func text(_ name: String) -> Column { Column(name, .text) }
  /// A text that the program makes, such as a digest or a document, or a number that the platform
  /// gave: it names no buyer, and erasing leaves it as it is.
  public static func made(_ name: String) -> Column { Column(name, .made) }
  /// A word of a room's own; only one of `words`, where they are given.
  public static func word(_ name: String, of words: [String]? = nil) -> Column {
    Column(name, .made, words: words)
  }
  /// A `Key`: unique, and a later one sorts after an earlier one.
  public static func key(_ name: String) -> Column { Column(name, .made) }
  public static func order(_ name: String) -> Column { Column(name, .order) }
  /// An ISO date, whose text sorts chronologically.
  public static func day(_ name: String) -> Column { Column(name, .day) }
  public static func month(_ name: String) -> Column { Column(name, .month) }
}
