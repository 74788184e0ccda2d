import Files
import Imports
import Store
import Vocabulary

/// `import purchases`: what customers bought, a row a service (HANDBOOK/customers.md, Sheets).
///
/// A row with a receipt is known by receipt and service, one without by its whole content; equal
/// rows of one file are as many purchases. Purchases of an unknown customer are kept, and count
/// once the customer is there.
public struct PurchaseImport {
  /// The sheets that the import takes.
  public static let use = SheetUse(
    id: "purchases",
    columns: [
      SheetColumn("id", ["单号", "流水号", "小票号"], ImportWords.receipt),
      SheetColumn("customer", ["会员号", "顾客编号", "会员编号"], ImportWords.number),
      SheetColumn("day", ["消费日期", "日期", "消费时间", "时间"], ImportWords.day),
      SheetColumn("branch", ["门店", "消费门店"], ImportWords.branch),
      SheetColumn("service", ["项目", "服务项目", "消费项目"], ImportWords.service),
      SheetColumn("amount", ["金额", "实收金额", "消费金额"], ImportWords.amount),
    ],
    required: ["customer", "day", "service", "amount"])

  private static let longestService = 60

  /// A row, and the receipt that it is on; nil for one without.
  private struct Row {
    let receipt: String?
    let purchase: Purchase
  }

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
    // How often the file had the same row so far.
    var seen: [String: Int] = [:]
    var strangers: Set<CustomerNumber> = []
    return try records.store.runImport(
      .purchases, as: Act(author, "import.purchases"), path: path, name: name, isDryRun: isDryRun
    ) { running, batches in
      let rows = SheetRows<Row>(sheet: sheet) { row in
        try understood(row, sheet)
      } write: { row, running, writing in
        let customer = row.purchase.customer
        let file = try VersionRows<CustomerFile>.last(of: customer.text, in: writing)
        if file?.stands != true { strangers.insert(customer) }
        let key = Self.key(row)
        seen[key, default: 0] += 1
        let id = "\(key)#\(seen[key] ?? 1)"
        return try write(row.purchase, id, running, by: author, in: writing)
      } findings: {
        strangers.isEmpty
          ? []
          : [
            Finding(
              Place(file: name), ImportWords.strangers(strangers.sorted()),
              fix: ImportWords.importCustomers)
          ]
      }
      return try rows.run(running, batches, progress: progress)
    }
  }

  /// Returns the words by which a row is known.
  private static func key(_ row: Row) -> String {
    let purchase = row.purchase
    if let receipt = row.receipt {
      return "id:\(receipt)/\(Digest.sha256(purchase.service).prefix(8))"
    }
    let parts = [
      purchase.customer.text, purchase.day.description, purchase.branch ?? "", purchase.service,
      purchase.amount.description,
    ]
    return String(Digest.sha256(parts.joined(separator: "|")).prefix(32))
  }

  private func understood(_ row: SheetRow, _ sheet: Sheet) throws -> Row {
    func value(_ column: String) -> String { sheet.value(column, of: row) }
    let receipt = value("id")
    guard receipt.utf8.count <= 40 else { throw Refusal(ImportWords.longReceipt) }
    guard let customer = CustomerNumber(value("customer")) else {
      throw Refusal(ImportWords.noNumber(value("customer")))
    }
    guard
      let day = CustomerDraft.day(value("day"))
        ?? records.zone.parse(value("day")).map(records.zone.day)
    else { throw Refusal(ImportWords.noDay(value("day"))) }
    guard day <= records.today else { throw Refusal(ImportWords.future(day)) }
    let service = value("service")
    guard !service.isEmpty, service.count <= Self.longestService else {
      throw Refusal(ImportWords.noService(Self.longestService))
    }
    guard let amount = WrittenMoney.read(value("amount")), amount >= .zero else {
      throw Refusal(ImportWords.noAmount(value("amount")))
    }
    let branch = value("branch")
    return Row(
      receipt: receipt.isEmpty ? nil : receipt,
      purchase: Purchase(
        customer: customer, day: day,
        branch: branch.isEmpty ? nil : try records.policy.branch(branch).id,
        service: Mask.numbers(in: service), amount: amount))
  }

  private func write(
    _ purchase: Purchase, _ id: String, _ running: RunningImport, by author: Author,
    in writing: Writing
  ) throws -> SheetRows<Row>.Outcome {
    let last = try VersionRows<Purchase>.last(of: id, in: writing)
    if let last, last.stands, last.fact == purchase {
      if last.importNumber != running.number { try running.restate(id, in: writing) }
      return .unchanged
    }
    try VersionRows.add(
      purchase, of: id, after: last, from: running.number, by: author, in: writing)
    return last?.stands == true ? .updated : .added
  }
}

/// Takes an import of purchases back.
public struct PurchaseWithdrawal: WithdrawingRoom {
  private let versions = VersionWithdrawal<Purchase>(kind: .purchases) {
    "\($0.fact.customer) \($0.fact.day) \(Mask.numbers(in: $0.fact.service)) \($0.fact.amount)"
  }

  public init() {}

  public func takeBack(
    _ item: Import, reason: String, by author: Author, in writing: Writing
  ) throws -> WithdrawalOutcome { try versions.takeBack(item, by: author, in: writing) }

  public func concerned(by item: Import, in reading: Reading) throws -> Concerned { .nobody }

  public func changes(of item: Import, limit: Int, in reading: Reading) throws -> ImportChanges {
    try versions.changes(of: item, limit: limit, in: reading)
  }
}
