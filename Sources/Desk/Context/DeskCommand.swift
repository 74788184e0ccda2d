import Shell
import Staff
import Vocabulary

/// A command that works at a desk.
package protocol DeskCommand: ShellCommand where Workplace == Context {
  /// The command's act, for which the right is checked before the command begins.
  var permission: Permission { get }
  /// The agent about whom the command acts; nil when it names none.
  var subject: AgentNumber? { get }
}

extension DeskCommand {
  package var permission: Permission { .serve }
  package var subject: AgentNumber? { nil }
}
