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
    return FormAudit(
      month, ids: branches, files: all.filter { month.contains($0.file.joined) },
      known: Set(all.map(\.number)), papers: try papers(month, cases, at: now),
      counts: try counts(month, cases, at: now), costs)
  }

  /// Returns the forms of a month as they were first audited; what was corrected later was a fault.
  private func papers(
    _ month: Month, _ cases: CaseRecords, at now: Moment
  ) throws -> [FormAudit.Paper] {
    let flow = try cases.flows.flow(FormFlows.audit)
    var query = CaseQuery(flow.id)
    query.days = month.first...month.last
    query.limit = .max
    return try cases.items(query, at: now).compactMap { item in
      guard let number = item.values["customer"].flatMap({ CustomerNumber($0) }),
        let branch = item.values["branch"]
      else { return nil }
      let audit = item.standing.first { $0.step == "audit" }
      let isLost = item.standing.contains { $0.step == "lose" }
      guard audit != nil || isLost else { return nil }
      return FormAudit.Paper(
        form: item.values["form"] ?? "\(item.number)", customer: number, branch: branch,
        rules: Self.rules(audit?.values ?? [:]).union(isLost ? [.lost] : []))
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
