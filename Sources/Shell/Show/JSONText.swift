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

  /// The same JSON with risky characters written as `\uXXXX`.
  private static func harmless(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: \.isRisky) else { return json }
    var safe = ""
    for scalar in json.unicodeScalars {
      if scalar.isRisky {
        safe += scalar.jsonEscape
      } else {
        safe.unicodeScalars.append(scalar)
      }
    }
    return safe
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
