import ArgumentParser
import Vocabulary

/// The one command tree, for the shell and for the session. Chinese names are aliases.
struct Root: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kefu",
    version: Program.version,
    subcommands: groups.flatMap(\.commands))

  /// The commands as the overview lists them, under headings.
  static let groups: [(title: Text, commands: [any ParsableCommand.Type])] = [
    (Texts.deskDayHead, [SignInCommand.self, TodayCommand.self, SignOutCommand.self]),
    (
      Texts.repliesHead,
      [
        FindCommand.self, SuggestCommand.self, SayCommand.self, OwnGroup.self, ShopCommand.self,
        PhrasebookGroup.self,
      ]
    ),
    (Texts.ordersHead, [OrderGroup.self, ReturnGroup.self]),
    (Texts.shiftsHead, [HandoverGroup.self, ClockGroup.self, RosterGroup.self, LeaveGroup.self]),
    (
      Texts.booksHead,
      [
        IssueGroup.self, ServiceGroup.self, StockGroup.self, FollowupGroup.self, PlanGroup.self,
        CallGroup.self, RewardGroup.self, ReportGroup.self, BookGroup.self,
      ]
    ),
    (CaseCommandTexts.head, [CaseGroup.self, FlowGroup.self, FiguresCommand.self]),
    (
      Texts.payrollHead,
      [RecordGroup.self, ComplaintGroup.self, PayrollGroup.self, FundCommand.self]
    ),
    (
      Texts.upkeepHead,
      [
        UndoCommand.self, ImportGroup.self, ExportGroup.self, CheckCommand.self,
        BackupCommand.self, RestoreCommand.self, InitCommand.self, ConfigGroup.self,
      ]
    ),
  ]

  @OptionGroup var shared: SharedOptions

  /// Chinese words that stand for two.
  static let phrases: [String: [String]] = [
    "上班": ["clock", "in"], "下班": ["clock", "out"], "周报": ["report", "week"],
  ]

  /// The words with which a line in the session is a command.
  static let firstWords: Set<String> = Set(
    configuration.subcommands.flatMap { [$0.name] + $0.configuration.aliases }
      + phrases.keys + HelpPages.words + Session.endWords)

  /// The command that a line in the session is, without a `kefu` before it: errors and screens show
  /// commands as the shell takes them, and people paste them. Nil when it is none.
  ///
  /// - Parameter desk: the desk whose flows' aliases are commands too.
  static func commandLine(_ line: String, desk: Desk? = nil) -> String? {
    var words = line[...]
    if words.hasPrefix("kefu ") { words = words.dropFirst("kefu ".count).drop { $0 == " " } }
    let first = String(words.prefix { !$0.isWhitespace })
    let isCommand = firstWords.contains(first) || desk.map { $0.isAlias(first) } == true
    return isCommand ? String(words) : nil
  }

  /// The command that words call.
  ///
  /// One that is called by its plain names is parsed by itself: the whole tree takes three times as
  /// long, at every line of a session. What it does not take goes through the tree, which explains
  /// why.
  static func command(_ words: [String]) throws -> any ParsableCommand {
    var type: any ParsableCommand.Type = Root.self
    var rest = words[...]
    while let word = rest.first, let next = type.subcommand(word) {
      type = next
      rest.removeFirst()
    }
    if type is any DeskCommand.Type, let command = try? type.parseAsRoot(Array(rest)),
      command is any DeskCommand
    {
      return command
    }
    return try parseAsRoot(words)
  }
}

extension ParsableCommand {
  /// The command below this one that the word calls.
  fileprivate static func subcommand(_ word: String) -> (any ParsableCommand.Type)? {
    configuration.subcommands.first { $0.name == word || $0.configuration.aliases.contains(word) }
  }

  /// Whether a word calls the command.
  static func calls(_ word: String) -> Bool {
    name == word || configuration.aliases.contains(word)
  }

  /// The word that calls the command.
  static var name: String { configuration.commandName ?? _commandName }
}
