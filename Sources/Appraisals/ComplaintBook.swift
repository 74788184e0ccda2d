import Cases
import Staff
import Store
import Vocabulary

/// The complaints among the cases.
///
/// Decisions, where the handbook is silent: an answer settles the promised time, a judgement the
/// points; a case may be judged anew, and the record that counts it follows.
public struct ComplaintBook {
  private let cases: CaseRecords
  private let store: RecordStore

  public init(_ cases: CaseRecords, _ store: RecordStore) {
    self.cases = cases
    self.store = store
  }

  /// Checks that the flow has everything that commands need; lists are read without it.
  ///
  /// - Throws: `Refusal` of kind `.refused` with what is missing.
  private func demandFlow() throws { _ = try cases.flows.flow(ComplaintFlow.shape) }

  /// Opens a complaint and returns it.
  ///
  /// - Throws: `Refusal` as `CaseRecords.open` does.
  public func open(_ draft: CaseDraft, by hand: CaseHand) throws -> ComplaintCase {
    try demandFlow()
    return try ComplaintCase(cases.open(draft, by: hand).item)
  }

  /// Takes a step with a complaint and returns it.
  ///
  /// - Throws: `Refusal` as `CaseRecords.take` does.
  public func take(_ act: CaseAct, _ number: Int, by hand: CaseHand) throws -> ComplaintCase {
    try demandFlow()
    return try ComplaintCase(cases.take(act, CaseKey(ComplaintFlow.id, number), by: hand).item)
  }

  /// Returns the cases of a month by day and number; without a month, cases to judge and promised
  /// answers to give, the earliest promise first.
  ///
  /// - Parameter reader: the agent who looks; nil sees everything.
  public func complaints(
    of month: Month? = nil, for reader: Agent? = nil, at now: Moment
  ) throws -> [ComplaintCase] {
    var query = CaseQuery(ComplaintFlow.id)
    query.days = month.map { $0.first...$0.last }
    query.isOpen = month == nil ? true : nil
    query.limit = .max
    let found = try complaints(query, for: reader, at: now)
    return month == nil ? found : found.sorted { ($0.day, $0.number) < ($1.day, $1.number) }
  }

  /// Returns the number of cases that wait for an agent, and the first of them: those about the
  /// agent or taken down by the agent, and all cases for a lead, who judges.
  public func waiting(
    for agent: Agent, limit: Int, at now: Moment
  ) throws -> (total: Int, first: [ComplaintCase]) {
    var query = CaseQuery(ComplaintFlow.id)
    (query.isOpen, query.isOwn, query.limit) = (true, agent.role != .lead, limit)
    let total = try cases.count(query, for: agent, at: now)
    return (total, total == 0 ? [] : try complaints(query, for: agent, at: now))
  }

  private func complaints(
    _ query: CaseQuery, for reader: Agent?, at now: Moment
  ) throws -> [ComplaintCase] {
    try cases.items(query, for: reader, at: now).filter { !$0.standing.isEmpty }
      .map { try ComplaintCase($0) }
  }

  /// Returns a case after each of its steps, the first one first.
  ///
  /// - Throws: `Refusal` of kind `.nothingFound` when there is none, of kind `.notPermitted` when
  ///   the reader may not see it.
  public func history(of number: Int, for reader: Agent? = nil) throws -> [ComplaintCase] {
    let item = try cases.item(CaseKey(ComplaintFlow.id, number))
    if let reader { try cases.rights(cases.flow(of: item)).demandReading(item, reader) }
    return try item.steps.indices.map { item.through($0) }.filter { !$0.standing.isEmpty }
      .map { try ComplaintCase($0) }
  }

  /// Returns the cases of a span of days that nobody has judged, by day and number, with one
  /// statement: for payroll.
  public static func unjudged(
    of days: ClosedRange<Day>, in reading: Reading
  ) throws -> [MonthPoint] {
    try CaseLine.lines(of: ComplaintFlow.id, days, in: reading)
      .filter { $0.isOpen && $0.keys["verdict"] == nil }
      .map { line in
        let agent = try StoredValues(line.keys).needed("agent") { AgentNumber($0) }
        return MonthPoint(
          "complaint", .undecided, Texts.notJudged(Texts.label(line.number, line.day, agent)),
          fix: Texts.judgeCommand(line.number), agent: agent)
      }
  }
}

extension ComplaintBook: Checked {
  /// Returns findings for cases that differ from the record that counts them: one judged true and
  /// about service has a record with the same agent, day and points; any other has no record that
  /// holds.
  public func check() throws -> [Finding] {
    try store.read { reading in
      var query = CaseQuery(ComplaintFlow.id)
      query.limit = .max
      // Read at time 0, so in the states as stored; unreadable rows are findings of the cases' own
      // check.
      let items = try? cases.items(query, at: Moment(seconds: 0), in: reading)
      return try (items ?? [])
        .filter { try !$0.standing.isEmpty && differs($0, reading) }
        .sorted { $0.number < $1.number }
        .map { Finding(nil, Texts.caseDiffers($0.number), fix: .changedOutside) }
    }
  }

  private func differs(_ item: Case, _ reading: Reading) throws -> Bool {
    guard let complaint = try? ComplaintCase(item) else { return true }
    let event = try complaint.record.flatMap { try RecordBook.history(of: $0, in: reading).last }
    guard let counted = event.flatMap({ $0.retracted ? nil : $0.record.entry }) else {
      return complaint.points != nil
    }
    return counted.points != complaint.points || counted.agent != complaint.agent
      || counted.day != complaint.day
  }
}
