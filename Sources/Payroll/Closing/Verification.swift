import Store
import Vocabulary

/// The outcome of `payroll verify` for a closed month.
public struct Verification: Hashable, Codable, Sendable {
  public let closing: Closing
  /// The differences between the closed statements and those computed from the frozen facts, or a
  /// broken seal.
  public let differences: [Finding]
  /// Changes of the facts since the closing, which change nothing here: those that nothing has
  /// booked yet, and, where there are any, the amounts booked before. Empty once all are booked.
  public let moved: [Finding]

  public var isSound: Bool { differences.isEmpty }

  /// Computes a closed month again from its frozen facts.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the month is open.
  static func of(
    _ month: Month, texts today: (Month) throws -> DeskTexts, zone: DeskZone, now: Moment,
    in reading: Reading
  ) throws -> Verification {
    guard let frozen = try Closings.frozen(month, in: reading) else {
      throw Refusal(Texts.open(month), fix: Texts.openFix(month))
    }
    return try of(frozen, texts: today, zone: zone, now: now, in: reading)
  }

  /// Computes the closed month whose frozen facts were read.
  static func of(
    _ frozen: FrozenMonth, texts today: (Month) throws -> DeskTexts, zone: DeskZone, now: Moment,
    in reading: Reading
  ) throws -> Verification {
    let month = frozen.closing.month
    let shelf = PolicyShelf()
    var differences: [Finding] = []
    if frozen.seal != frozen.closing.digest {
      differences.append(Finding(nil, Texts.brokenSeal(month), fix: .changedOutside))
    }
    let texts = try frozen.texts()
    let kept = try frozen.agents.map { try FrozenFacts(json: $0.facts) }
    let calculation = try Calculation(
      month: month, policies: shelf.policies(of: texts, for: month), facts: kept.map(\.facts),
      brought: Dictionary(kept.map { ($0.facts.agent, $0.brought) }) { first, _ in first })
    differences += calculation.missing
    differences += try compare(frozen, calculation, kept.map(\.facts))
    return Verification(
      closing: frozen.closing, differences: differences,
      moved: try moved(month, today, shelf, zone: zone, now: now, in: reading))
  }

  private static func compare(
    _ frozen: FrozenMonth, _ calculation: Calculation, _ kept: [AgentFacts]
  ) throws -> [Finding] {
    let result = PayrollResult(
      month: frozen.closing.month, policyDates: calculation.policyDates,
      findings: try frozen.findings(), statements: calculation.statements)
    let assent = try frozen.assent()
    var differences: [Finding] = []
    for language in [Language.chinese, .english] {
      let again = result.closed(language, assent, after: frozen.closing.head)
      guard again.json != frozen.json(language) else { continue }
      let closed = try frozen.document(language)
      // The same document, written when the writer escaped other characters.
      if closed == again { continue }
      let before = Dictionary(closed.agents.map { ($0.agent, $0) }) { first, _ in first }
      let changed = again.agents.filter { before[$0.agent] != $0 }
      differences +=
        changed.isEmpty
        ? [Finding(nil, Texts.documentDiffers(frozen.closing.month))]
        : changed.map {
          Finding(nil, Texts.statementDiffers($0.agent, before[$0.agent]?.wage, $0.wage))
        }
      break
    }
    let facts = Dictionary(kept.map { ($0.agent, $0) }) { first, _ in first }
    let closed = Dictionary(frozen.agents.map { ($0.agent, $0) }) { first, _ in first }
    for statement in calculation.statements {
      guard let facts = facts[statement.agent], let before = closed[statement.agent] else {
        continue
      }
      let again = FrozenAgent(statement, facts: facts)
      if again.amounts != before.amounts {
        differences.append(
          Finding(nil, Texts.statementDiffers(statement.agent, before.wage, again.wage)))
      }
    }
    return differences
  }

  private static func moved(
    _ month: Month, _ texts: (Month) throws -> DeskTexts, _ shelf: PolicyShelf, zone: DeskZone,
    now: Moment, in reading: Reading
  ) throws -> [Finding] {
    let review: ClosedMonthReview
    do {
      review = try ClosedMonthReview(
        month, today: texts(month), policies: shelf, .everything, zone: zone, now: now,
        in: reading)
    } catch let refusal as Refusal where refusal.kind == .refused {
      return refusal.findings
    }
    guard review.obstacles.isEmpty else { return review.obstacles.map(\.finding) }
    guard !review.late.isEmpty else { return [] }
    let booked = review.settled.sorted { $0.key < $1.key }
      .flatMap { agent, settled in
        settled.booked.filter { $0.amount != .zero }.map {
          Finding(nil, Texts.bookedIn(agent, $0.month, $0.amount))
        }
      }
    return booked + review.late.flatMap(\.findings)
  }
}

extension LateFacts {
  /// The differences that nothing has booked yet, and the amount that will be.
  var findings: [Finding] {
    let amount = adjustment.amount
    return differences.map { Finding(nil, Texts.moved(facts.agent, facts.name, $0)) }
      + (amount == .zero ? [] : [Finding(nil, Texts.willBook(facts.agent, amount))])
  }
}
