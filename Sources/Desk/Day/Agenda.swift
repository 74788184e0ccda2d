import Shell
import Shifts
import Staff
import Terminal
import Vocabulary

/// One thing that waits for an agent.
struct AgendaItem: Encodable {
  /// The short number or the order number by which commands name it.
  let number: String
  let due: String?
  let overdue: Bool
  private let text: Text
  private let mark: Text?

  /// - Parameter mark: a text put before the item's own, such as its deadline.
  init(
    _ number: String, _ text: Text, due: Moment? = nil, now: Moment, zone: DeskZone,
    mark: Text? = nil
  ) {
    self.number = number
    self.text = text
    self.due = due.map(zone.iso)
    let isOverdue = due.map { $0 < now } ?? false
    overdue = isOverdue
    let time = due.map { isOverdue ? Text.overdueSince(zone, $0) : Text.dueBy(zone, $0) }
    self.mark = [mark, time].compactMap(\.self).joined(Text(same: " "))
  }

  func line(_ paper: Paper, width: Int) -> String {
    let mark = mark.map { paper.style("[\(paper.text($0))] ", overdue ? .bad : .warning) } ?? ""
    let number = paper.style(paper.width.pad(number, to: width, .right), .rank)
    return "  " + number + "  " + mark + paper.text(text).harmless()
  }

  private enum CodingKeys: CodingKey { case number, text, due, overdue }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(number, forKey: .number)
    try container.encode(text(encoder.language), forKey: .text)
    try container.encodeIfPresent(due, forKey: .due)
    try container.encode(overdue, forKey: .overdue)
  }
}

/// The first things of one kind, with the total.
struct AgendaSection: Encodable {
  /// The order of HANDBOOK/shifts.md, Sign-in screen; kinds that it does not name come after these.
  private static let order = [
    "messages", "handovers", "unpaid", "follow_ups", "complaints", "low_stock", "plan",
  ]

  static func ordered(_ sections: [AgendaSection]) -> [AgendaSection] {
    order.flatMap { key in sections.filter { $0.key == key } }
      + sections.filter { !order.contains($0.key) }
  }

  let key: String
  let title: Text
  let total: Int
  let items: [AgendaItem]
  /// The command that lists all of them.
  let command: Text

  init(_ list: WaitingList, now: Moment, zone: DeskZone) {
    key = list.key
    title = list.title
    total = list.total
    items = list.items.map {
      AgendaItem($0.number, $0.text, due: $0.due, now: now, zone: zone, mark: $0.mark)
    }
    command = list.command
  }

  private enum CodingKeys: CodingKey { case key, total, items, command }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(key, forKey: .key)
    try container.encode(total, forKey: .total)
    try container.encode(items, forKey: .items)
    // Scripts call commands by their English names, which never change.
    try container.encode(command.english, forKey: .command)
  }

  func lines(_ paper: Paper) -> [String] {
    let title = paper.style(paper.text(title) + " \(total)", .title)
    let width = items.map { paper.width.of($0.number) }.max() ?? 0
    let rest = total - items.count
    return [title + "  " + paper.style("kefu " + paper.text(command), .faint)]
      + items.map { $0.line(paper, width: width) }
      + (rest > 0 ? ["  " + paper.style(paper.text(Texts.andMore(rest)), .faint)] : [])
  }
}

/// Everything that concerns an agent at sign-in or sign-out, in the order of HANDBOOK/shifts.md
/// (Sign-in screen) and HANDBOOK/orders.md (Tag).
package struct Agenda: Shown {
  package struct Shift: Encodable {
    package let code: String
    package let name: String
    package let start: String
    package let end: String
    package let label: String

    private enum CodingKeys: CodingKey { case code, name, start, end }
  }

  let zone: DeskZone
  package let agent: AgentNumber
  package let name: String
  package let day: Day
  /// The agent's shift now or next today; nil on a day of rest or without a roster.
  package let shift: Shift?
  /// The press of the clock that is missing; nil when none is.
  package let clock: MissingPress?
  let sections: [AgendaSection]
  /// True for the end of a shift.
  let isLeaving: Bool

  private enum CodingKeys: CodingKey { case agent, name, day, shift, clock, sections }

  /// True when nothing waits and nothing is left; a missing clocking is told apart.
  package var isEmpty: Bool { sections.allSatisfy { $0.total == 0 } }

  private var nothing: Text { Texts.nothing(besides: !isEmpty, leaving: isLeaving) }

  package func lines(_ paper: Paper) -> [String] {
    let head = Texts.agendaHead(agent, name, day, shift.map { "\($0.name) \($0.label)" })
    let listed = sections.filter { $0.total > 0 }
    return paper.fold(
      [paper.style(paper.text(head).harmless(), .title)]
        + (clock.map { [paper.style(paper.text(Texts.missing($0, zone)), .warning)] } ?? [])
        + listed.flatMap { $0.lines(paper) }
        + (listed.count == sections.count ? [] : [paper.style(paper.text(nothing), .faint)]))
  }
}
