import Foundation
import Shell
import Staff
import Store
import Terminal
import Vocabulary

/// The surroundings of a command: the desk, the acting agent, the session, the output.
package final class Context: Surroundings {
  package let environment: [String: String]
  package let language: Language
  package let format: SharedOptions.Format
  /// Takes notices that precede the answer.
  package let output: any CommandOutput
  /// The number of `--as`, or the one under which the session acts; nil when nobody is claimed.
  package let claim: AgentNumber?
  /// The session around the command; nil when it comes from the shell.
  package let session: SessionState?
  package let clock: DeskClock
  private let deskOption: String?
  private var openDesk: Desk?

  package init(
    shared: SharedOptions, environment: [String: String], session: SessionState? = nil,
    desk: Desk? = nil, output: any CommandOutput, clock: DeskClock
  ) {
    self.clock = clock
    self.environment = environment
    self.output = output
    self.session = session
    let tag = shared.lang?.rawValue ?? session?.language.rawValue
    language = Language.chosen(option: tag, environment: environment)
    format = shared.format ?? session?.format ?? .text
    claim = shared.acting ?? session?.agent
    deskOption = shared.desk
    openDesk = desk
  }

  /// - Throws: `Refusal` of kind `.refused` or `.usage` when there is no desk, of kind `.refused`
  ///   when its settings are bad.
  package func desk() throws -> Desk {
    if let openDesk { return openDesk }
    let desk = try Desk(
      folder: Desk.folder(option: deskOption, environment: environment), clock: clock)
    openDesk = desk
    return desk
  }

  package func store() throws -> RecordStore { try desk().store() }

  /// Returns the author of a write.
  ///
  /// - Throws: `Refusal` as `acting` does.
  package func author() throws -> Author { try acting().author }

  /// Returns the agent who acts.
  ///
  /// - Throws: `Refusal` as `Identity.acting` does.
  package func acting() throws -> ActingAgent {
    let desk = try desk()
    return try Identity(staff: desk.staff()).acting(claim: claim, today: desk.today)
  }

  /// Returns the agent who looks at something that anybody may see; nil when nobody is known or
  /// claimed.
  package func viewer() throws -> ActingAgent? {
    let desk = try desk()
    let identity = Identity(staff: try desk.staff())
    guard claim != nil || identity.person != nil else { return nil }
    return try identity.acting(claim: claim, today: desk.today)
  }

  /// Demands the right to a command's act before the command begins.
  ///
  /// - Throws: `Refusal` of kind `.notPermitted` when that right is missing.
  package func admit(_ command: any ShellCommand) throws {
    guard let command = command as? any DeskCommand, command.permission != .serve else { return }
    try demand(command.permission, about: command.subject)
  }

  /// Adds a row to the journal: who was refused which command, about whom. A store that can't be
  /// written to leaves the refusal as it is.
  package func recordRefusal(of command: any ShellCommand, path: [String]) {
    guard let desk = try? desk(), let staff = try? desk.staff(),
      let author = Identity(staff: staff).accountable(claim: claim)
    else { return }
    let claimed = claim.flatMap { author.isSelf($0) ? nil : "as \($0)" }
    let about = (command as? any DeskCommand)?.subject.map { "about \($0)" }
    let detail = (path + [claimed, about].compactMap(\.self)).joined(separator: " ")
    try? desk.store().note(Act(author, "refused"), detail)
  }

  /// Returns an agent of the desk.
  ///
  /// - Throws: `Refusal` of kind `.refused` for an unknown number.
  package func agent(_ number: AgentNumber) throws -> Agent {
    guard let agent = try desk().staff()[number] else {
      throw Refusal(Texts.unknownAgent(number), fix: Texts.agentsFile)
    }
    return agent
  }

  /// Returns `3号 王春`, or the number alone for somebody whom the desk no longer lists.
  package func name(_ number: AgentNumber) throws -> String {
    try desk().staff()[number].map { "\(number)号 \($0.name)" } ?? "\(number)号"
  }

  /// Keeps the journal's head; in a session that is done at its end and when agents change.
  package func finish() {
    if session == nil { openDesk?.finish() }
  }

  package var paper: Paper {
    let screen = output.screen(environment)
    let wide = openDesk?.settings.ambiguousIsWide ?? false
    let isPlain = openDesk?.settings.plain ?? false
    return Paper(
      language: language, style: isPlain ? .plain : Style(screen: screen, environment: environment),
      columns: screen.columns, width: CellWidth(ambiguousIsWide: wide),
      chart: Chart(isPlain: !screen.isTerminal || screen.isDumb || wide || isPlain),
      isScreen: screen.isTerminal)
  }
}
