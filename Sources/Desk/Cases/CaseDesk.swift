import Appraisals
import Books
import Cases
import Files
import Orders
import Payroll
import Shell
import Shifts
import Staff
import Store
import Vocabulary

extension Desk {
  /// Returns the flows of the desk, read anew once one of their files changes.
  package func flows() -> Flows { flowShelf.flows(folder) }

  /// Returns the flow that an alias calls; nil when the word is no alias, or the flow's file has a
  /// fault.
  package func flowOfAlias(_ word: String) -> Flow? {
    let flows = flows()
    guard let id = flows.aliases[word], let flow = try? flows.flow(id), flow.alias == word
    else { return nil }
    return flow
  }

  /// The aliases of the desk's flows, sorted.
  package var flowAliases: [String] { flows().aliases.keys.sorted() }

  package func calendars() throws -> Calendars {
    let week =
      try has(WorkWeek.fileName)
      ? kept(WorkWeek.fileName, read: CalendarFile.read) : WorkWeek.plain
    return Calendars(zone: zone, week: week, roster: try caseRoster())
  }

  /// Returns the numbers from outside and the board; both are empty without the file.
  package func figureBook() throws -> FigureBook {
    guard try has(FigureBook.fileName) else { return FigureBook() }
    return try kept(FigureBook.fileName, read: FigureFile.read)
  }

  package func cases() throws -> CaseRecords {
    let flows = flows()
    // Else the cases of definitions that nobody may read would seem to be none.
    if let fault = flows.fault { throw fault }
    return CaseRecords(
      try store(), flows: flows, staff: try staff(), calendars: try calendars(),
      functions: try flowFunctions(), folder: folder, definitions: flowShelf.definitions)
  }

  package func handovers() throws -> HandoverRecords { try HandoverRecords(cases()) }

  package func complaints() throws -> ComplaintBook { ComplaintBook(try cases(), try store()) }

  package func returns() throws -> ReturnRecords {
    try ReturnRecords(cases(), store(), returnRules)
  }

  private var returnRules: ReturnRules { ReturnRules(days: settings.returnDays, zone: zone) }

  /// Returns the functions that rooms register for definitions. Policies and rosters are read only
  /// when a step needs them.
  package func flowFunctions() throws -> FlowFunctions {
    let folder = folder
    let rules: @Sendable (Month) throws -> RecordRules = { month in
      try PolicyBook.read(desk: folder).recordRules(for: month)
    }
    return FlowFunctions.everywhere + BookRecords.functions + ComplaintFlow.functions(rules: rules)
      + ReturnFlow.functions(returnRules) + RosterFiles(desk: self).functions()
      + RewardFlow.functions(staff: try staff(), zone: zone, rules: rules)
      + AdjustmentFlow.functions(staff: try staff())
  }

  /// Returns all findings about the definitions, including everything that rooms' commands lack
  /// there.
  package func definitionFindings() throws -> [Finding] {
    let shapes =
      Book.allCases.map(\.shape)
      + [AdjustmentFlow.shape, ComplaintFlow.shape, HandoverItem.shape, ReturnFlow.shape]
      + RequestFlow.shapes + customerShapes
    let (book, faults) = readFigureBook()
    let findings =
      faults + flows().check(in: try cases().world(book)) + (book?.check(against: flows()) ?? [])
    return findings + flows().lacking(shapes).filter { !findings.contains($0) }
  }

  /// Returns the figures' file with its findings; nil when it has a fault.
  private func readFigureBook() -> (FigureBook?, [Finding]) {
    do {
      return (try figureBook(), [])
    } catch {
      return (nil, (error as? Refusal)?.findings ?? [])
    }
  }

  /// Returns the shifts for clocks; nil when no flow has a clock by the roster. Definitions without
  /// that word are not read for it.
  private func caseRoster() throws -> CaseRoster? {
    guard flows().useRoster else { return nil }
    let days = today - 62...today + 62
    let files = RosterFiles(desk: self)
    let timetable = try files.book().timetable(days, files.changes(days))
    return CaseRoster(timetable.agents.flatMap { timetable.shifts(of: $0) })
  }
}

/// A shelf for the flows that were read last, and for definitions of earlier versions.
final class FlowShelf {
  let definitions = FlowDefinitions()
  private var watch: FolderWatch?
  private var known: Flows?

  func flows(_ desk: String) -> Flows {
    let watch = watch ?? FolderWatch(desk + "/" + Flows.folder)
    self.watch = watch
    if let known, !watch.hasChanged() { return known }
    let flows = Flows(desk: desk)
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

extension Context {
  package func cases() throws -> CaseRecords { try desk().cases() }

  /// Returns the acting agent on their own working day.
  package func caseHand() throws -> CaseHand {
    let acting = try acting()
    return CaseHand(
      acting.author, role: acting.agent.role, day: try desk().workday(of: acting.number))
  }

  /// Returns the agent who looks at cases; nil, which sees everything, when no login is mapped and
  /// nobody is claimed.
  package func caseReader() throws -> Agent? {
    guard let viewer = try viewer() else {
      _ = try sight()
      return nil
    }
    return viewer.agent
  }
}
