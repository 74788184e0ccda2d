import Cases
import Desk
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
    return flow.fines.map { Completion($0.rule, "\($0.name(language)) \($0.amount)") }
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

  /// Returns `kind=`, and once that is typed `kind=water`; fields that were given are left out.
  func fields(_ fields: [Field], _ word: String, besides words: [String]) -> [Completion] {
    let given = Set(words.compactMap { $0.split(separator: "=").first.map(String.init) })
    return fields.filter { !given.contains($0.id) }.flatMap { field -> [Completion] in
      let named = field.id + "="
      guard word.hasPrefix(named) else {
        return [Completion(named, field.name(language), isWhole: false)]
      }
      switch field.kind {
      case .choice: return field.choices.map { Completion(named + $0.id, $0.name(language)) }
      case .counts:
        return field.choices.map { Completion(named + $0.id + "=", $0.name(language)) }
      case .flag: return ["yes", "no"].map { Completion(named + $0) }
      case .agent:
        return ((try? desk.staff())?.agents ?? []).map {
          Completion(named + "\($0.number)", $0.name)
        }
      default: return [Completion(named, field.name(language), isWhole: false)]
      }
    }
  }
}
