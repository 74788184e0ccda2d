import Appraisals
import Vocabulary

/// The cause of an adjustment: how an agent's present facts of a closed month differ from those
/// known before.
struct LateCause {
  let known: AgentFacts
  let now: AgentFacts
  /// The orders that changed.
  let changedOrders: [OrderNumber]
  let zone: DeskZone

  init(
    from known: AgentFacts, to now: AgentFacts, orders: [OrderNumber], zone: DeskZone
  ) {
    self.known = known
    self.now = now
    changedOrders = orders
    self.zone = zone
  }

  /// The differences, one line each. Somebody who was or is not employed in the month differs in
  /// this alone.
  var differences: [Text] {
    known.days.isEmpty || now.days.isEmpty
      ? employment : employment + records + orders + attendance
  }

  /// Returns the differences and the figures that they changed.
  ///
  /// - Parameters:
  ///   - before: the statement from the facts known before.
  ///   - after: that from the present ones; without both no figures are named.
  func because(_ causes: [Text], _ before: Statement?, _ after: Statement?) -> Text {
    var effects: [Text] = []
    if let before, let after {
      func effect(
        _ name: Text, _ old: some CustomStringConvertible, _ new: some CustomStringConvertible
      ) {
        guard old.description != new.description else { return }
        effects.append(Texts.changed(name, old.description, new.description))
      }
      effect(Texts.scoreName, before.score.points, after.score.points)
      effect(Texts.baseName, before.base, after.base)
      effect(Texts.bonusName, before.bonus, after.bonus)
      effect(Texts.commissionName, before.commission, after.commission)
      effect(Texts.allowanceName, before.allowance, after.allowance)
      effect(Texts.rewardsName, before.rewards, after.rewards)
      effect(Texts.adjustmentsName, before.corrected, after.corrected)
      effect(Texts.finesName, before.fined, after.fined)
    }
    return Texts.lateCause(causes, effects)
  }

  private var employment: [Text] {
    guard known.days != now.days else { return [] }
    let spans = [known, now].map { Texts.employment($0.days) }
    return [Texts.changedEmployment(spans[0], spans[1])]
  }

  private var records: [Text] {
    let old = Dictionary(known.records.map { ($0.number, $0) }) { first, _ in first }
    let new = Dictionary(now.records.map { ($0.number, $0) }) { first, _ in first }
    let added = now.records.filter { old[$0.number] == nil }
    let gone = known.records.filter { new[$0.number] == nil }
    let changed = now.records.filter { record in
      old[record.number].map { $0.entry != record.entry } ?? false
    }
    return added.map { Texts.lateRecord($0, zone.label($0.at)) }
      + changed.map { Texts.changedRecord($0, zone.label($0.at)) }
      + gone.map(Texts.goneRecord)
  }

  private var orders: [Text] {
    let (old, new) = (known.orders, now.orders)
    let pairs: [(Measure.Known, String, String)] = [
      (.taggedOrders, "\(old.tagged)", "\(new.tagged)"),
      (.refundedOrders, "\(old.refunded)", "\(new.refunded)"),
      (.paidAmount, old.paid.description, new.paid.description),
      (.refundAmount, old.refunds.description, new.refunds.description),
    ]
    let changes = pairs.filter { $0.1 != $0.2 }.map {
      Texts.changed(Texts.name(of: .known($0.0)), $0.1, $0.2)
    }
    return changes.isEmpty || changedOrders.isEmpty
      ? changes : changes + [Texts.ordersChanged(changedOrders)]
  }

  private var attendance: [Text] {
    let (old, new) = (known.attendance, now.attendance)
    let pairs: [(Measure.Known, [Day], [Day])] = [
      (.late, old.late.map(\.day), new.late.map(\.day)),
      (.leave, old.leave, new.leave),
      (.absence, old.absence, new.absence),
      (.nights, old.nights, new.nights),
    ]
    return pairs.filter { $0.1 != $0.2 }.flatMap { measure, old, new in
      let name = Texts.name(of: .known(measure))
      func list(_ days: [Day]) -> String? {
        let days = days.map { String($0.description.dropFirst(5)) }
        return days.isEmpty ? nil : days.joined(separator: " ")
      }
      let texts = [
        list(old.filter { !new.contains($0) }).map { Texts.cancelled(name, $0) },
        list(new.filter { !old.contains($0) }).map { Texts.cameToLight(name, $0) },
      ].compactMap(\.self)
      // Two of one day may become one.
      return texts.isEmpty ? [Texts.changed(name, "\(old.count)", "\(new.count)")] : texts
    }
  }
}
