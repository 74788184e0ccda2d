import Staff
import Store
import Vocabulary

/// A month's fair sample of a flow's cases: drawn once, kept with its seed, the same for everybody
/// who asks, so that nobody picks what they look at.
public struct CaseDraw: Hashable, Sendable {
  public let flow: String
  public let month: Month
  /// The share that was asked for, in hundredths of a per cent.
  public let share: Int
  /// 16 hexadecimal digits.
  public let seed: String
  /// The number of cases from which it was drawn.
  public let among: Int
  /// The numbers of the cases drawn.
  public let numbers: [Int]
  public let agent: AgentNumber
  public let at: Moment

  /// Returns the cases that a seed draws: those whose numbers have the smallest digests with it, as
  /// many as the share takes, rounded up.
  ///
  /// - Parameter share: in hundredths of a per cent.
  static func numbers(of flow: String, _ all: [Int], share: Int, seed: String) -> [Int] {
    let count = (all.count * share + 9_999) / 10_000
    let ranked = all.map { (Digest.sha256("\(seed) \(flow) \($0)"), $0) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    return ranked.prefix(count).map(\.1).sorted()
  }

  /// Lets a step be taken only with a case of its month's draw.
  static let drawn = FlowGuard("case.drawn", CaseDrawTexts.guardMeans) { attempt, reading in
    guard let item = attempt.item else { return }
    let month = item.day.month
    guard let draw = try CaseDraw.stored(attempt.flow.id, month, in: reading) else {
      throw Refusal(
        CaseDrawTexts.notDrawnYet(attempt.flow.name, month),
        fix: CaseDrawTexts.drawFirst(attempt.flow.id, month))
    }
    guard draw.numbers.contains(item.number) else {
      throw Refusal(
        CaseDrawTexts.notInDraw(item.number, month),
        fix: CaseDrawTexts.seeDraw(attempt.flow.id, month))
    }
  }

  static func stored(_ flow: String, _ month: Month, in reading: Reading) throws -> CaseDraw? {
    try reading.first(
      """
      SELECT share, seed, among, numbers, agent, at FROM case_draw
      WHERE flow = $1 AND month = $2
      """, flow, month
    ) { row in
      let numbers = try row.text(3).split(separator: " ").map { word in
        guard let number = Int(word) else {
          throw Refusal(
            .store, FieldTexts.damaged("case_draw.numbers", String(word)), fix: .changedOutside)
        }
        return number
      }
      return try CaseDraw(
        flow: flow, month: month, share: row.integer(0), seed: row.text(1), among: row.integer(2),
        numbers: numbers, agent: row.agent(4), at: row.moment(5))
    }
  }
}

extension CaseRecords {
  /// Returns a month's draw; nil when none was made.
  public func draw(of flow: Flow, _ month: Month) throws -> CaseDraw? {
    try store.read { try CaseDraw.stored(flow.id, month, in: $0) }
  }

  /// Draws a share of a month's cases, or returns the draw that was made before.
  ///
  /// - Parameter share: in hundredths of a per cent, above 0.
  /// - Throws: `Refusal` of kind `.notPermitted` for an agent, of kind `.refused` when the month is
  ///   not over, has no cases, or was drawn with another share.
  public func draw(
    of flow: Flow, _ month: Month, share: Int, by hand: CaseHand
  ) throws -> CaseDraw {
    guard hand.leads else {
      throw Refusal(.notPermitted, CaseDrawTexts.leadsDraw, fix: CaseTexts.askALead)
    }
    func known(_ earlier: CaseDraw) throws -> CaseDraw {
      guard earlier.share == share else {
        throw Refusal(
          CaseDrawTexts.otherShare(flow.name, month, Points(hundredths: earlier.share)),
          fix: CaseDrawTexts.seeDraw(flow.id, month))
      }
      return earlier
    }
    if let earlier = try draw(of: flow, month) { return try known(earlier) }
    return try store.write(Act(hand.author, "case.draw")) { writing in
      if let earlier = try CaseDraw.stored(flow.id, month, in: writing) {
        return try known(earlier)
      }
      // A draw in the middle of a month would leave out all that comes after it.
      guard month.last <= hand.day else {
        throw Refusal(CaseDrawTexts.notOver(month), fix: CaseDrawTexts.drawFrom(month.last))
      }
      let all = try writing.all(
        """
        SELECT number FROM case_entry
        WHERE flow = $1 AND day >= $2 AND day <= $3 AND state <> $4 ORDER BY number
        """, flow.id, month.first, month.last, Case.withdrawn, make: { try $0.integer(0) })
      guard !all.isEmpty else {
        throw Refusal(
          CaseDrawTexts.noCases(flow.name, month), fix: CaseTexts.listCases(of: flow.id))
      }
      // The system's randomness: whoever draws can neither choose the seed nor try another.
      let word = String(UInt64.random(in: .min ... .max), radix: 16)
      let seed = String(repeating: "0", count: 16 - word.count) + word
      let draw = CaseDraw(
        flow: flow.id, month: month, share: share, seed: seed, among: all.count,
        numbers: CaseDraw.numbers(of: flow.id, all, share: share, seed: seed), agent: hand.agent,
        at: writing.now)
      try keep(draw, in: writing)
      return draw
    }
  }

  private func keep(_ draw: CaseDraw, in writing: Writing) throws {
    let numbers = draw.numbers.map(String.init).joined(separator: " ")
    try writing.run(
      """
      INSERT INTO case_draw (flow, month, share, seed, among, numbers, agent, at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """, draw.flow, draw.month, draw.share, draw.seed, draw.among, numbers, draw.agent, draw.at)
    writing.detail = "\(draw.flow) \(draw.month) \(draw.seed) \(numbers)"
  }
}
