import Shell
import Staff
import Vocabulary

/// A command that works at a desk.
package protocol DeskCommand: ShellCommand where Workplace == Context {
  /// The act that the command is. The right to it is asked for before the command begins.
  var permission: Permission { get }
  /// The agent about whom the command acts; nil where it names none.
  var subject: AgentNumber? { get }
}

extension DeskCommand {
  package var permission: Permission { .serve }
  package var subject: AgentNumber? { nil }
}
