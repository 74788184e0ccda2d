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
    return paper.entry(
      entry.number,
      "[\(paper.text(flow.stateName(entry.state)))] " + paper.text(title).harmless(),
      facts: ["\(entry.holder)号 \(entry.day)"] + rest + marks.map(paper.text))
  }

  func encode(to encoder: any Encoder) throws {
    let (seen, marks) = (entry.seenBy, marks.map { $0(encoder.language) })
    let object: JSONObject = [
      "book": entry.flow, "number": entry.number, "state": entry.state, "owner": entry.owner,
      "holder": entry.holder, "day": entry.day, "due": entry.dueDay,
      "fields": JSONField.all(entry.standingValues, flow, zone),
      "seenBy": seen.isEmpty ? nil : seen, "marks": marks.isEmpty ? nil : marks,
    ]
    try object.encode(to: encoder)
  }
}

/// An entry with its whole history.
struct EntryStory: Shown {
  let entry: EntryView
  let steps: [StoryStep]

  init(_ entry: Case, _ books: BookRecords) throws {
    let flow = try books.cases.flow(of: entry)
    self.entry = try EntryView(entry, books)
    steps = entry.steps.map { StoryStep($0, flow, books.zone) }
  }

  func lines(_ paper: Paper) -> [String] {
    entry.lines(paper) + steps.flatMap { $0.lines(paper) }
  }
}
