import Shell
import Shifts
import Terminal
import Vocabulary

/// A month's roster as a drawing: one column a day, in blocks of whole weeks when the month is
/// wider than the screen. Each colour has a sign too: `>` today, `!` too few, `*` swapped, `+` a
/// substitute.
struct RosterPage: Shown {
  let calendar: RosterCalendar
  let today: Day

  func encode(to encoder: any Encoder) throws {
    try calendar.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(today, forKey: .today)
  }

  private enum CodingKeys: CodingKey { case today }

  func lines(_ paper: Paper) -> [String] {
    let page = Drawing(calendar: calendar, today: today, paper: paper)
    return page.blocks.flatMap(page.lines) + page.legend + gaps(paper)
  }

  private func gaps(_ paper: Paper) -> [String] {
    calendar.days.flatMap { day in
      day.gaps.map { gap in
        paper.style(
          Texts.coverageGap(day.day, gap.name, gap.present, gap.minimum)(paper.language).harmless(),
          .bad)
      }
    }
  }
}

/// The calendar on a screen of a certain width.
private struct Drawing {
  let calendar: RosterCalendar
  let today: Day
  let paper: Paper
  /// Names such as `3号 王春`, cut to leave room for a week.
  private let names: [String]
  private let label: Int
  private let cell: Int

  init(calendar: RosterCalendar, today: Day, paper: Paper) {
    self.calendar = calendar
    self.today = today
    self.paper = paper
    let whole = calendar.agents.map { "\($0.agent)号 \($0.name.harmless())" }
    let codes = calendar.agents.flatMap { $0.cells.map { paper.width.of($0.code.harmless()) } }
    cell = 1 + max(2, codes.max() ?? 0)
    let room = max(8, paper.columns - 1 - 7 * cell)
    names = whole.map { paper.width.cut($0, to: room) }
    let heads = names + [paper.text(Texts.shortRow)]
    label = heads.map { paper.width.of($0) }.max() ?? 0
  }

  /// Ranges of days that fit beside each other: the whole month, or as many whole weeks as fit.
  var blocks: [Range<Int>] {
    let fit = max(1, (paper.columns - 1 - label) / cell)
    let count = calendar.days.count
    guard count > fit else { return [0..<count] }
    let mondays = calendar.days.indices.filter { $0 > 0 && calendar.days[$0].weekday == 1 }
    var blocks: [Range<Int>] = []
    var start = 0
    while start < count {
      let weekEnd = (mondays + [count]).last { $0 > start && $0 - start <= fit }
      let end = weekEnd ?? min(start + fit, count)
      blocks.append(start..<end)
      start = end
    }
    return blocks
  }

  func lines(_ range: Range<Int>) -> [String] {
    var lines = [
      row("", range) { index in
        let isToday = calendar.days[index].day == today
        return (isToday ? ">" : " ", String(calendar.days[index].day.civil.day), .title)
      },
      row("", range) { (" ", weekday(calendar.days[$0].weekday), .faint) },
    ]
    for (person, name) in zip(calendar.agents, names) {
      lines.append(row(name, range) { shown(person.cells[$0]) })
    }
    if range.contains(where: { !calendar.days[$0].gaps.isEmpty }) {
      lines.append(
        row(paper.text(Texts.shortRow), range) { index in
          calendar.days[index].gaps.isEmpty ? (" ", "", nil) : (" ", "!", .bad)
        })
    }
    return lines + [""]
  }

  private func row(
    _ head: String, _ range: Range<Int>,
    _ cell: (Int) -> (sign: String, text: String, role: Style.Role?)
  ) -> String {
    let cells = range.map { index in
      let (sign, text, role) = cell(index)
      let isToday = calendar.days[index].day == today
      let padded = index == range.upperBound - 1 ? text : paper.width.pad(text, to: self.cell - 1)
      return sign + paper.style(padded, isToday ? .match : role)
    }
    return paper.width.pad(head, to: label) + cells.joined()
  }

  private func shown(_ cell: RosterCalendar.Cell) -> (String, String, Style.Role?) {
    let sign = cell.change == .swap ? "*" : cell.change == nil ? " " : "+"
    switch cell.kind {
    case .rest: return (sign, "·", .faint)
    case .leave: return (sign, paper.text(Texts.leaveCell), .warning)
    case .outside: return (sign, cell.code.isEmpty ? "" : "-", .faint)
    case .shift: return (sign, cell.code.harmless(), nil)
    }
  }

  private func weekday(_ number: Int) -> String {
    let names =
      paper.language == .chinese
      ? ["一", "二", "三", "四", "五", "六", "日"] : ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
    return names[number - 1]
  }

  /// The explanations of the signs that this month shows.
  var legend: [String] {
    let cells = calendar.agents.flatMap(\.cells)
    let signs = [
      calendar.days.contains { $0.day == today } ? Texts.signToday : nil,
      cells.contains { $0.change == .swap } ? Texts.signSwap : nil,
      cells.contains { $0.change == .covers || $0.change == .covered } ? Texts.signCover : nil,
      cells.contains { $0.kind == .leave } ? Texts.signLeave : nil,
    ].compactMap(\.self)
    guard !signs.isEmpty else { return [] }
    return [paper.style(signs.map(paper.text).joined(separator: "  "), .faint)]
  }
}
