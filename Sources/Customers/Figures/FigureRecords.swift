import Cases
import Store
import Vocabulary

extension CustomerRecords {
  private func figures() throws -> FigurePolicy {
    guard let figures = policy.figures else {
      throw Refusal(Texts.noFigurePolicy, fix: Texts.addSection("loyalty, lost, warnings"))
    }
    return figures
  }

  private func histories(in reading: Reading) throws -> [CustomerNumber: BuyingHistory] {
    Dictionary(grouping: try purchases(in: reading), by: \.customer).mapValues(BuyingHistory.init)
  }

  /// Returns a month's figures, up to today within it.
  ///
  /// - Parameter branch: the id or name of a branch; nil for all.
  /// - Throws: `Refusal` of kind `.refused` when the policy has no bounds for them, of kind
  ///   `.usage` for a month that has not begun.
  public func month(_ month: Month, branch: String?) throws -> CustomerMonth {
    let figures = try figures()
    guard month.first <= today else {
      throw Refusal(.usage, Texts.monthAhead(month), fix: Texts.earlierMonth)
    }
    let branch = try policy.branchID(branch)
    return try store.read { reading in
      let end = min(month.last, today)
      return CustomerMonth(
        month, until: end,
        try all(in: reading).filter { branch == nil || $0.file.branch == branch },
        try histories(in: reading), before: try cards(at: month.first, in: reading),
        now: try cards(at: end + 1, in: reading), policy, figures)
    }
  }

  /// Returns the cards as the files said at the beginning of a day.
  private func cards(at day: Day, in reading: Reading) throws -> [CustomerNumber: String] {
    let rows = try reading.all(
      """
      SELECT number, card, stands FROM customer c WHERE version =
        (SELECT max(d.version) FROM customer d WHERE d.number = c.number AND d.at < $1)
      """, zone.moment(day)
    ) { (number: try $0.customer(0), card: try $0.text(1), stands: try $0.flag(2)) }
    return rows.reduce(into: [:]) { cards, row in
      if row.stands { cards[row.number] = row.card }
    }
  }

  /// Returns the customers whose buying changed, with their open call-backs.
  public func warnings(
    branch: String?, of cases: CaseRecords, at now: Moment
  ) throws -> [BuyingChange] {
    let figures = try figures()
    let branch = try policy.branchID(branch)
    let changes = try store.read { reading in
      BuyingChange.all(
        try all(in: reading).filter { branch == nil || $0.file.branch == branch },
        try histories(in: reading), on: today, figures)
    }
    let open = try store.read { try CallBack.open(in: cases, at: now, $0) }
    return changes.map { change in
      var change = change
      change.call = open[change.customer.number.text]
      return change
    }
  }
}
