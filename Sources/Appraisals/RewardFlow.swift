import Cases
import Staff
import Store
import Vocabulary

/// The flow `Policies/flows/reward.yaml`, and the effects of its steps on the records that payroll
/// counts: an approved reward is one record of kind `reward`, and a reward that is taken back is a
/// retracted one. Both are written in the transaction of the step.
public enum RewardFlow {
  /// The name of the effect of approving and dropping.
  public static let effect = "appraisals.reward"
  private static let drop = "drop"

  /// Returns the effect.
  ///
  /// - Parameter rules: returns the rules for records of a month.
  public static func functions(
    staff: Staff, zone: DeskZone, rules: @escaping @Sendable (Month) throws -> RecordRules
  ) -> FlowFunctions {
    FlowFunctions(effects: [
      FlowEffect(effect, Texts.rewardEffect) { attempt, writing in
        attempt.step.id == drop
          ? try retract(attempt, writing) : try enter(attempt, staff, zone, rules, writing)
      } takeBack: {
        try takeBack($0, $1)
      }
    ])
  }

  /// Enters the record of an approved reward, and returns its amount and number as fields. The
  /// amount is the one set for the kind when the reward was proposed.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the kind has no amount, or the draft is not valid.
  private static func enter(
    _ attempt: CaseAttempt, _ staff: Staff, _ zone: DeskZone,
    _ rules: (Month) throws -> RecordRules, _ writing: Writing
  ) throws -> [String: String] {
    let values = StoredValues(attempt.values)
    let kind = try values.needed("kind") { $0 }
    guard let choice = attempt.flow[field: "kind"]?[choice: kind], let amount = choice.amount else {
      throw Refusal(
        Texts.noAmount(kind), fix: Texts.setAmount, at: Place(file: attempt.flow.source.file))
    }
    let note = Texts.rewardNote(attempt.number, choice.name, values["what"] ?? "").chinese
    let draft = RecordDraft(
      date: "\(zone.day(attempt.now))", agent: try values.needed("agent") { $0 }, kind: "reward",
      value: "\(amount)", note: Mask.numbers(in: note))
    let record = try RecordBook.enter(
      draft.entry(staff: staff, zone: zone, rules: rules), by: attempt.hand.author, in: writing)
    return ["amount": "\(amount)", "record": "\(record.number)"]
  }

  /// Retracts the record and returns its number as the field `record`. A record that was retracted
  /// by itself stays so, and the result is empty.
  private static func retract(
    _ attempt: CaseAttempt, _ writing: Writing
  ) throws -> [String: String] {
    guard let number = try record(attempt.values),
      try RecordBook.history(of: number, in: writing).last?.retracted == false
    else { return [:] }
    let record = try RecordBook.retract(
      number, reason: attempt.reason ?? "", by: attempt.hand.author, in: writing)
    return ["record": "\(record.number)"]
  }

  /// Takes back the step's effect on its record. A record that was retracted by itself stays so.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the record of an approval was changed since: the
  ///   step then stays.
  private static func takeBack(_ attempt: CaseAttempt, _ writing: Writing) throws {
    guard let number = try record(attempt.given) else { return }
    let standing = RecordBook.standing(try RecordBook.history(of: number, in: writing))
    let isDrop = attempt.step.id == drop
    guard let last = standing.last, last.retracted == isDrop else { return }
    guard isDrop || standing.count == 1 else {
      throw Refusal(Texts.followed(number), fix: Texts.lookAgain)
    }
    _ = try RecordBook.undo(last, by: attempt.hand.author, in: writing)
  }

  private static func record(_ values: [String: String]) throws -> Int? {
    try StoredValues(values).value("record") { Int(stored: $0) }
  }
}
