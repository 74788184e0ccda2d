import Cases
import Staff
import Store
import Vocabulary

/// The flow `Policies/flows/reward.yaml`, and the effects of its steps on the records that payroll
/// counts: an approved reward is one record of kind `reward`, and a reward that is taken back is a
/// retracted one. Both are written in the transaction of the step.
public enum RewardFlow {
  static let id = "reward"
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
          ? try FlowRecord.retract(attempt, in: writing)
          : try enter(attempt, staff, zone, rules, writing)
      } takeBack: {
        try FlowRecord.takeBack($0, isRetraction: $0.step.id == drop, in: $1)
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
      draft.entry(staff: staff, zone: zone, today: zone.day(attempt.now), rules: rules),
      by: attempt.hand.author, in: writing)
    return ["amount": "\(amount)", "record": "\(record.number)"]
  }
}
