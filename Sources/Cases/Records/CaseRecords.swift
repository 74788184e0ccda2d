import Files
import Staff
import Store
import Vocabulary

/// The cases of all flows: entries, and the steps that made them what they are. Every step is a row
/// of its own.
public struct CaseRecords: Sendable {
  public static let migrations = CaseTables.migrations

  let store: RecordStore
  public let flows: Flows
  public let staff: Staff
  public let zone: DeskZone
  public let functions: FlowFunctions
  public let calendars: Calendars
  /// The desk folder, from which paths of files in fields start.
  let folder: String
  let definitions: FlowDefinitions

  public init(
    _ store: RecordStore, flows: Flows, staff: Staff, calendars: Calendars,
    functions: FlowFunctions = FlowFunctions(), folder: String = ".",
    definitions: FlowDefinitions = FlowDefinitions()
  ) {
    self.store = store
    self.flows = flows
    self.staff = staff
    zone = calendars.zone
    self.functions = functions
    self.calendars = calendars
    self.folder = folder
    self.definitions = definitions
  }

  /// The present moment on the clock by which the store writes.
  public var now: Moment { store.clock.now }

  /// The rights in cases that follow a definition.
  public func rights(_ flow: Flow) -> CaseRights { CaseRights(flow, staff: staff, zone: zone) }

  /// The definition with which a case began.
  ///
  /// - Throws: `Refusal` of kind `.store` where it is missing or changed.
  public func flow(of item: Case, in reading: Reading) throws -> Flow {
    try definition(item.definition, of: item.flow, in: reading)
  }

  public func flow(of item: Case) throws -> Flow {
    if let current = current(item.definition, of: item.flow) { return current }
    return try store.read { try flow(of: item, in: $0) }
  }

  func definition(_ digest: String, of id: String, in reading: Reading) throws -> Flow {
    if let current = current(digest, of: id) { return current }
    return try definitions.flow(digest, of: id, in: reading)
  }

  /// Today's definition, where it is the one of that digest.
  private func current(_ digest: String, of id: String) -> Flow? {
    (try? flows.flow(id)).flatMap { $0.source.digest == digest ? $0 : nil }
  }

  /// The case as it stands at a moment, with what its clocks did by themselves.
  public func standing(_ item: Case, at now: Moment, in flow: Flow) throws -> Case {
    try item.standing(at: now, in: flow, calendars)
  }

  /// The readings of a case's clocks at a moment.
  public func clocks(_ item: Case, at now: Moment, in flow: Flow) throws -> [ClockReading] {
    try item.clocks(at: now, in: flow, calendars)
  }

  /// The earliest deadline of an open case: of its clocks, else of a field called `due`.
  public func due(_ item: Case, _ flow: Flow, at now: Moment) throws -> Moment? {
    try CaseFacts(item, flow, calendars, at: now).due
  }
}
