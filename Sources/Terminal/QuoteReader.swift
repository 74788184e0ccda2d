/// Reads a line character by character and tracks quotes: `'...'` takes everything literally,
/// within `"..."` a backslash escapes `"`, `\`, `$`, a backtick and a line break, elsewhere it
/// escapes any character.
struct QuoteReader {
  /// A character's part in its word.
  enum Part: Equatable {
    /// Text of a word; empty for a quote, which may form an empty word.
    case text(String)
    /// No text: a backslash that affects the next character, or a line break that is removed.
    case nothing
    /// Ends a word.
    case blank
  }

  /// The open quote; nil outside quotes.
  private(set) var quote: Unicode.Scalar?
  /// True directly after a backslash.
  private(set) var isEscaped = false

  init(within quote: Unicode.Scalar? = nil) { self.quote = quote }

  mutating func read(_ scalar: Unicode.Scalar) -> Part {
    if isEscaped {
      isEscaped = false
      if scalar == "\n" { return .nothing }
      let isLiteral = quote == nil || "\"\\$`".unicodeScalars.contains(scalar)
      return .text((isLiteral ? "" : "\\") + String(scalar))
    }
    switch scalar {
    case "\\" where quote != "'":
      isEscaped = true
      return .nothing
    case quote:
      quote = nil
      return .text("")
    case "'" where quote == nil, "\"" where quote == nil:
      quote = scalar
      return .text("")
    default:
      return quote == nil && scalar.properties.isWhitespace ? .blank : .text(String(scalar))
    }
  }
}
