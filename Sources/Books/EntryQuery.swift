import Store
import Vocabulary

/// Which entries are wanted: all that fit everything that is set.
public struct EntryQuery: Hashable, Sendable {
  public var book: String?
  public var number: Int?
  public var states: Set<Entry.State>?
  public var holder: AgentNumber?
  /// Days that entries belong to.
  public var days: ClosedRange<Day>?
  /// The last day that entries may belong to.
  public var until: Day?
  /// Days on which any step was made.
  public var steps: ClosedRange<Day>?
  public var dueBy: Day?
  var subject: String?

  public init(
    _ book: BookID? = nil, states: Set<Entry.State>? = nil, holder: AgentNumber? = nil
  ) {
    self.book = book?.rawValue
    self.states = states
    self.holder = holder
  }

  /// A condition on `book_entry e`, with its values. Only what is set stands in it, so that the
  /// engine finds the index that fits.
  var condition: (sql: String, values: [Value]) {
    var parts: [String] = []
    var values: [Value] = []
    func add(_ part: String, _ value: some Bindable) {
      values.append(value.value)
      parts.append("\(part) $\(values.count)")
    }
    if let book { add("e.book =", book) }
    if let number { add("e.number =", number) }
    if let subject { add("e.subject =", subject) }
    if let holder { add("e.holder =", holder) }
    if let dueBy { add("e.due <=", dueBy) }
    if let until { add("e.day <=", until) }
    if let days {
      add("e.day >=", days.lowerBound)
      add("e.day <=", days.upperBound)
    }
    if let states {
      // Words of our own; no value enters the statement.
      let names = states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
      parts.append("e.state IN (\(names))")
    }
    if let steps {
      values += [steps.lowerBound.value, steps.upperBound.value]
      parts.append(
        """
        (e.book, e.number) IN (SELECT s.book, s.number FROM book_event s
        WHERE s.day >= $\(values.count - 1) AND s.day <= $\(values.count))
        """)
    }
    return (parts.isEmpty ? "1 = 1" : parts.joined(separator: " AND "), values)
  }
}
