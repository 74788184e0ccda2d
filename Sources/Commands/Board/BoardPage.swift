import Desk
import Payroll
import Shell
import Shifts
import Vocabulary

/// The board as a page for a screen on the wall.
struct BoardPage {
  private let board: Board
  private let language: Language

  /// Seconds after which the page loads itself again.
  private static let refresh = 30
  /// Matters of each list that a wall has room for.
  private static let shown = 12

  init(_ board: Board, _ language: Language) {
    self.board = board
    self.language = language
  }

  var text: String {
    let head = BoardTexts.head(board.zone.label(board.at))(language)
    var page = HTMLPage(language: language, title: head, refresh: Self.refresh)
    page.add("h1", head)
    let sections =
      [people] + board.lists.map(list) + (board.rows.isEmpty ? [] : [month])
      + (board.findings.isEmpty ? [] : [findings])
    page.body.append(HTMLPage.element("main", sections.joined(separator: "\n")))
    return page.text
  }

  private var people: String {
    let late = board.people.count { $0.presence.state == .late }
    let items = board.people.map { person in
      let presence = person.presence
      let hours = [presence.start, presence.end].map(board.zone.time).joined(separator: "-")
      let isLate = presence.state == .late
      return (
        "\(presence.agent)号 \(person.name)　\(hours)　\(BoardTexts.state(presence)(language))",
        isLate ? "bad" : presence.lateSeconds > 0 ? "warning" : ""
      )
    }
    return section(
      BoardTexts.people, board.people.count, late > 0 ? BoardTexts.late(late) : nil,
      BoardTexts.attendanceCommand(board.month),
      items.isEmpty ? [(BoardTexts.nobody(language), "faint")] : items)
  }

  private func list(_ list: Board.List) -> String {
    let waiting = list.waiting
    let items = waiting.items.prefix(Self.shown).map { item in
      let isOver = item.due.map { $0 < board.at } ?? false
      let due = item.due.map { BoardTexts.due(board.zone.label($0), isOver: isOver)(language) }
      let parts = [due, item.number, item.mark?(language), item.text(language)]
      return (parts.compactMap(\.self).joined(separator: "　"), isOver ? "bad" : "")
    }
    let rest = waiting.total - items.count
    return section(
      waiting.title, waiting.total, list.overdue > 0 ? BoardTexts.overdue(list.overdue) : nil,
      waiting.command, items + (rest > 0 ? [(BoardTexts.more(rest)(language), "faint")] : []))
  }

  private var findings: String {
    section(
      BoardTexts.unknown, board.findings.count, nil, BoardTexts.checkCommand,
      board.findings.map { ($0.reason(language), "warning") })
  }

  private func section(
    _ title: Text, _ count: Int, _ alarm: Text?, _ command: Text,
    _ items: [(text: String, name: String)]
  ) -> String {
    let alarm = alarm.map {
      " " + HTMLPage.element("span", HTMLPage.escape($0(language)), class: "bad")
    }
    let head = HTMLPage.element(
      "h2", HTMLPage.escape("\(title(language)) \(count)") + (alarm ?? ""))
    let lines = items.map {
      HTMLPage.element("li", HTMLPage.escape($0.text), class: $0.name)
    }
    return HTMLPage.element(
      "section", head + HTMLPage.element("ul", lines.joined(separator: "\n")) + hint(command))
  }

  private func hint(_ command: Text) -> String {
    HTMLPage.element("code", HTMLPage.escape("kefu " + command(language)))
  }

  private var month: String {
    let most = board.rows.map(\.standing.estimate.most).max() ?? .zero
    let heads = BoardTexts.monthHeads.map {
      HTMLPage.element("th", HTMLPage.escape($0(language)))
    }.joined()
    let rows = board.rows.map { HTMLPage.element("tr", cells($0, most)) }
    let table = HTMLPage.element(
      "table", HTMLPage.element("tr", heads) + rows.joined(separator: "\n"))
    return HTMLPage.element(
      "section",
      HTMLPage.element("h2", HTMLPage.escape(BoardTexts.month(board.month)(language))) + table
        + hint(BoardTexts.pointsCommand(board.month)), class: "wide")
  }

  private func cells(_ row: Board.Row, _ most: Points) -> String {
    let (standing, estimate) = (row.standing, row.standing.estimate)
    let numbers = [
      "\(standing.orders.tagged)", standing.refundPercent ?? "–",
      row.service.percent.map { $0 + "%" } ?? "–", "\(standing.lowRatings)", "\(standing.late)",
      "\(estimate.soFar)",
    ].map { HTMLPage.element("td", HTMLPage.escape($0), class: "number") }
    let meter =
      "<meter min=\"0\" max=\"\(max(1, most.hundredths))\" "
      + "value=\"\(max(0, estimate.soFar.hundredths))\"></meter> "
    let range =
      estimate.least == estimate.most ? "\(estimate.most)" : "\(estimate.least)–\(estimate.most)"
    return HTMLPage.element("td", HTMLPage.escape("\(standing.agent)号 \(standing.name)"))
      + numbers.joined() + HTMLPage.element("td", meter + HTMLPage.escape(range))
      + HTMLPage.element("td", HTMLPage.escape(BoardTexts.open(estimate.open)(language)))
  }
}
