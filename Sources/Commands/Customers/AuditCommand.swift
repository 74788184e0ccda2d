import Customers
import Desk
import Files
import Shell
import Staff
import Terminal
import Vocabulary

/// `customer audit MONTH`: a month's forms against the system, with the fines by branch
/// (HANDBOOK/customers.md, The audit).
struct CustomerAudit: MonthCommand {
  static let configuration = CommandConfiguration.leaf("audit", aliases: ["核对"])
  static let guide = Texts.customerAuditGuide

  @OptionGroup var shared: SharedOptions
  @Option var branch: String?
  @Option var to: String?
  @Argument var month: Month

  var permission: Permission { .auditCustomers }

  func answer(_ context: Context) throws -> Answer {
    let records = try context.desk().customers()
    let audit = try records.audit(
      month, branch: branch, of: context.cases(), at: context.clock.now)
    let view = AuditView(audit: audit, policy: records.policy)
    guard let to else { return Answer(view) }
    try context.desk().protect(from: to)
    try WholeFile.write(view.document, to: to, isPrivate: true)
    return Answer(done: Texts.rowsWritten(view.rowCount, to))
  }
}

/// A month's audit, by branch.
struct AuditView: Shown {
  let audit: FormAudit
  let policy: CustomerPolicy

  var rowCount: Int { audit.branches.map(\.faults.count).reduce(0, +) }

  private struct Fault: Encodable {
    let rule: String
    let customer: CustomerNumber?
    let form: String?
    let forms: Int
    let amount: Money
  }
  private struct Branch: Encodable {
    let branch: String
    let inSystem: Int
    let onPaper: Int?
    let stated: Int?
    let unaudited: [CustomerNumber]
    let unknown: [CustomerNumber]
    let unnoted: [CustomerNumber]
    let faults: [Fault]
    let amount: Money
  }
  private enum Keys: CodingKey { case month, branches, amount }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(audit.month, forKey: .month)
    try container.encode(audit.sum, forKey: .amount)
    let branches = audit.branches.map { branch in
      Branch(
        branch: branch.branch, inSystem: branch.inSystem, onPaper: branch.onPaper,
        stated: branch.stated, unaudited: branch.unaudited, unknown: branch.unknown,
        unnoted: branch.unnoted,
        faults: branch.faults.map {
          Fault(
            rule: $0.rule.rawValue, customer: $0.customer, form: $0.form, forms: $0.forms,
            amount: $0.amount)
        },
        amount: branch.sum)
    }
    try container.encode(branches, forKey: .branches)
  }

  func lines(_ paper: Paper) -> [String] {
    audit.branches.flatMap { branch in
      [paper.style(paper.text(head(branch)), .title)]
        + branch.faults.map { "  " + paper.text(line($0)) }
        + notes(branch).map { "  " + paper.style(paper.text($0), .faint) }
    } + [paper.text(Texts.auditSum(audit.sum))]
  }

  private func head(_ branch: FormAudit.Branch) -> Text {
    Texts.auditHead(
      policy.branchName(branch.branch), branch.inSystem, branch.onPaper, branch.sum)
  }

  private func line(_ fault: FormAudit.Fault) -> Text {
    let name = FigureTexts.name(of: fault.rule)
    guard let customer = fault.customer else {
      return Texts.countFault(name, fault.forms, fault.amount)
    }
    return Texts.formFault(customer, fault.form, name, fault.amount)
  }

  private func notes(_ branch: FormAudit.Branch) -> [Text] {
    let differs = branch.stated.map { $0 != branch.inSystem } ?? false
    return [
      branch.onPaper == nil ? Texts.formsNotCounted : nil,
      differs ? Texts.statedOtherwise(branch.stated ?? 0) : nil,
      branch.unaudited.isEmpty ? nil : Texts.unaudited(branch.unaudited),
      branch.unknown.isEmpty ? nil : Texts.unknownForms(branch.unknown),
      branch.unnoted.isEmpty ? nil : Texts.unnoted(branch.unnoted),
    ].compactMap(\.self)
  }

  /// The faults as a sheet, a row each.
  var document: String {
    let head = ["month", "branch", "rule", "customer", "form", "forms", "amount"]
    return CSVText.document(
      [head.map(CSVCell.text)]
        + audit.branches.flatMap(\.faults).map { fault in
          [
            .text("\(audit.month)"), .text(fault.branch), .text(fault.rule.rawValue),
            .text(fault.customer?.text ?? ""), .text(fault.form ?? ""),
            .number("\(fault.forms)"), .number("\(fault.amount)"),
          ]
        })
  }
}
