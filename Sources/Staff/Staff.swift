import Vocabulary

/// Everybody of the desk.
public struct Staff: Hashable, Codable, Sendable {
  /// By number.
  public let agents: [Agent]

  public init(_ agents: [Agent]) { self.agents = agents.sorted { $0.number < $1.number } }

  public subscript(number: AgentNumber) -> Agent? {
    var (low, high) = (0, agents.count)
    while low < high {
      let middle = (low + high) / 2
      if agents[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < agents.count && agents[low].number == number ? agents[low] : nil
  }

  public func agent(login: String) -> Agent? { agents.first { $0.login == login } }

  /// The groups that somebody belongs to.
  public var groups: Set<String> { Set(agents.flatMap(\.groups)) }

  /// Those of a month's payroll.
  public func paid(in month: Month) -> [Agent] { agents.filter { $0.isPaid(in: month) } }
}
