import Files
import Imports
import Staff
import Store
import Vocabulary

/// Opens a case for each row of a sheet: records that a desk kept elsewhere so far, or its own
/// export.
///
/// Columns are the flow's fields by id or name, and also `owner`, `day`, `state` and `number` of an
/// export. A case begins in the flow's first state, so a row in another state is refused. Rows are
/// identified by all their content: the same row is taken once, however often the sheet comes.
public struct CaseImport {
  private let records: CaseRecords
  private let flow: Flow
  /// The number of times the sheet held a row so far, by its content.
  private var copies: [String: Int] = [:]

  public init(_ records: CaseRecords, _ flow: Flow) {
    self.records = records
    self.flow = flow
  }

  /// A row that was understood.
  private struct Row {
    let line: Int
    /// Values by field id, as typed.
    let values: [String: String]
    let owner: AgentNumber?
    let day: Day?
    let number: Int?
  }

  /// - Parameters:
  ///   - isDryRun: true to report the result without changing anything.
  ///   - progress: called now and then with the share of the file that is done and the rows so far;
  ///     an error it throws stops the import, and the rows before stay.
  /// - Throws: `Refusal` of kind `.refused` when the sheet is refused whole, of kind
  ///   `.notPermitted` for an agent.
  public mutating func run(
    path: String, name: String, options: SheetOptions = SheetOptions(), by hand: CaseHand,
    isDryRun: Bool = false, progress: (_ share: Double, _ rows: Int) throws -> Void = { _, _ in }
  ) throws -> ImportReport {
    guard hand.leads else {
      throw Refusal(.notPermitted, CaseImportTexts.leadsImport, fix: CaseTexts.askALead)
    }
    let sheet = try Sheet(path: path, name: name, use: use, options: options)
    return try records.store.runImport(
      .cases, as: Act(hand.author, "case.import"), path: path, name: name, isDryRun: isDryRun
    ) { running, batches in
      var report = ImportReport()
      report.header = sheet.columns.line
      try batches.write { try running.begin(in: $0) }
      while let row = try next(sheet, &report) {
        // Each row is a transaction: a refused one is rolled back and keeps no other out.
        if let row { try take(row, of: running, by: hand, batches, &report) }
        guard report.read % 100 == 0 else { continue }
        try batches.write { try running.note(report, in: $0) }
        try progress(sheet.share, report.read)
      }
      report.read += sheet.strays.count
      report.refused = (report.refused + sheet.strays).sorted { $0.line < $1.line }
      report.findings += sheet.findings
      try running.finish(report, batches)
      return report
    }
  }

  private var use: SheetUse {
    let fields = flow.fields.filter { $0.kind != .computed }.map { field in
      SheetColumn(field.id, [field.name.chinese, field.name.english], field.name)
    }
    let own = [
      SheetColumn("number", ["编号"], CaseImportTexts.numberMeans),
      SheetColumn("state", ["状态"], CaseImportTexts.stateMeans),
      SheetColumn("owner", ["工号"], CaseImportTexts.ownerMeans),
      SheetColumn("day", ["日期"], CaseImportTexts.dayMeans),
    ].filter { flow[field: $0.name] == nil }
    let required = flow.fields.filter { $0.isRequired && $0.kind != .computed }.map(\.id)
    return SheetUse(id: "cases", columns: fields + own, required: required)
  }

  /// Returns the next row; nil inside when it was refused, nil at the end of the sheet.
  private func next(_ sheet: Sheet, _ report: inout ImportReport) throws -> Row?? {
    try sheet.next { row in
      report.read += 1
      do {
        return try understood(row, sheet)
      } catch let fault as RowFault {
        report.refused.append(RefusedRow(line: row.line, reason: fault.reason))
        return nil
      }
    }
  }

  private func understood(_ row: SheetRow, _ sheet: Sheet) throws -> Row {
    if let fault = row.fault { throw RowFault(fault) }
    func own(_ name: String) -> String {
      guard flow[field: name] == nil, let position = sheet[name] else { return "" }
      let text = row.plain(position)
      return EmptyMark.isOne(text) ? "" : text
    }
    func read<Value>(_ name: String, _ read: (String) -> Value?) throws -> Value? {
      let text = own(name)
      guard !text.isEmpty else { return nil }
      guard let value = read(text) else { throw RowFault(CaseImportTexts.noValue(name, text)) }
      return value
    }
    let state = own("state")
    let first = flow.opening?.rules.first(where: \.opens)?.to
    guard state.isEmpty || (try? flow.state(named: state).id) == first else {
      throw RowFault(CaseImportTexts.laterState(state))
    }
    let asked = Set(flow.opening?.rules.filter(\.opens).flatMap(\.asks) ?? [])
    var values: [String: String] = [:]
    for field in flow.fields {
      guard let position = sheet[field.id] else { continue }
      let text = row.plain(position)
      // A text that must be given may say that there is nothing, such as 无.
      let isSaid = field.kind == .text && asked.contains(field.id) && !text.trimmed.isEmpty
      if isSaid || !EmptyMark.isOne(text) { values[field.id] = text }
    }
    return Row(
      line: row.line, values: values, owner: try read("owner") { AgentNumber($0) },
      day: try read("day") { Day($0) }, number: try read("number") { Int($0) })
  }

  private mutating func take(
    _ row: Row, of running: RunningImport, by hand: CaseHand, _ batches: Batches,
    _ report: inout ImportReport
  ) throws {
    do {
      let given = try records.given(row.values, [:], flow)
      let draft = draft(row, given, by: hand)
      let outcome = try batches.write {
        try take(draft, given, row.number, of: running, by: hand, in: $0)
      }
      switch outcome {
      case .added: report.added += 1
      case .updated: report.updated += 1
      case .unchanged: report.unchanged += 1
      }
    } catch let refusal as Refusal where refusal.kind != .store {
      let reason = refusal.findings.first?.reason ?? CaseImportTexts.laterState("")
      report.refused.append(RefusedRow(line: row.line, reason: reason))
    }
  }

  /// Returns the case for a row. Its id derives from the row's content and its place among equal
  /// rows.
  ///
  /// - Parameter given: the row's values as the store keeps them.
  private mutating func draft(
    _ row: Row, _ given: [String: String], by hand: CaseHand
  ) -> CaseDraft {
    var draft = CaseDraft(flow.id, row.values, owner: row.owner, day: row.day)
    let parts = given.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let day = row.day ?? hand.day
    let whole = ([flow.id, "\(row.owner ?? hand.agent)", "\(day)"] + parts)
      .joined(separator: "\u{1F}")
    copies[whole, default: 0] += 1
    draft.id = Key.derived(
      "\(whole)\u{1F}\(copies[whole] ?? 1)", at: records.zone.moment(day))
    return draft
  }

  private enum Outcome { case added, updated, unchanged }

  private func take(
    _ draft: CaseDraft, _ given: [String: String], _ number: Int?, of running: RunningImport,
    by hand: CaseHand, in writing: Writing
  ) throws -> Outcome {
    var draft = draft
    if let number, let item = try records.known(CaseKey(flow.id, number), in: writing) {
      guard item.owner == draft.owner ?? item.owner, item.day == draft.day ?? item.day else {
        throw Refusal(CaseImportTexts.otherCase(number))
      }
      try running.restate(item.openingPlace, in: writing)
      return .unchanged
    }
    while let id = draft.id, let item = try records.item(id: id, flow.id, in: writing) {
      guard try records.wasWithdrawn(item, in: writing) else {
        try running.restate(item.openingPlace, in: writing)
        return .unchanged
      }
      // The import that opened it was taken back, so the row opens another case.
      draft.id = Key.derived("\(id) again", at: records.zone.moment(draft.day ?? hand.day))
    }
    let earlier = try records.earlier(
      flow, owner: draft.owner ?? hand.agent, day: draft.day ?? hand.day, given, in: writing)
    if let earlier, given.allSatisfy({ earlier.values[$0.key] == $0.value }) {
      try running.restate(earlier.openingPlace, in: writing)
      return .unchanged
    }
    try running.take([records.open(draft, by: hand, in: writing)].places, in: writing)
    return earlier == nil ? .added : .updated
  }
}

extension CaseRecords {
  /// Returns the stored case; nil when there is none.
  fileprivate func known(_ key: CaseKey, in reading: Reading) throws -> Case? {
    try CaseReader(reading: reading).items([key]).first
  }

  fileprivate func item(id: String, _ flow: String, in reading: Reading) throws -> Case? {
    let number = try reading.first(
      "SELECT number FROM case_entry WHERE flow = $1 AND id = $2", flow, id,
      make: { try $0.integer(0) })
    return try number.flatMap { try known(CaseKey(flow, $0), in: reading) }
  }

  /// Returns whether a case was opened by an import that was taken back, and stands no more.
  fileprivate func wasWithdrawn(_ item: Case, in reading: Reading) throws -> Bool {
    guard item.standing.isEmpty, !item.steps.isEmpty else { return false }
    return try ImportLog.wasWithdrawn(step: item.openingPlace, .cases, in: reading)
  }

  /// Returns the standing case of the same subject (`Flow.once`); nil when there is none.
  fileprivate func earlier(
    _ flow: Flow, owner: AgentNumber, day: Day, _ values: [String: String], in reading: Reading
  ) throws -> Case? {
    guard let key = flow.subjectKey(owner: owner, day: day, values) else { return nil }
    let item = try self.item(flow.id, subjectKey: key, in: reading)
    return item?.standing.isEmpty == true ? nil : item
  }
}
