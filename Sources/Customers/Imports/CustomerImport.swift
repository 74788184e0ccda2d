import Files
import Imports
import Store
import Vocabulary

/// `import customers`: files of customers as the system of the branches exports them
/// (HANDBOOK/customers.md, Sheets).
///
/// A row is known by its number. A blank cell leaves what is known; an entry that is missing is no
/// error of the sheet but of the form, which the audit finds.
public struct CustomerImport {
  /// The sheets that the import takes.
  public static let use = SheetUse(
    id: "customers",
    columns: [SheetColumn("number", ["会员号", "顾客编号", "会员编号"], ImportWords.number)]
      + CustomerDraft.Field.allCases.map {
        SheetColumn($0.rawValue, ImportWords.headers($0), CustomerTexts.name(of: $0))
      },
    required: ["number"] + Person.Entry.allCases.map(\.rawValue) + ["branch", "card"])

  private typealias Row = (number: CustomerNumber, draft: CustomerDraft)

  private let records: CustomerRecords

  public init(_ records: CustomerRecords) { self.records = records }

  /// Imports a file and returns its report; with `isDryRun` it only reports what would happen.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the file is refused whole.
  public func run(
    path: String, name: String, author: Author, options: SheetOptions = SheetOptions(),
    isDryRun: Bool = false,
    progress: (_ share: Double, _ rows: Int) throws -> Void = { _, _ in }
  ) throws -> ImportReport {
    let sheet = try Sheet(path: path, name: name, use: Self.use, options: options)
    var erased = 0
    return try records.store.runImport(
      .customers, as: Act(author, "import.customers"), path: path, name: name, isDryRun: isDryRun
    ) { running, batches in
      let rows = SheetRows<Row>(sheet: sheet) { row in
        try understood(row, sheet)
      } write: { row, running, writing in
        let (outcome, isErased) = try write(row, running, by: author, in: writing)
        if isErased { erased += 1 }
        return outcome
      } findings: {
        erased == 0 ? [] : [Finding(Place(file: name), ImportWords.erasedRows(erased))]
      }
      return try rows.run(running, batches, progress: progress)
    }
  }

  private func understood(_ row: SheetRow, _ sheet: Sheet) throws -> Row {
    let number = sheet.value("number", of: row)
    guard let number = CustomerNumber(number) else { throw Refusal(ImportWords.noNumber(number)) }
    let values = CustomerDraft.Field.allCases.map { ($0, sheet.value($0.rawValue, of: row)) }
    return (number, CustomerDraft(Dictionary(uniqueKeysWithValues: values)))
  }

  private func write(
    _ row: Row, _ running: RunningImport, by author: Author, in writing: Writing
  ) throws -> (SheetRows<Row>.Outcome, isErased: Bool) {
    let last = try VersionRows<CustomerFile>.last(of: row.number.text, in: writing)
    let known = try last.map { try PersonRows.person(of: row.number, $0.fact.person, in: writing) }
    let isErased = known?.isErased == true
    guard let last, last.stands, let known else {
      // Nothing brings back who was erased.
      if isErased { return (.unchanged, true) }
      let (file, person) = try row.draft.applied(
        to: nil, under: records.policy, today: records.today)
      try records.put(
        file, person, of: row.number, after: last, from: running.number, by: author, in: writing)
      return (.added, false)
    }
    var (file, person) = try row.draft.applied(
      to: (last.fact, known.person), under: records.policy, today: records.today)
    if isErased { (person, file.doNotContact) = (known.person, true) }
    guard file != last.fact || person != known.person else {
      if last.importNumber != running.number {
        try running.restate(row.number.text, in: writing)
      }
      return (.unchanged, isErased)
    }
    try records.put(
      file, person, of: row.number, after: last, known: known.person, from: running.number,
      by: author, in: writing)
    return (.updated, isErased)
  }
}

/// Takes an import of customers back.
public struct CustomerWithdrawal: WithdrawingRoom {
  private let versions = VersionWithdrawal<CustomerFile>(kind: .customers) {
    "\($0.subject) \($0.fact.branch) \($0.fact.card)"
  }

  public init() {}

  public func takeBack(
    _ item: Import, reason: String, by author: Author, in writing: Writing
  ) throws -> WithdrawalOutcome {
    let outcome = try versions.takeBack(item, by: author, in: writing)
    let numbers = try writing.all(
      "SELECT DISTINCT number FROM customer WHERE import_number = $1", item.number,
      make: { try $0.customer(0) })
    for number in numbers { try PersonRows.emptyUnused(of: number, in: writing) }
    return outcome
  }

  public func concerned(by item: Import, in reading: Reading) throws -> Concerned { .nobody }

  public func changes(of item: Import, limit: Int, in reading: Reading) throws -> ImportChanges {
    try versions.changes(of: item, limit: limit, in: reading)
  }
}
