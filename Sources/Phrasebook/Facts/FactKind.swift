import Vocabulary

/// The form of a fact's value.
public enum FactKind: String, CaseIterable, Sendable {
  case text
  /// A sum in yuan, without 元, which the reply writes.
  case amount
  /// A whole number, without its unit.
  case number
  /// Tenths of a price with 折, such as `9.8折`.
  case discount

  public var name: Text { Texts.name(of: self) }

  /// Returns a value in its one form: a discount with 折, an amount without 元.
  ///
  /// - Throws: `Refusal` of kind `.refused` for a text that is none.
  func value(_ text: String, of name: String) throws -> String {
    guard let value = reading(text.trimmed) else {
      throw Refusal(Texts.notAFactValue(name, text), fix: Texts.factValueShape(self))
    }
    return value
  }

  /// Returns the value in its one form; nil for a text that is none.
  func reading(_ text: String) -> String? {
    guard let text = Template.tidy(text) else { return nil }
    switch self {
    // A fact goes out as it stands, so it has no place left to fill.
    case .text: return text.contains { "{}".contains($0) } || text.contains("__") ? nil : text
    case .amount:
      let figure = text.halfWidth.filter { !"元块￥¥, ".contains($0) }
      return Money(figure).flatMap { $0 >= .zero ? figure : nil }
    case .number: return Int(text.halfWidth).flatMap { $0 >= 0 ? String($0) : nil }
    case .discount:
      let figure = text.hasSuffix("折") ? String(text.dropLast()) : text
      guard let tenths = Ratio(decimal: figure.halfWidth), tenths >= Ratio(1), tenths <= Ratio(10)
      else { return nil }
      return figure.halfWidth + "折"
    }
  }
}
