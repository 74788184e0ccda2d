import Staff
import Store
import Vocabulary

/// The fines of a party over the days of a month.
public struct FineSum: Hashable, Sendable {
  /// The value of the field that names the party, in stored form.
  public let party: String
  /// The party for people.
  public let name: Text
  public let entries: Int
  public let amount: Money
}

extension CaseRecords {
  /// Enters a fine for a breach found with a case: an entry of the register of the flow's fines,
  /// for the party that the case names. One breach of a rule with a case is entered once.
  ///
  /// - Parameter rule: the id or name of a fine of the case's flow.
  /// - Throws: `Refusal` of kind `.refused` when the flow has no such fine, the case names no party
  ///   or the breach was entered before; of kind `.notPermitted` for anybody but a lead or clerk,
  ///   and for whoever would pay.
  public func fine(
    _ item: Case, _ flow: Flow, rule: String, note: String?, by hand: CaseHand
  ) throws -> CaseReceipt {
    let register = try register(of: flow)
    let fine = try flow.fine(rule)
    guard let party = flow[field: fine.who], let value = item.values[party.id] else {
      throw Refusal(
        CaseFineTexts.noParty(flow[field: fine.who]?.name ?? Text(same: fine.who), item.number),
        fix: CaseFineTexts.giveParty)
    }
    var values = ["case": "\(item.number)", "rule": fine.rule, party.id: value]
    values["note"] = note
    let draft = CaseDraft(register.id, stored: values)
    let key = register.subjectKey(owner: hand.agent, day: hand.day, values)
    return try store.write(Act(hand.author, "case.open")) { writing in
      if let entry = try key.flatMap({ try self.item(register.id, subjectKey: $0, in: writing) }),
        entry.state == FinesRegister.entered
      {
        throw Refusal(
          CaseFineTexts.entered(fine.name, item.number, entry.number), fix: CaseFineTexts.seeEntry)
      }
      return try open(draft, by: hand, in: writing)
    }
  }

  /// Returns the fines entered in a month by party, the highest first; those that were dropped or
  /// taken back do not count.
  ///
  /// - Parameter reader: the agent who looks; nil sees everything.
  /// - Throws: `Refusal` of kind `.refused` for a flow without fines, of kind `.store` for an
  ///   amount that is none.
  public func fines(
    _ flow: Flow, _ month: Month, for reader: Agent?, at now: Moment
  ) throws -> [FineSum] {
    let register = try register(of: flow)
    guard let party = flow.fines.first.flatMap({ flow[field: $0.who] }) else { return [] }
    var query = CaseQuery(register.id)
    query.states = [FinesRegister.entered]
    query.days = month.first...month.last
    query.limit = .max
    let entries = try items(query, for: reader, at: now)
    return try Dictionary(grouping: entries) { $0.values[party.id] ?? "" }.map { value, entries in
      FineSum(
        party: value, name: party.shown(value, zone: zone), entries: entries.count,
        amount: try entries.map(Self.amount).sum())
    }
    .sorted { ($1.amount, $0.party) < ($0.amount, $1.party) }
  }

  private static func amount(_ entry: Case) throws -> Money {
    guard let amount = entry.values["amount"].flatMap({ Money($0) }) else {
      throw Refusal(
        .store, CaseFineTexts.noAmount(entry.number, entry.values["amount"] ?? ""),
        fix: .changedOutside)
    }
    return amount
  }

  private func register(of flow: Flow) throws -> Flow {
    guard !flow.fines.isEmpty else {
      throw Refusal(CaseFineTexts.noFines(flow.name), fix: CaseFineTexts.writeFines)
    }
    return try flows.flow(FinesRegister.id(of: flow.id))
  }
}

extension Flow {
  /// Returns a fine by the id of its rule or its name in either language.
  ///
  /// - Throws: `Refusal` of kind `.refused` with the nearest rule, or all of them.
  fileprivate func fine(_ word: String) throws -> FlowFine {
    let wanted = word.trimmed.lowercased()
    let found = fines.first {
      [$0.rule, $0.name.chinese, $0.name.english].contains { $0.lowercased() == wanted }
    }
    guard let found else {
      throw Refusal(
        CaseFineTexts.noRule(word),
        fix: FlowTexts.nearest(word, among: fines.flatMap { [$0.rule, $0.name.chinese] }.unique))
    }
    return found
  }
}
