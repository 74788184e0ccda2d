import Books
import Desk
import Shell
import Vocabulary

/// `service`: enquiries, sales, reasons for no sale (HANDBOOK/systems.md, S7).
struct ServiceGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "service", subcommands: [ServiceEnter.self, ServiceShow.self], aliases: ["接待本"])
  static let guide = Texts.serviceGuide
}

/// `service enter`: enters the figures of a day; a later entry replaces an earlier one.
struct ServiceEnter: DeskCommand {
  static let configuration = CommandConfiguration.leaf("enter", aliases: ["记"])
  static let guide = Texts.serviceEnterGuide

  @OptionGroup var shared: SharedOptions
  @Option var enquiries: String?
  @Option var sales: String?
  @Option var reason: [String] = []
  @Option var date: Day?
  @Option var agent: AgentNumber?

  func answer(_ context: Context) throws -> Answer {
    let agent = try agent.map { try context.agent($0).number }
    // Who gives the reasons alone takes the numbers of the day's chats.
    let chats = enquiries == nil && sales == nil ? try ofChats(agent, context) : nil
    return try context.write(
      .service, for: agent, on: date,
      [
        "enquiries": enquiries ?? chats.map { "\($0.enquiries)" },
        "sales": sales ?? chats.map { "\($0.sales)" }, "reasons": reason.joined(separator: " "),
      ]
    ) { entry in
      let figures = ServiceFigures(entry.values)
      return Texts.serviceEntered(
        entry.owner, entry.day, figures, isAgain: entry.standing.count > 1)
    }
  }
}

extension ServiceEnter {
  /// Returns what the chats of the day say of an agent; nil without any.
  private func ofChats(_ agent: AgentNumber?, _ context: Context) throws -> ServiceFigures? {
    let desk = try context.desk()
    let day = try date ?? desk.today
    let agent = try agent ?? context.acting().number
    return try desk.serviceOfChats(day...day, beside: []).first { $0.agent == agent }?.figures
  }
}

/// `service show`: shows the figures of a day, week or month by agent; one agent's by day.
struct ServiceShow: DeskCommand {
  static let configuration = CommandConfiguration.leaf("show", aliases: ["看"])
  static let guide = Texts.serviceShowGuide

  @OptionGroup var shared: SharedOptions
  @Option var date: Day?
  @ArgumentParser.Flag var week = false
  @ArgumentParser.Flag var month = false
  @Option var agent: AgentNumber?

  func answer(_ context: Context) throws -> Answer {
    guard !(week && month) else { throw Refusal(.usage, Texts.weekOrMonth, fix: Texts.oneOfBoth) }
    let day = try date ?? context.desk().today
    let days = week ? Week(holding: day).days : month ? day.month.first...day.month.last : day...day
    let only = try context.scope(.service, asking: agent)
    let books = try context.books()
    let reasons = try books.flow(.service)[field: "reasons"]?.choices ?? []
    let typed = try books.service(days, of: only)
    let chats = try context.desk().serviceOfChats(days, beside: typed)
    let known = typed + chats.filter { only == nil || $0.agent == only }
    let sheet = try ServiceSheet(
      from: days.lowerBound, to: days.upperBound,
      rows: ServiceSheet.rows(known, byDay: only != nil) {
        try context.name($0)
      }, reasons: reasons)
    return Answer(sheet, notes: sheet.rows.isEmpty ? [Text.noEntries] : [])
  }
}
