import Cases
import Shifts

extension Desk {
  package func handovers() throws -> HandoverRecords { HandoverRecords(try cases()) }
}

extension AgendaDesk {
  /// Flows that have a section of their own, and reminders of their own.
  static let ownFlows: Set<String> = [HandoverItem.flow]
}
