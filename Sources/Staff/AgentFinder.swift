import Files
import Vocabulary

/// Finds the agent named by a row of a sheet, by number or by a name that only one agent has.
public struct AgentFinder: Sendable {
  /// The outcome of a search.
  public enum Found: Equatable, Sendable {
    case agent(AgentNumber)
    /// A number that no agent has.
    case unknown(AgentNumber)
    /// A name that several agents have.
    case shared(String)
    /// A number, and beside it a name that others have and this agent does not.
    case disagreeing(AgentNumber, name: String)
    /// The text itself, which is neither a number nor a known name.
    case nobody(String)

    /// The reason why the name keeps a row from being anybody's; nil when it does not.
    public var nameFault: Text? {
      switch self {
      case .shared(let name): Texts.sharedName(name)
      case .disagreeing(let number, let name): Texts.otherName(number, name)
      case .agent, .unknown, .nobody: nil
      }
    }
  }

  private let numbers: Set<AgentNumber>
  private let names: [String: [AgentNumber]]

  public init(_ staff: Staff) {
    numbers = Set(staff.agents.map(\.number))
    names = Dictionary(grouping: staff.agents) { Self.folded($0.name) }.mapValues {
      $0.map(\.number)
    }
  }

  /// Returns the agent, or the reason why there is none.
  ///
  /// - Parameters:
  ///   - cell: a number such as `4`, `4号`, `004` or `4.0`, or a name. The name is used instead of a
  ///     number that is not one of the desk's, such as an account of the clocking system.
  ///   - name: the name beside it; empty where there is none. A name that nobody has is not
  ///     compared with the number: the clocking system may know people by other names.
  public func find(_ cell: String, name: String = "") -> Found {
    let number = AgentNumber(CellReader.identifier(cell))
    if let number, numbers.contains(number) {
      let named = names[Self.folded(name)]
      return named?.contains(number) ?? true ? .agent(number) : .disagreeing(number, name: name)
    }
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
