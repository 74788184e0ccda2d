import Appraisals
import Store
import Vocabulary

/// Computes scores from facts and a policy (HANDBOOK/kpi.md, Score). The arithmetic is exact: grade
/// means, weighted points and counted points are rounded half up to hundredths, and nothing else is
/// rounded.
struct Scoring {
  let month: Month
  let policy: KPIPolicy
  /// The obstacles to a score, each with the command that removes it; a run collects them over all
  /// agents before it refuses.
  private(set) var missing: [MonthPoint] = []

  init(month: Month, policy: KPIPolicy) {
    self.month = month
    self.policy = policy
  }

  /// Returns the agent's score; nil when something is missing, which is then in `missing`.
  mutating func score(_ facts: AgentFacts) -> Score? {
    let items = policy.items.map { item($0, facts) }
    let deductions = events(policy.deductions, facts)
    let additions = events(policy.additions, facts)
    let known = items.compactMap { $0 }
    guard known.count == items.count else { return nil }
    let sum =
      known.map(\.points).sum() - deductions.map(\.points).sum() + additions.map(\.points).sum()
    let points = min(max(sum, policy.least), policy.most)
    return Score(
      items: known, deductions: deductions, additions: additions, sum: sum, points: points,
      passed: points >= policy.passFrom, level: policy.level(of: points))
  }

  /// Returns the score as far as the facts go, with the range that is still open. Unlike a score it
  /// lacks nothing: an item without its grade or figure is open from its least to its most.
  mutating func estimate(_ facts: AgentFacts) -> ScoreEstimate {
    let found = policy.items.map { ($0, item($0, facts)) }
    let open = found.filter { $0.1 == nil }.map(\.0)
    let known = found.compactMap(\.1).map(\.points).sum()
    let events =
      events(policy.additions, facts).map(\.points).sum()
      - events(policy.deductions, facts).map(\.points).sum()
    func limited(_ points: Points) -> Points { min(max(points, policy.least), policy.most) }
    return ScoreEstimate(
      soFar: known + events, least: limited(known + events + open.map(\.least).sum()),
      most: limited(known + events + open.map(\.most).sum()),
      open: open.map { ScoreEstimate.OpenItem(key: $0.key, name: $0.name, isGrade: $0.isGrade) })
  }

  private mutating func item(_ item: KPIItem, _ facts: AgentFacts) -> Score.Item? {
    let found: (points: Points, because: Text)? =
      switch item.rule {
      case .grade(let points): grade(item, points, facts)
      case .banded(let quantity, let bands): banded(item, quantity, bands, facts)
      case .count(let start, let less, let floor): count(item, start, less, floor, facts)
      }
    guard let found else { return nil }
    let points = item.weighted(found.points)
    let because =
      item.weight == Ratio(1)
      ? found.because : Texts.weighted(found.because, found.points, item.weight, points)
    return Score.Item(
      key: item.key, name: item.name, points: points, most: item.most, because: because)
  }

  /// Returns the mean of the grades' points, rounded half up to hundredths (Decisions).
  private mutating func grade(
    _ item: KPIItem, _ points: [Mark: Points], _ facts: AgentFacts
  ) -> (Points, Text)? {
    let marks = facts.records(of: .grade(item.key)).compactMap(\.entry.mark)
    guard !marks.isEmpty else {
      miss(
        "grade",
        Finding(
          nil, Texts.noGrade(facts.agent, facts.name, item.name),
          fix: Texts.gradeCommand(facts.agent, item.key, facts.days.last?.to ?? month.last)), facts)
      return nil
    }
    let each = marks.map { points[$0] ?? .zero }
    let mean = Points(rounding: each.sum().ratio / Ratio(each.count))
    return (mean, Texts.grades(zip(marks, each).map { ($0, $1) }, mean))
  }

  private mutating func banded(
    _ item: KPIItem, _ quantity: KPIItem.Quantity, _ bands: [Band], _ facts: AgentFacts
  ) -> (Points, Text)? {
    let reading = Quantities.read(quantity, facts)
    switch reading {
    case .missing(let names):
      for name in names { report(item, figure: name, facts) }
      return nil
    case .nothing(let none?, let text): return (none, text)
    case .nothing(nil, let text):
      miss(
        "policy",
        Finding(item.place, Texts.uncovered(facts.agent, item.name, text), fix: Texts.uncoveredFix),
        facts)
      return nil
    case .value(let value, let text):
      guard let band = bands.first(where: { $0.contains(value) }) else {
        miss(
          "policy",
          Finding(
            item.place, Texts.uncovered(facts.agent, item.name, text), fix: Texts.uncoveredFix),
          facts)
        return nil
      }
      return (band.points, Texts.banded(text, band))
    }
  }

  private mutating func report(_ item: KPIItem, figure name: String, _ facts: AgentFacts) {
    let given = facts.records(of: .figure(name))
    let day = facts.days.last?.to ?? month.last
    miss(
      "figure",
      given.isEmpty
        ? Finding(
          nil, Texts.noFigure(facts.agent, facts.name, item.name, name),
          fix: Texts.figureCommand(facts.agent, name, day))
        : Finding(
          nil, Texts.twoFigures(facts.agent, item.name, name, given.map(\.number)),
          fix: Texts.retractCommand(given[0].number)), facts)
  }

  private mutating func miss(_ kind: String, _ finding: Finding, _ facts: AgentFacts) {
    missing.append(MonthPoint(kind, .missing, finding, agent: facts.agent))
  }

  /// Returns `start` minus the points of each event, not below the floor.
  private mutating func count(
    _ item: KPIItem, _ start: Points, _ less: [KPIItem.Loss], _ floor: Points, _ facts: AgentFacts
  ) -> (Points, Text)? {
    var left = start.ratio
    var parts: [(Measure, Ratio, Points)] = []
    var isComplete = true
    for loss in less {
      guard let count = facts.value(loss.measure) else {
        if case .figure(let name) = loss.measure { report(item, figure: name, facts) }
        isComplete = false
        continue
      }
      left = left - count * loss.each.ratio
      if count != Ratio(0) { parts.append((loss.measure, count, loss.each)) }
    }
    guard isComplete else { return nil }
    let points = max(Points(rounding: left), floor)
    return (points, Texts.counted(start, parts, points, facts.attendance))
  }

  private func events(
    _ rules: [KPIPolicy.EventPoints], _ facts: AgentFacts
  ) -> [Score.Event] {
    guard !rules.isEmpty else { return [] }
    return facts.records.compactMap { record in
      guard let rule = rules.first(where: { $0.kind == record.entry.kind }) else { return nil }
      let points: Points =
        switch rule.amount {
        case .fixed(let points): points
        case .asSet: record.entry.points ?? .zero
        }
      return Score.Event(points: points, record: record)
    }
  }
}
