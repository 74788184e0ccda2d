import Foundation
import TestSupport
import Testing

@testable import Commands
@testable import Shell
@testable import Terminal

/// Every argument of every command with numbers at their ends and days that do not exist. The
/// commands are those of the tree, their lines those of the examples, and the arguments those that
/// the parser describes: none is listed by hand.
@Suite struct NumberWalkTests {
  private static let ends = [
    "0", "-1", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "1e400", "",
    "0x10", "1.2.3", "NaN",
  ]
  private static let noDays = [
    "0000-00-00", "9999-99-99", "2026-02-30", "2026-13-01", "0000-00", "9999-99",
    "2026-13",
  ]

  /// An argument of a command, and the command's line around it.
  private struct Walk {
    /// Without the program's name and the argument's own value.
    let words: [String]
    let argument: CommandDescription.Argument
    /// The position of a positional argument's value among `words`.
    let place: Int?
    /// The name of the argument's type, such as `Int` or `Optional<Day>`.
    let type: String

    /// Returns the line with a value.
    func line(_ value: String) -> [String] {
      guard let place else { return words + ["\(argument.name ?? "")=\(value)"] }
      return Array(words[..<place]) + [value] + Array(words[place...])
    }

    /// Whether the parser itself reads the value as a number, an amount, a day or a month.
    var isTyped: Bool {
      let inner = type.replacing("Optional<", with: "").replacing("Array<", with: "")
        .replacing(">", with: "")
      return ["Int", "AgentNumber", "Money", "Day", "Month"].contains(inner)
    }
  }

  private static func walks() throws -> [Walk] {
    try CommandTreeTests.leaves.flatMap { path, command -> [Walk] in
      guard let example = HelpPages.guide(of: command)?.examples.first else { return [] }
      var words = Array(try Words.split(example.line).dropFirst())
      let wrappers = wrappers(in: try Root.parseAsRoot(words))
      if let claim = words.firstIndex(of: "--as") { words.removeSubrange(claim...claim + 1) }
      let arguments = CommandDescription(of: command).arguments
      let positions = positions(words, from: path.count, arguments)
      let options = arguments.filter { $0.kind == .option }
      let optionTypes = wrappers.filter { $0.hasPrefix("Option<") }.map(inner)
      try #require(options.count == optionTypes.count, "\(path): \(wrappers)")
      let positional = arguments.filter { $0.kind == .positional }
      let positionalTypes = wrappers.filter { $0.hasPrefix("Argument<") }.map(inner)
      try #require(positional.count == positionalTypes.count, "\(path): \(wrappers)")
      return zip(options, optionTypes).map { argument, type in
        var rest = words
        if let given = rest.firstIndex(of: argument.name ?? "") {
          rest.removeSubrange(given...given + 1)
        }
        return Walk(words: rest, argument: argument, place: nil, type: type)
      }
        + zip(positions, zip(positional, positionalTypes)).map { position, found in
          var rest = words
          rest.remove(at: position)
          return Walk(words: rest, argument: found.0, place: position, type: found.1)
        }
    }
  }

  /// The names of the property wrappers of a command's arguments in the order of their declaration,
  /// such as `Option<Int>`, with those of its groups of options.
  private static func wrappers(in value: Any) -> [String] {
    Mirror(reflecting: value).children.flatMap { child -> [String] in
      let name = "\(type(of: child.value))"
      if name.hasPrefix("Option<") || name.hasPrefix("Argument<") { return [name] }
      let isGroup = name.hasPrefix("OptionGroup<") || name.hasPrefix("Parsed<")
      return isGroup || child.value is any ParsableArguments ? wrappers(in: child.value) : []
    }
  }

  private static func inner(_ type: String) -> String {
    String(type.drop { $0 != "<" }.dropFirst().dropLast())
  }

  /// Where the values of positional arguments stand in a line.
  private static func positions(
    _ words: [String], from start: Int, _ arguments: [CommandDescription.Argument]
  ) -> [Int] {
    let options = Set(arguments.filter { $0.kind == .option }.flatMap(\.longNames))
    var positions: [Int] = []
    var index = start
    while index < words.count {
      if words[index].hasPrefix("--") {
        index += options.contains(words[index]) ? 2 : 1
      } else {
        positions.append(index)
        index += 1
      }
    }
    return positions
  }

  @Test func theWalkKnowsNumbersAndDays() throws {
    let typed = try Self.walks().filter(\.isTyped)
    #expect(typed.count > 60, "\(typed.count)")
    for type in ["Int", "Optional<Money>", "Optional<Day>", "Month", "AgentNumber", "Array<Int>"] {
      #expect(typed.contains { $0.type == type }, "\(type)")
    }
  }

  /// Each is refused, with the reason and what to do, and nothing ends the program.
  @Test func numbersAndDaysThatAreNoneAreRefused() throws {
    let desk = try BuiltProgram.desk()
    let folder = (desk as NSString).deletingLastPathComponent
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for walk in try Self.walks() where walk.isTyped {
      for value in Self.ends + Self.noDays {
        let line = walk.line(value)
        let printed = Printed()
        let status = Program(
          environment: BuiltProgram.environment(home: desk), output: printed
        ).run(["--desk", desk, "--as", "9"] + line)
        let place = "\(line.joined(separator: " ")): \(status) \(printed.complaints)"
        #expect([1, 2, 64, 77].contains(status), "\(place)")
        #expect(printed.complaints.first?.hasPrefix("kefu: ") == true, "\(place)")
      }
    }
  }

  /// What the parser takes for text, the rooms read: the same numbers there end no session.
  @Test func noValueEndsASession() throws {
    let desk = try BuiltProgram.desk()
    let folder = (desk as NSString).deletingLastPathComponent
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let lines = try Self.walks().filter { !$0.isTyped }.flatMap { walk in
      (Self.ends.prefix(7) + Self.noDays.prefix(3)).map { value in
        walk.line(value).map(Quoting.quoted).joined(separator: " ")
      }
    }
    let input = (lines + ["config show pane"]).joined(separator: "\n") + "\n"
    let result = try BuiltProgram.kefu(["--desk", desk, "--as", "9"], input: input, in: folder)
    #expect(!result.wasKilled, "\(result.errors.suffix(300))")
    #expect(result.output.split(separator: "\n").last?.contains("pane") == true)
  }
}
