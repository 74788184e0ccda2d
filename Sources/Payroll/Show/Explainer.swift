import Appraisals
import Orders
import Vocabulary

/// Builds the explanation tree of a statement.
struct Explainer {
  let facts: AgentFacts
  let statement: Statement
  let policies: Policies
  /// The policies' names for what records say, by id.
  let titles: [String: Text]
  let month: Month
  let refunds: [RefundedOrder]
  let zone: DeskZone
  let language: Language

  /// The whole statement, from the wage down.
  var wage: Explanation {
    let settlement = statement.settlement
    var parts = [base, bonus, commission, allowance, rewards, adjustments, fines, carriedIn]
    if settlement.carriedOut != .zero {
      parts.append(
        Explanation(
          say(Texts.carriedOutName), settlement.carriedOut, because: say(Texts.carriedOutBecause),
          rule: policies.wage.deductionLimit == nil ? nil : wageRule("deduction_limit")))
    }
    return Explanation(
      say(Texts.wageOf(statement.agent, statement.name, month)), settlement.wage,
      because: say(Texts.wageFormula(statement)), rule: wageRule("from"), parts: parts)
  }

  private var base: Explanation {
    let spans = facts.days.map { days in
      let monthly = days.grade.flatMap { policies.wage.base[$0] } ?? .zero
      return Explanation.Input(
        what: say(Texts.gradedDays(days, monthly)), origin: "Shifts/agents.yaml")
    }
    let formula = facts.days.map { days in
      let monthly = days.grade.flatMap { policies.wage.base[$0] } ?? .zero
      return "\(monthly) × \(days.count)"
    }
    return Explanation(
      say(Texts.baseName), statement.base,
      because: "(\(formula.joined(separator: " + "))) ÷ \(month.length)", rule: wageRule("base"),
      inputs: spans)
  }

  private var bonus: Explanation {
    let because: Text =
      switch policies.wage.bonus {
      case .byScore(let full):
        statement.score.passed
          ? Text(same: "\(full) × \(statement.score.points) ÷ \(policies.kpi.most)")
          : Texts.notPassed(statement.score.points, policies.kpi.passFrom)
      case .byLevel: Texts.levelBonus(statement.score.level)
      }
    return Explanation(
      say(Texts.bonusName), statement.bonus, because: say(because), rule: wageRule("bonus"),
      parts: [score])
  }

  private var commission: Explanation {
    let orders = facts.orders
    let percent = policies.wage.commissionPercent.decimal(4)
    return Explanation(
      say(Texts.commissionName), statement.commission,
      because: "(\(orders.paid) - \(orders.refunds)) × \(percent) %",
      rule: wageRule("commission_percent"),
      inputs: [.init(what: say(Texts.orderFigures(orders)))])
  }

  private var allowance: Explanation {
    let nights = facts.attendance.nights
    return Explanation(
      say(Texts.allowanceName), statement.allowance,
      because: "\(nights.count) × \(policies.wage.nightAllowance)",
      rule: wageRule("night_allowance"),
      inputs: nights.map { .init(what: say(Texts.name(of: .known(.nights))), date: $0) })
  }

  private var rewards: Explanation {
    let records = facts.records(of: .reward)
    return Explanation(
      say(Texts.rewardsName), statement.rewards,
      because: records.isEmpty ? nil : records.map(\.entry.value).joined(separator: " + "),
      inputs: records.map(input))
  }

  private var adjustments: Explanation {
    Explanation(
      say(Texts.adjustmentsName), statement.adjusted,
      parts: statement.brought.adjustments.map {
        Explanation("\($0.month)", $0.amount, because: say($0.because))
      }
        + statement.corrections.map {
          Explanation(
            "\($0.entry.day.month)", $0.entry.amount ?? .zero,
            because: Texts.record($0, language), inputs: [input($0)])
        })
  }

  private var fines: Explanation {
    Explanation(
      say(Texts.finesName), statement.fined,
      parts: statement.fines.map { fine in
        let rule = policies.fines.rule(fine.record.entry.value)
        let place = (rule?.escalation ?? policies.fines.complaint).place
        return Explanation(
          "\(fine.day)", fine.amount, because: fine.because(language),
          rule: .init(
            file: place.file, line: place.line, from: policies.fines.from,
            source: say(policies.fines.source)),
          inputs: [input(fine.record)])
      })
  }

  private var carriedIn: Explanation {
    Explanation(
      say(Texts.carriedInName), statement.brought.carriedIn, because: say(Texts.carriedInBecause))
  }

  private func wageRule(_ key: String) -> Explanation.Rule {
    let place = policies.wage.place(of: key)
    return .init(
      file: place.file, line: place.line, from: policies.wage.from,
      source: say(policies.wage.source))
  }

  func say(_ text: Text) -> String { text(language) }

  func input(_ record: Record) -> Explanation.Input {
    var origin: String?
    if case .file(let name, let line) = record.origin { origin = "\(name):\(line)" }
    return .init(
      what: say(Texts.inputRecord(record, titles)), date: record.entry.day,
      by: record.author,
      at: zone.iso(record.at), origin: origin)
  }
}
