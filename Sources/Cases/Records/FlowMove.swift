import Store
import Vocabulary

/// The open cases of a flow that were carried over to another version of its definition.
public struct FlowMove: Sendable {
  /// A case that keeps its definition, since the other has no counterpart for it.
  public struct Stay: Sendable {
    public let item: Case
    public let reasons: [Text]
  }

  /// The definition to which the cases were carried.
  public let flow: Flow
  /// The cases by number, as they stood before.
  public let moved: [Case]
  /// The cases by number.
  public let stays: [Stay]
}

extension CaseRecords {
  /// Returns the definition of a flow with a version: the file's, else one under which cases began.
  ///
  /// - Parameter version: the version; nil for the file's.
  /// - Throws: `Refusal` of kind `.nothingFound` that lists the versions.
  public func flow(_ flow: Flow, version: Day?) throws -> Flow {
    guard let version, version != flow.version else { return flow }
    return try store.read { reading in
      let kept = try reading.all(
        "SELECT digest, version FROM flow_definition WHERE flow = $1 ORDER BY version, digest",
        flow.id, make: { (digest: try $0.text(0), version: try $0.day(1)) })
      // The last stored text wins when several have the same version.
      guard let found = kept.last(where: { $0.version == version }) else {
        let versions = Set(kept.map(\.version) + [flow.version]).sorted()
        throw Refusal(
          .nothingFound, FlowMoveTexts.noVersion(flow.name, version),
          fix: FlowMoveTexts.versionsAre(versions))
      }
      return try definition(found.digest, of: flow.id, in: reading)
    }
  }

  /// Carries the open cases of a flow over to a definition, each that has a counterpart there for
  /// its state, its fields with their values, and its holder. The others stay as they are. Clocks
  /// go by the new definition from then on; the time used so far counts.
  ///
  /// - Parameter isDryRun: true to report the result without changing anything.
  /// - Throws: `Refusal` of kind `.notPermitted` for an agent.
  public func move(to flow: Flow, by hand: CaseHand, isDryRun: Bool = false) throws -> FlowMove {
    guard hand.leads else {
      throw Refusal(.notPermitted, FlowMoveTexts.leadsMove, fix: CaseTexts.askALead)
    }
    if isDryRun { return try store.read { try moving(to: flow, at: now, in: $0) } }
    return try store.write(Act(hand.author, "flow.move")) { writing in
      let move = try moving(to: flow, at: writing.now, in: writing)
      if !move.moved.isEmpty { try FlowDefinitions.keep(flow, in: writing) }
      for item in move.moved { try carry(item, to: flow, by: hand, in: writing) }
      writing.detail = "\(flow.id) \(flow.version) moved \(move.moved.count)"
      return move
    }
  }

  private func moving(to flow: Flow, at now: Moment, in reading: Reading) throws -> FlowMove {
    let keys = try reading.all(
      """
      SELECT number FROM case_entry WHERE flow = $1 AND is_open = 1 AND definition <> $2
      ORDER BY number
      """, flow.id, flow.source.digest, make: { CaseKey(flow.id, try $0.integer(0)) })
    var (moved, stays): ([Case], [FlowMove.Stay]) = ([], [])
    for stored in try CaseReader(reading: reading).items(keys) {
      let own = try self.flow(of: stored, in: reading)
      let item = try stored.standing(at: now, in: own, calendars)
      guard own[state: item.state]?.isOpen == true else { continue }
      let reasons = try obstacles(item, from: own, to: flow, in: reading)
      if reasons.isEmpty {
        moved.append(stored)
      } else {
        stays.append(.init(item: item, reasons: reasons))
      }
    }
    return FlowMove(flow: flow, moved: moved, stays: stays)
  }

  /// Returns everything of a case that has no counterpart in a definition.
  private func obstacles(
    _ item: Case, from own: Flow, to flow: Flow, in reading: Reading
  ) throws -> [Text] {
    var reasons: [Text] = []
    if let state = flow[state: item.state] {
      if !state.isOpen { reasons.append(FlowMoveTexts.lastThere(state.name)) }
    } else {
      reasons.append(FlowMoveTexts.noState(own.stateName(item.state), item.state))
    }
    for (id, value) in item.values.sorted(by: { $0.key < $1.key }) {
      let name = own[field: id]?.name ?? Text(same: id)
      guard let field = flow[field: id] else {
        reasons.append(FlowMoveTexts.noField(name))
        continue
      }
      if field.kind != own[field: id]?.kind || !field.takes(stored: value) {
        reasons.append(FlowMoveTexts.otherKind(name))
      } else if field.isPersonal != own[field: id]?.isPersonal {
        reasons.append(FlowMoveTexts.personalInOne(name))
      }
    }
    if item.holdingParty(in: own) != item.holdingParty(in: flow) {
      reasons.append(FlowMoveTexts.otherHolder)
    }
    if let key = flow.subjectKey(owner: item.owner, day: item.day, item.values),
      let other = try self.item(flow.id, subjectKey: key, in: reading), other.number != item.number
    {
      reasons.append(FlowMoveTexts.sameSubject(other.number))
    }
    return reasons
  }

  /// Gives a case another definition and records that in a step of its own.
  private func carry(
    _ stored: Case, to flow: Flow, by hand: CaseHand, in writing: Writing
  ) throws {
    let own = try self.flow(of: stored, in: writing)
    let item = try settled(stored, own, in: writing)
    let step = CaseStep(
      sequence: item.nextSequence, id: Key.make(), step: CaseStep.move, actor: .agent(hand.agent),
      login: hand.author.login, at: writing.now, day: hand.day, from: item.state, to: item.state,
      reason: "\(own.version) → \(flow.version)")
    try insert(step, of: item, flow, in: writing)
    let moved = item.with(item.steps, definition: flow.source.digest)
    try writing.run(
      "UPDATE case_entry SET definition = $3, subject_key = $4 WHERE flow = $1 AND number = $2",
      item.flow, item.number, flow.source.digest,
      flow.subjectKey(owner: item.owner, day: item.day, item.values))
    try writing.run(
      "DELETE FROM case_key WHERE flow = $1 AND number = $2", item.flow, item.number)
    try settle(moved.adding(step), before: moved.with([]), flow, in: writing)
  }
}

extension Field {
  /// Returns true when a stored value is valid for this field.
  func takes(stored value: String) -> Bool {
    switch kind {
    case .time: Moment(stored: value) != nil
    case .file: KeptFile(value) != nil
    case .computed, .text: true
    default: (try? canonical(value)) == value
    }
  }
}
