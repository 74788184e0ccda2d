import Books
import Foundation
import Staff
import TestSupport
import Testing
import Vocabulary

@testable import Commands
@testable import Desk
@testable import Shell

/// Every command of the tree, as every role, against the table of rights. The commands are those of
/// the tree and their lines those of its examples: none is listed by hand.
@Suite struct PermissionWalkTests {
  /// An example of a command, and the act that it is.
  private struct Line {
    let path: [String]
    /// Without the program's name and `--as`.
    let words: [String]
    let permission: Permission
    let subject: AgentNumber?

    /// Whether the rights to it are those of a flow's own steps, beside the table.
    var isStepOfAFlow: Bool {
      ["handover", "return", "roster", "leave", "complaint", "book"].contains(path[0])
        || Book(rawValue: path[0]) != nil
        || [["payroll", "approve"], ["payroll", "decline"]].contains(path)
    }
  }

  /// The agent whose tag the shipped order of the examples bears.
  private static let bearer = AgentNumber(1)

  private static func lines() throws -> [Line] {
    try CommandTreeTests.leaves.flatMap { path, command in
      try (HelpPages.guide(of: command)?.examples ?? []).compactMap { example in
        var words = Array(try Words.split(example.line).dropFirst())
        guard let parsed = try Root.parseAsRoot(words) as? any DeskCommand else { return nil }
        if let claim = words.firstIndex(of: "--as") { words.removeSubrange(claim...claim + 1) }
        // A correction of an order is about the agent whose tag it bears.
        let subject = parsed.subject ?? (parsed.permission == .correctOrders ? bearer : nil)
        return Line(
          path: path, words: words, permission: parsed.permission, subject: subject)
      }
    }
  }

  /// The shipped desk, whose agents have roles and logins as told.
  private final class Roles {
    let desk: String
    private let shipped: String

    init() throws {
      desk = try BuiltProgram.desk()
      shipped = try String(contentsOfFile: desk + "/Shifts/agents.yaml", encoding: .utf8)
    }

    deinit {
      try? FileManager.default.removeItem(atPath: (desk as NSString).deletingLastPathComponent)
    }

    func set(_ roles: [AgentNumber: Role], login: AgentNumber? = nil) throws {
      var text = shipped
      for (number, role) in roles {
        let form = try Regex("(number: \(number)\\n    name: [^\\n]*\\n)    role: [a-z]*\\n")
        #expect(text.contains(form))
        text = text.replacing(form) { match in
          let user = login == number ? "    login: \(Identity.user ?? "")\n" : ""
          return "\(match.output[1].substring ?? "")\(user)    role: \(role.rawValue)\n"
        }
      }
      try text.write(toFile: desk + "/Shifts/agents.yaml", atomically: true, encoding: .utf8)
    }

    func status(_ line: Line, as number: AgentNumber) throws -> Int32 {
      try BuiltProgram.kefu(line.words + ["--as", "\(number)"], in: desk).status
    }
  }

  /// Two agents of the shipped desk, neither of them the one that a line is about.
  private static func others(than subject: AgentNumber?) -> (AgentNumber, AgentNumber) {
    let free = (1...6).compactMap { AgentNumber($0) }.filter { $0 != subject }
    return (free[0], free[1])
  }

  @Test func everyCommandAsEveryRole() throws {
    let roles = try Roles()
    for line in try Self.lines() {
      let (other, _) = Self.others(than: line.subject)
      for role in Role.allCases {
        // By somebody else, and by the one that the command is about.
        for number in [other, line.subject].compactMap(\.self) {
          try roles.set([number: role])
          let isOwn = number == line.subject
          let whose = line.permission.whose(role)
          let allowed = whose?.covers(isOwn: isOwn) ?? false
          let status = try roles.status(line, as: number)
          let place = "\(line.words.joined(separator: " ")) as \(role) \(number)"
          if !allowed { #expect(status == 77, "\(place)") }
          if allowed, !line.isStepOfAFlow { #expect(status != 77, "\(place)") }
        }
      }
    }
  }

  /// What the table grants to some only: under another's number the login must have the right too.
  @Test func aLoginGivesNoMoreThanItHas() throws {
    let roles = try Roles()
    for line in try Self.lines() where line.permission != .serve {
      let (person, claimed) = Self.others(than: line.subject)
      for login in Role.allCases {
        for role in Role.allCases {
          try roles.set([person: login, claimed: role], login: person)
          let allowed =
            login != .agent && line.permission.isGiven(to: login)
            && line.permission.isGiven(to: role)
          let status = try roles.status(line, as: claimed)
          let place = "\(line.words.joined(separator: " ")) as \(role), logged in as \(login)"
          if !allowed { #expect(status == 77, "\(place)") }
          if allowed, !line.isStepOfAFlow { #expect(status != 77, "\(place)") }
        }
      }
    }
  }

  /// Where some are mapped, somebody who is not and claims nothing may do none of it.
  @Test func nobodyKnownMayNothingThatTheTableGrants() throws {
    let roles = try Roles()
    let agents = roles.desk + "/Shifts/agents.yaml"
    let text = try String(contentsOfFile: agents, encoding: .utf8)
    try text.replacing("    role: lead\n", with: "    role: lead\n    login: somebody-else\n")
      .write(toFile: agents, atomically: true, encoding: .utf8)
    for line in try Self.lines() where line.permission != .serve {
      let status = try BuiltProgram.kefu(line.words, in: roles.desk).status
      #expect(status == 64, "\(line.words.joined(separator: " "))")
    }
  }
}
