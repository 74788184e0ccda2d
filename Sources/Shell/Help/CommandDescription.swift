import Foundation

/// The arguments of a command, in the order in which they are declared, as the parser describes
/// them.
///
/// The parser writes its description as JSON, which is experimental: it is read here and nowhere
/// else, and `CommandDescriptionTests` compares it with the parser's own help.
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
    private let valueName: String?
    private let isOptional: Bool
    private let isRepeating: Bool
    private let shouldDisplay: Bool
    private let parsingStrategy: String

    /// The name by which people are told of it, hyphens included; nil for a plain word.
    package var name: String? { preferredName?.written }

    /// Its long names, hyphens included.
    package var longNames: [String] {
      (names ?? []).filter { $0.kind == "long" }.map(\.written)
    }

    /// True when the parser adds it to each command by itself.
    var isParsers: Bool { ["--help", "--version"].contains(name) }
    var isListed: Bool { shouldDisplay && !isParsers }
    var mayBeLeftOut: Bool { kind != .positional && isOptional }

    /// Its place in a line that shows how the command is called, such as `[--date <date>]`.
    var synopsis: String {
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

  /// The way to call the command, behind the words that name it.
  ///
  /// Of more than `most` arguments those that may be left out are only hinted at, as the parser
  /// itself does.
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
