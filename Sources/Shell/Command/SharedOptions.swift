import Vocabulary

/// The options that every command takes (CONTRACT.md, Running).
///
/// They are parsed with every line of a session: names and values are spelled out, because the
/// parser would make them anew from the Swift names each time.
package struct SharedOptions: ParsableArguments {
  @Option(name: .customLong("desk"), help: "the desk folder")
  package var desk: String?
  @Option(name: .customLong("format"), help: "text or json")
  package var format: Format?
  @Option(name: .customLong("lang"), help: "zh or en")
  package var lang: Language?
  @Option(name: .customLong("as"), help: "act as this agent")
  package var acting: AgentNumber?

  package init() {}

  package enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json

    package static let allValueStrings = allCases.map(\.rawValue)
  }
}

extension SharedOptions {
  /// The names of the options, each followed by a value.
  package static let names = ["--desk", "--format", "--lang", "--as"]

  /// The options that words say, where each is a name followed by a good value; nil where the
  /// parser has to say what is wrong. To have it parse the options of a session that begins took a
  /// third of the time until its prompt.
  package init?(plainly words: [String]) {
    self.init()
    (desk, format, lang, acting) = (nil, nil, nil, nil)
    var rest = words[...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst(), !value.hasPrefix("-"), take(name, value) else {
        return nil
      }
    }
  }

  private mutating func take(_ name: String, _ value: String) -> Bool {
    switch name {
    case "--desk":
      desk = value
      return true
    case "--format":
      format = Format(rawValue: value)
      return format != nil
    case "--lang":
      lang = Language(rawValue: value)
      return lang != nil
    case "--as":
      acting = AgentNumber(value)
      return acting != nil
    default: return false
    }
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
