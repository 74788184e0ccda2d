import Cases
import Staff
import Store
import Vocabulary

/// The flow `Policies/flows/adjustment.yaml`: amounts that a clerk puts right by hand and somebody
/// else approves (HANDBOOK/wages.md, After closing).
///
/// An approved one is a record of kind `adjustment`, so that payroll freezes, explains and, in a
/// closed month, books it as it does every record. One that is taken back is a retracted record.
public enum AdjustmentFlow {
  public static let id = "adjustment"
  public static let approve = "approve"
  public static let drop = "drop"
  /// The name of the guard of proposing, and of the effect of approving and dropping.
  public static let function = "appraisals.adjustment"
  static let open = "open"

  public static let shape = FlowShape(
    id, fields: ["agent": .agent, "day": .day, "amount": .money, "what": .text, "record": .whole],
    states: [open], steps: ["write", approve, drop])

  /// Returns the guard and the effect.
  ///
  /// - Parameter staff: the people of the desk.
  public static func functions(staff: Staff) -> FlowFunctions {
    FlowFunctions(
      guards: [
        FlowGuard(function, Texts.adjustmentGuard) { attempt, _ in
          _ = try entry(attempt, staff)
        }
      ],
      effects: [
        FlowEffect(function, Texts.adjustmentEffect) { attempt, writing in
          guard attempt.step.id != drop else {
            return try FlowRecord.retract(attempt, in: writing)
          }
          let record = try RecordBook.enter(
            entry(attempt, staff), by: attempt.hand.author, in: writing)
          return ["record": "\(record.number)"]
        } takeBack: {
          try FlowRecord.takeBack($0, isRetraction: $0.step.id == drop, in: $1)
        }
      ])
  }

  /// Returns the record that the adjustment is.
  ///
  /// - Throws: `Refusal` of kind `.refused` for an amount of 0, or an agent without a wage in the
  ///   month.
  private static func entry(_ attempt: CaseAttempt, _ staff: Staff) throws -> RecordEntry {
    let values = StoredValues(attempt.values)
    let agent = try values.needed("agent") { AgentNumber($0) }
    let day = try values.needed("day") { Day($0) }
    let amount = try values.needed("amount") { Money($0) }
    guard amount != .zero else { throw Refusal(Texts.adjustmentOfNothing) }
    guard staff[agent]?.isPaid(in: day.month) == true else {
      throw Refusal(Texts.adjustmentWithoutWage(agent, day.month), fix: Texts.settleInstead(agent))
    }
    let note = Texts.adjustmentNote(attempt.number, values["what"] ?? "").chinese
    return RecordEntry(
      day: day, agent: agent, kind: .adjustment, value: "\(amount)", order: nil,
      note: Mask.numbers(in: note))
  }
}
