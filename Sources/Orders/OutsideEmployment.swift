import Store
import Vocabulary

/// Counts of an agent's tags and refunds dated when the agent was not employed: a finding, and
/// still counted (HANDBOOK/kpi.md, Wage).
public struct OutsideEmployment: Hashable, Codable, Sendable {
  public let agent: AgentNumber
  public let span: Range<Moment>
  public let tagged: Int
  public let refunded: Int

  /// Returns the spans that have any tag or refund, by agent and time. Agents with the same gap
  /// share its queries.
  ///
  /// - Parameter gaps: for each agent the spans within the month in which the agent was not
  ///   employed. For a gap of the whole month, `OrderFigures.month` has the counts already.
  public static func find(
    _ gaps: [AgentNumber: [Range<Moment>]], in reading: Reading
  ) throws -> [OutsideEmployment] {
    var figures: [Range<Moment>: [AgentNumber: OrderFigures]] = [:]
    var found: [OutsideEmployment] = []
    for (agent, spans) in gaps {
      for span in spans where !span.isEmpty {
        let inSpan = try figures[span] ?? OrderFigures.month(span, in: reading)
        figures[span] = inSpan
        guard let counts = inSpan[agent] else { continue }
        found.append(
          OutsideEmployment(
            agent: agent, span: span, tagged: counts.tagged, refunded: counts.refunded))
      }
    }
    return found.sorted { ($0.agent, $0.span.lowerBound) < ($1.agent, $1.span.lowerBound) }
  }
}
