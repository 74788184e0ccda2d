import Staff
import Vocabulary

/// Swaps, substitutes and leave that wait for an agent's answer, and answers about the agent's own
/// shifts.
public struct RequestAgenda: AgendaSource {
  private let requests: RequestBook
  private let zone: DeskZone

  public init(_ requests: RequestBook, zone: DeskZone) {
    self.requests = requests
    self.zone = zone
  }

  public func waiting(for agent: Agent, at now: Moment) throws -> [WaitingList] {
    try [toAnswer(agent), answered(agent, now)].filter { $0.total > 0 }
  }

  /// Returns the swaps to agree to and, for those who decide them, swaps, substitutes and leave.
  private func toAnswer(_ agent: Agent) throws -> WaitingList {
    let waiting = try requests.waiting(for: agent)
    return WaitingList(
      "requests", Texts.requestsTitle, waiting,
      command: (waiting.first?.kind).map { Texts.list($0) } ?? Text(same: "")
    ) { WaitingItem("\($0.number)", $0.toAnswer(zone)) }
  }

  /// Returns the agent's requests for days to come, and others' requests that change the agent's
  /// own shifts, if they were answered within a week.
  private func answered(_ agent: Agent, _ now: Moment) throws -> WaitingList {
    let day = zone.day(now)
    let answered = try requests.requests(of: day...day + Self.farthest).filter { request in
      let isParty =
        request.agent == agent.number
        ? request.isAnswered : request.other == agent.number && request.approval != nil
      return isParty && now - request.changedAt < Self.newsAge
    }
    let first = answered.first.map { Texts.list($0.kind, in: $0.day.month) }
    return WaitingList(
      "decided", Texts.answeredTitle, answered, command: first ?? Text(same: "")
    ) { request in
      WaitingItem(
        "\(request.number)", request.label(zone),
        mark: .requestState(request.kind.rawValue, request.state))
    }
  }

  /// The number of days ahead in which requests are looked for.
  private static let farthest = 60
  /// The time, in seconds, for which an answer is news.
  private static let newsAge = 7 * 86_400
}
