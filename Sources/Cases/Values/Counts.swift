/// Numbers by choice, stored as `price=3 size=2`.
public struct Counts: Hashable, Sendable {
  public let entries: [(id: String, count: Int)]

  /// - Parameter text: a value in stored form.
  public init(_ text: String) {
    entries = text.split(separator: " ").compactMap { part in
      let pair = part.split(separator: "=")
      guard pair.count == 2, let count = Int(pair[1]) else { return nil }
      return (String(pair[0]), count)
    }
  }

  /// Takes sums by choice in the order of the definition, without zeros, with unknown ids at the
  /// end.
  public init(_ sums: [String: Int], order: [String]) {
    let known = order.filter { sums[$0, default: 0] > 0 }
    let gone = sums.keys.filter { !order.contains($0) && sums[$0, default: 0] > 0 }.sorted()
    entries = (known + gone).map { ($0, sums[$0, default: 0]) }
  }

  public var byID: [String: Int] {
    Dictionary(entries.map { ($0.id, $0.count) }, uniquingKeysWith: +)
  }
  public var text: String { entries.map { "\($0.id)=\($0.count)" }.joined(separator: " ") }

  public static func == (a: Self, b: Self) -> Bool { a.text == b.text }
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
