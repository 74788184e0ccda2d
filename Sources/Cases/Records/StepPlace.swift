/// The place of a step: its case and its number within it, as the log of imports names it.
public struct StepPlace: Hashable, Sendable {
  public let key: CaseKey
  public let sequence: Int

  public init(_ key: CaseKey, _ sequence: Int) {
    self.key = key
    self.sequence = sequence
  }

  /// Reads what `text` wrote; nil for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 3, let number = Int(stored: parts[1]),
      let sequence = Int(stored: parts[2])
    else { return nil }
    self.init(CaseKey(parts[0], number), sequence)
  }

  /// Flow, number and sequence, separated by blanks.
  public var text: String { "\(key.flow) \(key.number) \(sequence)" }
}

extension [CaseReceipt] {
  /// The places of the steps that were taken.
  public var places: [String] {
    compactMap { receipt in
      receipt.step.map {
        StepPlace(receipt.item.key, $0.sequence).text
      }
    }
  }
}

extension Case {
  /// The place of the step that opened the case.
  var openingPlace: String {
    StepPlace(key, (standing.first ?? steps.first)?.sequence ?? 1).text
  }
}
