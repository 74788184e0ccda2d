import Files
import Vocabulary

/// Finds the agent whom a row of a sheet names: by number, or by a name that one agent has.
public struct AgentFinder: Sendable {
  /// The outcome of a search.
  public enum Found: Equatable, Sendable {
    case agent(AgentNumber)
    /// A number that no agent has.
    case unknown(AgentNumber)
    /// A name that several agents have.
    case shared(String)
    /// Neither number nor known name: the text as it stands.
    case nobody(String)
  }

  private let numbers: Set<AgentNumber>
  private let names: [String: [AgentNumber]]

  public init(_ staff: Staff) {
    numbers = Set(staff.agents.map(\.number))
    names = Dictionary(grouping: staff.agents) { Self.folded($0.name) }.mapValues {
      $0.map(\.number)
    }
  }

  /// - Parameters:
  ///   - cell: a number such as `4`, `4号`, `004` or `4.0`, or a name; a number that is none of the
  ///     desk's, such as an account of the clocking system, gives way to the name.
  ///   - name: the name beside it; empty where there is none.
  public func find(_ cell: String, name: String = "") -> Found {
    let number = AgentNumber(CellReader.identifier(cell))
    if let number, numbers.contains(number) { return .agent(number) }
    for text in [name, cell] where !text.isEmpty {
      switch names[Self.folded(text)] {
      case let found? where found.count == 1: return .agent(found[0])
      case .some: return .shared(text)
      case nil: continue
      }
    }
    return number.map(Found.unknown) ?? .nobody(cell.isEmpty ? name : cell)
  }

  private static func folded(_ name: String) -> String {
    HalfWidth.folded(name).filter { !$0.isWhitespace }
  }
}
