import Books
import Cases
import Shell
import Terminal
import Vocabulary

/// Service figures with their sum.
struct ServiceSheet: Shown {
  struct Row {
    let agent: AgentNumber
    let name: String
    /// The day, when the rows are one agent's days; else nil.
    let day: Day?
    let figures: ServiceFigures
    /// The days that somebody typed, and those that chats say.
    let typed: Int
    let ofChats: Int
  }

  let from: Day
  let to: Day
  let rows: [Row]
  let reasons: [Field.Choice]

  static func rows(
    _ days: [ServiceDay], byDay: Bool, name: (AgentNumber) throws -> String
  ) throws -> [Row] {
    func row(_ days: [ServiceDay], _ agent: AgentNumber, _ day: Day?) throws -> Row {
      let typed = days.count(where: \.isTyped)
      return Row(
        agent: agent, name: try name(agent), day: day, figures: days.sum(), typed: typed,
        ofChats: days.count - typed)
    }
    if byDay {
      return try days.sorted { $0.day < $1.day }.map { try row([$0], $0.agent, $0.day) }
    }
    return try Dictionary(grouping: days, by: \.agent).sorted { $0.key < $1.key }.map {
      try row($0.value, $0.key, nil)
    }
  }

  private var total: ServiceFigures { rows.reduce(ServiceFigures()) { $0 + $1.figures } }

  func lines(_ paper: Paper) -> [String] {
    guard let first = rows.first else { return [] }
    let period = from == to ? "\(from)" : "\(from) – \(to)"
    let byDay = first.day != nil
    let head = byDay ? Texts.dayHead : Texts.agentHead
    // What was typed is marked once chats say the rest.
    let isMarked = rows.contains { $0.ofChats > 0 }
    var table = Table(
      [.init(paper.text(head))]
        + [Texts.enquiriesHead, Texts.salesHead, Texts.conversionHead].map {
          .init(paper.text($0), .right)
        } + (isMarked ? [.init(paper.text(Texts.typedHead))] : []))
    for row in rows {
      let typed = Texts.typedDays(row.typed, of: row.typed + row.ofChats)
      table.add(
        [row.day?.description ?? row.name] + Self.cells(row.figures)
          + [row.typed > 0 ? paper.text(typed) : ""])
    }
    if rows.count > 1 { table.add([paper.text(Texts.totalHead)] + Self.cells(total)) }
    let title = period + (byDay ? "  " + first.name : "")
    return [paper.style(title, .title)]
      + table.lines(width: paper.columns, cells: paper.width, style: paper.style)
      + Self.reasonLines(total, reasons, paper)
  }

  private static func cells(_ figures: ServiceFigures) -> [String] {
    [
      "\(figures.enquiries)", "\(figures.sales)", figures.percent.map { $0 + " %" } ?? "–",
    ]
  }

  /// Returns the lines of reasons, the most cases first.
  static func reasonLines(
    _ figures: ServiceFigures, _ choices: [Field.Choice], _ paper: Paper
  ) -> [String] {
    guard !figures.reasons.isEmpty else { return [] }
    let names = Dictionary(choices.map { ($0.id, $0.name) }) { first, _ in first }
    let parts = figures.reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      "\(names[$0.key].map(paper.text) ?? $0.key) \($0.value)"
    }
    return [paper.text(Texts.reasonsAre(parts))]
  }

  func encode(to encoder: any Encoder) throws {
    let isMarked = rows.contains { $0.ofChats > 0 }
    let rows = rows.map {
      $0.figures.json(of: $0.agent, on: $0.day, typed: isMarked ? $0.typed : nil)
    }
    let object: JSONObject = ["from": from, "to": to, "rows": rows, "total": total.json()]
    try object.encode(to: encoder)
  }
}

extension ServiceFigures {
  /// Returns the figures for JSON: conversion in percent as a decimal string.
  ///
  /// - Parameter typed: the number of days that somebody typed; nil where chats say nothing.
  func json(
    of agent: AgentNumber? = nil, on day: Day? = nil, typed: Int? = nil
  ) -> JSONObject {
    [
      "agent": agent, "day": day, "enquiries": enquiries, "sales": sales, "conversion": percent,
      "reasons": reasons, "typed": typed,
    ]
  }
}
