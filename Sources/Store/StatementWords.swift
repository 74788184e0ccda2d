/// The parts of a statement: words, parameters, literals and signs, each with its place and the
/// number of parentheses around it. Comments are left out.
struct StatementWords {
  enum Kind: Equatable {
    case word
    /// A `$1`, with its number.
    case parameter(Int)
    /// A text in single quotes, or a number.
    case literal
    case sign
  }

  struct Part {
    let kind: Kind
    let range: Range<Int>
    let depth: Int
  }

  let parts: [Part]
  private let bytes: [UInt8]

  init(_ sql: String) {
    bytes = Array(sql.utf8)
    var parts: [Part] = []
    var (index, depth) = (0, 0)
    while index < bytes.count {
      let start = index
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"):
        index += 1
        continue
      case UInt8(ascii: "-") where bytes[index...].starts(with: "--".utf8):
        index = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        continue
      case UInt8(ascii: "'"):
        index = (bytes[(index + 1)...].firstIndex(of: bytes[index]) ?? bytes.count - 1) + 1
        parts.append(Part(kind: .literal, range: start..<index, depth: depth))
      case UInt8(ascii: "$"):
        index = bytes[(index + 1)...].firstIndex { !Self.isDigit($0) } ?? bytes.count
        let number = Int(String(decoding: bytes[(start + 1)..<index], as: UTF8.self)) ?? 0
        parts.append(Part(kind: .parameter(number), range: start..<index, depth: depth))
      case let byte where Self.isDigit(byte):
        index = bytes[index...].firstIndex { !Self.isDigit($0) } ?? bytes.count
        parts.append(Part(kind: .literal, range: start..<index, depth: depth))
      case let byte where Self.isLetter(byte):
        index =
          bytes[index...].firstIndex { !Self.isLetter($0) && !Self.isDigit($0) }
          ?? bytes.count
        parts.append(Part(kind: .word, range: start..<index, depth: depth))
      case let byte:
        index += 1
        if byte == UInt8(ascii: ")") { depth -= 1 }
        parts.append(Part(kind: .sign, range: start..<index, depth: depth))
        if byte == UInt8(ascii: "(") { depth += 1 }
      }
    }
    self.parts = parts
  }

  func text(_ part: Part) -> String { text(part.range) }
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
  func text(from start: Int) -> String { text(start..<bytes.count) }

  /// Returns the index of the first part outside parentheses that is this word; nil when there is
  /// none.
  func index(of word: String, from start: Int = 0) -> Int? {
    index(from: start) { $0 == word }
  }

  func index(from start: Int = 0, where fits: (String) -> Bool) -> Int? {
    parts.indices.dropFirst(start).first { parts[$0].depth == 0 && fits(text(parts[$0])) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 48...57 ~= byte }
  private static func isLetter(_ byte: UInt8) -> Bool {
    65...90 ~= byte || 97...122 ~= byte || byte == UInt8(ascii: "_")
  }
}
