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
  @Option var enquiries: String
  @Option var sales: String
  @Option var reason: [String] = []
  @Option var date: Day?
  @Option var agent: AgentNumber?

  func answer(_ context: Context) throws -> Answer {
    let agent = try agent.map { try context.agent($0).number }
    return try context.write(
      .service, for: agent, on: date,
      ["enquiries": enquiries, "sales": sales, "reasons": reason.joined(separator: " ")]
    ) { entry in
      let figures = ServiceFigures(entry.values)
      return Texts.serviceEntered(
        entry.owner, entry.day, figures, isAgain: entry.standing.count > 1)
    }
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
    let sheet = try ServiceSheet(
      from: days.lowerBound, to: days.upperBound,
      rows: ServiceSheet.rows(books.service(days, of: only), byDay: only != nil) {
        try context.name($0)
      }, reasons: reasons)
    return Answer(sheet, notes: sheet.rows.isEmpty ? [Text.noEntries] : [])
  }
}
