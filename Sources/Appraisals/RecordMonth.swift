import Cases
import Store
import Vocabulary

/// The room's lines of a month's checklist: records of each kind that other months have, complaints
/// to judge, rewards and adjustments to approve.
public struct RecordMonth: MonthChecked {
  private let store: RecordStore

  public init(_ store: RecordStore) { self.store = store }

  public func points(of month: Month) throws -> [MonthPoint] {
    try store.read { reading in
      try records(month, in: reading)
        + ComplaintBook.unjudged(of: month.first...month.last, in: reading)
        + adjustments(month, in: reading) + rewards(month, in: reading)
    }
  }

  /// Returns the number of records, and the kinds that both months before have and this one lacks.
  /// Payroll names missing grades and figures by agent.
  private func records(_ month: Month, in reading: Reading) throws -> [MonthPoint] {
    let counts = try counts(month, in: reading)
    let before = try common(month.previous, month.previous.previous, in: reading)
    let missing = before.subtracting(counts.keys).sorted { $0.code < $1.code }
    let number = counts.values.reduce(0, +)
    let count = MonthPoint("records", .fine, Texts.recordCount(number))
    return (number == 0 ? [] : [count])
      + missing.map {
        MonthPoint("records", .missing, Texts.noRecords($0, month), fix: Texts.importRecords)
      }
  }

  private func common(
    _ one: Month, _ other: Month, in reading: Reading
  ) throws -> Set<RecordKind> {
    let both = try Set(counts(one, in: reading).keys).intersection(counts(other, in: reading).keys)
    return both.filter { kind in
      switch kind {
      case .grade, .figure, .adjustment: false
      default: true
      }
    }
  }

  private func counts(_ month: Month, in reading: Reading) throws -> [RecordKind: Int] {
    let rows = try reading.all(
      """
      SELECT kind, count(*) FROM appraisal WHERE day BETWEEN $1 AND $2 AND version = 1
      GROUP BY kind
      """, month.first, month.last
    ) { row -> (RecordKind, Int) in
      guard let kind = RecordKind(try row.text(0)) else { throw row.damage(0) }
      return (kind, try row.integer(1))
    }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  private func adjustments(_ month: Month, in reading: Reading) throws -> [MonthPoint] {
    try CaseRecords.cases(
      of: [AdjustmentFlow.id], dated: ["day"], in: month.first...month.last,
      state: AdjustmentFlow.open, in: reading
    ).filter { !$0.standing.isEmpty }.map { item in
      let values = StoredValues(item.values)
      let agent = try values.needed("agent") { AgentNumber($0) }
      return MonthPoint(
        "adjustment", .undecided,
        Texts.adjustmentWaits(
          item.number, agent, values["amount"] ?? "", Mask.numbers(in: values["what"] ?? "")),
        fix: Texts.approveAdjustment(item.number), agent: agent)
    }
  }

  private func rewards(_ month: Month, in reading: Reading) throws -> [MonthPoint] {
    try CaseLine.lines(of: RewardFlow.id, month.first...month.last, in: reading)
      .filter(\.isOpen).map { line in
        let agent = try StoredValues(line.keys).needed("agent") { AgentNumber($0) }
        return MonthPoint(
          "reward", .remark, Texts.rewardWaits(line.number, agent),
          fix: Texts.approveReward(line.number), agent: agent)
      }
  }
}
