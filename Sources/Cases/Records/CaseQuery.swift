import Staff
import Store
import Vocabulary

/// A query for cases that fit everything that is set.
public struct CaseQuery: Hashable, Sendable {
  public enum Order: Hashable, Sendable {
    /// Urgent ones first, then the earliest deadline, then the number.
    case waiting
    /// The latest number first.
    case newest
  }

  /// Ids of flows; empty for every flow.
  public var flows: [String] = []
  public var states: Set<String>?
  public var isOpen: Bool?
  public var holder: AgentNumber?
  /// Words of parties that may hold cases instead of the holder, such as `lead`; without a holder
  /// only what these parties hold fits.
  public var parties: [String] = []
  public var recipient: AgentNumber?
  /// Open cases that concern an agent.
  public var concern: CaseConcern?
  /// The owner of the cases.
  public var writer: AgentNumber?
  /// The value of the field that names a case's subject, in any flow.
  public var subject: String?
  public var days: ClosedRange<Day>?
  /// Days on which any step was made.
  public var stepped: ClosedRange<Day>?
  /// The moment before which the cases' deadline passed.
  public var dueBefore: Moment?
  /// The moment by which people are warned of the cases' deadline.
  public var warnsBy: Moment?
  /// Current values of reference fields: orders, agents, customers, choices, days.
  public var keys: [String: String] = [:]
  /// Words that occur in a value, regardless of case.
  public var text: String?
  /// True to show even a lead or clerk only the cases that the definition opens to them as a party
  /// (`Flow.readers`).
  public var isOwn = false
  public var order = Order.waiting
  public var limit = 50
  public var skip = 0

  public init(_ flows: String...) { self.flows = flows }

  /// Returns a query for open cases that an agent holds, alone or as one of a party.
  public static func held(by agent: Agent) -> CaseQuery {
    var query = CaseQuery()
    query.isOpen = true
    query.holder = agent.number
    query.parties = agent.partyWords
    return query
  }
}

/// Open cases that an agent holds, and those that wait for them or for whoever comes.
public struct CaseConcern: Hashable, Sendable {
  let agent: AgentNumber
  let states: [String]

  /// - Parameter states: the states in which a case is addressed to one agent or to everybody; at
  ///   least one.
  public init(of agent: AgentNumber, waitingIn states: [String]) {
    self.agent = agent
    self.states = states
  }

  func addCondition(to condition: inout CaseCondition) {
    let marks = Array(repeating: "?", count: states.count).joined(separator: ", ")
    condition.add("e.is_open = 1")
    condition.add(
      """
      (e.state IN (\(marks)) AND (e.recipient IS NULL OR e.recipient = ?)
      OR e.holder = ? AND e.party IS NULL)
      """, values: states.map(\.value) + [agent.value, agent.value])
  }

  func fits(_ facts: CaseFacts) -> Bool {
    facts.isOpen
      && (facts.holder == agent && facts.party == nil
        || states.contains(facts.state) && (facts.recipient ?? agent) == agent)
  }
}

/// Conditions of a statement with their values. It contains only conditions that were asked for, so
/// that the engine finds the index that fits.
struct CaseCondition {
  private(set) var parts: [String] = []
  private(set) var values: [Value] = []

  var sql: String { parts.isEmpty ? "1 = 1" : parts.joined(separator: " AND ") }

  /// - Parameter part: the condition, with a `?` for each value.
  mutating func add(_ part: String, _ given: any Bindable...) {
    add(part, values: given.map(\.value))
  }

  mutating func add(_ part: String, values given: [Value]) {
    parts.append(numbered(part))
    values += given
  }

  private func numbered(_ part: String) -> String {
    var number = values.count
    var sql = ""
    for character in part {
      if character == "?" {
        number += 1
        sql += "$\(number)"
      } else {
        sql.append(character)
      }
    }
    return sql
  }

  /// Leaves out the cases of some flows.
  mutating func leave(out flows: Set<String>) {
    guard !flows.isEmpty else { return }
    let marks = Array(repeating: "?", count: flows.count).joined(separator: ", ")
    add("e.flow NOT IN (\(marks))", values: flows.sorted().map(\.value))
  }

  mutating func add(_ column: String, in words: [String]) {
    add("\(column) IN (\(Self.marks(words.count)))", values: words.map(\.value))
  }

  /// Returns this many placeholders for a list of values.
  static func marks(_ count: Int) -> String {
    Array(repeating: "?", count: count).joined(separator: ", ")
  }
}
