import Cases
import Files
import Shifts
import Staff
import Store
import Vocabulary

extension Desk {
  /// The flows of the desk, read anew once a file of them changes.
  func flows() -> Flows { flowShelf.flows(path(Flows.folder), folder) }

  /// Whether a word is the alias of a flow.
  func isAlias(_ word: String) -> Bool { FlowAlias(word, flows()) != nil }

  func calendars() throws -> Calendars {
    let week =
      exists(WorkWeek.fileName)
      ? try kept(WorkWeek.fileName, read: CalendarFile.read) : WorkWeek.plain
    return Calendars(zone: zone, week: week, roster: try caseRoster())
  }

  func cases() throws -> CaseRecords {
    CaseRecords(
      try store(), flows: flows(), staff: try staff(), calendars: try calendars(),
      functions: FlowRegistry.functions, folder: folder, definitions: flowShelf.definitions)
  }

  /// Worked out only where a clock of some flow goes by the roster.
  private func caseRoster() throws -> CaseRoster? {
    let usesRoster = flows().ids.contains { id in
      (try? flows().flow(id))?.clocks.contains { $0.time == .roster } == true
    }
    guard usesRoster else { return nil }
    let days = today - 62...today + 62
    let files = RosterFiles(desk: self)
    let timetable = try files.book().timetable(days, files.changes(days))
    return CaseRoster(timetable.agents.flatMap { timetable.shifts(of: $0) })
  }
}

/// The flows that were read last, and definitions of earlier versions.
final class FlowShelf {
  let definitions = FlowDefinitions()
  private var watch: FolderWatch?
  private var known: Flows?

  func flows(_ path: String, _ folder: String) -> Flows {
    let watch = watch ?? FolderWatch(path)
    self.watch = watch
    if let known, !watch.hasChanged() { return known }
    let flows = Flows(desk: folder)
    known = flows
    return flows
  }
}

/// Shifts by agent and day, for clocks that go by the roster.
struct CaseRoster: ShiftRoster {
  private let shifts: [AgentNumber: [Day: [Range<Moment>]]]

  init(_ all: [RosteredShift]) {
    var shifts: [AgentNumber: [Day: [Range<Moment>]]] = [:]
    for shift in all where shift.start < shift.end {
      shifts[shift.agent, default: [:]][shift.day, default: []].append(shift.start..<shift.end)
    }
    self.shifts = shifts
  }

  func shifts(of agent: AgentNumber, on day: Day) -> [Range<Moment>] { shifts[agent]?[day] ?? [] }
}

/// The functions that rooms register for definitions.
enum FlowRegistry {
  static let functions = FlowFunctions()
}

extension Context {
  func cases() throws -> CaseRecords { try desk().cases() }

  /// The acting agent on their own working day.
  func caseHand() throws -> CaseHand {
    let (author, agent) = try acting()
    return CaseHand(author, role: agent.role, day: try desk().workday(of: agent.number))
  }

  /// Who looks at cases; nil sees everything, where no login is mapped and nobody is claimed.
  func caseReader() throws -> Agent? {
    guard let viewer = try viewer() else {
      _ = try sight()
      return nil
    }
    return viewer
  }

  /// The case that words name: `12`, or `handover 12` where several flows have that number. It is
  /// read as far as the one who looks may.
  func caseNamed(_ words: [String]) throws -> (item: Case, flow: Flow, rest: [String]) {
    let records = try cases()
    let (keys, rest) = try caseKeys(words, records)
    guard let key = keys.first, keys.count == 1 else {
      throw Refusal(.usage, CaseCommandTexts.oneCase, fix: CaseCommandTexts.nameOne)
    }
    let stored = try records.item(key)
    let flow = try records.flow(of: stored)
    let item = try records.standing(stored, at: .now(), in: flow)
    if let reader = try caseReader() { try records.rights(flow).demandReading(item, reader) }
    return (item, flow, rest)
  }

  /// The cases at the beginning of a list of words, and the words that follow.
  func caseKeys(
    _ words: [String], _ records: CaseRecords
  ) throws -> (keys: [CaseKey], rest: [String]) {
    var rest = words[...]
    var flow: Flow?
    if let first = rest.first, Int(first) == nil, !first.contains("=") {
      flow = try records.flows.flow(first)
      rest = rest.dropFirst()
    }
    var keys: [CaseKey] = []
    while let word = rest.first, let number = Int(word), number > 0 {
      keys.append(try flow.map { CaseKey($0.id, number) } ?? records.key(number))
      rest = rest.dropFirst()
    }
    guard !keys.isEmpty else {
      throw Refusal(.usage, CaseCommandTexts.whichCase, fix: CaseCommandTexts.nameOne)
    }
    return (keys, Array(rest))
  }

  /// `FIELD=VALUE ...` as typed.
  func caseFields(_ words: [String]) throws -> [String: String] {
    var values: [String: String] = [:]
    for word in words {
      guard let sign = word.firstIndex(where: { $0 == "=" || $0 == "＝" }), sign > word.startIndex
      else { throw Refusal(.usage, CaseCommandTexts.noPair(word), fix: CaseCommandTexts.pairShape) }
      values[String(word[..<sign])] = String(word[word.index(after: sign)...])
    }
    return values
  }

  /// Asks, in a session, for what a step still needs, one thing after the other; an empty answer
  /// gives it up.
  func askFor(
    _ needs: CaseNeeds, _ values: inout [String: String], _ reason: inout String?
  ) {
    guard let ask = session?.ask else { return }
    for field in needs.fields {
      guard let answer = ask(CaseCommandTexts.askField(field), nil), !answer.isEmpty else { return }
      values[field.id] = answer
    }
    if needs.reason, reason == nil { reason = ask(CaseCommandTexts.askReason, nil) }
  }
}
