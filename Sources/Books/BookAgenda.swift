import Cases
import Staff
import Vocabulary

/// The books' entries for an agent's day (HANDBOOK/shifts.md, Sign-in screen).
public struct BookAgenda: AgendaSource {
  private let books: BookRecords
  private let day: Day
  private let workday: Day

  /// The books whose entries stand in these lists and in no other.
  public static let flows = Set(
    [Book.issue, .followup, .call, .stock, .plan].map(\.rawValue))

  /// - Parameters:
  ///   - day: the calendar day, by which entries are due.
  ///   - workday: the day on which the agent works; for a night, the day on which it began.
  public init(_ books: BookRecords, day: Day, workday: Day) {
    self.books = books
    self.day = day
    self.workday = workday
  }

  public func waiting(for agent: Agent, at now: Moment) throws -> [WaitingList] {
    try [messages(agent), followUps(agent), lowStock(), plan(agent)]
  }

  /// Returns answers to the agent's issues, and issues whose answer is due.
  private func messages(_ agent: Agent) throws -> WaitingList {
    let entries = try books.messages(for: agent.number) + books.answersDue(for: agent, on: day)
    return try list("messages", Texts.messagesTitle, entries, Texts.listIssues)
  }

  /// Returns prospects and regular buyers due a visit, and calls to answer.
  private func followUps(_ agent: Agent) throws -> WaitingList {
    let due = try books.followUpsDue(for: agent.number, on: day)
    return try list("follow_ups", Texts.followUpsTitle, due, Texts.listFollowUps, more: "note")
  }

  private func lowStock() throws -> WaitingList {
    try list(
      "low_stock", Texts.lowStockTitle, books.lowStock(), Texts.listGoods, more: "name"
    ) { Texts.piecesLeft($0.pieces) }
  }

  /// Returns the open items of the plan; an item that was carried over says for how many days.
  private func plan(_ agent: Agent) throws -> WaitingList {
    let open = try books.openPlan(of: agent.number, on: workday)
    let ages = Dictionary(open.map { ($0.entry.number, $0.age) }) { first, _ in first }
    return try list("plan", Texts.planTitle, open.map(\.entry), Texts.showPlan) { entry in
      ages[entry.number].flatMap(\.self)
    }
  }

  /// Makes a list of the first entries, with the number of all.
  ///
  /// - Parameter more: the field whose text stands behind an entry's title.
  private func list(
    _ key: String, _ title: Text, _ entries: [Case], _ command: Text, more field: String = "",
    mark: (Case) -> Text? = { _ in nil }
  ) throws -> WaitingList {
    let items = try entries.prefix(WaitingList.shown).map { entry in
      let title = try subject(of: entry)
      let more = entry.values[field].map { "  " + Mask.numbers(in: $0) } ?? ""
      return WaitingItem(
        "\(entry.number)", Text(zh: title.chinese + more, en: title.english + more),
        mark: mark(entry) ?? entry.dueDay.flatMap { $0 < day ? Texts.dueSince($0) : nil })
    }
    return WaitingList(key, title, total: entries.count, items: items, command: command)
  }

  /// Returns an entry's subject; its definition is read only where the subject was erased or the
  /// book has none.
  private func subject(of entry: Case) throws -> Text {
    if let field = Book(rawValue: entry.flow)?.title, let text = entry.values[field] {
      return Text(same: Mask.numbers(in: text))
    }
    return try books.cases.title(entry, books.cases.flow(of: entry))
  }
}
