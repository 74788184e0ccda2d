import Foundation

/// The arguments of a command in the order of their declaration, as the parser describes them.
///
/// The parser writes its description as JSON, which is experimental. It is read only here, and
/// `CommandDescriptionTests` compares it with the parser's own help.
package struct CommandDescription {
  package struct Argument: Decodable {
    package enum Kind: String, Decodable { case positional, option, flag }

    private struct Name: Decodable {
      let kind: String
      let name: String

      var written: String { (kind == "long" ? "--" : "-") + name }
    }

    package let kind: Kind
    private let names: [Name]?
    private let preferredName: Name?
    /// The word for its value, such as `text`.
    package let valueName: String?
    package let isOptional: Bool
    private let isRepeating: Bool
    private let shouldDisplay: Bool
    private let parsingStrategy: String

    /// The name that people are told, hyphens included; nil for a positional argument.
    package var name: String? { preferredName?.written }

    /// Its long names, hyphens included.
    package var longNames: [String] {
      (names ?? []).filter { $0.kind == "long" }.map(\.written)
    }

    /// True when it takes all words up to the next option.
    var takesSeveral: Bool { parsingStrategy == "upToNextOption" }
    /// True when the parser adds it to every command by itself.
    var isParsers: Bool { ["--help", "--version"].contains(name) }
    var isListed: Bool { shouldDisplay && !isParsers }
    var mayBeLeftOut: Bool { kind != .positional && isOptional }

    /// Its part of a line that shows how the command is called, such as `[--date <date>]`.
    package var synopsis: String {
      let value = "<\(valueName ?? "")>"
      var text =
        switch kind {
        case .positional: value
        case .option: "\(name ?? "") \(value)"
        case .flag: name ?? ""
        }
      if isRepeating { text += " ..." }
      if isOptional { text = "[\(text)]" }
      return parsingStrategy == "postTerminator" ? "-- " + text : text
    }
  }

  package let arguments: [Argument]

  package init(of command: any ParsableCommand.Type) {
    let description = try? JSONDecoder().decode(
      Description.self, from: Data(command._dumpHelp().utf8))
    arguments = description?.command.arguments ?? []
  }

  /// Returns the way to call the command, without the words that name it.
  ///
  /// When there are more than `most` arguments, the optional ones are replaced by `[<options>]`, as
  /// the parser itself does.
  func usage(without hidden: Set<String> = []) -> String {
    let all = arguments.filter { $0.isListed && !hidden.contains($0.name ?? "") }
    guard all.count > Self.most else { return all.map(\.synopsis).joined(separator: " ") }
    let needed = all.filter { !$0.mayBeLeftOut }
    let words = needed.count > Self.most ? [] : needed.map(\.synopsis)
    return (["[<options>]"] + words).joined(separator: " ")
  }

  private static let most = 12

  private struct Description: Decodable {
    struct Command: Decodable { let arguments: [Argument]? }
    let command: Command
  }
}
