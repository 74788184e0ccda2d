import Vocabulary

/// Everybody of the desk.
public struct Staff: Hashable, Codable, Sendable {
  /// By number.
  public let agents: [Agent]

  public init(_ agents: [Agent]) { self.agents = agents.sorted { $0.number < $1.number } }

  public subscript(number: AgentNumber) -> Agent? {
    let place = agents.indices.partitionPoint { agents[$0].number >= number }
    return place < agents.count && agents[place].number == number ? agents[place] : nil
  }

  public func agent(login: String) -> Agent? { agents.first { $0.login == login } }

  /// The groups that somebody belongs to.
  public var groups: Set<String> { Set(agents.flatMap(\.groups)) }

  /// Those of a month's payroll.
  public func paid(in month: Month) -> [Agent] { agents.filter { $0.isPaid(in: month) } }
}
