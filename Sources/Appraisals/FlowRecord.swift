import Cases
import Store
import Vocabulary

/// The record that a case's step entered, by the field `record`: retracted and brought back with
/// the step.
enum FlowRecord {
  /// Retracts the record and returns its number as the field `record`. A record that was retracted
  /// by itself stays so, and the result is empty.
  static func retract(
    _ attempt: CaseAttempt, in writing: Writing
  ) throws -> [String: String] {
    guard let number = try number(attempt.values),
      try RecordBook.history(of: number, in: writing).last?.retracted == false
    else { return [:] }
    let record = try RecordBook.retract(
      number, reason: attempt.reason ?? "", by: attempt.hand.author, in: writing)
    return ["record": "\(record.number)"]
  }

  /// Takes back the step's effect on its record. A record that was retracted by itself stays so.
  ///
  /// - Parameter isRetraction: true when the step retracted the record instead of entering it.
  /// - Throws: `Refusal` of kind `.refused` when the record of an approval was changed since: the
  ///   step then stays.
  static func takeBack(
    _ attempt: CaseAttempt, isRetraction: Bool, in writing: Writing
  ) throws {
    guard let number = try number(attempt.given) else { return }
    let standing = RecordBook.standing(try RecordBook.history(of: number, in: writing))
    guard let last = standing.last, last.retracted == isRetraction else { return }
    guard isRetraction || standing.count == 1 else {
      throw Refusal(Texts.followed(number), fix: Texts.lookAgain)
    }
    _ = try RecordBook.undo(last, by: attempt.hand.author, in: writing)
  }

  private static func number(_ values: [String: String]) throws -> Int? {
    try StoredValues(values).value("record") { Int(stored: $0) }
  }
}
