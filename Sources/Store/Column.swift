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

  public let name: String
  public let storage: Storage
  /// The words that the column may contain; nil where they are not limited.
  public let words: [String]?
  public let isRequired: Bool
  /// True for words that somebody typed or a sheet brought: they may name a buyer (`FreeTexts`).
  public let isFree: Bool
  /// True for the number of the order that a row belongs to.
  let isOrder: Bool

  private init(
    _ name: String, _ storage: Storage, words: [String]? = nil, isRequired: Bool = true,
    isFree: Bool = false, isOrder: Bool = false
  ) {
    self.name = name
    self.storage = storage
    self.words = words
    self.isRequired = isRequired
    self.isFree = isFree
    self.isOrder = isOrder
  }

  /// The same column, which may be null.
  public var orNull: Column {
    Column(
      name, storage, words: words, isRequired: false, isFree: isFree, isOrder: isOrder)
  }

  public static func integer(_ name: String) -> Column { Column(name, .integer) }
  /// 1 for true, 0 for false.
  public static func flag(_ name: String) -> Column { Column(name, .integer) }
  public static func agent(_ name: String) -> Column { Column(name, .integer) }
  /// Seconds since 1970 UTC.
  public static func moment(_ name: String) -> Column { Column(name, .integer) }
  /// An amount in fen.
  public static func money(_ name: String) -> Column { Column(name, .integer) }
  /// Points in hundredths.
  public static func points(_ name: String) -> Column { Column(name, .integer) }

  /// A buyer's own datum in a field of its own, which erasing empties where it is declared.
  public static func personal(_ name: String) -> Column { Column(name, .text) }
  /// Words that somebody typed or a sheet brought.
  public static func text(_ name: String) -> Column { Column(name, .text, isFree: true) }
  /// A text that the program makes, such as a digest or a document, or a number that the platform
  /// gave: it names no buyer, and erasing leaves it as it is.
  public static func made(_ name: String) -> Column { Column(name, .text) }
  /// A word of a room's own; only one of `words`, where they are given.
  public static func word(_ name: String, of words: [String]? = nil) -> Column {
    Column(name, .text, words: words)
  }
  /// A `Key`: unique, and a later one sorts after an earlier one.
  public static func key(_ name: String) -> Column { Column(name, .text) }
  public static func order(_ name: String) -> Column { Column(name, .text, isOrder: true) }
  /// An ISO date, whose text sorts chronologically.
  public static func day(_ name: String) -> Column { Column(name, .text) }
  public static func month(_ name: String) -> Column { Column(name, .text) }
}
