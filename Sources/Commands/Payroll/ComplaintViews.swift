import Appraisals
import Shell
import Terminal
import Vocabulary

/// A complaint as it stands.
struct ComplaintView: Shown {
  let number: Int
  let date: Day
  let agent: AgentNumber
  let order: OrderNumber?
  let note: String
  let takenBy: AgentNumber
  let due: String?
  let overdue: Bool
  let answer: String?
  let answeredAt: String?
  let verdict: String?
  let points: Points?
  let reason: String?
  /// The record that payroll counts, or counted before a later judgement.
  let record: Int?
  /// Who made this step, and when.
  let author: AgentNumber
  let at: String
  private let name: String
  private let dueLabel: String?
  private let atLabel: String

  private enum CodingKeys: CodingKey {
    case number, date, agent, order, note, takenBy, due, overdue, answer, answeredAt, verdict
    case points, reason, record, author, at
  }

  init(_ complaint: ComplaintCase, name: String, zone: DeskZone, now: Moment) {
    number = complaint.number
    date = complaint.day
    agent = complaint.agent
    order = complaint.order
    note = complaint.note
    takenBy = complaint.takenBy
    due = complaint.due.map(zone.iso)
    overdue = complaint.isOverdue(at: now)
    answer = complaint.answer?.text
    answeredAt = complaint.answer.map { zone.iso($0.at) }
    verdict = complaint.verdict?.code
    points = complaint.verdict?.points
    reason = complaint.reason.isEmpty ? nil : complaint.reason
    record = complaint.record
    author = complaint.author
    at = zone.iso(complaint.at)
    self.name = name
    dueLabel = complaint.due.map(zone.label)
    atLabel = zone.label(complaint.at)
  }

  /// `#1  2026-11-20 4号 周晴  not judged  OVERDUE: answer by ...`, and what was said below it.
  func lines(_ paper: Paper) -> [String] {
    let state = paper.text(Texts.verdict(verdict, points))
    let head = [
      paper.style("#\(number)", .rank), "\(date) \(name)",
      paper.style(state, verdict == nil ? .warning : nil), promise(paper), order?.text,
    ].compactMap(\.self).joined(separator: "  ")
    let said = [
      note.isEmpty ? nil : note, answer.map { paper.text(Texts.answeredWith($0)) },
      reason.map { paper.text(Texts.reasonIs($0)) },
    ].compactMap(\.self)
    return [head] + said.map { "    " + $0.harmless() }
  }

  private func promise(_ paper: Paper) -> String? {
    guard let dueLabel, answer == nil, verdict != "dropped" else { return nil }
    return overdue
      ? paper.style(paper.text(Texts.overdue(dueLabel)), .bad)
      : paper.text(Texts.answerDue(dueLabel))
  }

  /// Who made the step, and when: `2026-11-20 10:00  3号`.
  func stamp(_ paper: Paper) -> String { "\(atLabel)  \(author)号" }
}

struct ComplaintRows: Shown {
  let complaints: [ComplaintView]

  func encode(to encoder: any Encoder) throws { try complaints.encode(to: encoder) }
  func lines(_ paper: Paper) -> [String] { complaints.flatMap { $0.lines(paper) } }
}

/// The steps of one case: the case as it stands, then what each step did.
struct ComplaintStory: Shown {
  let versions: [ComplaintCase]
  let steps: [ComplaintView]

  func encode(to encoder: any Encoder) throws { try steps.encode(to: encoder) }

  func lines(_ paper: Paper) -> [String] {
    let pairs = zip([nil] + versions.map(Optional.some), versions)
    let steps = zip(pairs, steps).map { pair, step in
      "    \(step.stamp(paper))  " + what(before: pair.0, pair.1, paper).harmless()
    }
    return (self.steps.last?.lines(paper) ?? []) + steps
  }

  private func what(before: ComplaintCase?, _ step: ComplaintCase, _ paper: Paper) -> String {
    guard let before else { return paper.text(Texts.takenDown) }
    if before.answer != step.answer, let answer = step.answer {
      return paper.text(Texts.answeredWith(answer.text))
    }
    return paper.text(Texts.verdict(step.verdict?.code, step.verdict?.points)) + " · "
      + paper.text(Texts.reasonIs(step.reason))
  }
}
