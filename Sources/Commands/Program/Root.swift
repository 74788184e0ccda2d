import Desk
import Shell
import Vocabulary

/// The one command tree, for the shell and for the session. Chinese names are aliases.
struct Root: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kefu",
    version: Program.version,
    subcommands: groups.flatMap(\.commands))

  /// The commands as the overview lists them, under headings.
  static let groups: [CommandTree.Group] = [
    (
      Texts.deskDayHead,
      [SignInCommand.self, TodayCommand.self, SignOutCommand.self, BoardCommand.self]
    ),
    (
      Texts.repliesHead,
      [
        BuyerCommand.self, FindCommand.self, SuggestCommand.self, SayCommand.self, OwnGroup.self,
        ShopGroup.self, GoodsGroup.self,
        PhrasebookGroup.self,
      ]
    ),
    (Texts.ordersHead, [OrderGroup.self, RefundGroup.self, ReturnGroup.self]),
    (Texts.chatsHead, [ChatGroup.self]),
    (Texts.shiftsHead, [HandoverGroup.self, ClockGroup.self, RosterGroup.self, LeaveGroup.self]),
    (
      Texts.booksHead,
      [
        IssueGroup.self, ServiceGroup.self, StockGroup.self, FollowupGroup.self, PlanGroup.self,
        CallGroup.self, RewardGroup.self, ReportGroup.self, BookGroup.self,
      ]
    ),
    (Texts.customersHead, [CustomerGroup.self, CareGroup.self, OutboxGroup.self]),
    (CaseCommandTexts.head, [CaseGroup.self, FlowGroup.self, FiguresCommand.self]),
    (
      Texts.payrollHead,
      [RecordGroup.self, ComplaintGroup.self, PayrollGroup.self, FundCommand.self]
    ),
    (
      Texts.upkeepHead,
      [
        UndoCommand.self, ImportGroup.self, SheetGroup.self, ExportGroup.self, CheckCommand.self,
        JournalGroup.self, BackupCommand.self, RestoreCommand.self, InitCommand.self,
        ConfigGroup.self,
      ]
    ),
  ]

  @OptionGroup var shared: SharedOptions

  /// The tree as the shell takes it.
  static let tree = CommandTree(
    root: Root.self, version: Program.version, groups: groups,
    phrases: [
      "上班": ["clock", "in"], "下班": ["clock", "out"], "周报": ["report", "week"],
      "buyers": ["buyer"], "chats": ["buyer"],
    ],
    about: Texts.whatKefuIs, keys: Texts.keys, usage: Texts.usageLines, option: Texts.option,
    manual: Manual(
      purpose: Texts.manualPurpose, description: Texts.manualDescription,

      settings: Settings.all.map {
        ($0.key, Texts.manualSetting($0.meaning, takes: $0.takes, usual: $0.usualText))
      },
      environment: Texts.manualVariables,
      files: Texts.manualFiles, exitStatus: Texts.manualStatuses))

  /// The first words that make a line in the session a command.
  static let firstWords = tree.firstWords.union(LineGrammar.endWords)

  /// Returns the grammar by which a session reads its lines.
  ///
  /// - Parameters:
  ///   - desk: the desk whose flows' aliases are commands too.
  ///   - agent: returns the agent who acts, whose own phrases commands may name.
  static func grammar(
    at desk: Desk? = nil, agent: @escaping () -> AgentNumber? = { nil }
  ) -> LineGrammar {
    LineGrammar(
      program: tree.root.name, firstWords: firstWords, tree: tree,
      isAlias: { word in desk.map { FlowAlias.isKnown(word, at: $0) } == true },
      isNamed: { type, words in
        desk.map { NamedThings(desk: $0, agent: agent()).takes(words, for: type) } ?? true
      },
      reader: {
        desk.map { desk in
          let place = WordReader.Place(desk)
          return WordReader { place }
        }
      })
  }
}
