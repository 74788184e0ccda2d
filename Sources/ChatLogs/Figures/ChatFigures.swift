import Vocabulary

/// The figures of some days' chats, to be grouped as somebody wants them.
public struct ChatFigures: Sendable {
  /// What figures are grouped by.
  public enum Grouping: String, CaseIterable, Sendable {
    case agent, shift, hour, day, week, month
  }

  public let days: ClosedRange<Day>
  public let figures: [ChatFigure]
  public let chatCount: Int
  public let enquiries: [ChatEnquiry]
  private let zone: DeskZone
  /// For each figure what it counts.
  private let observed: [[ChatObservation]]

  /// - Parameters:
  ///   - chats: those of the days, and of a day before and after, by which nights are whole.
  ///   - isOnDuty: returns whether anybody was on duty.
  init(
    _ chats: [ChatLog], days: ClosedRange<Day>, figures: [ChatFigure], enquiries: [ChatEnquiry],
    zone: DeskZone, isOnDuty: (Moment) -> Bool
  ) {
    self.days = days
    self.figures = figures
    self.zone = zone
    self.enquiries = enquiries
    chatCount = chats.count { days.contains($0.day) }
    let timelines = ChatTimeline.all(of: chats)
    observed = withoutActuallyEscaping(isOnDuty) { isOnDuty in
      figures.map { figure in
        if case .conversion(let limit) = figure.measure {
          return enquiries.filter { figure.platform == nil || figure.platform == $0.platform }.map {
            let isPaid = $0.paidAfter.map { $0 < limit } ?? false
            return ChatObservation(
              agent: $0.agent, at: $0.at, sum: ChatSum(numerator: isPaid ? 1 : 0, weight: 1))
          }
        }
        let observer = ChatObserver(figure: figure, zone: zone, isOnDuty: isOnDuty)
        return timelines.flatMap(observer.observations).filter { days.contains(zone.day($0.at)) }
      }
    }
  }

  /// Returns each figure over all days.
  ///
  /// - Parameter agent: nil for everybody.
  public func sums(of agent: AgentNumber? = nil) -> [String: ChatSum] {
    var sums: [String: ChatSum] = [:]
    for (figure, observed) in zip(figures, observed) {
      let own = agent.map { agent in observed.filter { $0.agent == agent } } ?? observed
      sums[figure.id] = Self.sum(own)
    }
    return sums
  }

  /// Returns the figures of each agent who has any; nil for what is nobody's.
  public func byAgent() -> [AgentNumber?: [String: ChatSum]] { grouped { agent, _ in agent } }

  /// Returns the figures by a part that agent and moment tell.
  public func grouped<Part: Hashable>(
    _ part: (AgentNumber?, Moment) -> Part
  ) -> [Part: [String: ChatSum]] {
    var sums: [Part: [String: ChatSum]] = [:]
    for (figure, observed) in zip(figures, observed) {
      for (part, some) in Dictionary(grouping: observed, by: { part($0.agent, $0.at) }) {
        sums[part, default: [:]][figure.id] = Self.sum(some)
      }
    }
    return sums
  }

  private static func sum(_ observed: [ChatObservation]) -> ChatSum {
    var sum = ChatSum()
    for one in observed {
      sum.numerator += one.sum.numerator
      sum.weight += one.sum.weight
      sum.samples += one.sum.samples
    }
    return sum
  }
}
