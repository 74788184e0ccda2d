import Staff
import Store
import Vocabulary

extension CaseRecords {
  /// Returns the fields and the reason that opening a case needs beyond the given fields.
  ///
  /// - Parameter words: the given fields, by id or name.
  /// - Throws: `Refusal` of kind `.usage` for an unknown field.
  public func needs(toOpen flow: Flow, given words: [String]) throws -> CaseNeeds {
    let given = try Set(words.map { try flow.field(named: $0).id })
    guard let rule = flow.opening?.rules.first(where: \.opens) else {
      return CaseNeeds(fields: [], reason: false)
    }
    return needs(rule, flow, without: given)
  }

  /// Returns the fields and the reason that a step needs beyond the given fields and those that the
  /// case holds.
  ///
  /// - Parameter words: the given fields, by id or name.
  /// - Throws: `Refusal` of kind `.usage` for an unknown field.
  public func needs(
    to step: FlowStep, _ item: Case, _ flow: Flow, given words: [String], by hand: CaseHand
  ) throws -> CaseNeeds {
    let given = try Set(words.map { try flow.field(named: $0).id })
    let rights = self.rights(flow)
    let rule = step.rules.first {
      $0.from.contains(item.state) && rights.admits($0, hand, item, item.values)
    }
    guard let rule else { return CaseNeeds(fields: [], reason: false) }
    return needs(rule, flow, without: given.union(item.held(for: step, rights.asked(rule)).keys))
  }

  private func needs(_ rule: StepRule, _ flow: Flow, without held: Set<String>) -> CaseNeeds {
    let fields = rights(flow).asked(rule).filter { !held.contains($0) }
      .compactMap { flow[field: $0] }.filter { $0.kind != .computed }
    // A form shows usual values, and is not needed for them alone.
    let isNeeded = fields.contains { !rule.opens || $0.usual == nil }
    return CaseNeeds(fields: isNeeded ? fields : [], reason: rule.reason == .required)
  }

  /// Returns the fields that may be typed with a step, in the order of the definition, for Tab.
  public func accepted(by step: FlowStep, _ item: Case?, _ flow: Flow) -> [Field] {
    let rights = self.rights(flow)
    let rules = step.rules.filter { rule in
      item.map { rule.from.contains($0.state) } ?? rule.opens
    }
    let ids = rules.reduce(into: Set<String>()) { $0.formUnion(rights.accepted($1, step)) }
    return flow.fields.filter { ids.contains($0.id) && $0.kind != .computed }
  }
}
