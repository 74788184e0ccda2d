import Store
import Vocabulary

/// A month's payroll: all statements, and findings that somebody should look at.
public struct PayrollResult: Hashable, Sendable {
  public let month: Month
  public let policyDates: PayrollDocument.PolicyDates
  public let findings: [Finding]
  public let statements: [Statement]

  /// Returns the printed form of a draft in a language.
  public func document(_ language: Language) -> PayrollDocument {
    document(language, isClosed: false, Assent(), after: nil)
  }

  /// Returns the printed form of a closed month in a language.
  ///
  /// - Parameter head: the journal's last row before the closing; nil when there was none.
  func closed(
    _ language: Language, _ assent: Assent, after head: JournalHead?
  ) -> PayrollDocument {
    document(language, isClosed: true, assent, after: head)
  }

  private func document(
    _ language: Language, isClosed: Bool, _ assent: Assent, after head: JournalHead?
  ) -> PayrollDocument {
    let agents = statements.map { $0.printed(language) }
    return PayrollDocument(
      month: month, closed: isClosed, journal: head?.description, policies: policyDates,
      findings: findings.map { $0.line(language) }, agents: agents, totals: .init(agents),
      open: assent.open.isEmpty ? nil : assent.open.map { $0.finding.line(language) },
      despite: assent.reason)
  }
}

extension Statement {
  func printed(_ language: Language) -> PayrollDocument.AgentStatement {
    func event(_ event: Score.Event) -> PayrollDocument.Event {
      .init(
        key: event.key, points: event.points, date: event.day, because: event.because(language))
    }
    return PayrollDocument.AgentStatement(
      agent: agent, name: name, grade: grade,
      items: score.items.map {
        .init(key: $0.key, points: $0.points, max: $0.most, because: $0.because(language))
      },
      deductions: score.deductions.map(event), additions: score.additions.map(event),
      score: score.points, passed: score.passed, level: score.level?.key, bonus: bonus, base: base,
      commission: commission, allowance: allowance, rewards: rewards,
      fines: fines.map {
        .init(key: $0.key, amount: $0.amount, date: $0.day, because: $0.because(language))
      },
      adjustments: brought.adjustments.map {
        PayrollDocument.Adjustment(
          month: $0.month, amount: $0.amount, because: $0.because(language))
      }
        + corrections.map {
          PayrollDocument.Adjustment(
            month: $0.entry.day.month, amount: $0.entry.amount ?? .zero,
            because: Texts.record($0, language))
        },
      carriedIn: brought.carriedIn, carriedOut: settlement.carriedOut, wage: settlement.wage)
  }
}
