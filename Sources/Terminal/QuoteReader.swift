/// Reads a line character by character and knows what is quoted: `'...'` takes everything as it
/// stands, within `"..."` a backslash escapes `"`, `\`, `$`, a backtick and a line break, elsewhere
/// it escapes any character.
struct QuoteReader {
  /// A character's part in its word.
  enum Part: Equatable {
    /// Belongs to a word; empty for a quote, which may make an empty word.
    case text(String)
    /// Says how the next one is read, or is a line break that is taken back.
    case nothing
    /// Ends a word.
    case blank
  }

  /// The quote that is open.
  private(set) var quote: Unicode.Scalar?
  /// True when a backslash came just before.
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
