import Vocabulary

/// One message with variables: `{快递}`, with a default `{快递=申通}`; `{{` and `}}` stand for braces.
public struct Template: Hashable, Sendable {
  public enum Part: Hashable, Sendable {
    case text(String)
    /// An empty default makes the variable optional.
    case variable(name: String, defaultText: String?)
  }

  public let parts: [Part]

  /// Parses a message.
  ///
  /// - Throws: `Malformed` for braces that do not pair or an invalid name.
  public init(_ message: String) throws(Malformed) {
    var parts: [Part] = []
    var text = ""
    var rest = message[...]
    while let place = rest.utf8.firstIndex(where: Self.isBrace) {
      let brace = rest.utf8[place]
      text += rest[..<place]
      rest = rest[rest.utf8.index(after: place)...]
      if rest.utf8.first == brace {
        text.unicodeScalars.append(Unicode.Scalar(brace))
        rest = rest[rest.utf8.index(after: rest.startIndex)...]
      } else if brace == UInt8(ascii: "}") {
        throw Malformed(reason: Texts.strayBrace, fix: Texts.doubleBrace)
      } else {
        if !text.isEmpty { parts.append(.text(text)) }
        text = ""
        parts.append(try Self.variable(&rest))
      }
    }
    text += rest
    if !text.isEmpty { parts.append(.text(text)) }
    self.parts = parts
  }

  private static func isBrace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
  }

  /// Reads the text after an opening brace, up to and including the closing one.
  private static func variable(_ rest: inout Substring) throws(Malformed) -> Part {
    let inside = rest.utf8.prefix { $0 != UInt8(ascii: "}") }
    guard inside.endIndex < rest.endIndex, !inside.contains(UInt8(ascii: "{")) else {
      throw Malformed(reason: Texts.openBrace(String(rest.prefix(12))), fix: Texts.doubleBrace)
    }
    rest = rest[rest.utf8.index(after: inside.endIndex)...]
    let halves = inside.split(
      separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false
    ).map { Substring($0).trimmed }
    let name = halves[0]
    guard isName(name) else {
      throw Malformed(reason: Texts.badVariable(name), fix: Texts.variableFix)
    }
    return .variable(name: name, defaultText: halves.count == 2 ? halves[1] : nil)
  }

  /// Returns whether a name is valid: up to 20 Chinese or Latin letters, digits or `_`.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.count <= 20
      && name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "_" || $0.isDigit }
  }

  /// The variables in the order in which they appear, each once.
  public var variables: [String] {
    var seen: [String] = []
    for case .variable(let name, _) in parts where !seen.contains(name) { seen.append(name) }
    return seen
  }

  /// The variables that must have a value: those without a default at one of their places.
  public var required: [String] {
    var seen: [String] = []
    for case .variable(let name, nil) in parts where !seen.contains(name) { seen.append(name) }
    return seen
  }

  /// Returns the message with its variables filled; nil when one is missing. A value of blanks
  /// counts as missing; line breaks and control characters in a value become blanks.
  public func filled(with values: [String: String]) -> String? {
    var message = ""
    for part in parts {
      switch part {
      case .text(let text): message += text
      case .variable(let name, let defaultText):
        guard let value = values[name].flatMap(Self.tidy) ?? defaultText else { return nil }
        message += value
      }
    }
    return message
  }

  /// Returns the message as far as it is known: a variable with neither value nor default stays, as
  /// `{name}` or the gap given.
  func draft(with values: [String: String], gap: String? = nil) -> String {
    let holes = required.map { ($0, gap ?? "{\($0)}") }
    let tidy = values.filter { Self.tidy($0.value) != nil }
    return filled(with: tidy.merging(holes) { value, _ in value }) ?? ""
  }

  /// Returns a value on one line; nil when nothing is left of it.
  static func tidy(_ value: String) -> String? {
    var scalars = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    let text = String(scalars).trimmed
    return text.isEmpty ? nil : text
  }

  /// The fault in a message's braces, and the way to correct it.
  public struct Malformed: Error {
    public let reason: Text
    public let fix: Text
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }
}
