import Appraisals
import ChatLogs
import Desk
import Payroll
import Shell
import Staff
import Store
import Vocabulary

/// `chat record MONTH`: records the figures that the month's policies read (`figure.NAME`) from its
/// chats. What somebody typed stays.
struct ChatRecord: MonthCommand {
  static let configuration = CommandConfiguration.leaf("record", aliases: ["计入"])
  static let guide = Texts.chatRecordGuide

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var dryRun = false
  @Argument var month: Month

  var permission: Permission { .enterRecords }

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let acting = try context.acting()
    let rules = try desk.policies().recordRules(for: month)
    let policy = try desk.chatPolicy()
    let wanted = policy.figures.filter { rules.figures?.contains($0.id) == true }
    guard !wanted.isEmpty else {
      let known = policy.figures.map(\.id)
      throw Refusal(.nothingFound, Texts.noPolicyFigure(month), fix: Texts.readFigures(known))
    }
    let byAgent = try desk.chatFigures(month.first...month.last).byAgent()
    var rows: [ChatRecordRows.Row] = []
    let act = Act(acting.author, "chat.record")
    let staff = try desk.staff()
    func check(_ draft: RecordDraft) throws -> RecordEntry {
      try draft.entry(staff: staff, zone: desk.zone, today: desk.today) { _ in rules }
    }
    try desk.store().inBatches(act, isDryRun: dryRun) { batches in
      rows = try batches.write { writing in
        let held = try RecordBook.records(of: month.first...month.last, in: writing)
        return try staff.paid(in: month).flatMap { agent in
          try wanted.map { figure in
            let value = byAgent[agent.number]?[figure.id]?.value(of: figure.measure)
            return try row(
              agent, figure, value.map { figure.isShare ? $0 * Ratio(100) : $0 }, held, acting,
              check, in: writing)
          }
        }
      }
    }
    return Answer(
      ChatRecordRows(month: month, rows: rows), notes: dryRun ? [Texts.dryRunNote] : [])
  }

  private func row(
    _ agent: Agent, _ figure: ChatFigure, _ value: Ratio?, _ held: [Record],
    _ acting: ActingAgent, _ check: (RecordDraft) throws -> RecordEntry, in writing: Writing
  ) throws -> ChatRecordRows.Row {
    let known = held.last {
      $0.entry.agent == agent.number && $0.entry.kind == .figure(figure.id)
    }
    func row(_ state: ChatRecordRows.State, _ value: String?) -> ChatRecordRows.Row {
      .init(agent: agent, figure: figure, value: value, state: state)
    }
    guard let value = value?.decimal(2) else { return row(.none, known?.entry.value) }
    if let known, known.entry.note != Texts.chatRecordNote { return row(.typed, known.entry.value) }
    if known?.entry.value == value { return row(.unchanged, value) }
    guard acting.may(.enterRecords, about: agent.number) else { return row(.own, value) }
    let draft = RecordDraft(
      date: "\(agent.employment(in: month)?.upperBound ?? month.last)", agent: "\(agent.number)",
      kind: RecordKind.figure(figure.id).code, value: value, note: Texts.chatRecordNote)
    let entry = try check(draft)
    if let known {
      _ = try RecordBook.correct(
        known.number, to: entry, reason: Texts.chatRecordNote, by: acting.author, in: writing)
      return row(.updated, value)
    }
    _ = try RecordBook.enter(entry, by: acting.author, in: writing)
    return row(.added, value)
  }
}

/// The figures of a month that were recorded, by agent.
struct ChatRecordRows: Shown {
  enum State: String, CaseIterable, Encodable {
    case added, updated, unchanged
    /// Somebody recorded it by hand, and that stands.
    case typed
    /// There are no chats of it.
    case none
    /// Nobody records about themselves.
    case own
  }
  struct Row {
    let agent: Agent
    let figure: ChatFigure
    let value: String?
    let state: State
  }

  let month: Month
  let rows: [Row]

  func encode(to encoder: any Encoder) throws {
    let rows: [JSONObject] = rows.map {
      [
        "agent": $0.agent.number, "figure": $0.figure.id, "value": $0.value,
        "state": $0.state.rawValue,
      ]
    }
    let object: JSONObject = ["month": month, "rows": rows]
    try object.encode(to: encoder)
  }

  func lines(_ paper: Paper) -> [String] {
    rows.map { row in
      let name = paper.text(row.figure.name)
      return "\(row.agent.number)号 \(row.agent.name)  \(name) \(row.value ?? "–")  ".harmless()
        + paper.text(Texts.recordState(row.state))
    }
  }
}
