import Cases
import ChatLogs
import Desk
import Files
import Shell
import Staff
import Store
import Vocabulary

/// `chat`: imported chats and their figures (HANDBOOK/chats.md).
struct ChatGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "chat",
    subcommands: [
      ChatTry.self, ChatLogList.self, ChatShow.self, ChatFiguresCommand.self,
      ChatPlatformCommand.self,
      ChatRecord.self,
      ChatErase.self,
    ], aliases: ["聊天"])
  static let guide = Texts.chatGuide
}

/// The options that tell how a file of chats is read.
struct ChatFileFlags: ParsableArguments {
  @Option var asSheet: String?
  @Option(name: .customLong("sheet")) var page: String?
  @Option var platform: ChatPlatform?

  func options(_ context: Context) throws -> SheetOptions {
    SheetOptions(kinds: try context.desk().sheetKinds(), kind: asSheet, sheet: page)
  }
}

extension ChatPlatform: ExpressibleByArgument {
  public init?(argument: String) {
    let word = argument.lowercased()
    guard let platform = Self.allCases.first(where: { $0.spellings.contains(word) }) else {
      return nil
    }
    self = platform
  }
}

/// `chat try FILE`: shows how a file of chats is read, without importing it.
struct ChatTry: FileCommand {
  static let configuration = CommandConfiguration.leaf("try", aliases: ["试"])
  static let guide = Texts.chatTryGuide

  @OptionGroup var shared: SharedOptions
  @OptionGroup var flags: ChatFileFlags
  @Argument var file: String

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let trial = try desk.chatImport().trial(
      path: file, name: file, options: flags.options(context), platform: flags.platform)
    let isSound = trial.refusedCount == 0 && trial.findings.isEmpty
    return Answer(ChatTrialView(trial: trial, zone: desk.zone), status: isSound ? 0 : 1)
  }
}

/// `import chats FILE`: imports chats.
struct ImportChats: FileCommand {
  static let configuration = CommandConfiguration.leaf("chats", aliases: ["聊天"])
  static let guide = Guide(
    Texts.importChatsSummary,
    examples: [
      .init("kefu import chats chats.csv --as 9", Texts.importAgain),
      .init("kefu import chats chats.csv --platform jd --as 9", Texts.importChatsPlatform),
      .init("kefu import chats page.html --as-sheet qianniu --as 9", Texts.importChatsFormat),
    ], more: SheetHelp.text(ChatImport.use, then: Texts.importChatsMore))

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var dryRun = false
  @OptionGroup var flags: ChatFileFlags
  @Argument var file: String

  var permission: Permission { .importFacts }

  func answer(_ context: Context) throws -> Answer {
    let author = try context.author()
    let chats = try context.desk().chatImport()
    let options = try flags.options(context)
    let answer = try ImportRun(context).answer(dryRun: dryRun) {
      try chats.run(
        path: file, name: file, author: author, options: options, platform: flags.platform,
        isDryRun: dryRun, progress: $0)
    }
    // Whoever brings new chats lets go of old ones.
    if !dryRun { _ = try context.desk().expireChats(by: author) }
    return answer
  }
}

/// `chat list [PERIOD]`: lists chats, the buyers masked.
struct ChatLogList: DeskCommand {
  static let configuration = CommandConfiguration.leaf("list", aliases: ["列"])
  static let guide = Texts.chatListGuide

  @OptionGroup var shared: SharedOptions
  @Option var agent: AgentNumber?
  @Option var date: Day?
  @Argument var period: Period?

  var permission: Permission { agent == nil ? .serve : .seePoints }
  var subject: AgentNumber? { agent }

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let only = try context.chatScope(asking: agent)
    let days = date.map { $0...$0 } ?? (period ?? Period(desk.today.month)).days
    let chats = try desk.chatLogs().chats(days, of: only)
    let view = ChatRowsView(chats: chats, zone: desk.zone)
    return Answer(view, notes: chats.isEmpty ? [Texts.noChats] : [])
  }
}

/// `chat show NUMBER`: shows a chat message by message, personal data masked.
struct ChatShow: DeskCommand {
  static let configuration = CommandConfiguration.leaf("show", aliases: ["看"])
  static let guide = Texts.chatShowGuide

  @OptionGroup var shared: SharedOptions
  @Argument var number: Int

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let chat = try desk.chatLogs().chat(number)
    if let only = try context.chatScope(asking: nil), !chat.isOf(only) {
      try context.demand(.seePoints, about: chat.agent)
    }
    let limit = desk.settings.answerWithin
    return Answer(ChatLogView(chat: chat, zone: desk.zone, answerWithin: limit))
  }
}

/// `chat erase`: erases the names and texts of chats whose days are over.
struct ChatErase: DeskCommand {
  static let configuration = CommandConfiguration.leaf("erase", aliases: ["抹除"])
  static let guide = Texts.chatEraseGuide

  @OptionGroup var shared: SharedOptions

  var permission: Permission { .erase }

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    let count = try desk.expireChats(by: context.author())
    guard count > 0 else {
      throw Refusal(.nothingFound, Texts.noOldChats(desk.settings.chatDays))
    }
    return Answer(done: Texts.chatsErased(count))
  }
}

extension ChatLog {
  /// Returns whether an agent wrote in it.
  func isOf(_ agent: AgentNumber) -> Bool {
    turns.contains { $0.speaker == .agent && $0.agent == agent }
  }
}

extension Context {
  /// Returns the one agent whose chats may be seen; nil for everybody's. An agent sees their own.
  ///
  /// - Throws: `Refusal` of kind `.notPermitted` when another's are asked for.
  func chatScope(asking agent: AgentNumber?) throws -> AgentNumber? {
    if let agent { _ = try self.agent(agent) }
    guard let viewer = try viewer() else {
      _ = try sight()
      return agent
    }
    let asked = agent ?? (viewer.may(.seePoints) ? nil : viewer.number)
    try viewer.demand(.seePoints, about: asked)
    return asked
  }
}
