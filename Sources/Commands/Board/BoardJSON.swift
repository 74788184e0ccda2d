import Cases
import Desk
import Payroll
import Shell
import Shifts
import Vocabulary

/// The board for scripts (CONTRACT.md, Commands).
extension BoardScreen {
  func encode(to encoder: any Encoder) throws {
    let language = encoder.language
    let object: JSONObject = [
      "at": board.zone.iso(board.at), "month": board.month,
      "people": board.people.map(person), "lists": board.lists.map { list($0, language) },
      "handoverAges": board.handovers?.ages.map(age) ?? [],
      "agents": board.rows.map { row($0, language) },
      "unknown": board.findings.map { FindingView($0, language) },
    ]
    try object.encode(to: encoder)
  }

  private func person(_ person: Board.Person) -> JSONObject {
    let presence = person.presence
    return [
      "agent": presence.agent, "name": person.name, "shift": presence.shift?.code,
      "start": board.zone.iso(presence.start), "end": board.zone.iso(presence.end),
      "state": presence.state, "lateSeconds": presence.lateSeconds,
    ]
  }

  private func list(_ list: Board.List, _ language: Language) -> JSONObject {
    let waiting = list.waiting
    return [
      "key": waiting.key, "total": waiting.total, "overdue": list.overdue,
      // Scripts call commands by their English names, which never change.
      "command": waiting.command.english,
      "items": waiting.items.map { item in
        [
          "number": item.number, "text": item.text(language), "mark": item.mark?(language),
          "due": item.due.map(board.zone.iso),
        ] as JSONObject
      },
    ]
  }

  private func age(_ age: CaseBacklog.Age) -> JSONObject {
    ["fromDays": age.from, "toDays": age.to, "count": age.count]
  }

  private func row(_ row: Board.Row, _ language: Language) -> JSONObject {
    let (standing, estimate) = (row.standing, row.standing.estimate)
    return [
      "agent": standing.agent, "name": standing.name, "tagged": standing.orders.tagged,
      "refunded": standing.orders.refunded, "paid": standing.orders.paid,
      "refunds": standing.orders.refunds, "enquiries": row.service.enquiries,
      "sales": row.service.sales, "conversion": row.service.percent,
      "lowRatings": standing.lowRatings, "complaints": standing.complaints,
      "late": standing.late,
      "points": [
        "soFar": estimate.soFar, "least": estimate.least, "most": estimate.most,
        "open": estimate.open.map { ["key": $0.key, "name": $0.name(language)] as JSONObject },
      ] as JSONObject,
    ]
  }
}
