import Customers
import Files
import Shell
import Terminal
import Vocabulary

/// The sheet that a provider takes.
struct MessageSheet {
  let batch: Outbox.Batch

  /// Numbers without the guards for spreadsheets: a program reads them.
  var document: String {
    get throws {
      let head = ["number", "mobile", "text", "day"].map(CSVCell.text)
      return CSVText.document(
        [head]
          + batch.items.map {
            [
              .number("\($0.message.number)"), .number($0.mobile), .text($0.text),
              .text("\($0.message.day)"),
            ]
          })
    }
  }
}

/// The outcome of filling the outbox.
struct FillingView: Shown {
  let day: Day
  let filling: Outbox.Filling

  func encode(to encoder: any Encoder) throws {
    let left = Dictionary(
      uniqueKeysWithValues: filling.leftOut.map { ($0.key.rawValue, $0.value) })
    let object: JSONObject = [
      "day": day, "added": filling.added, "known": filling.known, "leftOut": left,
    ]
    try object.encode(to: encoder)
  }

  func lines(_ paper: Paper) -> [String] {
    [paper.text(Texts.filled(day, filling.added, known: filling.known))]
      + CareItem.LeftOut.allCases.compactMap { reason in
        filling.leftOut[reason].map {
          "  " + paper.text(Texts.leftOut($0, CareTexts.name(of: reason)))
        }
      }
  }
}

/// Messages and calls of the outbox.
struct MessageRows: Shown {
  let messages: [CareMessage]
  let policy: CustomerPolicy

  private struct Row: Encodable {
    let number: Int
    let customer: CustomerNumber
    let occasion: String
    let day: Day
    let by: String
    let state: String
    let batch: Int?
    let `case`: Int?
    let reason: String?
    let cause: String?
  }

  func encode(to encoder: any Encoder) throws {
    try messages.map {
      Row(
        number: $0.number, customer: $0.customer, occasion: $0.occasion, day: $0.day,
        by: $0.means.rawValue, state: $0.state.rawValue, batch: $0.batch, case: $0.caseNumber,
        reason: $0.reason, cause: $0.cause?.rawValue)
    }.encode(to: encoder)
  }

  func lines(_ paper: Paper) -> [String] {
    guard !messages.isEmpty else { return [] }
    var table = Table(Texts.messageHeads.map { Table.Column(paper.text($0)) })
    for message in messages {
      let name = policy.occasions.first { $0.id == message.occasion }?.name
      table.add(
        [
          "\(message.number)", message.customer.text, "\(message.day)",
          paper.text(name ?? Text(same: message.occasion)),
          paper.text(CareTexts.name(of: message.means)),
          paper.text(CareTexts.name(of: message.state)),
          message.cause.map { paper.text(CareTexts.name(of: $0)) } ?? message.reason
            ?? message.caseNumber.map { paper.text(Texts.caseOfCall($0)) } ?? "",
        ])
    }
    return table.lines(
      width: paper.isScreen ? paper.columns : nil, cells: paper.width, style: paper.style)
  }
}
