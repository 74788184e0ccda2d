import Staff
import Store
import Vocabulary

/// The room's lines of a month's checklist: everything that a draft lacks, what it found, the
/// amounts that earlier months bring, and the totals beside the month before.
extension Payroll: MonthChecked {
  public func points(of month: Month) throws -> [MonthPoint] {
    try store.read { reading in
      if let frozen = try Closings.frozen(month, in: reading) {
        return try closed(frozen, in: reading)
      }
      let isFirst = try Closings.months(in: reading).isEmpty
      let first = isFirst ? [MonthPoint("first_month", .remark, Texts.firstMonth(month))] : []
      let hindrances = try MonthClosing.hindrances(
        month, zone: zone, now: store.clock.now, in: reading)
      let survey = try survey(month, in: reading)
      var points = (hindrances + survey.obstacles).map(\.stopping)
      points += try lostClosings(in: reading).map { MonthPoint("lost_closing", .remark, $0) }
      points += first + absent(survey.facts)
      let late = late(survey.late)
      points += try survey.draft.map { try self.points($0, late, in: reading) } ?? late
      return points
    }
  }

  private func closed(_ frozen: FrozenMonth, in reading: Reading) throws -> [MonthPoint] {
    let closing = frozen.closing
    let done = MonthPoint(
      "closed", .fine,
      Texts.closedAlready(closing.month, closing.author, zone.label(closing.at)))
    let verification = try Verification.of(
      frozen, texts: texts, zone: zone, now: store.clock.now, in: reading)
    return [done]
      + verification.differences.map { MonthPoint("closing", .undecided, $0) }
      + verification.moved.map { MonthPoint("late", .remark, $0) }
  }

  /// Returns the agents whose every shift counts as absence, as if nobody had imported their
  /// clockings.
  private func absent(_ facts: [AgentFacts]) -> [MonthPoint] {
    facts.filter { $0.attendance.shifts == 0 && $0.attendance.absence.count > 0 }.map {
      MonthPoint(
        "clocking", .undecided,
        Texts.neverClocked($0.agent, $0.name, $0.attendance.absence.count),
        fix: Texts.clockingsFix, agent: $0.agent)
    }
  }

  /// Returns the adjustments of closed months that the month would book.
  private func late(_ changes: [LateFacts]) -> [MonthPoint] {
    changes.filter { !$0.isWithoutMoney }.map { change in
      MonthPoint(
        "late", .remark,
        Texts.lateIn(change.month, change.facts.agent, change.adjustment), agent: change.facts.agent
      )
    }
  }

  private func points(
    _ draft: PayrollDraft, _ late: [MonthPoint], in reading: Reading
  ) throws -> [MonthPoint] {
    let statements = draft.result.statements
    let running =
      draft.isRunning
      ? [
        MonthPoint(
          MonthPoint.calendar, .missing, Texts.stillRunning(draft.month),
          fix: Texts.stillRunningFix
        ).stopping
      ] : []
    let before = try reading.first(
      """
      SELECT CAST(sum(wage) AS BIGINT) FROM payroll_statement WHERE month = $1
      """, draft.month.previous
    ) { try $0.moneyIfAny(0) }.flatMap(\.self)
    let total = statements.map(\.settlement.wage).sum()
    var points = [MonthPoint("wages", .fine, Texts.wagesComplete(statements.count))] + running
    if draft.policies.wage.hands > 1,
      let prepared = try Preparation.latest(of: draft.month, in: reading)
    {
      points.append(
        MonthPoint(
          "sign_off", .remark, Texts.prepared(prepared.author, zone.label(prepared.at)),
          fix: Texts.secondHand(draft.month)))
    }
    points += draft.remarks.map { MonthPoint("finding", .remark, $0) } + draft.debts + late
    points.append(
      MonthPoint("total", .remark, Texts.totals(total, before, draft.month.previous)))
    return points
  }
}
