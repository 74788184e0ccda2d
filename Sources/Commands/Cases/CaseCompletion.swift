import Cases
import Desk
import Foundation
import Shell
import Staff
import Store
import Terminal
import Vocabulary

extension CommandCompletion {
  /// Returns the completions of a command about cases or flows: a flow, a number, a step that fits,
  /// a field with its choices; nil for any other command.
  ///
  /// - Parameter words: the words of the whole line, aliases of flows expanded.
  func cases(_ command: any ParsableCommand.Type, _ words: [String], word: String) -> [Completion]?
  {
    if words.count == 1, let first = words.first, !Root.firstWords.contains(first) {
      return (try? desk.cases()).flatMap { behindAlias(first, $0) }
    }
    guard let first = words.first,
      CaseGroup.calls(first) || FlowGroup.calls(first) || FiguresCommand.calls(first),
      let records = try? desk.cases()
    else { return nil }
    let typed = words.filter { !$0.hasPrefix("-") }
    switch command {
    case is FlowAdd.Type: return shippedFlows(records)
    case is CaseDrawCommand.Type: return typed.count < 3 ? flows(records) : nil
    case is FlowShow.Type, is FlowMoveCommand.Type, is FlowReplayCommand.Type:
      return typed.count < 3 ? flows(records) : nil
    case is FiguresCommand.Type: return typed.count < 2 ? flows(records) : nil
    case is CaseList.Type, is CaseExport.Type: return typed.count < 3 ? flows(records) : []
    case is CaseImportCommand.Type: return typed.count < 3 ? flows(records) : nil
    case is CaseFines.Type:
      return typed.count < 3 ? flows(records, where: { !$0.fines.isEmpty }) : nil
    case is CaseFine.Type: return fining(records, Array(typed.dropFirst(2)), viewer(words))
    case is CaseOpen.Type:
      guard typed.count > 2 else { return flows(records) }
      guard let flow = try? records.flows.flow(typed[2]), let step = flow.opening else { return [] }
      return fields(records.accepted(by: step, nil, flow), word, besides: typed)
    case is CaseShow.Type, is CaseHistory.Type, is CaseErase.Type:
      return numbers(records, Array(typed.dropFirst(2)), step: nil, for: viewer(words))
    case is CaseGroup.Type where typed.count == 1:
      return TreeCompletion(tree: Root.tree, language: language).commands(of: command, first: false)
        + steps(records, nil)
    case is FlowGroup.Type: return nil
    default: return taking(records, typed, word, for: viewer(words))
    }
  }

  /// Returns the words of the command that a line beginning with a flow's alias stands for; nil
  /// while the alias is alone.
  func alias(_ words: [String]) -> [String]? {
    guard words.count > 1 else { return nil }
    return FlowAlias.expanded(words, desk)
  }

  /// Returns the aliases of flows, as commands.
  func aliases() -> [Completion] {
    desk.flowAliases.compactMap { word in
      desk.flowOfAlias(word).map { Completion(word, $0.name(language)) }
    }
  }

  /// Returns the words that may follow a flow's alias: its steps, and the commands for every flow.
  private func behindAlias(_ word: String, _ records: CaseRecords) -> [Completion]? {
    guard let flow = desk.flowOfAlias(word) else { return nil }
    let commands: [any ParsableCommand.Type] = [
      CaseOpen.self, CaseList.self, CaseShow.self, CaseHistory.self, CaseExport.self,
    ]
    return steps(records, flow)
      + commands.map { Completion($0.name, HelpPages.guide(of: $0)?.summary(language) ?? "") }
      + [Completion(CaseCommandTexts.openWords[0], CaseCommandTexts.openSummary(language))]
  }

  /// Returns the completions of `case STEP N FIELD=VALUE`, with or without `take`.
  func taking(
    _ records: CaseRecords, _ words: [String], _ word: String, for viewer: ActingAgent?
  ) -> [Completion] {
    var rest = words.dropFirst()
    if let first = rest.first, CaseTake.calls(first) { rest = rest.dropFirst() }
    guard let step = rest.popFirst() else { return steps(records, nil) }
    var flow: Flow?
    if let first = rest.first, Int(first) == nil, !first.contains("=") {
      flow = try? records.flows.flow(first)
      rest = rest.dropFirst()
    }
    guard let number = rest.first.flatMap({ Int($0) }) else {
      return numbers(records, flow.map { [$0.id] } ?? [], step: step, for: viewer)
    }
    guard let key = (try? flow.map { CaseKey($0.id, number) } ?? records.key(number)),
      let item = readable(key, records, viewer), let definition = try? records.flow(of: item),
      let step = try? definition.step(named: step)
    else { return [] }
    return fields(records.accepted(by: step, item, definition), word, besides: words)
  }

  /// Returns the completions of `book add BOOK FIELD=VALUE` and the like: a book, an entry's
  /// number, or a field with its choices; nil for any other command.
  func books(
    _ command: any ParsableCommand.Type, _ words: [String], _ word: String
  ) -> [Completion]? {
    guard let first = words.first, BookGroup.calls(first), command != BookGroup.self else {
      return nil
    }
    let takesAll = ["list", "show", "erase"].contains(command.name)
    let typed = words.dropFirst(2).filter { !$0.hasPrefix("-") }
    guard let records = try? desk.cases(), command != BookCheck.self else { return [] }
    guard let flow = typed.first.flatMap({ try? records.flows.flow($0) }) else {
      return typed.isEmpty
        ? flows(records) { takesAll || FlowCommandNames.command(of: $0.id) == nil } : []
    }
    switch command.name {
    case "list": return []
    case "show", "erase":
      guard typed.count == 1 else { return [] }
      var query = CaseQuery(flow.id)
      query.states = flow.listed
      return numbers(records, query, step: nil, for: viewer(words))
    case "add":
      let step = flow.opening
      return step.map { fields(records.accepted(by: $0, nil, flow), word, besides: typed) } ?? []
    default:
      let line = ["case", command.name, flow.id] + typed.dropFirst()
      return taking(records, line, word, for: viewer(words))
    }
  }

  /// Returns the parts by which the figures of the line's flow can be divided.
  private func parts(_ words: [String]) -> [Completion] {
    let typed = words.dropFirst().filter { !$0.hasPrefix("-") }
    guard let flow = typed.first.flatMap({ try? desk.flows().flow($0) }) else { return [] }
    return FigureGrouping.words.map { Completion($0, $1(language)) }
      + flow.fields.filter { !$0.isPersonal }.map { Completion($0.id, $0.name(language)) }
  }

  /// Returns the flows of shipped desks that this desk lacks.
  private func shippedFlows(_ records: CaseRecords) -> [Completion]? {
    let environment = ProcessInfo.processInfo.environment
    let shipped = try? ShippedFlows(environment: environment).besides(records.flows.ids)
    return shipped?.map { Completion($0.flow.id, $0.flow.name(language)) }
  }

  private func flows(
    _ records: CaseRecords, where fits: (Flow) -> Bool = { _ in true }
  ) -> [Completion] {
    records.flows.ids.compactMap { try? records.flows.flow($0) }.filter(fits)
      .map { Completion($0.id, $0.name(language)) }
  }

  /// Returns the completions of `case fine N RULE`: numbers, then the rules of the case's flow.
  private func fining(
    _ records: CaseRecords, _ words: [String], _ viewer: ActingAgent?
  ) -> [Completion] {
    guard let number = words.last.flatMap({ Int($0) }) else {
      return words.count < 2 ? numbers(records, words, step: nil, for: viewer) : []
    }
    let named = words.count > 1 ? CaseKey(words[0], number) : try? records.key(number)
    guard let named, let item = readable(named, records, viewer),
      let flow = try? records.flow(of: item)
    else { return [] }
    return flow.fines.map { Completion($0.rule, $0.name(language)) }
  }

  /// Returns the steps of all flows, or of one.
  private func steps(_ records: CaseRecords, _ flow: Flow?) -> [Completion] {
    let flows = flow.map { [$0] } ?? records.flows.ids.compactMap { try? records.flows.flow($0) }
    var seen: Set<String> = []
    return flows.flatMap { flow in
      flow.steps.filter { !$0.rules.allSatisfy(\.opens) && seen.insert($0.id).inserted }
        .map { Completion($0.id, $0.name(language)) }
    }
  }

  /// Returns the numbers of open cases, limited to those with which the agent may take the step.
  ///
  /// - Parameter step: the id or name of the step; nil for no limit.
  func numbers(
    _ records: CaseRecords, _ words: [String], step: String?, for viewer: ActingAgent?
  ) -> [Completion] {
    var query = CaseQuery()
    if let flow = words.first.flatMap({ try? records.flows.flow($0) }) { query.flows = [flow.id] }
    query.isOpen = true
    return numbers(records, query, step: step, for: viewer)
  }

  /// Returns the numbers of cases that fit. When nobody is known, or the login may not act under
  /// the number that the line claims, only cases that everybody may read are included.
  func numbers(
    _ records: CaseRecords, _ query: CaseQuery, step: String?, for viewer: ActingAgent?
  ) -> [Completion] {
    var query = query
    query.limit = 100
    let hand = viewer.map { CaseHand($0.author, role: $0.agent.role, day: desk.today) }
    let items = (try? records.items(query, for: viewer?.agent, at: now)) ?? []
    return items.compactMap { item in
      guard let flow = try? records.flow(of: item), viewer != nil || flow.readers.isEmpty else {
        return nil
      }
      if let step, let hand {
        guard let wanted = try? flow.step(named: step),
          records.rights(flow).steps(item, by: hand, at: now).contains(wanted)
        else { return nil }
      }
      let title = records.title(item, flow)(language)
      let state = flow.stateName(item.state)(language)
      return Completion("\(item.number)", "\(flow.name(language)) \(state) \(title)")
    }
  }

  private func readable(
    _ key: CaseKey, _ records: CaseRecords, _ viewer: ActingAgent?
  ) -> Case? {
    guard let stored = try? records.item(key), let flow = try? records.flow(of: stored),
      let item = try? records.standing(stored, at: now, in: flow)
    else { return nil }
    guard let viewer else { return flow.readers.isEmpty ? item : nil }
    return records.rights(flow).mayRead(item, viewer.agent) ? item : nil
  }

  /// Returns `类别=` or `kind=`, and once that is typed `kind=水`; fields that were given are left
  /// out.
  func fields(_ fields: [Field], _ word: String, besides words: [String]) -> [Completion] {
    let given = Set(words.compactMap { $0.split(separator: "=").first.map(String.init) })
    func isGiven(_ field: Field) -> Bool {
      [field.id, field.name.chinese, field.name.english].contains(where: given.contains)
    }
    return fields.filter { !isGiven($0) }.flatMap { field -> [Completion] in
      let own = named(field.id, field.name, word)
      let head = [field.id, field.name.chinese].map { $0 + "=" }.first(where: word.hasPrefix)
      guard let head else {
        return [Completion(own.text + "=", own.description, isWhole: false)]
      }
      let values = values(of: field, String(word.dropFirst(head.count)))
      return values?.map { Completion(head + $0.text, $0.description, isWhole: $0.isWhole) }
        ?? [Completion(head, field.name(language), isWhole: false)]
    }
  }

  /// Returns the values of a field that has some to choose from; nil for any other.
  func values(of field: Field, _ word: String) -> [Completion]? {
    switch field.kind {
    case .choice: field.choices.map { named($0.id, $0.name, word) }
    case .counts:
      field.choices.map { choice in
        let named = named(choice.id, choice.name, word)
        return Completion(named.text + "=", named.description, isWhole: false)
      }
    case .flag:
      [named("yes", CaseCommandTexts.yes, word), named("no", CaseCommandTexts.no, word)]
    case .agent: agents
    case .order: orders.orders(word)
    default: nil
    }
  }

  /// Returns an id with its name beside it: in Chinese the name comes first, unless letters of the
  /// id are typed.
  func named(_ id: String, _ name: Text, _ word: String) -> Completion {
    let isID = language != .chinese || word.first?.isASCII == true || name.chinese == id
    return isID ? Completion(id, name(language)) : Completion(name.chinese, id)
  }

  /// Returns the values of the field that an option, or the next other argument of a line, gives;
  /// nil for arguments that belong to no field with values.
  ///
  /// - Parameter option: the option before the word; nil where there is none.
  func fieldValues(
    _ option: String?, _ command: any ParsableCommand.Type, _ words: [String], _ word: String
  ) -> [Completion]? {
    if command == FiguresCommand.self, option == "--by" { return parts(words) }
    if let values = chatValues(option, command) { return values }
    guard let known = CommandFlow.of(command) else { return nil }
    let argument =
      option
      ?? MissingArguments(in: words, of: Root.tree).arguments
      .first { $0.kind == .positional }?.valueName
    guard let argument, let flow = try? desk.flows().flow(known.flow) else { return nil }
    if option == nil, argument.hasPrefix("number"), let step = known.step {
      return numbers(of: known, step, words)
    }
    return flow[field: known.field(of: argument)].flatMap { values(of: $0, word) }
  }
}
