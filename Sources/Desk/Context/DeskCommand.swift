import Shell

/// A command that works at a desk.
package protocol DeskCommand: ShellCommand where Workplace == Context {}
