import Staff
import Store
import Vocabulary

/// Which cases are wanted: all that fit everything that is set.
public struct CaseQuery: Hashable, Sendable {
  public enum Order: Hashable, Sendable {
    /// Urgent ones first, then the earliest deadline, then the number.
    case waiting
    /// The latest number first.
    case newest
  }

  /// Ids; empty: every flow.
  public var flows: [String] = []
  public var states: Set<String>?
  public var isOpen: Bool?
  public var holder: AgentNumber?
  /// Words of parties that hold cases beside the holder, such as `lead`.
  public var parties: [String] = []
  public var recipient: AgentNumber?
  /// Open cases that concern an agent.
  public var concern: CaseConcern?
  /// Whose they are.
  public var writer: AgentNumber?
  /// The value of the field that names what a case is about, of any flow.
  public var subject: String?
  public var days: ClosedRange<Day>?
  /// Days on which any step was made.
  public var stepped: ClosedRange<Day>?
  /// Cases whose deadline passed before a moment.
  public var dueBefore: Moment?
  /// Cases of whose deadline people are warned by a moment.
  public var warnsBy: Moment?
  /// Current values of reference fields: orders, agents, customers, choices, days.
  public var keys: [String: String] = [:]
  /// Words that stand in a value, in whatever case.
  public var text: String?
  /// Whether even a lead or clerk who looks finds only what the definition opens to them as a
  /// party (`Flow.readers`).
  public var isOwn = false
  public var order = Order.waiting
  public var limit = 50
  public var skip = 0

  public init(_ flows: String...) { self.flows = flows }

  /// Open cases that an agent holds, alone or as one of a party.
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

  /// - Parameter states: those in which a case is addressed to one agent or to everybody; at least
  ///   one.
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

/// Conditions of a statement with their values. Only what is asked stands in it, so that the engine
/// finds the index that fits.
struct CaseCondition {
  private(set) var parts: [String] = []
  private(set) var values: [Value] = []

  var sql: String { parts.isEmpty ? "1 = 1" : parts.joined(separator: " AND ") }

  /// - Parameter part: with a `?` for each value.
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

  /// Cases of some flows are not wanted.
  mutating func leave(out flows: Set<String>) {
    guard !flows.isEmpty else { return }
    let marks = Array(repeating: "?", count: flows.count).joined(separator: ", ")
    add("e.flow NOT IN (\(marks))", values: flows.sorted().map(\.value))
  }

  mutating func add(_ column: String, in words: [String]) {
    add("\(column) IN (\(Self.marks(words.count)))", values: words.map(\.value))
  }

  /// So many places for values, for a list.
  static func marks(_ count: Int) -> String {
    Array(repeating: "?", count: count).joined(separator: ", ")
  }
}
