/// A column of a table, with what it holds. Each holds something in every row, unless it is said
/// to be `orNull`.
public struct Column: Sendable {
  /// How an engine keeps a column's values.
  public enum Storage: Sendable {
    /// 64 bits with a sign.
    case integer
    /// UTF-8, compared byte by byte.
    case text
  }

  public let name: String
  public let storage: Storage
  /// The words that may stand in it, where they are limited.
  public let words: [String]?
  public let isRequired: Bool

  private init(
    _ name: String, _ storage: Storage, words: [String]? = nil, isRequired: Bool = true
  ) {
    self.name = name
    self.storage = storage
    self.words = words
    self.isRequired = isRequired
  }

  /// The same column, which may hold nothing.
  public var orNull: Column { Column(name, storage, words: words, isRequired: false) }

  public static func integer(_ name: String) -> Column { Column(name, .integer) }
  /// 1 for true, 0 for false.
  public static func flag(_ name: String) -> Column { Column(name, .integer) }
  public static func agent(_ name: String) -> Column { Column(name, .integer) }
  /// Seconds since 1970 UTC.
  public static func moment(_ name: String) -> Column { Column(name, .integer) }
  /// In fen.
  public static func money(_ name: String) -> Column { Column(name, .integer) }
  /// In hundredths.
  public static func points(_ name: String) -> Column { Column(name, .integer) }

  public static func text(_ name: String) -> Column { Column(name, .text) }
  /// A word of a room's own; none but `words`, where they are given.
  public static func word(_ name: String, of words: [String]? = nil) -> Column {
    Column(name, .text, words: words)
  }
  /// A `Key`: unique, and later ones sort after earlier ones.
  public static func key(_ name: String) -> Column { Column(name, .text) }
  public static func order(_ name: String) -> Column { Column(name, .text) }
  /// ISO text, which sorts as the days do.
  public static func day(_ name: String) -> Column { Column(name, .text) }
  public static func month(_ name: String) -> Column { Column(name, .text) }
}
