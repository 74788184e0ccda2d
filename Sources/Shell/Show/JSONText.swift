import Foundation
import Vocabulary

/// One JSON document on one line: keys in snake_case, sorted (CONTRACT.md, Running).
package enum JSONText {
  static let languageKey = CodingUserInfoKey(rawValue: "language")

  package static func encode(_ value: any Encodable, _ language: Language) throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if let languageKey { encoder.userInfo[languageKey] = language }
    let data = try encoder.encode(Erased(value: value))
    return harmless(String(decoding: data, as: UTF8.self))
  }

  /// Writes what a terminal could take for a command, or hide or reorder, as `\uXXXX`: the same
  /// JSON.
  private static func harmless(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: isRisky) else { return json }
    var safe = ""
    for scalar in json.unicodeScalars {
      guard isRisky(scalar) else {
        safe.unicodeScalars.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        safe += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return safe
  }

  private static func isRisky(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF,
      0xE0000...0xE007F:
      true
    default: false
    }
  }

  private struct Erased: Encodable {
    let value: any Encodable
    func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
  }
}

extension Encoder {
  /// The language in which texts are to be written.
  package var language: Language {
    JSONText.languageKey.flatMap { userInfo[$0] as? Language } ?? .chinese
  }
}
