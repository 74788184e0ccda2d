import Imports
import Store
import Vocabulary

/// Takes an import of cases, or of the stock, back: each step that it took is undone by a step, the
/// last first. A case that somebody took further since stays.
public struct CaseWithdrawal: WithdrawingRoom {
  private let records: CaseRecords
  private let day: Day

  /// - Parameter day: the desk's day on which the import is taken back.
  public init(_ records: CaseRecords, day: Day) {
    self.records = records
    self.day = day
  }

  public func concerned(by item: Import, in reading: Reading) throws -> Concerned {
    var about: Set<AgentNumber> = []
    for place in try places(of: item, in: reading) {
      guard let step = try records.standingStep(place, in: reading) else { continue }
      let item = try records.item(place.key, in: reading)
      let flow = try records.flow(of: item, in: reading)
      about.formUnion(try records.concerned(by: step, of: item, flow, in: reading).about)
    }
    return Concerned(about: about)
  }

  public func takeBack(
    _ item: Import, reason: String, by author: Author, in writing: Writing
  ) throws -> WithdrawalOutcome {
    let role = records.staff[author.agent]?.role ?? .agent
    let hand = CaseHand(author, role: role, day: day)
    var outcome = WithdrawalOutcome()
    for place in try places(of: item, in: writing) {
      guard let step = try records.standingStep(place, in: writing) else { continue }
      let name = "\(place.key.flow) \(place.key.number)"
      if let heir = try ImportLog.heir(
        of: place.text, after: item.number, item.kind, in: writing)
      {
        try ImportLog.hand(step: place.text, from: item.number, to: heir, in: writing)
        outcome.leave(ImportTexts.restated(name, by: heir))
        continue
      }
      do {
        _ = try records.takeBack(step, reason: reason, by: hand, in: writing)
        outcome.taken += 1
      } catch let refusal as Refusal where refusal.kind == .refused {
        guard let why = refusal.findings.first?.reason else { throw refusal }
        outcome.leave(ImportTexts.movedOn(name, why))
      }
    }
    return outcome
  }

  /// Returns the places of an import's steps, the last of each case first.
  private func places(of item: Import, in reading: Reading) throws -> [StepPlace] {
    try ImportLog.steps(of: item.number, in: reading).compactMap(StepPlace.init).sorted {
      ($0.key.flow, $0.key.number, $1.sequence) < ($1.key.flow, $1.key.number, $0.sequence)
    }
  }

  public func changes(
    of item: Import, limit: Int, in reading: Reading
  ) throws -> ImportChanges {
    var changes = ImportChanges()
    let places = try places(of: item, in: reading).sorted {
      ($0.key.flow, $0.key.number, $0.sequence) < ($1.key.flow, $1.key.number, $1.sequence)
    }
    for place in places.prefix(limit) {
      let stored = try records.item(place.key, in: reading)
      let flow = try records.flow(of: stored, in: reading)
      guard let step = stored.steps.first(where: { $0.sequence == place.sequence }) else {
        continue
      }
      let shown = step.values.filter { !flow.isPersonal($0.key, $0.value) }
        .sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
      let name = "\(place.key.flow) \(place.key.number)"
      if place.sequence == stored.steps.first?.sequence {
        changes.added.append(ImportChanges.Fact(name, after: shown))
      } else {
        changes.changed.append(ImportChanges.Fact(name, before: step.from ?? "", after: shown))
      }
    }
    return changes
  }
}
