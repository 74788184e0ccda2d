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
  /// - Parameters:
  ///   - rule: the id or name of a fine of the case's flow.
  ///   - amount: the amount of a fine that the definition leaves to a lead.
  /// - Throws: `Refusal` of kind `.refused` when the flow has no such fine, the case did not break
  ///   its rule or names no party, the amount is missing or out of bounds, or the breach was
  ///   entered before and not dropped; of kind `.notPermitted` for anybody but a lead or clerk, and
  ///   for whoever would pay.
  public func fine(
    _ item: Case, _ flow: Flow, rule: String, amount: Money? = nil, note: String?,
    by hand: CaseHand
  ) throws -> CaseReceipt {
    let register = try register(of: flow)
    let fine = try flow.fine(rule)
    let due = try demandBreach(item, flow, fine, amount)
    guard let party = flow[field: fine.who], let value = item.values[party.id] else {
      throw Refusal(
        CaseFineTexts.noParty(flow[field: fine.who]?.name ?? Text(same: fine.who), item.number),
        fix: CaseFineTexts.giveParty)
    }
    var values = ["case": "\(item.number)", "rule": fine.rule, party.id: value]
    values["note"] = note
    values["number"] = due.number.map(String.init)
    values["set"] = amount?.description
    let draft = CaseDraft(register.id, stored: values)
    let key = register.subjectKey(owner: hand.agent, day: hand.day, values)
    return try store.write(Act(hand.author, "case.open")) { writing in
      let entry = try key.flatMap { try self.item(register.id, subjectKey: $0, in: writing) }
      guard let entry, !entry.standing.isEmpty else {
        return try open(draft, by: hand, in: writing)
      }
      guard entry.state != FinesRegister.entered else {
        throw Refusal(
          CaseFineTexts.entered(fine.name, item.number, entry.number), fix: CaseFineTexts.seeEntry)
      }
      let known = Set(["case", "rule"])
      let act = CaseAct(
        FinesRegister.enterAgain, stored: values.filter { !known.contains($0.key) })
      return try take(act, CaseKey(register.id, entry.number), by: hand, in: writing)
    }
  }

  /// Demands that an entry of a register of fines states what the case owes, in whatever way it is
  /// made: opened by its words, imported, or opened again.
  ///
  /// - Throws: `Refusal` of kind `.refused` as `fine` does, and when party or number are not those
  ///   of the case.
  func demandFine(_ given: [String: String], _ register: Flow, in reading: Reading) throws {
    guard let id = FinesRegister.flow(of: register.id), let flow = try? flows.flow(id),
      let number = given["case"].flatMap({ Int($0) }), let rule = given["rule"]
    else { return }
    let item = try item(CaseKey(flow.id, number), in: reading)
    let fine = try flow.fine(rule)
    let due = try demandBreach(item, flow, fine, given["set"].flatMap { Money($0) })
    guard given[fine.who] == due.party, given["number"] == due.number.map(String.init) else {
      throw Refusal(
        CaseFineTexts.notOfCase(fine.name, number),
        fix: CaseFineTexts.enterByCase(number, fine.rule))
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

  /// Returns what a case's breach costs.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the case did not break the rule, or the amount is
  ///   missing, out of bounds or not to be set.
  private func demandBreach(
    _ item: Case, _ flow: Flow, _ fine: FlowFine, _ amount: Money?
  ) throws -> FineDue {
    guard let due = try fine.due(for: item, in: flow) else {
      let demand = fine.when.map { rights(flow).shown($0) }
      throw Refusal(
        CaseFineTexts.notBroken(fine.name, item.number, demand ?? Text(same: fine.each ?? "")),
        fix: CaseTexts.seeCase(flow.words(item.number)))
    }
    if fine.amount != nil, amount != nil {
      throw Refusal(CaseFineTexts.amountIsFixed(fine.name), fix: CaseFineTexts.leaveAmount)
    }
    guard fine.amount == nil else { return due }
    guard let amount, fine.amounts.contains(amount) else {
      throw Refusal(
        CaseFineTexts.amountNeeded(fine.name, fine.amounts), fix: CaseFineTexts.giveAmount)
    }
    return due
  }

  /// Returns the fines that a case has earned by their conditions and that nobody entered yet.
  public func finesDue(_ item: Case, _ flow: Flow) throws -> [FineDue] {
    guard !flow.fines.isEmpty else { return [] }
    let register = try register(of: flow)
    return try store.read { reading in
      try flow.fines.filter { $0.when != nil }.compactMap { fine in
        guard let due = try fine.due(for: item, in: flow), item.values[fine.who] != nil else {
          return nil
        }
        let values = ["case": "\(item.number)", "rule": fine.rule]
        let key = register.subjectKey(owner: item.owner, day: item.day, values)
        let entry = try key.flatMap { try self.item(register.id, subjectKey: $0, in: reading) }
        return entry == nil || entry?.standing.isEmpty == true ? due : nil
      }
    }
  }

  /// Returns the fines that a month's cases have earned and that nobody entered yet, by number.
  ///
  /// - Parameter reader: the agent who looks; nil sees everything.
  public func finesDue(
    of flow: Flow, _ month: Month, for reader: Agent?, at now: Moment
  ) throws -> [FineDue] {
    _ = try register(of: flow)
    var query = CaseQuery(flow.id)
    query.days = month.first...month.last
    query.order = .newest
    query.limit = .max
    return try items(query, for: reader, at: now).reversed().filter { !$0.standing.isEmpty }
      .flatMap { try finesDue($0, flow) }
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
