import Files
import Vocabulary

/// Reads conditions such as `valid = no and amount > 100 or kind given`. A value of several words
/// may be quoted.
struct ConditionReader {
  private let words: FlowWords

  init(_ words: FlowWords) { self.words = words }

  /// Returns nil after reporting at the node.
  func condition(_ node: YAMLNode?) -> Condition? {
    node.flatMap { node in
      node.text(for: "when").flatMap { condition($0, at: node) }
    }
  }

  func condition(_ text: String, at node: YAMLNode) -> Condition? {
    var alternatives: [[Condition.Comparison]] = []
    for alternative in Self.tokens(text).split(on: "or") {
      var comparisons: [Condition.Comparison] = []
      for part in alternative.split(on: "and") {
        guard let comparison = comparison(part, at: node) else { return nil }
        comparisons.append(comparison)
      }
      alternatives.append(comparisons)
    }
    return Condition(alternatives)
  }

  enum Token: Hashable {
    case word(String)
    case quoted(String)
    case sign(Condition.Operator)

    var text: String {
      switch self {
      case .word(let text), .quoted(let text): text
      case .sign(let sign): sign.rawValue
      }
    }
  }

  private static let signs: [(String, Condition.Operator)] = [
    ("!=", .different), ("<=", .atMost), (">=", .atLeast), ("≠", .different), ("≤", .atMost),
    ("≥", .atLeast), ("==", .equal), ("=", .equal), ("<", .less), (">", .more),
  ]

  static func tokens(_ text: String) -> [Token] {
    var tokens: [Token] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if let (spelling, sign) = signs.first(where: { rest.hasPrefix($0.0) }) {
        tokens.append(.sign(sign))
        rest.removeFirst(spelling.count)
      } else if first == "'" || first == "\"" {
        let inside = rest.dropFirst().prefix { $0 != first }
        tokens.append(.quoted(String(inside)))
        rest = rest[inside.endIndex...].dropFirst()
      } else {
        let word = rest.prefix { character in
          !character.isWhitespace && !"=!<>≠≤≥".contains(character)
        }
        // A lone sign such as “!” becomes a word of its own, so that the loop ends.
        let taken = word.isEmpty ? rest.prefix(1) : word
        tokens.append(.word(String(taken)))
        rest = rest[taken.endIndex...]
      }
    }
    return tokens
  }

  private func comparison(
    _ tokens: ArraySlice<Token>, at node: YAMLNode
  ) -> Condition.Comparison? {
    guard case .word(let id)? = tokens.first else {
      node.report(FlowTexts.noComparison(tokens), fix: FlowTexts.comparisonShape)
      return nil
    }
    guard let field = words.fields.first(where: { $0.id == id }) else {
      if !words.brokenFields.contains(id) {
        FlowWords.report(id, at: node, among: words.fields.map(\.id), FlowTexts.unknownField)
      }
      return nil
    }
    let rest = tokens.dropFirst()
    switch (rest.first, rest.count) {
    case (.word("given")?, 1): return Condition.Comparison(id, .given)
    case (.word("missing")?, 1): return Condition.Comparison(id, .missing)
    case (.sign(let sign)?, 2...):
      let said = Array(rest.dropFirst())
      if let other = otherField(of: field, said) {
        return comparison(field, sign, other, said, at: node)
      }
      return comparison(field, sign, said.map(\.text).joined(separator: " "), at: node)
    case (.word(let word)?, _):
      let known = ["given", "missing"] + Self.signs.map(\.0)
      FlowWords.report(word, at: node, among: known, FlowTexts.unknownOperator)
      return nil
    default:
      node.report(FlowTexts.noComparison(tokens), fix: FlowTexts.comparisonShape)
      return nil
    }
  }

  private func comparison(
    _ field: Field, _ sign: Condition.Operator, _ value: String, at node: YAMLNode
  ) -> Condition.Comparison? {
    guard field.kind.compares(by: sign) else {
      node.report(
        FlowTexts.notComparable(field.id, field.kind, sign), fix: FlowTexts.comparisonShape)
      return nil
    }
    do {
      return Condition.Comparison(field.id, sign, try field.canonical(value))
    } catch {
      let finding = (error as? Refusal)?.findings.first
      node.report(finding?.reason ?? Text(same: "\(error)"), fix: finding?.fix)
      return nil
    }
  }
}

/// Comparisons with another field, such as `until <= since + 6 months`.
extension ConditionReader {
  /// Returns the field that an unquoted word names after a sign; nil for a choice of the compared
  /// field, and for a word that a text holds.
  private func otherField(of field: Field, _ said: [Token]) -> Field? {
    guard case .word(let word)? = said.first, field[choice: word] == nil,
      let other = words.fields.first(where: { $0.id == word })
    else { return nil }
    return field.kind == .text && other.kind != .text ? nil : other
  }

  private func comparison(
    _ field: Field, _ sign: Condition.Operator, _ other: Field, _ said: [Token],
    at node: YAMLNode
  ) -> Condition.Comparison? {
    guard field.kind.pairs(with: other.kind),
      field.kind == .time || field.kind.compares(by: sign)
    else {
      node.report(FlowTexts.notPaired(field, other, sign), fix: FlowTexts.samePairs)
      return nil
    }
    let rest = said.dropFirst().map(\.text)
    guard let sum = rest.first else { return Condition.Comparison(field.id, sign, .init(other.id)) }
    guard ["+", "-"].contains(sum), let shift = DateShift(Array(rest.dropFirst())),
      field.kind.shifts(by: shift.unit)
    else {
      node.report(FlowTexts.noShift(rest.joined(separator: " ")), fix: FlowTexts.shiftShape)
      return nil
    }
    return Condition.Comparison(
      field.id, sign, .init(other.id, sum == "+" ? shift : shift.negated))
  }
}

extension Field.Kind {
  /// Returns true when values of this kind can be compared with those of another.
  fileprivate func pairs(with other: Self) -> Bool {
    let numbers: [Self] = [.whole, .money, .percent, .computed]
    if self == .computed || other == .computed {
      return numbers.contains(self) && numbers.contains(other)
    }
    return self == other && self != .counts && self != .file
  }

  /// Returns true when a span of this unit can be added to values of this kind.
  fileprivate func shifts(by unit: DateShift.Unit) -> Bool {
    switch self {
    case .day: unit == .months || unit == .days
    case .time: unit != .months
    default: false
    }
  }

  /// Returns true when a condition may compare a field of this kind with a value by this sign.
  func compares(by sign: Condition.Operator) -> Bool {
    switch (self, sign) {
    case (_, .given), (_, .missing): true
    case (.whole, _), (.money, _), (.percent, _), (.day, _), (.month, _), (.computed, _): true
    case (.time, _), (.counts, _), (.file, _): false
    case (_, .equal), (_, .different): true
    default: false
    }
  }
}

extension Collection<ConditionReader.Token> {
  /// Returns the stretches between a joining word, which must be unquoted.
  fileprivate func split(on word: String) -> [ArraySlice<ConditionReader.Token>] {
    Array(self).split(omittingEmptySubsequences: false) { $0 == .word(word) }
  }
}
