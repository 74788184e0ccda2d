import Vocabulary

/// The values of the options that every command takes; `SharedOption` declares the options.
///
/// They are parsed with every line of a session: names and values are spelled out, because the
/// parser would derive them from the Swift names each time.
package struct SharedOptions: ParsableArguments {
  @Option(name: .customLong(SharedOption.desk.word))
  package var desk: String?
  @Option(name: .customLong(SharedOption.format.word))
  package var format: Format?
  @Option(name: .customLong(SharedOption.language.word))
  package var lang: Language?
  @Option(name: .customLong(SharedOption.acting.word))
  package var acting: AgentNumber?

  package init() {}

  package enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json

    package static let allValueStrings = allCases.map(\.rawValue)
  }
}

extension SharedOptions {
  /// The options that words give, where each is a name followed by a good value; nil where one is
  /// not, so that the parser says why. Without the parser a session is at its prompt in two thirds
  /// of the time.
  package init?(plainly words: [String]) {
    self.init()
    (desk, format, lang, acting) = (nil, nil, nil, nil)
    var rest = words[...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst(), !value.hasPrefix("-"),
        SharedOption.named(name)?.take(&self, value) == true
      else { return nil }
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
