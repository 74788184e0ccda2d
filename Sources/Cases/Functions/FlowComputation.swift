import Vocabulary

/// A named function that computes a value from others.
public struct FlowComputation: Sendable {
  public let name: String
  public let description: Text
  /// Returns the value computed from the stored values by field id, under a definition; nil when
  /// there is none.
  public let value: @Sendable ([String: String], Flow) throws -> String?

  public init(
    _ name: String, _ description: Text,
    _ value: @escaping @Sendable ([String: String], Flow) throws -> String?
  ) {
    self.name = name
    self.description = description
    self.value = value
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
}
