import ArgumentParser
import Vocabulary

/// The options that every command takes (contract.md, Running).
struct SharedOptions: ParsableArguments {
  @Option(help: "the desk folder")
  var desk: String?
  @Option(help: "text or json")
  var format: Format?
  @Option(help: "zh or en")
  var lang: Language?
  @Option(name: .customLong("as"), help: "act as this agent")
  var acting: AgentNumber?

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
  }
}

extension Language: ExpressibleByArgument {}
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
