import ArgumentParser
import Vocabulary

/// The one command tree, for the shell and for the session. Chinese names are aliases.
struct Root: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kefu",
    version: Program.version,
    subcommands: [
      FindCommand.self, SuggestCommand.self, SayCommand.self, PhrasebookGroup.self,
      OrderGroup.self, HandoverGroup.self, ClockGroup.self, RosterGroup.self,
      ImportGroup.self, ExportGroup.self, RecordGroup.self, PayrollGroup.self, FundCommand.self,
      UndoCommand.self, CheckCommand.self, BackupCommand.self, RestoreCommand.self,
      InitCommand.self, ConfigGroup.self,
    ])

  @OptionGroup var shared: SharedOptions

  /// Chinese words that stand for two.
  static let phrases: [String: [String]] = [
    "上班": ["clock", "in"], "下班": ["clock", "out"],
  ]

  /// The words with which a line in the session is a command.
  static let firstWords: Set<String> = Set(
    configuration.subcommands.flatMap { [$0.name] + $0.configuration.aliases }
      + phrases.keys + HelpPages.words + Session.endWords)
}

extension ParsableCommand {
  /// The word that calls the command.
  static var name: String { configuration.commandName ?? _commandName }
}
