import Orders
import Store
import Vocabulary

/// Closes a month in the caller's transaction, so that the month is either open or closed, never
/// between.
struct MonthClosing {
  let month: Month
  let texts: (Month) throws -> DeskTexts
  let zone: DeskZone
  let assent: Assent

  /// Closes the month; a month that is closed already stays as it is.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the month or its last shift has not ended, another
  ///   month comes first, or the run lacks something.
  func close(by author: Author, in writing: Writing) throws -> ClosingOutcome {
    // Checked first: an edited or missing text file does not concern a month that is closed.
    if let closing = try Closings.closing(of: month, in: writing) { return .already(closing) }
    let hindrances = try Self.hindrances(month, zone: zone, now: writing.now, in: writing)
    guard hindrances.isEmpty else { throw Refusal(.refused, hindrances.map(\.finding)) }
    let survey = try PayrollDraft.survey(
      month, texts: texts, .everything, zone: zone, now: writing.now, in: writing)
    guard let draft = survey.draft else {
      throw Refusal(.refused, survey.obstacles.map(\.finding))
    }
    guard !draft.isRunning else {
      throw Refusal(Texts.stillRunning(month), fix: Texts.stillRunningFix)
    }
    let booked = try Fund.entries(of: month, in: writing)
    let last = try Fund.last(of: month, in: writing)
    let frozen = try freeze(draft, booked, at: writing.now, author: author.agent, in: writing)
    if draft.policies.wage.hands > 1,
      let preparation = try prepare(frozen, by: author, in: writing)
    {
      return .prepared(preparation)
    }
    try Closings.insert(frozen, in: writing)
    for (earlier, orders) in draft.lateOrders.sorted(by: { $0.key < $1.key }) {
      try Closings.keep(orders, of: earlier, at: month, in: writing)
    }
    try Fund.insert(Array(frozen.fund.dropFirst(booked.count)), after: last, in: writing)
    writing.detail = "\(month) \(frozen.closing.digest)"
    return .closed(frozen.closing)
  }

  /// Notes that somebody prepared the month; nil when another has prepared just this.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the author has prepared it already.
  private func prepare(
    _ frozen: FrozenMonth, by author: Author, in writing: Writing
  ) throws -> Preparation? {
    let agreed = frozen.agreed
    if let earlier = try Preparation.latest(of: month, in: writing), earlier.digest == agreed {
      guard earlier.isBy(author) else { return nil }
      throw Refusal(Texts.preparedByYou(month), fix: Texts.secondHand(month))
    }
    writing.detail = "\(month) prepared \(agreed)"
    return try Preparation.insert(agreed, of: month, by: author, in: writing)
  }

  /// Returns the reason why a month can't be closed at all. Months close in order, without a hole:
  /// what is carried over and adjusted goes to the next month.
  static func hindrances(
    _ month: Month, zone: DeskZone, now: Moment, in reading: Reading
  ) throws -> [MonthPoint] {
    func point(_ text: Text, _ fix: Text) -> [MonthPoint] {
      [MonthPoint(MonthPoint.calendar, .missing, text, fix: fix)]
    }
    let closed = try Closings.months(in: reading)
    if let first = closed.first, let last = closed.last, month != last.next {
      return month < first
        ? point(Texts.beforeFirst(month, first), Texts.adjustLater)
        : point(Texts.notNext(last.next), Texts.closeFirst(last.next))
    }
    guard zone.moment(month.next.first) > now else { return [] }
    return point(Texts.notEnded(month), Texts.notEndedFix(month.next.first))
  }

  private func freeze(
    _ draft: PayrollDraft, _ booked: [FundEntry], at: Moment, author: AgentNumber,
    in reading: Reading
  ) throws -> FrozenMonth {
    let facts = Dictionary(draft.facts.map { ($0.agent, $0) }) { first, _ in first }
    let statements = draft.result.statements
    let agents = statements.compactMap { statement in
      facts[statement.agent].map { FrozenAgent(statement, facts: $0) }
    }
    let paid = Set(statements.map(\.agent))
    let adjustments = draft.late.filter { paid.contains($0.facts.agent) || $0.isWithoutMoney }
      .map { FrozenAdjustment($0) }
      .sorted { ($0.agent, $0.month) < ($1.agent, $1.month) }
    let fund = statements.flatMap {
      Fund.entries($0, month: draft.month, at: at, author: author)
    }
    let textsJSON = try FrozenMonth.encode(draft.texts)
    let findingsJSON = try FrozenMonth.encode(draft.result.findings)
    let assentJSON = try FrozenMonth.encode(assent)
    let head = try reading.journalHead()?.head
    let documents = [Language.chinese, .english].map {
      draft.result.closed($0, assent, after: head).json
    }
    let orders = try CountedOrders(during: zone.span(month), in: reading).text
    let debts = try DebtRows.of(month, in: reading)
    func frozen(_ digest: String) -> FrozenMonth {
      FrozenMonth(
        closing: Closing(
          month: draft.month, at: at, author: author, head: head, digest: digest),
        textsJSON: textsJSON, findingsJSON: findingsJSON, assentJSON: assentJSON,
        chinese: documents[0], english: documents[1], agents: agents, orders: orders,
        adjustments: adjustments, debts: debts, fund: booked + fund)
    }
    return frozen(frozen("").seal)
  }
}
