import Vocabulary

/// An agent's chats of some days by definitions that no policy changes (CONTRACT.md,
/// `chat figures`), so that a script reads the same at every desk.
public struct ChatService: Hashable, Sendable {
  public let agent: AgentNumber
  public let sessions: Int
  public let rounds: Int
  /// Seconds; nil where nothing was answered. The first is the median over sessions.
  public let firstResponse: Int?
  public let median: Int?
  public let p90: Int?
  /// The shares of rounds that were answered within so many seconds, by the seconds.
  public let within: [Int: Ratio]
  public let enquirers: Int
  /// The enquirers who paid on the same or the next day.
  public let buyers: Int

  /// Nil without enquirers.
  public var conversion: Ratio? {
    enquirers == 0 ? nil : Ratio(Int128(buyers), over: Int128(enquirers))
  }

  /// The seconds of `within`.
  public static let bounds = [30, 60, 180]

  /// The definitions: questions of the whole day, given up at 5:00 (HANDBOOK/chats.md, Figures).
  public static let figures: [ChatFigure] =
    bounds.map { figure("within_\($0)", .within($0)) } + [
      figure("sessions", .within(60), .session), figure("first", .quantile(50), .session),
      figure("median", .quantile(50)), figure("p90", .quantile(90)),
      figure("conversion", .conversion(days: 2)),
    ]

  private static func figure(
    _ id: String, _ measure: ChatFigure.Measure, _ unit: ChatFigure.Unit = .round
  ) -> ChatFigure {
    ChatFigure(
      id: id, name: Text(same: id), unit: unit, measure: measure, dayEnd: 5 * 3600,
      from: Day(number: 0), source: Text(same: "CONTRACT.md"))
  }

  /// - Parameter sums: what `figures` count of the agent's chats.
  init(_ agent: AgentNumber, _ sums: [String: ChatSum]) {
    func value(_ id: String, _ measure: ChatFigure.Measure) -> Ratio? {
      sums[id]?.value(of: measure)
    }
    func seconds(_ id: String, _ percent: Int) -> Int? {
      value(id, .quantile(percent)).flatMap { Int($0.decimal(0)) }
    }
    self.agent = agent
    sessions = sums["sessions"]?.weight ?? 0
    rounds = sums["within_60"]?.weight ?? 0
    firstResponse = seconds("first", 50)
    median = seconds("median", 50)
    p90 = seconds("p90", 90)
    within = Self.bounds.reduce(into: [:]) { shares, bound in
      shares[bound] = value("within_\(bound)", .within(bound))
    }
    enquirers = sums["conversion"]?.weight ?? 0
    buyers = sums["conversion"]?.numerator ?? 0
  }
}

extension ChatFigures {
  /// Returns each agent's service, by number; the figures must be `ChatService.figures`.
  public var service: [ChatService] {
    byAgent().compactMap { agent, sums in agent.map { ChatService($0, sums) } }
      .sorted { $0.agent < $1.agent }
  }
}
