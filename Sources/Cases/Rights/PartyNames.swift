import Staff
import Vocabulary

/// Names of parties and conditions for people.
extension CaseRights {
  /// Returns the name of a party, with the person behind it when there is one.
  ///
  /// - Parameters:
  ///   - values: the values that name groups, of a case that is about to be opened.
  ///   - besides: agents who are left out of its people.
  func name(
    of party: Party, _ item: Case?, values: [String: String]? = nil, besides: [AgentNumber] = []
  ) -> Text {
    let person = item?.agent(party).map(person)
    let agents = staff.agents.filter { !besides.contains($0.number) }
    switch party {
    case .anyone: return CaseTexts.anyone
    case .role(let role): return CaseTexts.role(role, agents.filter { $0.role == role })
    case .writer: return CaseTexts.party(CaseTexts.writer, person)
    case .holder:
      return item.map { CaseTexts.party(CaseTexts.holder, holderName($0)) } ?? CaseTexts.holder
    case .field(let field):
      return CaseTexts.party(flow[field: field]?.name ?? .init(same: field), person)
    case .took(let step):
      return CaseTexts.party(CaseTexts.took(flow[step: step]?.name ?? .init(same: step)), person)
    case .group(let group):
      let field = flow[field: group]
      let said = (item?.values ?? values)?[group]
      if let field, said == nil { return CaseTexts.groupOf(field.name) }
      let name = field == nil ? group : said ?? group
      let members = agents.filter { $0.groups.contains(name) }
      return CaseTexts.group(field?[choice: name]?.name ?? Text(same: name), members)
    }
  }

  /// Returns the name of the party or agent that holds a case.
  public func holderName(_ item: Case) -> Text {
    if let party = item.holdingParty(in: flow), party != .holder { return name(of: party, item) }
    return person(item.holder)
  }

  /// Returns the names of those who may take a rule, whoever holds the case.
  public func whoMay(_ rule: StepRule) -> Text {
    (rule.by.isEmpty ? [.anyone] : rule.by).map { name(of: $0, nil) }.joined() ?? CaseTexts.anyone
  }

  /// Returns `3号 王春`, or the number alone for somebody whom the desk no longer lists.
  func person(_ number: AgentNumber) -> Text {
    Text(same: staff[number].map { "\(number)号 \($0.name)" } ?? "\(number)号")
  }

  func shown(_ condition: Condition) -> Text {
    let parts = condition.alternatives.map { $0.map(shown).joined(CaseTexts.and) }
    return parts.compactMap(\.self).joined(CaseTexts.or) ?? Text(same: "")
  }

  private func shown(_ comparison: Condition.Comparison) -> Text {
    let field = flow[field: comparison.field]
    let value =
      comparison.other.map(shown) ?? field?.shown(comparison.value, zone: zone)
      ?? Text(same: comparison.value)
    return CaseTexts.comparison(
      field?.name ?? Text(same: comparison.field), comparison.comparison, value)
  }
}

extension CaseRights {
  private func shown(_ other: Condition.Other) -> Text {
    let name = flow[field: other.field]?.name ?? Text(same: other.field)
    return CaseTexts.other(name, other.shift)
  }
}

extension Flow {
  /// Returns the name of a state; the id when the definition does not know it.
  public func stateName(_ id: String) -> Text {
    self[state: id]?.name ?? (id == Case.withdrawn ? CaseTexts.withdrawn : Text(same: id))
  }
}

extension [Text] {
  /// Returns all in one text, listed as each language does; nil when there are none.
  func joined() -> Text? { joined(CaseTexts.comma) }
}
