import Store
import Vocabulary

/// A desk's payroll: drafts, statements, closings (HANDBOOK/kpi.md; CONTRACT.md, Payroll JSON).
///
/// A draft changes nothing. A closed month is read from what was frozen and from nothing else.
public struct Payroll: Checked {
  let store: RecordStore
  let zone: DeskZone
  let texts: (Month) throws -> DeskTexts

  /// - Parameter texts: returns the desk's text files for a month's payroll; called anew each time.
  public init(
    store: RecordStore, zone: DeskZone, texts: @escaping (Month) throws -> DeskTexts
  ) {
    self.store = store
    self.zone = zone
    self.texts = texts
  }

  /// Returns a month's payroll: the frozen one when the month is closed, else a draft.
  ///
  /// - Parameter reader: the agent who sees their own part alone; nil for somebody who sees more.
  /// - Throws: `Refusal` of kind `.refused` with everything that a draft lacks; of what others
  ///   lack, `reader` is told the number alone.
  public func run(_ month: Month, for reader: AgentNumber? = nil) throws -> PayrollSheet {
    try store.read { reading in
      if let closing = try Closings.closing(of: month, in: reading) {
        let texts = try [Language.chinese, .english].map {
          try Closings.document(of: month, $0, in: reading) ?? ""
        }
        return .closed(closing, chinese: texts[0], english: texts[1])
      }
      return .draft(try draft(month, for: reader, in: reading).result)
    }
  }

  func draft(
    _ month: Month, for reader: AgentNumber? = nil, in reading: Reading
  ) throws -> PayrollDraft {
    let survey = try survey(month, in: reading)
    guard let draft = survey.draft else {
      let own = survey.obstacles.filter { reader == nil || $0.agent == reader }
      let others = survey.obstacles.count - own.count
      let rest = others == 0 ? [] : [Finding(nil, Texts.othersLack(others), fix: Texts.waitForLead)]
      throw Refusal(.refused, own.map(\.finding) + rest)
    }
    return draft
  }

  func survey(_ month: Month, in reading: Reading) throws -> PayrollDraft.Survey {
    try PayrollDraft.survey(month, texts: texts, zone: zone, now: store.clock.now, in: reading)
  }

  /// Freezes a month, in one transaction.
  ///
  /// - Parameter assent: the open points of the checklist as the author saw them.
  /// - Throws: `Refusal` of kind `.refused` when the month can't be closed.
  public func close(
    _ month: Month, _ assent: Assent = Assent(), author: Author
  ) throws -> ClosingOutcome {
    let closing = MonthClosing(month: month, texts: texts, zone: zone, assent: assent)
    return try store.write(Act(author, "payroll.close", stays: true)) {
      try closing.close(by: author, in: $0)
    }
  }

  /// Returns the closing of a month; nil while it is open.
  public func closing(of month: Month) throws -> Closing? {
    try store.read { try Closings.closing(of: month, in: $0) }
  }

  /// Settles what closed months left open with an agent who has no wage any more.
  ///
  /// - Parameter amount: without its sign; nil for all of it.
  /// - Throws: `Refusal` as `DebtSettling.settle` does.
  public func settle(
    _ agent: AgentNumber, _ amount: Money?, _ way: SettledDebt.Way, reason: String, author: Author
  ) throws -> SettledDebt {
    let settling = DebtSettling(
      agent: agent, amount: amount, way: way, reason: reason, texts: texts, zone: zone)
    return try store.write(Act(author, "payroll.settle", stays: true)) {
      try settling.settle(by: author, in: $0)
    }
  }

  /// Computes a closed month again from what was frozen.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the month is open.
  public func verify(_ month: Month) throws -> Verification {
    try store.read {
      try Verification.of(month, texts: texts, zone: zone, now: store.clock.now, in: $0)
    }
  }

  /// Returns an agent's statement with the explanation of each figure.
  ///
  /// - Throws: `Refusal` of kind `.nothingFound` when the agent is not on the month's payroll, of
  ///   kind `.refused` when the run lacks something.
  public func explain(
    _ month: Month, agent: AgentNumber, _ language: Language
  ) throws -> ExplainedStatement {
    try store.read { reading in
      try ExplanationReader(payroll: self, month: month, agent: agent, language: language)
        .read(reading)
    }
  }

  /// Returns a month's wages, or its points with their reasons, as CSV for a spreadsheet.
  ///
  /// - Throws: `Refusal` as `run` does.
  public func export(
    _ month: Month, _ language: Language, _ content: PayrollExport = .wages
  ) throws -> String {
    let kept = try store.read { try Closings.texts(of: month, in: $0) }
    let policies = try (kept ?? texts(month)).policies(for: month)
    return try content.text(of: run(month).document(language), policies.kpi, language)
  }

  /// Compares two months: the changes of each agent, with their reasons.
  ///
  /// - Throws: `Refusal` as `run` does.
  public func compare(
    _ before: Month, _ after: Month, _ language: Language
  ) throws -> PayrollComparison {
    PayrollComparison(
      try run(before).document(language), try run(after).document(language))
  }

  /// Returns the attendance calendars of the agents on a month's payroll, by number. Open questions
  /// stop nothing here.
  ///
  /// - Throws: `Refusal` of kind `.refused` when a text can't be read or there is no roster.
  public func attendance(_ month: Month) throws -> [AttendanceCalendar] {
    try store.read { reading in
      try AttendanceReader(month: month, zone: zone, now: store.clock.now)
        .read(reading) { try texts(month) }
    }
  }

  /// Returns the scores of the last closed months before a month by agent, the oldest first.
  ///
  /// - Parameter months: how many calendar months are looked at.
  public func pastScores(before month: Month, months: Int = 6) throws -> [AgentNumber: [Points]] {
    try store.read { try Closings.scores(of: month.index - months..<month.index, in: $0) }
  }

  public func closedMonths() throws -> Set<Month> {
    Set(try store.read { try Closings.months(in: $0) })
  }

  /// The activity fund.
  public func fund() throws -> FundBook { try store.read { try Fund.book(in: $0) } }

  /// Returns a finding for each closed month that a restore lost and nobody has closed again.
  public func lostClosings() throws -> [Finding] { try store.read { try lostClosings(in: $0) } }

  func lostClosings(in reading: Reading) throws -> [Finding] {
    let closed = Set(try Closings.months(in: reading))
    return try reading.lostByRestores().flatMap { restore in
      restore.words.compactMap { Month($0) }.filter { !closed.contains($0) }.map { month in
        Finding(
          nil, Texts.lostClosing(month, zone.label(restore.at)), fix: Texts.closeAgain(month))
      }
    }
  }

  /// Checks the seals, the order of the closed months, and the fund's book.
  public func check() throws -> [Finding] { try store.read { try PayrollCheck.findings(in: $0) } }
}
