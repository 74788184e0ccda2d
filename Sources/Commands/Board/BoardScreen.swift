import Desk
import Payroll
import Shell
import Shifts
import Terminal
import Vocabulary

/// The board as lines of a terminal, from 40 columns on, and as JSON.
struct BoardScreen: Shown {
  /// A part of the board that a key chooses: its own lines, and those behind it.
  struct Part {
    let lines: [String]
    let whole: [String]
  }

  let board: Board

  /// Matters of each list that the board itself shows.
  private static let shown = 3

  func lines(_ paper: Paper) -> [String] {
    [head(paper)] + parts(paper).flatMap { [""] + $0.lines }
  }

  func head(_ paper: Paper) -> String {
    paper.style(
      paper.width.cut(
        paper.text(BoardTexts.head(board.zone.label(board.at))), to: max(10, paper.columns)),
      .title)
  }

  func parts(_ paper: Paper) -> [Part] {
    [people(paper)] + board.lists.map { list($0, paper) }
      + (board.rows.isEmpty ? [] : [month(paper)])
      + (board.findings.isEmpty ? [] : [findings(paper)])
  }

  // MARK: People

  private func people(_ paper: Paper) -> Part {
    let late = board.people.count { $0.presence.state == .late }
    let title = self.title(
      BoardTexts.people, board.people.count, late > 0 ? BoardTexts.late(late) : nil,
      BoardTexts.attendanceCommand(board.month), paper)
    let lines = board.people.map { person in
      let presence = person.presence
      let name = paper.width.pad("\(presence.agent)号 \(person.name)", to: 12)
      let hours = [presence.start, presence.end].map(board.zone.time).joined(separator: "-")
      let role: Style.Role? =
        presence.state == .late ? .bad : presence.lateSeconds > 0 ? .warning : nil
      let head = fit("  \(name) \(hours) ", paper)
      let state = paper.text(BoardTexts.state(presence))
      let room = paper.columns - paper.width.of(head)
      return head + paper.style(paper.isScreen ? paper.width.cut(state, to: room) : state, role)
    }
    let none = ["  " + paper.style(paper.text(BoardTexts.nobody), .faint)]
    return Part(lines: [title] + (lines.isEmpty ? none : lines), whole: [title] + lines)
  }

  // MARK: Lists

  private func list(_ list: Board.List, _ paper: Paper) -> Part {
    let waiting = list.waiting
    let title = self.title(
      waiting.title, waiting.total, list.overdue > 0 ? BoardTexts.overdue(list.overdue) : nil,
      waiting.command, paper)
    let ages = waiting.key == "handovers" ? self.ages(paper) : []
    let all = waiting.items.map { item in
      let due = item.due.map { due in
        paper.style(
          paper.text(BoardTexts.due(board.zone.label(due), isOver: due < board.at)) + " ",
          due < board.at ? .bad : .warning)
      }
      let mark = item.mark.map { paper.text($0) + "  " } ?? ""
      let text = paper.text(item.text).harmless()
      let room = paper.columns - paper.width.of(due ?? "") - 2
      return "  " + (due ?? "")
        + paper.width.cut("\(item.number.harmless())  \(mark)\(text)", to: max(16, room))
    }
    let rest = waiting.total - min(Self.shown, all.count)
    let more = rest > 0 ? ["  " + paper.style(paper.text(BoardTexts.more(rest)), .faint)] : []
    return Part(
      lines: [title] + ages + all.prefix(Self.shown) + more, whole: [title] + ages + all)
  }

  /// The handovers by age, a bar each.
  private func ages(_ paper: Paper) -> [String] {
    guard let backlog = board.handovers, backlog.unfinished > 0 else { return [] }
    return backlog.ages.filter { $0.count > 0 }.map { age in
      let share = Double(age.count) / Double(backlog.unfinished)
      let name = paper.width.pad(paper.text(BoardTexts.age(age)), to: 10)
      return "  \(name) \(paper.chart.bar(share, columns: 12)) \(age.count)"
    }
  }

  // MARK: The month

  private func month(_ paper: Paper) -> Part {
    let title = self.title(
      BoardTexts.month(board.month), board.rows.count, nil,
      BoardTexts.pointsCommand(board.month), paper)
    let lines =
      paper.columns < 78 && paper.isScreen ? narrow(paper) : table(paper)
    return Part(lines: [title] + lines, whole: [title] + lines + missing(paper))
  }

  private var most: Points { board.rows.map(\.standing.estimate.most).max() ?? .zero }

  private func table(_ paper: Paper) -> [String] {
    var table = Table(
      BoardTexts.monthHeads.enumerated().map { index, head in
        .init(paper.text(head), (1...6).contains(index) ? .right : .left)
      })
    for row in board.rows {
      let (standing, estimate) = (row.standing, row.standing.estimate)
      table.add([
        .init("\(standing.agent)号 \(standing.name)"), .init("\(standing.orders.tagged)"),
        .init(standing.refundPercent ?? "–"), .init(row.service.percent.map { $0 + "%" } ?? "–"),
        .init("\(standing.lowRatings)", standing.lowRatings > 0 ? .warning : nil),
        .init("\(standing.late)", standing.late > 0 ? .warning : nil),
        .init("\(estimate.soFar)"), .init(bar(estimate, paper) + " " + range(estimate)),
        .init(paper.text(BoardTexts.open(estimate.open))),
      ])
    }
    let width = paper.isScreen ? paper.columns : nil
    return table.lines(width: width, cells: paper.width, style: paper.style)
  }

  /// Two lines for each agent, where a table does not fit.
  private func narrow(_ paper: Paper) -> [String] {
    board.rows.flatMap { row in
      let (standing, estimate) = (row.standing, row.standing.estimate)
      let head =
        "  \(standing.agent)号 \(standing.name)  \(bar(estimate, paper)) " + range(estimate)
      let brief = fit(paper.text(BoardTexts.brief(standing, row.service)), paper)
      return [fit(head, paper), paper.style(brief, .faint)]
    }
  }

  private func missing(_ paper: Paper) -> [String] {
    board.rows.filter { !$0.standing.estimate.open.isEmpty }.map { row in
      paper.text(BoardTexts.missing(row.standing))
    }
  }

  private func bar(_ estimate: ScoreEstimate, _ paper: Paper) -> String {
    paper.chart.bar(estimate.soFar.share(of: most), columns: 10)
  }

  private func range(_ estimate: ScoreEstimate) -> String {
    estimate.least == estimate.most ? "\(estimate.most)" : "\(estimate.least)–\(estimate.most)"
  }

  // MARK: Shared

  private func findings(_ paper: Paper) -> Part {
    let title = self.title(
      BoardTexts.unknown, board.findings.count, nil, BoardTexts.checkCommand, paper)
    let lines = board.findings.flatMap { ErrorText.lines($0, paper.language) }
      .map { "  " + $0.harmless() }
    return Part(lines: [title] + lines.prefix(2), whole: [title] + lines)
  }

  private func title(
    _ title: Text, _ count: Int, _ alarm: Text?, _ command: Text, _ paper: Paper
  ) -> String {
    let head = "\(paper.text(title)) \(count)"
    let mark = alarm.map { "  " + paper.text($0) } ?? ""
    let used = paper.width.of(head + mark)
    let hint = "  " + paper.text(command)
    let fits = !paper.isScreen || used + paper.width.of(hint) <= paper.columns
    return paper.style(head, .title) + paper.style(mark, .bad)
      + (fits ? paper.style(hint, .faint) : "")
  }

  private func fit(_ line: String, _ paper: Paper) -> String {
    paper.isScreen ? paper.width.cut(line.harmless(), to: max(16, paper.columns)) : line.harmless()
  }
}

extension MonthStanding {
  /// The refund rate in percent with one decimal: `3.5%`; nil without tags.
  var refundPercent: String? { refundRate.map { ($0 * Ratio(100)).decimal(1) + "%" } }
}
