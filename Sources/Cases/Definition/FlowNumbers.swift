import Vocabulary

extension Flow {
  /// A number that the rules of a room go by, such as pieces below which goods are checked. Today's
  /// definition counts, not the one with which a case began.
  ///
  /// - Throws: `Refusal` of kind `.refused` that names the definition's file when it is missing.
  public func number(_ id: String) throws -> Int {
    guard let number = numbers[id] else {
      throw Refusal(
        FlowShapeTexts.number(id), fix: FlowShapeTexts.putBack, at: Place(file: source.file))
    }
    return number
  }
}
