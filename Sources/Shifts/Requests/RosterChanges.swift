import Cases
import Store
import Vocabulary

/// The approved changes to the rosters of some months, which turn the written roster into the one
/// that holds.
public struct RosterChanges: Hashable, Sendable {
  /// The approved requests, in the order of their approval.
  public let approved: [ShiftRequest]

  public static let none = RosterChanges([])

  /// - Parameter requests: in any state; only approved ones count.
  public init(_ requests: [ShiftRequest]) {
    approved = requests.filter { $0.approval != nil }
      .sorted { ($0.approval?.id ?? "") < ($1.approval?.id ?? "") }
  }

  private init(inOrder approved: [ShiftRequest]) { self.approved = approved }

  /// Reads the changes approved for the months of some days and their neighbours, all that rosters
  /// and payroll take into account, with two statements.
  ///
  /// - Throws: `Refusal` of kind `.store` for a damaged row.
  public init(around days: ClosedRange<Day>, in reading: Reading) throws {
    let span = days.lowerBound.month.previous.first...days.upperBound.month.next.last
    let cases = try RequestFlow.cases(of: span, state: RequestFlow.approved, in: reading)
    self.init(try cases.map { try ShiftRequest($0) })
  }

  /// Returns these changes with one more, as if it were approved last.
  func adding(_ request: ShiftRequest) -> RosterChanges {
    RosterChanges(inOrder: removing(request).approved + [request])
  }

  func removing(_ request: ShiftRequest) -> RosterChanges {
    RosterChanges(inOrder: approved.filter { $0.number != request.number })
  }

  public var swaps: [ShiftRequest] { approved.filter { $0.kind == .swap } }
  public var covers: [Cover] { approved.compactMap(Cover.init) }
  public var leave: [AgentNumber: Set<Day>] {
    Dictionary(grouping: approved.filter { $0.kind == .leave }, by: \.agent)
      .mapValues { Set($0.map(\.day)) }
  }

  /// Returns the requests that change days of a month, each with its approval, by the agents whom
  /// they concern.
  public func byAgent(
    in month: Month
  ) -> [AgentNumber: [(request: ShiftRequest, approval: ShiftRequest.Approval)]] {
    var changes: [AgentNumber: [(request: ShiftRequest, approval: ShiftRequest.Approval)]] = [:]
    for request in approved where request.days.contains(where: month.contains) {
      guard let approval = request.approval else { continue }
      for party in Set(request.parties) { changes[party, default: []].append((request, approval)) }
    }
    return changes
  }
}
