import Appraisals
import Vocabulary

/// The part of the tree under the score.
extension Explainer {
  var score: Explanation {
    let score = statement.score
    let policy = policies.kpi
    return Explanation(
      say(Texts.scoreName), score.points,
      because: say(Texts.scoreFormula(score, least: policy.least, most: policy.most)),
      rule: rule(policy.place, policy.source),
      parts: zip(policy.items, score.items).map(item)
        + events(Texts.deductionsName, "-", score.deductions, policy.deductions)
        + events(Texts.additionsName, "+", score.additions, policy.additions))
  }

  private func item(_ item: KPIItem, _ score: Score.Item) -> Explanation {
    Explanation(
      say(item.name), "\(score.points)/\(score.most)", because: say(score.because),
      rule: rule(item.place, item.source ?? policies.kpi.source), inputs: inputs(of: item))
  }

  private func inputs(of item: KPIItem) -> [Explanation.Input] {
    switch item.rule {
    case .grade: facts.records(of: .grade(item.key)).map(input)
    case .banded(let quantity, _): quantity.measures.flatMap(inputs)
    case .count(_, let less, _):
      less.flatMap { inputs($0.measure) }
        + (less.contains { $0.measure == .known(.absence) } ? changes { $0.kind != .leave } : [])
    }
  }

  private func inputs(_ measure: Measure) -> [Explanation.Input] {
    switch measure {
    case .figure(let name): return facts.records(of: .figure(name)).map(input)
    case .known(let known): return inputs(known)
    }
  }

  private func inputs(_ known: Measure.Known) -> [Explanation.Input] {
    let name = say(Texts.name(of: .known(known)))
    func days(_ days: [Day]) -> [Explanation.Input] {
      days.map { .init(what: name, date: $0, origin: "Shifts/\(month).csv") }
    }
    func times(_ times: [AttendanceFacts.Lateness]) -> [Explanation.Input] {
      times.map { late in
        .init(
          what: say(Texts.lateBy(name, late.seconds)), date: late.day, by: late.by,
          at: late.enteredAt.map(zone.iso))
      }
    }
    switch known {
    case .taggedOrders, .paidAmount: return [.init(what: say(Texts.orderFigures(facts.orders)))]
    case .refundedOrders, .refundAmount:
      return refunds.map { refund in
        .init(
          what: say(Texts.refund(refund, tagged: zone.day(refund.taggedAt))),
          date: zone.day(refund.firstRefund), by: refund.enteredBy, at: zone.iso(refund.enteredAt))
      }
    case .late: return times(facts.attendance.late)
    case .early: return times(facts.attendance.early)
    case .absence: return days(facts.attendance.absence)
    case .nights: return days(facts.attendance.nights)
    case .shifts: return []
    case .leave: return leave
    case .lowRatings: return facts.records(of: .lowRating).map(input)
    case .complaints: return facts.records(of: .complaint).map(input)
    case .praises: return facts.records(of: .praise).map(input)
    case .outstanding: return facts.records(of: .outstanding).map(input)
    case .conduct: return facts.records(of: .conduct).map(input)
    }
  }

  /// Returns the approved changes of the roster, each with the agent who approved it.
  private func changes(
    where isAsked: (AttendanceFacts.Change) -> Bool
  ) -> [Explanation.Input] {
    (facts.attendance.changes ?? []).filter(isAsked).map {
      .init(what: say($0.what), date: $0.day, by: $0.by, at: zone.iso($0.enteredAt))
    }
  }

  /// The days of leave that counted, with the records or approvals behind them.
  private var leave: [Explanation.Input] {
    let records = facts.records(of: .leave)
    return facts.attendance.leave.flatMap { day in
      let mine = records.filter { $0.entry.day == day }
      return mine.map(input) + changes { $0.kind == .leave && $0.day == day }
    }
  }

  private func events(
    _ name: Text, _ sign: String, _ events: [Score.Event], _ rules: [KPIPolicy.EventPoints]
  ) -> [Explanation] {
    guard !events.isEmpty else { return [] }
    let parts = events.map { event in
      let rule = rules.first { $0.kind == event.record.entry.kind }
      return Explanation(
        "\(event.day) \(say(event.record.entry.kind.name))", "\(sign)\(event.points)",
        because: event.because(language),
        rule: rule.map { self.rule($0.place, policies.kpi.source) },
        inputs: [input(event.record)])
    }
    return [Explanation(say(name), "\(sign)\(events.map(\.points).sum())", parts: parts)]
  }

  private func rule(_ place: Place, _ source: Text) -> Explanation.Rule {
    .init(file: place.file, line: place.line, from: policies.kpi.from, source: say(source))
  }
}
