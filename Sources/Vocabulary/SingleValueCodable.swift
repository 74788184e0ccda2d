/// A noun that records and JSON write as one value: most as a text such as `2026-10-02`, an agent's
/// number as a number. Its initializer is the only door, so what it refuses is refused in every
/// document.
public protocol SingleValueCodable: Codable {
  associatedtype Written: Codable = String

  /// Nil when the value is no such noun.
  init?(_ written: Written)
  var written: Written { get }
}

extension SingleValueCodable {
  public init(from decoder: any Decoder) throws {
    let written = try decoder.singleValueContainer().decode(Written.self)
    guard let noun = Self(written) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "no \(Self.self): \(written)"))
    }
    self = noun
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(written)
  }
}

extension SingleValueCodable where Self: CustomStringConvertible, Written == String {
  public var written: String { description }
}
