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
  }

  let from: Day
  let to: Day
  let rows: [Row]
  let reasons: [Field.Choice]

  static func rows(
    _ days: [ServiceDay], byDay: Bool, name: (AgentNumber) throws -> String
  ) throws -> [Row] {
    if byDay {
      return try days.map {
        Row(agent: $0.agent, name: try name($0.agent), day: $0.day, figures: $0.figures)
      }
    }
    return try Dictionary(grouping: days, by: \.agent).sorted { $0.key < $1.key }.map {
      Row(agent: $0.key, name: try name($0.key), day: nil, figures: $0.value.sum())
    }
  }

  private var total: ServiceFigures { rows.reduce(ServiceFigures()) { $0 + $1.figures } }

  func lines(_ paper: Paper) -> [String] {
    guard let first = rows.first else { return [] }
    let period = from == to ? "\(from)" : "\(from) – \(to)"
    let byDay = first.day != nil
    let head = byDay ? Texts.dayHead : Texts.agentHead
    var table = Table(
      [.init(paper.text(head))]
        + [Texts.enquiriesHead, Texts.salesHead, Texts.conversionHead].map {
          .init(paper.text($0), .right)
        })
    for row in rows { table.add([row.day?.description ?? row.name] + Self.cells(row.figures)) }
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
    let rows = rows.map { $0.figures.json(of: $0.agent, on: $0.day) }
    let object: JSONObject = ["from": from, "to": to, "rows": rows, "total": total.json()]
    try object.encode(to: encoder)
  }
}

extension ServiceFigures {
  /// Returns the figures for JSON: conversion in percent as a decimal string.
  func json(of agent: AgentNumber? = nil, on day: Day? = nil) -> JSONObject {
    [
      "agent": agent, "day": day, "enquiries": enquiries, "sales": sales, "conversion": percent,
      "reasons": reasons,
    ]
  }
}
