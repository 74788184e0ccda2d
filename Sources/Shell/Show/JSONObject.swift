/// A JSON object, by its keys in camel case. A value that is nil is left out.
package struct JSONObject: Encodable, ExpressibleByDictionaryLiteral {
  package typealias Key = String
  package typealias Value = (any Encodable)?

  private let values: [(key: String, value: Value)]

  package init(dictionaryLiteral elements: (String, Value)...) {
    values = elements.map { (key: $0, value: $1) }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Name.self)
    for (key, value) in values {
      guard let value, !((value as? any Absent)?.isAbsent ?? false) else { continue }
      try container.encode(value, forKey: Name(stringValue: key))
    }
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

/// An optional value of any type.
private protocol Absent { var isAbsent: Bool { get } }

extension Optional: Absent {
  fileprivate var isAbsent: Bool { if case .none = self { true } else { false } }
}
