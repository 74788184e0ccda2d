import Appraisals
import Cases
import Shell
import Terminal
import Vocabulary

/// A complaint as it stands, or stood after a step.
struct ComplaintView: Shown {
  let complaint: ComplaintCase
  let name: String
  let zone: DeskZone
  let now: Moment

  func encode(to encoder: any Encoder) throws {
    let object: JSONObject = [
      "number": complaint.number, "date": complaint.day, "agent": complaint.agent,
      "order": complaint.order, "note": complaint.note, "takenBy": complaint.takenBy,
      "due": complaint.due.map(zone.iso), "overdue": complaint.isOverdue(at: now),
      "answer": complaint.answer, "answeredAt": complaint.answeredAt.map(zone.iso),
      "verdict": complaint.verdict?.rawValue, "points": complaint.points,
      "reason": complaint.reason.isEmpty ? nil : complaint.reason, "record": complaint.record,
      "author": complaint.author, "at": zone.iso(complaint.at),
    ]
    try object.encode(to: encoder)
  }

  /// Returns `#1  2026-11-20 4号 周晴  not judged  OVERDUE: answer by ...`, with the words that were
  /// said below it.
  func lines(_ paper: Paper) -> [String] {
    let state = paper.text(Texts.verdict(complaint))
    let head = [
      paper.style("#\(complaint.number)", .rank), "\(complaint.day) \(name)",
      paper.style(state, complaint.verdict == nil ? .warning : nil), promise(paper),
      complaint.order?.text,
    ].compactMap(\.self).joined(separator: "  ")
    let said = [
      complaint.note, complaint.answer.map { paper.text(Texts.answeredWith($0)) } ?? "",
      complaint.reason.isEmpty ? "" : paper.text(Texts.reasonIs(complaint.reason)),
    ]
    return [head] + said.filter { !$0.isEmpty }.map { "    " + $0.harmless() }
  }

  private func promise(_ paper: Paper) -> String? {
    guard let due = complaint.due.map(zone.label), complaint.isAwaited else { return nil }
    return complaint.isOverdue(at: now)
      ? paper.style(paper.text(Texts.overdue(due)), .bad) : paper.text(Texts.answerDue(due))
  }

  /// Returns `    2026-11-20 10:00  3号  true, 8 points · why: ...`.
  func stepLine(_ paper: Paper) -> String {
    let what =
      switch complaint.step {
      case ComplaintFlow.open: paper.text(Texts.takenDown)
      case ComplaintFlow.answer: paper.text(Texts.answeredWith(complaint.answer ?? ""))
      case CaseStep.undo: paper.text(Texts.stepTakenBack)
      default:
        paper.text(Texts.verdict(complaint)) + " · " + paper.text(Texts.reasonIs(complaint.reason))
      }
    return "    \(zone.label(complaint.at))  \(complaint.author)号  " + what.harmless()
  }
}

struct ComplaintRows: Shown {
  let complaints: [ComplaintView]
  /// True when they are the steps of one complaint, which is shown as it stands before them.
  var isStory = false

  func encode(to encoder: any Encoder) throws { try complaints.encode(to: encoder) }

  func lines(_ paper: Paper) -> [String] {
    guard isStory else { return complaints.flatMap { $0.lines(paper) } }
    return (complaints.last?.lines(paper) ?? []) + complaints.map { $0.stepLine(paper) }
  }
}
