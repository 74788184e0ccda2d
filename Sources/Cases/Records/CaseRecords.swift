import Files
import Staff
import Store
import Vocabulary

/// The cases of all flows: entries, and the steps that made them. Every step is a row of its own.
public struct CaseRecords: Sendable {
  public static let migrations = CaseTables.migrations

  let store: RecordStore
  public let flows: Flows
  public let staff: Staff
  public let zone: DeskZone
  public let functions: FlowFunctions
  public let calendars: Calendars
  /// The desk folder, to which paths of files in fields are relative.
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

  /// Returns the rights in cases that follow a definition.
  public func rights(_ flow: Flow) -> CaseRights { CaseRights(flow, staff: staff, zone: zone) }

  /// Returns the definition under which a case began.
  ///
  /// - Throws: `Refusal` of kind `.store` when it is missing or changed.
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

  /// Returns today's definition if it has that digest, else nil.
  private func current(_ digest: String, of id: String) -> Flow? {
    (try? flows.flow(id)).flatMap { $0.source.digest == digest ? $0 : nil }
  }

  /// Returns the case as it stands at a moment, with the acts of its clocks until then.
  public func standing(_ item: Case, at now: Moment, in flow: Flow) throws -> Case {
    try item.standing(at: now, in: flow, calendars)
  }

  /// Returns the readings of a case's clocks at a moment.
  public func clocks(_ item: Case, at now: Moment, in flow: Flow) throws -> [ClockReading] {
    try item.clocks(at: now, in: flow, calendars)
  }

  /// Returns the earliest deadline of an open case: of its clocks, else of a field called `due`;
  /// nil when it has none.
  public func due(_ item: Case, _ flow: Flow, at now: Moment) throws -> Moment? {
    try CaseFacts(item, flow, calendars, at: now).due
  }
}
