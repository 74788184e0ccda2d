import Cases
import Store
import Vocabulary

/// The flow `Policies/flows/complaint.yaml`: the words of it that commands and payroll need, and
/// the effects of its steps on records.
public enum ComplaintFlow {
  public static let id = "complaint"
  public static let open = "open"
  public static let answer = "answer"
  public static let judge = "judge"
  public static let drop = "drop"

  /// The name of the guard and the effect of judging and dropping.
  static let effect = "appraisals.complaint"

  public static let shape = FlowShape(
    id,
    fields: [
      "agent": .agent, "order": .order, "note": .text, "due": .time, "answer": .text,
      "verdict": .choice, "points": .text, "record": .whole,
    ],
    choices: ["verdict": ComplaintCase.Verdict.allCases.map(\.rawValue).filter { $0 != "dropped" }],
    steps: [open, answer, judge, drop], effects: [judge: effect, drop: effect])

  /// Returns the guard and the effect.
  ///
  /// - Parameter rules: returns the rules for records of a month.
  public static func functions(
    rules: @escaping @Sendable (Month) throws -> RecordRules
  ) -> FlowFunctions {
    let sound = FlowGuard(effect, Texts.pointsGuard) { attempt, _ in
      try demandPoints(attempt, rules)
    }
    let followed = FlowEffect(effect, Texts.recordEffect, act: follow) { attempt, writing in
      guard let number = try record(attempt.given) else { return }
      _ = try RecordBook.undoLast(of: number, by: attempt.hand.author, in: writing)
    }
    return FlowFunctions(guards: [sound], effects: [followed])
  }

  /// Checks the points: only a complaint that is true and about service costs any, within the rules
  /// of its month.
  ///
  /// - Throws: `Refusal` of kind `.usage` when points are missing, or given with another
  ///   verdict; of kind `.refused` when they are out of range.
  private static func demandPoints(
    _ attempt: CaseAttempt, _ rules: (Month) throws -> RecordRules
  ) throws {
    guard attempt.values["verdict"] == ComplaintCase.Verdict.service.rawValue else {
      guard attempt.given["points"] == nil else {
        throw Refusal(.usage, Texts.noPointsHere, fix: Texts.leaveOutPoints)
      }
      return
    }
    guard let text = attempt.given["points"] else {
      throw Refusal(.usage, Texts.pointsNeeded, fix: Texts.pointsFix)
    }
    let range = try rules((attempt.item?.day ?? attempt.hand.day).month).complaintPoints
    guard let points = Points(text), range.contains(points) else {
      throw Refusal(Texts.noPoints(text, range))
    }
  }

  /// Enters, corrects or takes back the record that counts a case, and returns its number as the
  /// field `record`; empty when nothing changed. The record follows even into a closed month, whose
  /// difference the next one books.
  private static func follow(
    _ attempt: CaseAttempt, _ writing: Writing
  ) throws -> [String: String] {
    let last = try record(attempt.values).flatMap {
      try RecordBook.history(of: $0, in: writing).last
    }
    let held = last.flatMap { $0.retracted ? nil : $0.record }
    let (entry, reason) = (try entry(attempt), attempt.reason ?? "")
    guard held?.entry != entry else { return [:] }
    let author = attempt.hand.author
    let counted: Record
    if let held, let entry {
      counted = try RecordBook.correct(
        held.number, to: entry, reason: reason, by: author, in: writing)
    } else if let held {
      counted = try RecordBook.takeBack(held.number, reason: reason, by: author, in: writing)
    } else if let entry {
      counted = try RecordBook.enter(entry, complaint: attempt.number, by: author, in: writing)
    } else {
      return [:]
    }
    return ["record": "\(counted.number)"]
  }

  /// Returns the record's entry after a step; nil when the case counts nothing. A mobile number
  /// stays in the case, where it can be erased.
  private static func entry(_ attempt: CaseAttempt) throws -> RecordEntry? {
    guard attempt.step.id == judge, let complaint = try attempt.item.map({ try ComplaintCase($0) }),
      attempt.values["verdict"] == ComplaintCase.Verdict.service.rawValue,
      let points = attempt.given["points"].flatMap({ Points($0) })
    else { return nil }
    return RecordEntry(
      day: complaint.day, agent: complaint.agent, kind: .complaint, value: points.description,
      order: complaint.order, note: Mask.numbers(in: complaint.note))
  }

  private static func record(_ values: [String: String]) throws -> Int? {
    try StoredValues(values).value("record") { Int(stored: $0) }
  }
}
