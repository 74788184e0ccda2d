import Cases
import Desk
import Shell
import Staff
import Vocabulary

/// `case`: cases of every flow of the desk: written down, moved, due.
struct CaseGroup: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "case",
    subcommands: [
      CaseOpen.self, CaseList.self, CaseShow.self, CaseTake.self, CaseTakeBack.self,
      CaseHistory.self, CaseErase.self, CaseExport.self, CaseImportCommand.self, CaseFine.self,
      CaseFines.self, CaseDrawCommand.self,
    ],
    defaultSubcommand: CaseTake.self, aliases: ["事项"])
  static let guide = Guide(
    CaseCommandTexts.groupSummary, examples: [], more: CaseCommandTexts.groupMore)
}

/// `case open FLOW FIELD=VALUE ...`: opens a case.
struct CaseOpen: DeskCommand {
  static let configuration = CommandConfiguration.leaf("open", aliases: ["开"])
  static let guide = Guide(
    CaseCommandTexts.openSummary,
    examples: [.init("kefu case open repair what=漏水 --as 1", CaseCommandTexts.openExample)],
    more: CaseCommandTexts.fieldsMore)

  @OptionGroup var shared: SharedOptions
  @Option var agent: AgentNumber?
  @Option var date: Day?
  @Option var to: AgentNumber?
  @Option var reason: String?
  @Argument var flow: String
  @Argument var fields: [String] = []

  func answer(_ context: Context) throws -> Answer {
    let records = try context.cases()
    let flow = try records.flows.flow(flow)
    var values = try context.said(context.caseFields(fields), of: flow)
    var reason = reason
    let hand = try context.caseHand()
    try context.askFor(records.needs(toOpen: flow, given: Array(values.keys)), &values, &reason)
    let receipt = try records.open(
      CaseDraft(flow.id, values, owner: agent, day: date, recipient: to, reason: reason), by: hand)
    return Answer(
      try CaseView(
        receipt.item, receipt.flow, records,
        done: CaseCommandTexts.opened(receipt)))
  }
}

/// `case list [FLOW]`: lists cases.
struct CaseList: DeskCommand {
  static let configuration = CommandConfiguration.leaf("list", aliases: ["列"])
  static let guide = Guide(
    CaseCommandTexts.listSummary,
    examples: [
      .init("kefu case list --mine --as 1", CaseCommandTexts.listMineExample),
      .init("kefu case list repair --overdue", CaseCommandTexts.listOverdueExample),
    ])

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var mine = false
  @ArgumentParser.Flag var overdue = false
  @ArgumentParser.Flag var waiting = false
  @ArgumentParser.Flag var all = false
  @Option var state: String?
  @Option var subject: String?
  @Option var text: String?
  @Option var limit = 50
  @Argument var flow: String?

  func answer(_ context: Context) throws -> Answer {
    try demandLimit(limit)
    let records = try context.cases()
    let reader = try context.caseReader()
    let now = context.clock.now
    if waiting {
      let items = try records.offered(to: context.acting().agent, limit: limit, at: now)
      return try Self.list(items, items.count, records)
    }
    let query = try query(context, records, now)
    let items = try records.items(query, for: reader, at: now)
    let total =
      items.count < limit ? items.count : try records.count(query, for: reader, at: now)
    return try Self.list(items, total, records)
  }

  private func query(_ context: Context, _ records: CaseRecords, _ now: Moment) throws -> CaseQuery
  {
    var query = try mine ? CaseQuery.held(by: context.acting().agent) : CaseQuery()
    query.isOpen = nil
    let flow = try flow.map(records.flows.flow)
    if let flow { query.flows = [flow.id] }
    if let state {
      let flows = try flow.map { [$0] } ?? records.flows.all()
      let found = flows.compactMap { try? $0.state(named: state).id }
      if found.isEmpty, let flow { _ = try flow.state(named: state) }
      query.states = Set(found.isEmpty ? [state] : found)
    } else if !all {
      query.isOpen = true
    }
    if overdue { query.dueBefore = now }
    query.subject = subject
    query.text = text
    query.limit = limit
    if all { query.order = .newest }
    return query
  }

  static func list(_ items: [Case], _ total: Int, _ records: CaseRecords) throws -> Answer {
    let views = try items.map { try CaseView($0, records.flow(of: $0), records) }
    let more = total > items.count ? [CaseCommandTexts.more(total - items.count)] : []
    let notes = items.isEmpty ? [CaseCommandTexts.none] : more
    return Answer(views, notes: notes)
  }
}

/// `case show N`, `case show FLOW N`: shows a case.
struct CaseShow: DeskCommand {
  static let configuration = CommandConfiguration.leaf("show", aliases: ["看"])
  static let guide = Guide(
    CaseCommandTexts.showSummary,
    examples: [
      .init("kefu case show 1 --as 1", CaseCommandTexts.showExample),
      .init("kefu case show call 1 --reveal --as 1", Texts.revealExample),
    ])

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var reveal = false
  @Argument var number: [String]

  func answer(_ context: Context) throws -> Answer {
    let (item, flow, _) = try context.caseNamed(number)
    if reveal { return try context.revealed(item, flow) }
    let steps = try context.viewer() == nil ? nil : context.caseHand()
    return Answer(try CaseStory(item, flow, context.cases(), hand: steps))
  }
}

/// `case history N`: shows all steps of a case, including those that were taken back.
struct CaseHistory: DeskCommand {
  static let configuration = CommandConfiguration.leaf("history", aliases: ["经过"])
  static let guide = Guide(
    CaseCommandTexts.historySummary,
    examples: [.init("kefu case history 1 --as 1", CaseCommandTexts.historyExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var number: [String]

  func answer(_ context: Context) throws -> Answer {
    let (item, flow, _) = try context.caseNamed(number)
    return Answer(CaseStepRows(item, flow, try context.cases()))
  }
}

/// `case STEP N [FIELD=VALUE ...]`: takes a step of the flow, by its id or name.
struct CaseTake: DeskCommand {
  static let configuration = CommandConfiguration.leaf("take", aliases: ["办"])
  static let guide = Guide(
    CaseCommandTexts.takeSummary,
    examples: [
      .init("kefu case take judge 1 valid=yes --as 3", CaseCommandTexts.takeExample)
    ],
    more: CaseCommandTexts.takeMore)

  @OptionGroup var shared: SharedOptions
  @Option var reason: String?
  @Option var to: AgentNumber?
  @Argument var step: String
  @Argument var words: [String] = []

  func answer(_ context: Context) throws -> Answer {
    let records = try context.cases()
    if let refusal = Self.unknown(step, words, records) { throw refusal }
    let (keys, rest) = try context.caseKeys(words, records)
    var values = try context.caseFields(rest)
    var reason = reason
    let hand = try context.caseHand()
    for key in values.isEmpty ? [] : keys {
      values = try context.said(values, of: records.flow(of: records.item(key)))
    }
    if keys.count == 1 {
      let (item, flow, _) = try context.caseNamed([keys[0].flow, "\(keys[0].number)"])
      let needs = try records.needs(
        to: flow.step(named: step), item, flow, given: Array(values.keys), by: hand)
      try context.askFor(needs, &values, &reason)
    }
    let receipts = try records.take(
      CaseAct(step, values, recipient: to, reason: reason), keys, by: hand)
    let views = try receipts.map { receipt in
      try CaseView(
        receipt.item, receipt.flow, records,
        done: CaseCommandTexts.taken(receipt, try receipt.flow.step(named: step).name))
    }
    return views.count == 1 ? Answer(views[0]) : Answer(views)
  }

  /// Returns a refusal for a lone word that is no step of any flow, most likely meant as a command;
  /// nil otherwise.
  private static func unknown(
    _ step: String, _ words: [String], _ records: CaseRecords
  ) -> Refusal? {
    guard words.isEmpty else { return nil }
    let isStep = records.flows.ids.contains { id in
      (try? records.flows.flow(id).step(named: step)) != nil
    }
    guard !isStep else { return nil }
    return Refusal(.usage, CaseCommandTexts.noWord(step), fix: CaseCommandTexts.seeCommands)
  }
}

/// `case undo`: takes back the acting agent's last step with a case.
struct CaseTakeBack: DeskCommand {
  static let configuration = CommandConfiguration.leaf("undo", aliases: ["撤"])
  static let guide = Guide(
    CaseCommandTexts.undoSummary,
    examples: [.init("kefu case undo --as 1", CaseCommandTexts.undoExample)])

  @OptionGroup var shared: SharedOptions

  func answer(_ context: Context) throws -> Answer {
    let records = try context.cases()
    let receipt = try records.undo(by: context.caseHand())
    return Answer(
      try CaseView(
        receipt.item, receipt.flow, records,
        done: CaseCommandTexts.takenBack(receipt, receipt.flow.name)))
  }
}

/// `case erase N`: erases the personal data of a case for good.
struct CaseErase: DeskCommand {
  static let configuration = CommandConfiguration.leaf("erase", aliases: ["抹掉"])
  static let guide = Guide(
    CaseCommandTexts.eraseSummary,
    examples: [.init("kefu case erase 1 --as 3", CaseCommandTexts.eraseExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var number: [String]

  var permission: Permission { .erase }

  func answer(_ context: Context) throws -> Answer {
    let (item, flow, _) = try context.caseNamed(number)
    let erased = try context.cases().erase(
      CaseKey(flow.id, item.number), by: context.caseHand())
    let notes = try context.forget(erased.words)
    guard erased.count > 0 else {
      return Answer(done: CaseCommandTexts.nothingToErase(item.number), status: 1)
    }
    return Answer(done: CaseCommandTexts.erased(item.number), notes: notes)
  }
}

/// `case export FLOW`: exports the flow's cases as CSV, personal data masked.
struct CaseExport: DeskCommand {
  static let configuration = CommandConfiguration.leaf("export", aliases: ["导出"])
  static let guide = Guide(
    CaseCommandTexts.exportSummary,
    examples: [
      .init("kefu case export repair --to repair.csv --as 3", CaseCommandTexts.exportExample)
    ])

  @OptionGroup var shared: SharedOptions
  @Option var to: String
  @Argument var flow: String

  func answer(_ context: Context) throws -> Answer {
    let records = try context.cases()
    let flow = try records.flows.flow(flow)
    var query = CaseQuery(flow.id)
    query.order = .newest
    query.limit = .max
    let now = context.clock.now
    let items = try records.items(query, for: context.caseReader(), at: now)
    let table = try CaseTable(items.reversed(), flow, records, at: now)
    try context.desk().protect(from: to)
    try WholeFile.write(table.document, to: to, isPrivate: true)
    return Answer(done: CaseCommandTexts.exported(items.count, to))
  }
}
