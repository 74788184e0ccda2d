import Vocabulary

/// A change to the roster that somebody asks for: a swap, a substitute for some hours, a day of
/// leave (HANDBOOK/shifts.md, Patterns and Attendance). What was asked never changes; its steps say
/// what became of it. The roster's file stays as it was written.
public struct ShiftRequest: Hashable, Codable, Sendable {
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// Two agents trade places on a day, or on two days.
    case swap
    /// A substitute serves a part of a shift.
    case cover
    /// A whole day off that was rostered.
    case leave
  }

  public enum State: String, Codable, Sendable {
    /// A swap waits for the other agent, anything else for a lead.
    case asked
    /// A swap that waits for a lead.
    case agreed
    case approved, refused, withdrawn
  }

  /// The cells of a day that change hands.
  public struct Trade: Hashable, Codable, Sendable {
    public let day: Day
    /// The code of the asking agent before the swap; empty for rest.
    public let own: String
    /// The code of the other agent before the swap.
    public let other: String
  }

  /// Short, and the request's for ever.
  public let number: Int
  public let kind: Kind
  /// Whose shift it is.
  public let agent: AgentNumber
  public let day: Day
  /// The other agent of a swap, or the substitute.
  public let other: AgentNumber?
  /// Of a swap: one, or two by the days named.
  public let trades: [Trade]
  /// Of a cover: from when to when.
  public let span: ClosedRange<Moment>?
  public let reason: String
  /// The first one asks.
  public let steps: [RequestStep]

  public var state: State { steps.state }
  /// The days that it changes.
  public var days: [Day] { trades.isEmpty ? [day] : trades.map(\.day) }
  /// Whether somebody still has to agree or decide.
  public var isPending: Bool { state == .asked || state == .agreed }
  public var askedAt: Moment { steps.first?.at ?? Moment(seconds: 0) }
  /// The approval that holds; nil when there is none.
  public var approval: RequestStep? {
    state == .approved ? steps.standing.last { $0.kind == .approved } : nil
  }
  /// The last step that holds.
  public var latest: RequestStep? { steps.standing.last ?? steps.last }

  func isParty(_ agent: AgentNumber) -> Bool { agent == self.agent || agent == other }

  /// For people: `2026-11-05 Thu: agent 1 (晚) and agent 2 (白) swap`.
  public func label(_ zone: DeskZone) -> Text { Texts.label(self, zone: zone) }
}
