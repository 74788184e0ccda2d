import Files
import Store
import Vocabulary

/// Values that come with a step: from typed text to stored form.
extension CaseRecords {
  /// Returns the given values by field id, in stored form, without blank ones.
  ///
  /// - Parameters:
  ///   - typed: values by the id or name of the field, as typed.
  ///   - stored: values by field id, in stored form.
  /// - Throws: `Refusal` of kind `.usage` for an unknown field, of kind `.refused` that names the
  ///   field and the accepted values.
  func given(
    _ typed: [String: String], _ stored: [String: String], _ flow: Flow
  ) throws -> [String: String] {
    var given: [String: String] = [:]
    for (word, text) in typed.sorted(by: { $0.key < $1.key }) {
      let field = try flow.field(named: word)
      guard !text.trimmed.isEmpty else { continue }
      given[field.id] = try field.stored(text, staff: staff, zone: zone, folder: folder)
    }
    for (id, value) in stored {
      let field = try flow.field(named: id)
      given[field.id] =
        field.kind == .agent || field.kind == .time
        ? value : try field.canonical(value)
    }
    return given
  }

  /// Returns the values together with those that functions compute from them.
  func completed(_ values: [String: String], _ flow: Flow) throws -> [String: String] {
    var values = values
    for field in flow.fields {
      guard field.kind == .computed, let function = field.function else { continue }
      values[field.id] = try functions.computation(function)
        .value(values, flow, FlowComputation.fields(of: function))
    }
    return values
  }

  /// Checks that the fields a rule asks for are given, and that it accepts all given ones.
  ///
  /// - Parameters:
  ///   - held: the case's values before the step.
  ///   - reason: the given reason; a missing one is named beside missing fields.
  ///   - hints: the way out for a missing field, by field id, as in a draft.
  /// - Throws: `Refusal` of kind `.refused` that names the first field that is not accepted, or
  ///   everything that is missing.
  func demandFields(
    _ given: [String: String], held: [String: String], hints: [String: Text] = [:],
    reason: String?, _ rule: StepRule, _ step: FlowStep, _ flow: Flow
  ) throws {
    let rights = self.rights(flow)
    let accepted = rights.accepted(rule, step)
    for id in given.keys.sorted() where !accepted.contains(id) && given[id] != held[id] {
      let names = flow.fields.filter { accepted.contains($0.id) }.map(\.name)
      throw Refusal(
        CaseTexts.frozen(flow[field: id]?.name ?? Text(same: id), step.name),
        fix: CaseTexts.takes(names))
    }
    var missing = rights.asked(rule).filter { given[$0] == nil && held[$0] == nil }
      .compactMap { flow[field: $0] }.filter { $0.kind != .computed }
      .map {
        Finding(nil, CaseTexts.fieldNeeded($0.name, step.name), fix: hints[$0.id] ?? $0.hint)
      }
    guard !missing.isEmpty else { return }
    if rule.reason == .required, reason == nil {
      missing.append(Finding(nil, CaseTexts.reasonNeeded(step.name), fix: CaseTexts.addReason))
    }
    throw Refusal(.refused, missing)
  }

  /// Checks that the other cases that values name are there.
  ///
  /// - Throws: `Refusal` of kind `.refused` that names the field, the number and its flow.
  func demandCases(_ given: [String: String], _ flow: Flow, in reading: Reading) throws {
    for field in flow.fields where field.kind == .item {
      guard let value = given[field.id], let number = Int(value), let other = field.flow else {
        continue
      }
      let state = try reading.first(
        "SELECT state FROM case_entry WHERE flow = $1 AND number = $2", other, number,
        make: { try $0.text(0) })
      guard state == nil || state == Case.withdrawn else { continue }
      throw Refusal(
        CaseTexts.noOther(field.name, number, (try? flows.flow(other))?.name ?? Text(same: other)),
        fix: CaseTexts.listCases(of: other))
    }
  }

  /// Returns the reason as it is stored, with mobile numbers masked; nil when none is given.
  ///
  /// - Throws: `Refusal` of kind `.usage` when a reason is missing or not accepted, of kind
  ///   `.refused` when it is too long.
  func reason(_ text: String?, _ rule: StepRule, _ step: FlowStep) throws -> String? {
    guard let text else {
      guard rule.reason != .required else {
        throw Refusal(.usage, CaseTexts.reasonNeeded(step.name), fix: CaseTexts.addReason)
      }
      return nil
    }
    guard rule.reason != .none else {
      throw Refusal(.usage, CaseTexts.reasonUnasked(step.name), fix: CaseTexts.leaveReason)
    }
    // An optional reason may be a parcel's number.
    let says =
      rule.reason == .optional ? !text.trimmed.isEmpty : text.contains(where: \.isLetter)
    guard says else {
      throw Refusal(.usage, CaseTexts.reasonNeeded(step.name), fix: CaseTexts.addReason)
    }
    guard text.count <= Field.longestText else {
      throw Refusal(CaseTexts.reasonTooLong(Field.longestText), fix: .makeItShorter)
    }
    return Mask.numbers(in: text.trimmed)
  }

  /// - Throws: `Refusal` of kind `.usage` when the step can't be addressed, of kind `.refused` when
  ///   the agent is unknown or holds the case already.
  func demandRecipient(
    _ recipient: AgentNumber?, _ rule: StepRule, _ step: FlowStep, _ item: Case?, _ flow: Flow
  ) throws {
    guard let recipient else { return }
    guard rule.isAddressed else {
      throw Refusal(.usage, CaseTexts.notAddressed(step.name), fix: CaseTexts.leaveRecipient)
    }
    guard staff[recipient] != nil else {
      throw Refusal(FieldTexts.unknownAgent("\(recipient)"), fix: .seeAgents)
    }
    guard let item, item.holder == recipient, item.holdingParty(in: flow) == nil else { return }
    throw Refusal(
      CaseTexts.holdsAlready(rights(flow).person(recipient), item.number),
      fix: CaseTexts.otherRecipient)
  }
}

extension Flow {
  /// Returns a field by its id or its name in either language.
  ///
  /// - Throws: `Refusal` of kind `.usage` with the nearest field, or all of them.
  public func field(named word: String) throws -> Field {
    if let field = self[field: word] { return field }
    let wanted = word.trimmed.lowercased()
    if let field = fields.first(where: { $0.name.words.contains(wanted) }) { return field }
    throw Refusal(
      .usage, FlowTexts.unknownField(word),
      fix: FlowTexts.nearest(word, among: fields.flatMap { [$0.id, $0.name.chinese] }.unique))
  }

  /// Returns a step by its id or its name in either language.
  ///
  /// - Throws: `Refusal` of kind `.usage` with the nearest step, or all of them.
  public func step(named word: String) throws -> FlowStep {
    if let step = self[step: word] { return step }
    let wanted = word.trimmed.lowercased()
    if let step = steps.first(where: { $0.name.words.contains(wanted) }) { return step }
    throw Refusal(
      .usage, CaseTexts.noStep(word, name),
      fix: FlowTexts.nearest(word, among: steps.flatMap { [$0.id, $0.name.chinese] }.unique))
  }

  /// Returns a state by its id or its name in either language.
  ///
  /// - Throws: `Refusal` of kind `.usage` with the nearest state, or all of them.
  public func state(named word: String) throws -> FlowState {
    if let state = self[state: word] { return state }
    let wanted = word.trimmed.lowercased()
    if let state = states.first(where: { $0.name.words.contains(wanted) }) { return state }
    throw Refusal(
      .usage, FlowTexts.unknownState(word),
      fix: FlowTexts.nearest(word, among: states.flatMap { [$0.id, $0.name.chinese] }.unique))
  }
}

extension Text {
  fileprivate var words: [String] { [chinese.lowercased(), english.lowercased()] }
}

extension Array where Element: Hashable {
  /// The elements without repetitions, in the order of their first appearance.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Field {
  /// A text that says how to give the field, with an example.
  public var hint: Text {
    switch kind {
    case .choice, .counts: CaseTexts.give(id, FieldTexts.choicesAre(choices))
    case .computed: FieldTexts.leaveOut
    default: CaseTexts.give(id, accepted ?? CaseTexts.aText)
    }
  }

  /// The accepted values in a few words; nil for a text, and for a value that nobody gives.
  public var accepted: Text? {
    switch kind {
    case .choice, .counts: choices.map(\.name).joined()
    case .whole: FieldTexts.whole(range)
    case .money: FieldTexts.amount(range)
    case .percent: FieldTexts.percent(range)
    case .day: FieldTexts.aDay
    case .time: FieldTexts.aTime
    case .flag: FieldTexts.aFlag
    case .phone: FieldTexts.aPhone
    case .order: FieldTexts.anOrder
    case .agent: FieldTexts.anAgent
    case .customer: FieldTexts.aCustomer
    case .item: FieldTexts.aCase
    case .month: FieldTexts.aMonth
    case .file: FieldTexts.aFile
    case .text, .computed: nil
    }
  }
}
