import Store
import Vocabulary

/// Closes a month in the caller's transaction, so that the month is either open or closed, never
/// between.
struct MonthClosing {
  let month: Month
  let texts: DeskTexts
  let zone: DeskZone

  /// Closes the month; a month that is closed already stays as it is.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the month or its last shift has not ended, another
  ///   month comes first, or the run lacks something.
  func close(by author: Author, in writing: Writing) throws -> ClosingOutcome {
    if let closing = try Closings.closing(of: month, in: writing) { return .already(closing) }
    try checkOrder(in: writing)
    guard zone.moment(month.next.first) <= writing.now else {
      throw Refusal(Texts.notEnded(month), fix: Texts.notEndedFix(month.next.first))
    }
    let draft = try PayrollDraft(month, texts: texts, zone: zone, now: writing.now, in: writing)
    guard !draft.isRunning else {
      throw Refusal(Texts.stillRunning(month), fix: Texts.stillRunningFix)
    }
    let frozen = try freeze(
      draft, at: writing.now, author: author.agent, after: writing.journalHead()?.head)
    try Closings.insert(frozen, in: writing)
    writing.detail = "\(month) \(frozen.closing.digest)"
    return .closed(frozen.closing)
  }

  /// Checks that months close in order, without a hole: what is carried over and adjusted goes to
  /// the next month.
  private func checkOrder(in reading: Reading) throws {
    let closed = try Closings.months(in: reading)
    guard let first = closed.first, let last = closed.last, month != last.next else { return }
    throw month < first
      ? Refusal(Texts.beforeFirst(month, first), fix: Texts.adjustLater)
      : Refusal(Texts.notNext(last.next), fix: Texts.closeFirst(last.next))
  }

  private func freeze(
    _ draft: PayrollDraft, at: Moment, author: AgentNumber, after head: JournalHead?
  ) throws -> FrozenMonth {
    let facts = Dictionary(draft.facts.map { ($0.agent, $0) }) { first, _ in first }
    let statements = draft.result.statements
    let agents = statements.compactMap { statement in
      facts[statement.agent].map { FrozenAgent(statement, facts: $0) }
    }
    let adjustments = statements.flatMap { statement in
      statement.brought.adjustments.compactMap { adjustment in
        draft.lateFacts[statement.agent]?[adjustment.month].map { facts in
          FrozenAdjustment(
            agent: statement.agent, month: adjustment.month, amount: adjustment.amount,
            fines: adjustment.fines, facts: FrozenFacts(facts: facts, brought: .nothing).json)
        }
      }
    }
    let fund = statements.flatMap {
      Fund.entries($0, month: draft.month, at: at, author: author)
    }
    let textsJSON = try FrozenMonth.encode(draft.texts)
    let findingsJSON = try FrozenMonth.encode(draft.result.findings)
    let documents = [Language.chinese, .english].map {
      draft.result.document($0, isClosed: true, after: head).json
    }
    func month(_ digest: String) -> FrozenMonth {
      FrozenMonth(
        closing: Closing(
          month: draft.month, at: at, author: author, head: head, digest: digest),
        textsJSON: textsJSON, findingsJSON: findingsJSON, chinese: documents[0],
        english: documents[1], agents: agents, adjustments: adjustments, fund: fund)
    }
    return month(month("").seal)
  }
}
