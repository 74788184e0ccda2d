import Desk
import Vocabulary

/// A week as a page to print or to keep as PDF by the browser.
struct WeekPage {
  let weeks: [WeekLines]
  let language: Language

  var text: String {
    let head = weeks.first.map { WeekTexts.head($0.digest.week, $0.digest.name)(language) } ?? ""
    var page = HTMLPage(language: language, title: head)
    page.add("h1", head)
    let sections = weeks.enumerated().map { index, week in
      HTMLPage.element("section", section(week, isFirst: index == 0))
    }
    page.body.append(HTMLPage.element("main", sections.joined(separator: "\n")))
    return page.text
  }

  private func section(_ week: WeekLines, isFirst: Bool) -> String {
    let digest = week.digest
    var parts = [isFirst ? "" : HTMLPage.element("h2", HTMLPage.escape(digest.name(language)))]
    parts.append(table(week.rows))
    if let reasons = week.reasonLine(language) {
      parts.append(HTMLPage.element("p", HTMLPage.escape(reasons)))
    }
    parts += digest.findings.map {
      HTMLPage.element("p", HTMLPage.escape($0.reason(language)), class: "warning")
    }
    for (title, matters) in week.lists {
      let names = matters.names.map { HTMLPage.element("li", HTMLPage.escape($0(language))) }
      parts.append(
        HTMLPage.element(
          "h2", HTMLPage.escape(WeekTexts.listHead(title, matters.total)(language))))
      parts.append(HTMLPage.element("ul", names.joined(separator: "\n")))
    }
    return parts.joined(separator: "\n")
  }

  private func table(_ rows: [WeekLines.Row]) -> String {
    guard !rows.isEmpty else {
      return HTMLPage.element("p", HTMLPage.escape(WeekTexts.nothing(language)), class: "faint")
    }
    let heads = ["", WeekTexts.thisWeek(language), WeekTexts.weekBefore(language)].map {
      HTMLPage.element("th", HTMLPage.escape($0))
    }.joined()
    let lines = rows.map { row in
      HTMLPage.element(
        "tr",
        HTMLPage.element("td", HTMLPage.escape(row.name(language)))
          + [row.this, row.before].map {
            HTMLPage.element("td", HTMLPage.escape($0), class: "number")
          }.joined())
    }
    return HTMLPage.element(
      "table", HTMLPage.element("tr", heads) + lines.joined(separator: "\n"))
  }
}
