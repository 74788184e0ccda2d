import Books
import Shell
import Terminal
import Vocabulary

/// An entry of a book as it is shown: its first text on one line, what else its fields say on the
/// next.
package struct EntryView: Shown {
  package let entry: Entry
  private let book: Book
  private let zone: DeskZone
  private let marks: [Text]
  private let done: Text?

  /// - Parameters:
  ///   - marks: what else is to be said of it, behind its fields.
  ///   - done: shown in its place, when something was just done with it.
  package init(_ entry: Entry, _ books: BookRecords, marks: [Text] = [], done: Text? = nil) throws {
    self.entry = entry
    self.book = try books.shelf.books.first { $0.id == entry.book } ?? books.shelf.book(entry.book)
    zone = books.zone
    self.marks = marks
    self.done = done
  }

  private var titleField: Field? {
    book.fields.first { $0.kind == .text && $0.isRequired } ?? book.fields.first
  }

  /// The entry in one text: that of its first required field.
  package var title: Text {
    guard let field = titleField else { return Text(same: "") }
    return entry.values[field.id].map { field.shown($0, zone: zone) }
      ?? (field.isPersonal ? Text.erasedMark : Texts.emptyMark)
  }

  package func lines(_ paper: Paper) -> [String] {
    if let done { return [paper.text(done)] }
    let rest = book.fields.filter { $0.id != titleField?.id }.compactMap { field in
      entry.values[field.id].map {
        paper.text(field.name) + " " + paper.text(field.shown($0, zone: zone))
      }
    }
    let state = paper.text(Texts.entryState(entry.state, entry.book))
    let number = paper.width.pad(String(entry.number), to: 4, .right)
    let tail = ["\(entry.holder)号 \(entry.day)"] + rest + marks.map(paper.text)
    return [
      paper.style(number, .rank) + "  [\(state)] " + paper.text(title).harmless(),
      "      " + paper.style(tail.joined(separator: " · ").harmless(), .faint),
    ]
  }

  private enum CodingKeys: CodingKey {
    case book, number, state, owner, holder, day, due, fields, seenBy, marks
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(entry.book, forKey: .book)
    try container.encode(entry.number, forKey: .number)
    try container.encode(entry.state, forKey: .state)
    try container.encode(entry.owner, forKey: .owner)
    try container.encode(entry.holder, forKey: .holder)
    try container.encode(entry.day, forKey: .day)
    try container.encodeIfPresent(entry.due, forKey: .due)
    try container.encode(fields, forKey: .fields)
    if !entry.seenBy.isEmpty { try container.encode(entry.seenBy, forKey: .seenBy) }
    if !marks.isEmpty { try container.encode(marks.map { $0(encoder.language) }, forKey: .marks) }
  }

  private enum FieldJSON: Encodable {
    case text(String)
    case whole(Int)
    case counts([String: Int])

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .whole(let number): try container.encode(number)
      case .counts(let counts): try container.encode(counts)
      }
    }
  }

  /// Choices by id, numbers as numbers, times as ISO 8601, phones masked.
  private var fields: [String: FieldJSON] {
    var fields: [String: FieldJSON] = [:]
    for (id, value) in entry.values {
      guard let field = book[id] else { continue }
      fields[id] =
        switch field.kind {
        case .text, .phone: .text(field.shown(value, zone: zone).english)
        case .time: .text(Int(value).map { zone.iso(Moment(seconds: $0)) } ?? value)
        case .whole, .agent: Int(value).map(FieldJSON.whole) ?? .text(value)
        case .counts: .counts(Counts(value).byID)
        case .money, .day, .order, .choice: .text(value)
        }
    }
    return fields
  }
}

struct EntryRows: Shown {
  let entries: [EntryView]

  func encode(to encoder: any Encoder) throws { try entries.encode(to: encoder) }
  func lines(_ paper: Paper) -> [String] { entries.flatMap { $0.lines(paper) } }
}

/// An entry with everything that happened to it.
package struct EntryStory: Shown {
  package let view: EntryView
  private let zone: DeskZone

  package init(_ entry: Entry, _ books: BookRecords) throws {
    view = try EntryView(entry, books)
    zone = books.zone
  }

  private struct Step: Encodable {
    let at: String
    let agent: AgentNumber
    let kind: EntryEvent.Kind
    let recipient: AgentNumber?
    let reason: String?
    let undoes: Int?
  }

  private enum CodingKeys: CodingKey { case entry, steps }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(view, forKey: .entry)
    try container.encode(
      view.entry.events.map {
        Step(
          at: zone.iso($0.at), agent: $0.agent, kind: $0.kind, recipient: $0.recipient,
          reason: $0.reason, undoes: $0.undoes)
      }, forKey: .steps)
  }

  package func lines(_ paper: Paper) -> [String] {
    view.lines(paper)
      + view.entry.events.map { event in
        let to = event.recipient.map { " → \($0)号" } ?? ""
        let why = event.reason.map { "：" + $0.harmless() } ?? ""
        return "      \(zone.label(event.at))  \(event.agent)号 "
          + paper.text(Text.entryStep(event.kind, event.book)) + to + why
      }
  }
}
