import Vocabulary

extension Flow {
  /// Returns a number used by rules of a room, such as the pieces below which goods are checked.
  /// Today's definition counts, not the one under which a case began.
  ///
  /// - Throws: `Refusal` of kind `.refused` that names the definition's file when the number is
  ///   missing.
  public func number(_ id: String) throws -> Int {
    guard let number = numbers[id] else {
      throw Refusal(
        FlowShapeTexts.number(id), fix: FlowShapeTexts.putBack, at: Place(file: source.file))
    }
    return number
  }
}
