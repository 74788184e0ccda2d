import Vocabulary

/// A value bound to a parameter of a statement; values reach SQL in no other way.
public enum Value: Hashable, Sendable {
  case null
  case integer(Int)
  case text(String)
}

/// A type whose values can be bound; the vocabulary's nouns define how they are stored.
public protocol Bindable: Sendable {
  var value: Value { get }
}

extension Value: Bindable {
  public var value: Value { self }
}
extension Int: Bindable {
  public var value: Value { .integer(self) }
}
extension Bool: Bindable {
  public var value: Value { .integer(self ? 1 : 0) }
}
extension String: Bindable {
  public var value: Value { .text(self) }
}
extension AgentNumber: Bindable {
  public var value: Value { .integer(number) }
}
extension OrderNumber: Bindable {
  public var value: Value { .text(text) }
}
extension CustomerNumber: Bindable {
  public var value: Value { .text(text) }
}
extension Money: Bindable {
  /// The amount in fen.
  public var value: Value { .integer(fen) }
}
extension Points: Bindable {
  /// The points in hundredths.
  public var value: Value { .integer(hundredths) }
}
extension Moment: Bindable {
  /// Seconds since 1970 UTC.
  public var value: Value { .integer(seconds) }
}
extension Day: Bindable {
  /// The ISO date, whose text sorts chronologically.
  public var value: Value { .text(description) }
}
extension Month: Bindable {
  public var value: Value { .text(description) }
}
extension Optional: Bindable where Wrapped: Bindable {
  public var value: Value { self?.value ?? .null }
}
