import Vocabulary

/// The approved changes to the rosters of some months: what makes the roster that was written the
/// one that holds.
public struct RosterChanges: Hashable, Sendable {
  /// In the order of their approval.
  public let approved: [ShiftRequest]

  public static let none = RosterChanges([])

  /// - Parameter requests: in any state; those that are approved count.
  public init(_ requests: [ShiftRequest]) {
    approved = requests.filter { $0.approval != nil }
      .sorted { ($0.approval?.id ?? "") < ($1.approval?.id ?? "") }
  }

  private init(inOrder approved: [ShiftRequest]) { self.approved = approved }

  /// These changes as if one more were approved.
  func adding(_ request: ShiftRequest) -> RosterChanges {
    RosterChanges(inOrder: approved.filter { $0.number != request.number } + [request])
  }

  public var swaps: [ShiftRequest] { approved.filter { $0.kind == .swap } }
  public var covers: [Cover] { approved.compactMap(Cover.init) }
  public var leave: [AgentNumber: Set<Day>] {
    Dictionary(grouping: approved.filter { $0.kind == .leave }, by: \.agent)
      .mapValues { Set($0.map(\.day)) }
  }

  /// What concerns an agent in a month, each with its approval.
  public func of(
    _ agent: AgentNumber, in month: Month
  ) -> [(request: ShiftRequest, approval: RequestStep)] {
    approved.compactMap { request in
      guard request.isParty(agent), request.days.contains(where: month.contains) else { return nil }
      return request.approval.map { (request, $0) }
    }
  }
}
