import Vocabulary

/// A definition in words, as a new colleague wants to know it.
public struct FlowDescription {
  private let flow: Flow
  private let rights: CaseRights
  private typealias Texts = FlowDescriptionTexts

  public init(_ flow: Flow, _ rights: CaseRights) {
    self.flow = flow
    self.rights = rights
  }

  /// The parties that may read a case beside leads and clerks; nil when everybody may.
  public var readers: Text? {
    flow.readers.map { rights.name(of: $0, nil) }.joined().map(Texts.readers)
  }

  /// The parts that make a case the same one; nil when every case is a new one.
  public var once: Text? {
    flow.once.map { part in
      switch part {
      case "owner": CaseTexts.writer
      case "day" where flow[field: part] == nil: Texts.day
      default: name(part)
      }
    }.joined().map(Texts.once)
  }

  /// The fields that opening a case asks for.
  public var asks: Text? {
    let rules = flow.opening?.rules.filter(\.opens) ?? []
    return rules.flatMap(\.asks).unique.map(name).joined()
  }

  /// Returns a field's kind and demands.
  public func said(_ field: Field) -> [Text] {
    [
      field.isRequired ? Texts.required : nil, field.isPersonal ? Texts.personal : nil,
      field.usual.map { Texts.usual(field.shown($0, zone: rights.zone)) },
      field.hiddenUntil.map { Texts.hiddenUntil(flow.stateName($0)) },
    ].compactMap(\.self)
  }

  /// Returns everything that a rule demands and does, in the order in which a hand meets it.
  public func said(_ rule: StepRule) -> [Text] {
    var parts: [Text] = [Texts.by(rights.whoMay(rule))]
    func add(_ text: Text?, _ say: (Text) -> Text) { if let text { parts.append(say(text)) } }
    add(rule.not.map { rights.name(of: $0, nil) }.joined(), Texts.not)
    add(rule.when.map(rights.shown), Texts.when)
    add(rule.needs.compactMap { flow[rule: $0]?.name }.joined(), Texts.needs)
    add(rule.asks.map(name).joined(), Texts.asks)
    add(rule.may.map { $0.map(name).joined() } ?? Texts.anyField, Texts.may)
    if rule.reason == .required { parts.append(Texts.reason) }
    if !rule.hours.isEmpty { parts.append(CaseTexts.hoursAre(rule.hours)) }
    if !rule.months.isEmpty { parts.append(CaseTexts.monthsAre(rule.months)) }
    if let most = rule.most {
      parts.append(
        Texts.most(most, rule.beyond.map { rights.name(of: $0, nil) }.joined() ?? CaseTexts.nobody))
    }
    if rule.onceEach { parts.append(Texts.onceEach) }
    if rule.isAddressed { parts.append(Texts.addressed) }
    add(hands(rule.hands), Texts.hands)
    if !rule.guards.isEmpty { parts.append(Texts.guards(rule.guards)) }
    if !rule.effects.isEmpty { parts.append(Texts.effects(rule.effects)) }
    return parts
  }

  private func hands(_ hands: StepRule.Hands) -> Text? {
    switch hands {
    case .same: nil
    case .actor: Texts.actor
    case .recipient: Texts.recipient
    case .field(let field): name(field)
    case .party(let party): rights.name(of: party, nil)
    }
  }

  public func said(_ rule: FlowRule) -> Text { rights.shown(rule.when) }

  /// Returns the span of a clock with its calendar, pauses, warning and act.
  public func said(_ clock: FlowClock) -> [Text] {
    var parts = [Texts.within(span(clock.within), clock.time)]
    if let pauses = clock.pauses.map(flow.stateName).joined() { parts.append(Texts.pause(pauses)) }
    parts.append(Texts.warn(clock.warn))
    if clock.startsAnew { parts.append(Texts.startsAnew) }
    switch clock.then {
    case .nothing: break
    case .hold(let party): parts.append(Texts.then(hold: rights.name(of: party, nil)))
    case .state(let state): parts.append(Texts.then(state: flow.stateName(state)))
    }
    return parts
  }

  private func span(_ span: FlowClock.Span) -> Text {
    switch span {
    case .seconds(let seconds): Texts.seconds(seconds)
    case .days(let days): Texts.days(days)
    case .field(let field): name(field)
    }
  }

  /// Returns the cases that a hold counts, the demand on them, and its aim.
  public func said(_ hold: FlowHold) -> [Text] {
    var parts: [Text] = []
    let states = hold.states.map(flow.stateName).joined() ?? Texts.everyCase
    parts.append(Texts.of(states, hold.when.map(rights.shown)))
    if let on = hold.on { parts.append(Texts.on(name(on))) }
    switch hold.measure {
    case .share: break
    case .count: parts.append(Texts.counted)
    case .sum(let field, let among): parts.append(Texts.summed(name(field), among.map(name)))
    case .rate(let per, let number): parts.append(Texts.rate(per, number))
    }
    if let steps = hold.have.map({ flow[step: $0]?.name ?? Text(same: $0) }).joined(Texts.or) {
      parts.append(Texts.have(steps, since: hold.since.map(flow.stateName)))
    }
    if let with = hold.with { parts.append(Texts.with(rights.shown(with))) }
    let clocks = hold.inTime.map { id in
      flow.clocks.first { $0.id == id }?.name ?? Text(same: id)
    }
    if let clocks = clocks.joined() { parts.append(Texts.inTime(clocks)) }
    if let aim = hold.aim {
      parts.append(Texts.aim(aim.text(isShare: hold.measure.isShare, hold.unit)))
    }
    return parts
  }

  /// Returns the cost of a fine, who pays, and when it is due.
  public func said(_ fine: FlowFine) -> [Text] {
    let amount =
      fine.amount.map { Text(same: "\($0)") }
      ?? Texts.between(fine.amounts.lowerBound, fine.amounts.upperBound)
    return [
      Texts.cost(amount, fine.each.map(name)), Texts.pays(name(fine.who)),
      fine.when.map { Texts.when(rights.shown($0)) },
    ].compactMap(\.self)
  }

  private func name(_ field: String) -> Text { flow[field: field]?.name ?? Text(same: field) }
}

extension FlowHold.Aim {
  /// Returns the aim for people, such as `≥ 98 %` or `4–6 a year`.
  ///
  /// - Parameter unit: the period to which it belongs; nil for any.
  public func text(isShare: Bool, _ unit: Period.Unit? = nil) -> Text {
    let sign = isShare ? " %" : ""
    func number(_ ratio: Ratio) -> String { ratio.decimal(2) }
    let bounds =
      switch (least, most) {
      case (let least?, let most?):
        least == most ? "= \(number(least))" : "\(number(least))–\(number(most))"
      case (let least?, nil): "≥ \(number(least))"
      case (nil, let most?): "≤ \(number(most))"
      case (nil, nil): "-"
      }
    return FlowDescriptionTexts.bounds(bounds + sign, unit)
  }
}
