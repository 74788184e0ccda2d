import Desk
import Payroll
import Shell
import Terminal
import Vocabulary

/// `payroll compare MONTH [OTHER]`: shows two months side by side, or a month's draft beside the
/// draft before it, else a month beside the closed one before it.
struct PayrollCompare: MonthCommand {
  static let configuration = CommandConfiguration.leaf("compare", aliases: ["比"])
  static let guide = Guide(
    Texts.payrollCompareSummary,
    examples: [
      .init("kefu payroll compare 2026-09 2026-10 --as 9", Texts.payrollCompareExample),
      .init("kefu payroll compare 2026-10 --as 9", Texts.payrollCompareDrafts),
    ], more: Texts.payrollCompareMore)

  @OptionGroup var shared: SharedOptions
  @Argument var month: Month
  @Argument var other: Month?

  func answer(_ context: Context) throws -> Answer {
    let sight = try context.sight()
    let payroll = try context.payroll()
    func document(_ month: Month) throws -> PayrollDocument {
      try payroll.run(month).document(context.language)
    }
    if let other {
      let (before, after) = (min(month, other), max(month, other))
      return show(try document(before), try document(after), sight)
    }
    let now = try document(month)
    if case .everything = sight, !now.closed,
      let last = DraftShelf(desk: try context.desk()).last(before: now, context.language)
    {
      return show(last, now, sight)
    }
    guard try payroll.closedMonths().contains(month.previous) else {
      throw Refusal(.nothingFound, Texts.nothingBefore(month), fix: Texts.nameTwoMonths(month))
    }
    return show(try document(month.previous), now, sight)
  }

  private func show(_ before: PayrollDocument, _ after: PayrollDocument, _ sight: Sight) -> Answer {
    let comparison =
      switch sight {
      case .everything: PayrollComparison(before, after)
      case .points: PayrollComparison(before, after).pointsAlone
      case .ownPoints(let agent):
        PayrollComparison(before.showing(only: agent), after.showing(only: agent)).pointsAlone
      case .own(let agent):
        PayrollComparison(before.showing(only: agent), after.showing(only: agent))
      }
    let head =
      before.month == after.month
      ? Texts.sinceLastDraft(after.month)
      : Texts.sideBySide(Texts.state(of: before), Texts.state(of: after))
    return Answer(ComparisonPage(comparison: comparison, head: head))
  }
}

/// The changes, under a line that names the two sides.
struct ComparisonPage: Shown {
  let comparison: PayrollComparison
  let head: Text

  func encode(to encoder: any Encoder) throws { try comparison.encode(to: encoder) }

  func lines(_ paper: Paper) -> [String] {
    [paper.style(paper.text(head), .title)]
      + comparison.lines(paper.language).map { $0.harmless() }
  }
}
