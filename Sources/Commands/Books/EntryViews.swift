import Books
import Cases
import Desk
import Shell
import Terminal
import Vocabulary

/// An entry of a book for display: its first text on one line, its other fields on the next.
struct EntryView: Shown {
  let entry: Case
  private let flow: Flow
  private let zone: DeskZone
  private let marks: [Text]
  private let done: Text?

  /// - Parameters:
  ///   - marks: remarks behind its fields.
  ///   - done: shown instead of the entry, when a step was just taken with it.
  init(_ entry: Case, _ books: BookRecords, marks: [Text] = [], done: Text? = nil) throws {
    self.entry = entry
    flow = try books.cases.flow(of: entry)
    zone = books.zone
    self.marks = marks
    self.done = done
  }

  private var titleField: Field? {
    flow.fields.first { $0.kind == .text && $0.isRequired } ?? flow.fields.first
  }

  /// The entry in one text: that of its first required field.
  var title: Text {
    guard let field = titleField else { return Text(same: "") }
    return entry.values[field.id].map { field.shown($0, zone: zone) }
      ?? (field.isPersonal ? Text.erasedMark : Texts.emptyMark)
  }

  func lines(_ paper: Paper) -> [String] {
    if let done { return [paper.text(done)] }
    let values = entry.standingValues
    let rest = flow.fields.filter { $0.id != titleField?.id }.compactMap { field in
      values[field.id].map {
        paper.text(field.name) + " " + paper.text(field.shown($0, zone: zone))
      }
    }
    let number = paper.width.pad(String(entry.number), to: 4, .right)
    let tail = ["\(entry.holder)号 \(entry.day)"] + rest + marks.map(paper.text)
    return [
      paper.style(number, .rank) + "  [\(paper.text(flow.stateName(entry.state)))] "
        + paper.text(title).harmless(),
      "      " + paper.style(tail.joined(separator: " · ").harmless(), .faint),
    ]
  }

  private enum CodingKeys: CodingKey {
    case book, number, state, owner, holder, day, due, fields, seenBy, marks
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(entry.flow, forKey: .book)
    try container.encode(entry.number, forKey: .number)
    try container.encode(entry.state, forKey: .state)
    try container.encode(entry.owner, forKey: .owner)
    try container.encode(entry.holder, forKey: .holder)
    try container.encode(entry.day, forKey: .day)
    try container.encodeIfPresent(entry.dueDay, forKey: .due)
    try container.encode(JSONField.all(entry.standingValues, flow, zone), forKey: .fields)
    if !entry.seenBy.isEmpty { try container.encode(entry.seenBy, forKey: .seenBy) }
    if !marks.isEmpty { try container.encode(marks.map { $0(encoder.language) }, forKey: .marks) }
  }
}

struct EntryRows: Shown {
  let entries: [EntryView]

  func encode(to encoder: any Encoder) throws { try entries.encode(to: encoder) }
  func lines(_ paper: Paper) -> [String] { entries.flatMap { $0.lines(paper) } }
}

/// An entry with its whole history.
struct EntryStory: Shown {
  private let view: EntryView
  private let flow: Flow
  private let zone: DeskZone

  init(_ entry: Case, _ books: BookRecords) throws {
    view = try EntryView(entry, books)
    flow = try books.cases.flow(of: entry)
    zone = books.zone
  }

  private struct Step: Encodable {
    let at: String
    let agent: AgentNumber?
    let kind: String
    let recipient: AgentNumber?
    let reason: String?
    let undoes: Int?
  }

  private enum CodingKeys: CodingKey { case entry, steps }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(view, forKey: .entry)
    try container.encode(
      view.entry.steps.map {
        Step(
          at: zone.iso($0.at), agent: $0.agent, kind: $0.step, recipient: $0.recipient,
          reason: $0.reason, undoes: $0.undoes)
      }, forKey: .steps)
  }

  func lines(_ paper: Paper) -> [String] {
    view.lines(paper)
      + view.entry.steps.map { step in
        let name = flow[step: step.step]?.name ?? CaseCommandTexts.ownStep(step.step)
        let to = step.recipient.map { " → \($0)号" } ?? ""
        let why = step.reason.map { "：" + $0.harmless() } ?? ""
        let who = step.agent.map { "\($0)号 " } ?? ""
        return "      \(zone.label(step.at))  \(who)" + paper.text(name) + to + why
      }
  }
}
