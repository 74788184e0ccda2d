import Vocabulary

/// The values of the options that every command takes; `SharedOption` declares the options.
///
/// They are parsed with every line of a session. Names and values are spelled out, because the
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
  /// Reads the options without the parser; nil unless each is a name followed by a valid value, so
  /// that the parser reports the error. Without the parser a session reaches its prompt in two
  /// thirds of the time.
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
// A value that does not stand for itself is read as people say it, at the desk of the command.
extension AgentNumber: ExpressibleByArgument {
  public init?(argument: String) {
    guard let number = Self(argument) ?? WordReader.current?.agent(argument) else { return nil }
    self = number
  }
}
extension Day: ExpressibleByArgument {
  public init?(argument: String) {
    guard let day = Self(argument) ?? WordReader.current?.day(argument) else { return nil }
    self = day
  }
}
extension Month: ExpressibleByArgument {
  public init?(argument: String) {
    guard let month = Self(argument) ?? WordReader.current?.month(argument) else { return nil }
    self = month
  }
}
extension Money: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument.halfWidth) }
}
