import Cases
import Vocabulary

/// The forms that clerks audited and counted, which move as the flows `form_audit` and
/// `form_count`: the words of these that the audit needs.
public enum FormFlows {
  static let entries = ["has_name", "has_mobile", "has_id", "has_gender", "has_birthday"]

  public static let audit = FlowShape(
    "form_audit",
    fields: Dictionary(uniqueKeysWithValues: entries.map { ($0, .flag) }).merging([
      "form": .text, "branch": .choice, "customer": .customer, "signature": .choice,
      "branch_part": .choice,
    ]) { $1 },
    choices: ["signature": ["own", "other"], "branch_part": ["clear", "unclear", "blank"]],
    steps: ["audit", "lose"])

  public static let count = FlowShape(
    "form_count",
    fields: ["branch": .choice, "month": .month, "on_paper": .whole, "in_system": .whole],
    steps: ["count"])
}

extension CustomerRecords {
  /// Returns a month's audit.
  ///
  /// - Parameter branch: the id or name of a branch; nil for all.
  /// - Throws: `Refusal` of kind `.refused` when the policy names no fines, or a flow lacks what
  ///   the audit needs.
  public func audit(
    _ month: Month, branch: String?, of cases: CaseRecords, at now: Moment
  ) throws -> FormAudit {
    guard let costs = policy.audit else {
      throw Refusal(Texts.noAuditPolicy, fix: Texts.addSection("audit"))
    }
    let branches = try policy.branchID(branch).map { [$0] } ?? policy.branches.map(\.id)
    let all = try all()
    let papers = try papers(upTo: month, cases, at: now)
    let own = papers.filter { month.contains($0.day) }
    return FormAudit(
      month, ids: branches,
      files: try asOfTheirMonth(all.filter { month.contains($0.file.joined) }),
      known: Set(all.map(\.number)), papers: own.map(\.paper),
      counted: try counted(
        all.filter { $0.file.joined < month.first },
        papers.filter { $0.day < month.first }.map(\.paper), of: Set(own.map(\.paper.customer))),
      counts: try counts(month, cases, at: now), costs)
  }

  /// Returns the faults of customers that the audits of earlier months have counted.
  private func counted(
    _ files: [Customer], _ papers: [FormAudit.Paper], of customers: Set<CustomerNumber>
  ) throws -> [CustomerNumber: Set<FormAudit.Rule>] {
    var counted: [CustomerNumber: Set<FormAudit.Rule>] = [:]
    for paper in papers { counted[paper.customer, default: []].formUnion(paper.rules) }
    for file in try asOfTheirMonth(files.filter { customers.contains($0.number) }) {
      counted[file.number, default: []].formUnion(FormAudit.rules(of: file))
    }
    return counted
  }

  /// Returns customers as their files stood when the month of their form ended, or as they were
  /// first entered after it: a later correction does not take a fault back. What was taken back
  /// itself does not count.
  private func asOfTheirMonth(_ customers: [Customer]) throws -> [Customer] {
    try store.read { reading in
      try customers.map { customer in
        let end = zone.moment(customer.file.joined.month.last + 1)
        let versions = VersionRows<CustomerFile>.standing(
          try VersionRows.history(of: customer.number.text, in: reading))
        guard let version = versions.last(where: { $0.at < end }) ?? versions.first else {
          return customer
        }
        let (person, isErased) = try PersonRows.person(
          of: customer.number, version.fact.person, in: reading)
        return Customer(
          number: customer.number, file: version.fact, person: person, isErased: isErased)
      }
    }
  }

  /// Returns the forms audited up to a month's end as they were first audited; what was corrected
  /// later was a fault.
  private func papers(
    upTo month: Month, _ cases: CaseRecords, at now: Moment
  ) throws -> [(day: Day, paper: FormAudit.Paper)] {
    let flow = try cases.flows.flow(FormFlows.audit)
    var query = CaseQuery(flow.id)
    query.limit = .max
    return try cases.items(query, at: now).sorted { $0.number < $1.number }.compactMap { item in
      guard item.day <= month.last,
        let number = item.values["customer"].flatMap({ CustomerNumber($0) }),
        let branch = item.values["branch"]
      else { return nil }
      let audit = item.standing.first { $0.step == "audit" }
      let isLost = item.standing.contains {
        $0.step == "lose" && $0.values["lost_at"] != "desk"
      }
      guard audit != nil || item.standing.contains(where: { $0.step == "lose" }) else {
        return nil
      }
      let paper = FormAudit.Paper(
        form: item.values["form"] ?? "\(item.number)", customer: number, branch: branch,
        rules: Self.rules(audit?.values ?? [:]).union(isLost ? [.lost] : []))
      return (item.day, paper)
    }
  }

  private static func rules(_ values: [String: String]) -> Set<FormAudit.Rule> {
    var rules: Set<FormAudit.Rule> = []
    if FormFlows.entries.contains(where: { values[$0] == "no" }) { rules.insert(.missing) }
    if values["signature"] == "other" { rules.insert(.signedByOther) }
    if values["branch_part"] == "unclear" { rules.insert(.partUnclear) }
    if values["branch_part"] == "blank" { rules.insert(.partBlank) }
    return rules
  }

  private func counts(
    _ month: Month, _ cases: CaseRecords, at now: Moment
  ) throws -> [FormAudit.Count] {
    let flow = try cases.flows.flow(FormFlows.count)
    var query = CaseQuery(flow.id)
    query.limit = .max
    return try cases.items(query, at: now).compactMap { item in
      guard item.values["month"] == "\(month)", let branch = item.values["branch"],
        let onPaper = item.values["on_paper"].flatMap({ Int($0) }),
        let inSystem = item.values["in_system"].flatMap({ Int($0) })
      else { return nil }
      return FormAudit.Count(branch: branch, onPaper: onPaper, inSystem: inSystem)
    }
  }
}
