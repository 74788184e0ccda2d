import Appraisals
import Desk
import Files
import Payroll
import Shell
import Store
import Vocabulary

/// Records under the policies of this desk.
struct RecordDesk {
  private let context: Context

  init(_ context: Context) { self.context = context }

  func run(
    file: String, author: Author, options: SheetOptions, dryRun: Bool,
    progress: @escaping (Double, Int) throws -> Void
  ) throws -> ImportReport {
    let desk = try context.desk()
    let policies = try desk.policies()
    // Each row asks for those of its month.
    var known: [Month: RecordRules] = [:]
    let importer = RecordImport(
      staff: try desk.staff(), zone: desk.zone,
      rules: { month in
        if let rules = known[month] { return rules }
        let rules = try policies.recordRules(for: month)
        known[month] = rules
        return rules
      })
    return try importer.run(
      path: file, name: file, author: author, into: desk.store(), options: options,
      isDryRun: dryRun,
      progress: progress)
  }

  /// Checks and enters one record.
  func enter(_ draft: RecordDraft) throws -> Answer {
    let desk = try context.desk()
    let author = try context.author()
    let policies = try desk.policies()
    let entry = try draft.entry(
      staff: desk.staff(), zone: desk.zone, today: desk.zone.day(context.clock.now),
      rules: { try policies.recordRules(for: $0) })
    // Where no policy reads figures any name is kept, but not one that chats nearly have.
    if case .figure(let name) = entry.kind, let near = try desk.chatFigure(near: name),
      try policies.recordRules(for: entry.day.month).figures == nil
    {
      throw Refusal(Text.noChatFigure(name), fix: Text.nearFigure(near))
    }
    let record = try desk.store().write(Act(author, "record.enter")) { writing in
      try RecordBook.enter(entry, by: author, in: writing)
    }
    return Answer(
      RecordView(record, try policies.recordRules(for: record.entry.day.month).titles))
  }

  /// Returns the names of the items and conduct rules of a month; none where the policies can't be
  /// read: records are then shown by their keys.
  func titles(in month: Month) -> [String: Text] {
    (try? context.desk().policies().recordRules(for: month).titles) ?? [:]
  }
}

/// A record for display.
struct RecordView: Shown {
  let number: Int
  let date: Day
  let agent: AgentNumber
  let kind: String
  let value: String
  let order: OrderNumber?
  let note: String
  let enteredBy: AgentNumber
  private let label: Text

  private enum CodingKeys: CodingKey {
    case number, date, agent, kind, value, order, note, enteredBy
  }

  init(_ record: Record, _ titles: [String: Text]) {
    number = record.number
    date = record.entry.day
    agent = record.entry.agent
    kind = record.entry.kind.code
    value = record.entry.value
    order = record.entry.order
    note = record.entry.note
    enteredBy = record.author
    label = record.entry.label(titles)
  }

  func lines(_ paper: Paper) -> [String] {
    let tail = [order?.text, note].compactMap(\.self).filter { !$0.isEmpty }
    return [
      (["#\(number)", paper.text(label)] + tail).joined(separator: "  ").harmless()
    ]
  }
}
