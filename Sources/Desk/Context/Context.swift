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
  /// Takes what is said before the answer.
  package let output: any CommandOutput
  /// The number of `--as`, or the one that the session acts as.
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

  /// - Throws: `Refusal` when there is no desk, or its settings are bad.
  package func desk() throws -> Desk {
    if let openDesk { return openDesk }
    let desk = try Desk(
      folder: Desk.folder(option: deskOption, environment: environment), clock: clock)
    openDesk = desk
    return desk
  }

  package func store() throws -> RecordStore { try desk().store() }

  /// The author of a write.
  ///
  /// - Throws: `Refusal` as `acting` does.
  package func author() throws -> Author { try acting().author }

  /// The agent who acts.
  ///
  /// - Throws: `Refusal`, see `Identity.acting`.
  package func acting() throws -> ActingAgent {
    let desk = try desk()
    return try Identity(staff: desk.staff()).acting(claim: claim, today: desk.today)
  }

  /// The agent who looks at something that anybody may see; nil when nobody is known or claimed.
  package func viewer() throws -> ActingAgent? {
    let desk = try desk()
    let identity = Identity(staff: try desk.staff())
    guard claim != nil || identity.person != nil else { return nil }
    return try identity.acting(claim: claim, today: desk.today)
  }

  /// Lets a command begin if the one who runs it has the right to its act.
  ///
  /// - Throws: `Refusal` of kind `.notPermitted`.
  package func admit(_ command: any ShellCommand) throws {
    guard let command = command as? any DeskCommand, command.permission != .serve else { return }
    try demand(command.permission, about: command.subject)
  }

  /// An order number as the user typed it; the session's current order where none is typed, or a
  /// single dot. Throws `Refusal`.
  package func order(_ text: String?) throws -> OrderNumber {
    guard let text, text != "." else {
      guard let order = session?.order else {
        throw Refusal(.usage, Texts.whichOrder, fix: Texts.nameOrder)
      }
      return order
    }
    guard let order = OrderNumber(text) else {
      throw Refusal(Texts.noOrderNumber(text), fix: Texts.orderNumberShape)
    }
    return order
  }

  /// An agent of the desk. Throws `Refusal`.
  package func agent(_ number: AgentNumber) throws -> Agent {
    guard let agent = try desk().staff()[number] else {
      throw Refusal(Texts.unknownAgent(number), fix: Texts.agentsFile)
    }
    return agent
  }

  /// `3号 王春`, or the number alone for somebody the desk no longer lists.
  package func name(_ number: AgentNumber) throws -> String {
    try desk().staff()[number].map { "\(number)号 \($0.name)" } ?? "\(number)号"
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
