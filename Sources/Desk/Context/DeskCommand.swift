import Shell

/// Shifts has an `Answer` too, one about attendance: here the word means a command's.
package typealias Answer = Shell.Answer

/// A command that works at a desk.
package protocol DeskCommand: ShellCommand where Workplace == Context {}
