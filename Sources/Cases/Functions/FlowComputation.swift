import Vocabulary

/// A named function that computes a value from others.
public struct FlowComputation: Sendable {
  public let name: String
  public let description: Text
  /// Returns the value computed from the stored values by field id, under a definition; nil when
  /// there is none.
  ///
  /// The last argument is the fields that a definition names behind the function's name.
  let value: @Sendable ([String: String], Flow, [String]) throws -> String?

  public init(
    _ name: String, _ description: Text,
    _ value: @escaping @Sendable ([String: String], Flow) throws -> String?
  ) {
    self.init(name, description, among: { values, flow, _ in try value(values, flow) })
  }

  private init(
    _ name: String, _ description: Text,
    among value: @escaping @Sendable ([String: String], Flow, [String]) throws -> String?
  ) {
    self.name = name
    self.description = description
    self.value = value
  }

  /// Computes what a fine costs: the amount of its rule, or the one that was set, for each of the
  /// number found.
  static let fineAmount = FlowComputation("fine.amount", FlowTexts.fineAmount) { values, flow in
    let set = values["set"].flatMap { Money($0) }
    let ruled = try choiceAmount.value(values, flow, []).flatMap { Money($0) }
    guard let one = ruled ?? set else { return nil }
    return Money(fen: one.fen * (values["number"].flatMap { Int($0) } ?? 1)).description
  }

  /// Computes the amount of the chosen value, in yuan, from the first field whose choices have
  /// amounts.
  public static let choiceAmount = FlowComputation(
    "choice.amount", FlowTexts.choiceAmount
  ) { values, flow in
    for field in flow.fields where field.kind == .choice {
      guard let chosen = values[field.id], let amount = field[choice: chosen]?.amount else {
        continue
      }
      return amount.description
    }
    return nil
  }

  /// Computes the share of one field's number in another's, in per cent: `share returned sent`.
  static let share = FlowComputation(
    "share", FlowTexts.share,
    ofTwo: { part, whole in
      whole == Ratio(0) ? nil : (part * Ratio(100) / whole).decimal(2)
    })

  /// Computes by how much the numbers of two fields differ: `difference in_system on_paper`.
  static let difference = FlowComputation(
    "difference", FlowTexts.difference,
    ofTwo: { one, other in (one < other ? other - one : one - other).decimal(2) })

  /// Makes a function of the numbers in two fields, which a definition names behind it; it has no
  /// value while one of them has none.
  private init(
    _ name: String, _ description: Text, ofTwo value: @escaping @Sendable (Ratio, Ratio) -> String?
  ) {
    self.init(
      name, description,
      among: { values, _, fields in
        let numbers = fields.compactMap { values[$0].flatMap { Ratio(decimal: $0) } }
        return numbers.count == 2 ? value(numbers[0], numbers[1]) : nil
      })
  }

  /// The functions that take two fields behind their name.
  static let ofTwo: Set<String> = [share.name, difference.name]

  /// Returns the name at the beginning of a field's `function`.
  static func name(of text: String) -> String {
    text.split(separator: " ").first.map(String.init) ?? ""
  }

  /// Returns the fields that follow the name in a field's `function`.
  static func fields(of text: String) -> [String] {
    text.split(separator: " ").dropFirst().map(String.init)
  }
}
