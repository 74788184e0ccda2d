import ArgumentParser
import Vocabulary

/// The options that every command takes (contract.md, Running).
///
/// They are parsed with every line of a session: names and values are spelled out, because the
/// parser would make them anew from the Swift names each time.
struct SharedOptions: ParsableArguments {
  @Option(name: .customLong("desk"), help: "the desk folder")
  var desk: String?
  @Option(name: .customLong("format"), help: "text or json")
  var format: Format?
  @Option(name: .customLong("lang"), help: "zh or en")
  var lang: Language?
  @Option(name: .customLong("as"), help: "act as this agent")
  var acting: AgentNumber?

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json

    static let allValueStrings = allCases.map(\.rawValue)
  }
}

extension Language: ExpressibleByArgument {
  public static let allValueStrings = allCases.map(\.rawValue)
}
extension AgentNumber: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
extension Month: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
extension Money: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
