import ChatLogs
import Desk
import Files
import Shell
import Staff
import Terminal
import Vocabulary

/// `import chat-figures FILE`: imports the monthly figures of a platform's own report.
struct ImportChatFigures: FileCommand, SheetImportCommand {
  static let configuration = CommandConfiguration.leaf("chat-figures", aliases: ["聊天数据"])
  static let guide = Guide(
    Texts.importChatFiguresSummary,
    examples: [
      .init("kefu import chat-figures pdd.csv --month 2026-10 --as 9", Texts.chatFiguresMonth)
    ], more: SheetHelp.text(PlatformImport.use))

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var dryRun = false
  @OptionGroup var sheet: SheetFlags
  @Option var month: Month
  @Option var platform: ChatPlatform?
  @Argument var file: String

  func reading(_ context: Context) throws -> Reading {
    let author = try context.author()
    let desk = try context.desk()
    let importer = PlatformImport(
      try desk.chatLogs(), mapping: try desk.chatPolicy().mapping, staff: try desk.staff())
    return { options, _ in
      try importer.run(
        path: file, name: file, month: month, author: author, options: options,
        platform: platform, isDryRun: dryRun)
    }
  }
}

/// `chat platform MONTH`: shows the figures that platforms' own reports state.
struct ChatPlatformCommand: MonthCommand {
  static let configuration = CommandConfiguration.leaf("platform", aliases: ["平台"])
  static let guide = Texts.chatPlatformGuide

  @OptionGroup var shared: SharedOptions
  @Option var agent: AgentNumber?
  @Argument var month: Month

  var permission: Permission { agent == nil ? .serve : .seePoints }
  var subject: AgentNumber? { agent }

  func answer(_ context: Context) throws -> Answer {
    let only = try context.chatScope(asking: agent)
    let figures = try context.desk().chatLogs().platformFigures(of: month).filter {
      only == nil || $0.agent == only
    }
    let view = try PlatformRowsView(figures: figures, name: context.name)
    return Answer(view, notes: figures.isEmpty ? [Texts.noPlatformFigures] : [])
  }
}

/// Figures of platforms in a list.
struct PlatformRowsView: Shown {
  private let figures: [PlatformFigure]
  private let names: [AgentNumber: String]

  init(figures: [PlatformFigure], name: (AgentNumber) throws -> String) throws {
    self.figures = figures
    let agents = Set(figures.map(\.agent))
    names = Dictionary(uniqueKeysWithValues: try agents.map { ($0, try name($0)) })
  }

  func encode(to encoder: any Encoder) throws {
    let rows: [JSONObject] = figures.map {
      [
        "month": $0.month, "agent": $0.agent, "platform": $0.platform.rawValue,
        "figure": $0.kind.rawValue, "value": $0.value.decimal(4), "import": $0.importNumber,
      ]
    }
    try rows.encode(to: encoder)
  }

  func lines(_ paper: Paper) -> [String] {
    guard !figures.isEmpty else { return [] }
    var table = Table(
      Texts.platformHeads.enumerated().map {
        Table.Column(paper.text($1), $0 == 3 ? .right : .left)
      })
    for figure in figures {
      let isShare = [.rate30s, .rate3min].contains(figure.kind)
      table.add([
        names[figure.agent] ?? "", paper.text(Texts.platform(figure.platform)),
        paper.text(PlatformTexts.name(of: figure.kind)),
        isShare
          ? (figure.value * Ratio(100)).decimal(2) + " %" : figure.value.decimal(2),
      ])
    }
    return table.lines(
      width: paper.isScreen ? paper.columns : nil, cells: paper.width, style: paper.style)
  }
}
