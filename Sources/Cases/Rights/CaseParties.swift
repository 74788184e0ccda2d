import Staff
import Vocabulary

/// Decides whether somebody is a party that a definition names.
struct CaseParties {
  let flow: Flow
  let staff: Staff
  /// The case; nil for one that is about to be opened.
  let item: Case?
  /// The owner of the case, or of the one about to be opened.
  let owner: AgentNumber
  /// The case's values, including those given now.
  let values: [String: String]

  init(_ flow: Flow, _ staff: Staff, _ item: Case) {
    self.init(flow, staff, item, owner: item.owner, values: item.values)
  }

  init(
    _ flow: Flow, _ staff: Staff, _ item: Case?, owner: AgentNumber, values: [String: String]
  ) {
    self.flow = flow
    self.staff = staff
    self.item = item
    self.owner = owner
    self.values = values
  }

  func includes(_ person: AgentNumber, _ party: Party, role: Role) -> Bool {
    switch party {
    case .anyone: true
    case .role(let wanted): role == wanted
    case .writer: owner == person
    case .holder: holds(person, role)
    case .field(let field): values[field] == person.description
    case .took(let step): item?.last(step)?.actor == .agent(person)
    case .group(let name):
      staff[person]?.groups.contains(flow[field: name] == nil ? name : values[name] ?? "") == true
    }
  }

  func includes(_ hand: CaseHand, _ party: Party) -> Bool {
    includes(hand.agent, party, role: hand.role)
  }

  /// Returns true when a party is the hand itself, for four eyes. The person of the login counts
  /// too, both now and at the earlier step.
  func isOneself(_ hand: CaseHand, _ party: Party) -> Bool {
    let logins = earlierLogins(party)
    return hand.persons.contains { person in
      let role = person == hand.agent ? hand.role : staff[person]?.role
      return logins.contains(person) || role.map { includes(person, party, role: $0) } == true
    }
  }

  private func holds(_ person: AgentNumber, _ role: Role) -> Bool {
    guard let item else { return owner == person }
    if let party = item.holdingParty(in: flow) {
      return party != .holder && includes(person, party, role: role)
    }
    return item.holder == person
  }

  /// Returns the logins that were used when a party's step was taken in another's name.
  private func earlierLogins(_ party: Party) -> [AgentNumber] {
    switch party {
    case .took(let step): [item?.last(step)?.login].compactMap(\.self)
    case .writer: [item?.standing.first?.login].compactMap(\.self)
    default: []
    }
  }
}
