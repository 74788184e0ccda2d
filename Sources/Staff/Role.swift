/// The part of a person at the desk; `Permission` says what it may do.
public enum Role: String, Codable, CaseIterable, Sendable {
  /// Answers chats, tags orders.
  case agent
  /// Leads the group: edits phrases and rosters, judges cases, approves leave.
  case lead
  /// Runs the payroll.
  case clerk
}
