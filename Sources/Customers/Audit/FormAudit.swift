import Vocabulary

/// A month's forms against the system, with what their faults cost each branch
/// (HANDBOOK/customers.md, The audit).
public struct FormAudit: Sendable {
  public enum Rule: String, CaseIterable, Sendable {
    case missing
    case signedByOther = "signed_by_other"
    case partUnclear = "part_unclear"
    case partBlank = "part_blank"
    case lost, count
  }

  /// A fault of one form, or of a branch's count.
  public struct Fault: Hashable, Sendable {
    public let branch: String
    public let rule: Rule
    /// Nil for a count.
    public let customer: CustomerNumber?
    /// The number of the paper form where a clerk audited it; nil when the file itself tells.
    public let form: String?
    /// Forms: 1, or for a count the difference.
    public let forms: Int
    public let amount: Money
  }

  /// One branch's month.
  public struct Branch: Sendable {
    public let branch: String
    /// Files of the month in the system.
    public let inSystem: Int
    /// Forms on paper as they were counted; nil when nobody counted them.
    public let onPaper: Int?
    /// The files that the branch's count stated for the system; nil when nobody counted.
    public let stated: Int?
    /// Files of the month whose form was not audited.
    public let unaudited: [CustomerNumber]
    /// Audited forms of customers who are not in the system.
    public let unknown: [CustomerNumber]
    /// Files about which nobody noted the signature or the branch part.
    public let unnoted: [CustomerNumber]
    public let faults: [Fault]

    public var sum: Money { faults.map(\.amount).sum() }
  }

  /// A paper form as a clerk audited it.
  struct Paper: Sendable {
    let form: String
    let customer: CustomerNumber
    let branch: String
    let rules: Set<Rule>
  }

  /// A branch's count of a month.
  struct Count: Sendable {
    let branch: String
    let onPaper: Int
    let inSystem: Int
  }

  public let month: Month
  public let branches: [Branch]

  public var sum: Money { branches.map(\.sum).sum() }

  /// - Parameters:
  ///   - files: the customers whose forms are of the month.
  ///   - known: the numbers of all customers.
  ///   - counted: the faults that earlier months' audits have counted.
  init(
    _ month: Month, ids: [String], files: [Customer], known: Set<CustomerNumber>,
    papers: [Paper], counted: [CustomerNumber: Set<Rule>], counts: [Count], _ policy: AuditPolicy
  ) {
    self.month = month
    let forms = Self.forms(files, papers, counted)
    branches = ids.map { id in
      let own = files.filter { $0.file.branch == id }
      let audited = papers.filter { $0.branch == id }
      let count = counts.last { $0.branch == id }
      return Branch(
        branch: id, inSystem: own.count, onPaper: count?.onPaper, stated: count?.inSystem,
        unaudited: own.map(\.number).filter { number in
          !papers.contains { $0.customer == number }
        },
        unknown: audited.map(\.customer).filter { !known.contains($0) },
        unnoted: own.filter { $0.file.signature == nil || $0.file.branchPart == nil }
          .map(\.number),
        faults: Self.faults(of: id, forms, own, count, policy))
    }
  }

  /// A customer's form with the faults to be counted.
  private struct Form {
    let customer: CustomerNumber
    var branch: String
    var number: String?
    var rules: Set<Rule>
  }

  /// Returns the forms by customer. Each fault of a form counts once, whether the paper, the
  /// file or both show it, in the branch that handed in the paper, else in that of the file.
  private static func forms(
    _ files: [Customer], _ papers: [Paper], _ counted: [CustomerNumber: Set<Rule>]
  ) -> [Form] {
    var forms: [CustomerNumber: Form] = [:]
    for paper in papers {
      if forms[paper.customer] == nil {
        forms[paper.customer] = Form(
          customer: paper.customer, branch: paper.branch, number: paper.form, rules: paper.rules)
      } else {
        forms[paper.customer]?.rules.formUnion(paper.rules)
      }
    }
    for file in files {
      let branch = forms[file.number]?.branch ?? file.file.branch
      let form = Form(customer: file.number, branch: branch, number: nil, rules: [])
      forms[file.number, default: form].rules.formUnion(rules(of: file))
    }
    return forms.values.sorted { $0.customer < $1.customer }.map { form in
      var form = form
      form.rules.subtract(counted[form.customer] ?? [])
      return form
    }
  }

  private static func faults(
    of branch: String, _ forms: [Form], _ files: [Customer], _ count: Count?,
    _ policy: AuditPolicy
  ) -> [Fault] {
    var faults = forms.filter { $0.branch == branch }.flatMap { form in
      Rule.allCases.filter(form.rules.contains).map { rule in
        Fault(
          branch: branch, rule: rule, customer: form.customer, form: form.number, forms: 1,
          amount: policy.cost(of: rule))
      }
    }
    if let count, count.onPaper != files.count {
      let difference = abs(count.onPaper - files.count)
      faults.append(
        Fault(
          branch: branch, rule: .count, customer: nil, form: nil, forms: difference,
          amount: policy.cost(ofDifference: difference)))
    }
    return faults
  }

  /// Returns the faults that a file itself shows.
  static func rules(of customer: Customer) -> Set<Rule> {
    var rules: Set<Rule> = []
    if !customer.isErased, !customer.person.missing.isEmpty { rules.insert(.missing) }
    if customer.file.signature == .other { rules.insert(.signedByOther) }
    switch customer.file.branchPart {
    case .unclear: rules.insert(.partUnclear)
    case .blank: rules.insert(.partBlank)
    case .clear, nil: break
    }
    return rules
  }
}

extension AuditPolicy {
  /// Returns the cost of one form; for a count that of a single form.
  fileprivate func cost(of rule: FormAudit.Rule) -> Money {
    switch rule {
    case .missing: missing
    case .signedByOther: signedByOther
    case .partUnclear: partUnclear
    case .partBlank: partBlank
    case .lost: lost
    case .count: countEach
    }
  }
}
