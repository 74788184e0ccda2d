import Vocabulary

/// The key of a case in records.
public struct CaseKey: Hashable, Comparable, Sendable {
  public let flow: String
  public let number: Int

  public init(_ flow: String, _ number: Int) {
    self.flow = flow
    self.number = number
  }

  public static func < (a: Self, b: Self) -> Bool { (a.flow, a.number) < (b.flow, b.number) }
}

extension Case {
  public var key: CaseKey { CaseKey(flow, number) }
}
