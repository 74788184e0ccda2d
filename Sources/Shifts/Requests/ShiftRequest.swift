import Cases
import Store
import Vocabulary

/// A requested change to the roster: a swap, a substitute for some hours, a day of leave
/// (HANDBOOK/shifts.md, Patterns and Attendance). The roster's file stays as it was written.
public struct ShiftRequest: Hashable, Sendable {
  /// The kind of a request; each is a flow of that id.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// Two agents trade places on a day, or on two days.
    case swap
    /// A substitute serves a part of a shift.
    case cover
    /// A rostered day is taken off whole.
    case leave

    /// The words of its commands, such as `roster swap`.
    public var path: String { self == .leave ? rawValue : "roster \(rawValue)" }
  }

  /// The cells of a day that change hands, each with the code before the swap, empty for rest.
  public struct Trade: Hashable, Sendable {
    public let day: Day
    /// The code of the asking agent.
    public let own: String
    /// The code of the other agent.
    public let other: String
  }

  /// The approval that holds: the agent who gave it, and the time.
  public struct Approval: Hashable, Sendable {
    /// The step's id, which sorts by time.
    let id: String
    public let agent: AgentNumber
    public let at: Moment
  }

  /// The request's short number, which never changes.
  public let number: Int
  public let kind: Kind
  /// The agent to whom the shift belongs.
  public let agent: AgentNumber
  /// The days that it changes; never empty.
  public let days: [Day]
  /// The other agent of a swap, or the substitute; nil for leave.
  public let other: AgentNumber?
  /// The trades of a swap, one for each of its days; empty for other kinds.
  public internal(set) var trades: [Trade]
  /// The hours of a cover; nil for other kinds.
  public let span: ClosedRange<Moment>?
  public let reason: String
  /// The id of the state, as in the store and JSON.
  public let state: String
  /// The steps, the one that asks first; those that were taken back and those that take back
  /// included.
  public let steps: [CaseStep]
  /// The approval; nil unless the request is approved.
  public let approval: Approval?
  /// The time of the last step that holds.
  public let changedAt: Moment

  public var day: Day { days[0] }
  /// True while somebody still has to agree or decide.
  public var isPending: Bool { !RequestFlow.decided.contains(state) }
  public var isAnswered: Bool { approval != nil || state == RequestFlow.refused }
  /// The command by which the agent for whom it waits agrees or approves.
  public var answer: Text {
    Texts.answer(kind, number, isParty: kind == .swap && state == RequestFlow.asked)
  }
  public var parties: [AgentNumber] { [agent, other].compactMap(\.self) }

  /// The request in words: `2026-11-05 Thu: agents 1 (晚) and 2 (白) swap`.
  public func label(_ zone: DeskZone) -> Text { Texts.label(self, zone: zone) }

  /// The request in words with the command that answers it.
  public func toAnswer(_ zone: DeskZone) -> Text { Texts.toAnswer(label(zone), answer) }
}

extension ShiftRequest {
  /// - Throws: `Refusal` of kind `.store` when a value can't be read.
  public init(_ item: Case) throws {
    try self.init(item, item.flow, item.number, item.owner, item.values)
  }

  /// Makes the request as it will be after a step; one that is being asked for has no trades yet.
  init(_ attempt: CaseAttempt) throws {
    try self.init(
      attempt.item, attempt.flow.id, attempt.number, attempt.owner, attempt.values)
  }

  private init(
    _ item: Case?, _ flow: String, _ number: Int, _ owner: AgentNumber, _ said: [String: String]
  ) throws {
    let values = StoredValues(said.merging(["kind": flow]) { $1 })
    kind = try values.needed("kind", Kind.init(rawValue:))
    let day = try values.needed("day") { Day($0) }
    let second = try values.value("other_day") { Day($0) }.flatMap { $0 == day ? nil : $0 }
    self.number = number
    agent = owner
    days = [day] + [second].compactMap(\.self)
    other = kind == .leave ? nil : try values.needed("other") { AgentNumber($0) }
    trades =
      kind != .swap || item == nil
      ? []
      : try zip(days, ["", "_then"]).map { day, which in
        Trade(
          day: day, own: try values.needed("own_code" + which) { $0 },
          other: try values.needed("other_code" + which) { $0 })
      }
    span = kind == .cover ? try Self.span(values) : nil
    let standing = item?.standing ?? []
    reason = standing.first?.reason ?? ""
    state = item?.state ?? ""
    steps = item?.steps ?? []
    changedAt = standing.last?.at ?? item?.changedAt ?? Moment(seconds: 0)
    approval = state == RequestFlow.approved ? try item.map(Self.approval) : nil
  }

  private static func approval(_ item: Case) throws -> Approval {
    guard let step = item.last(RequestFlow.approve), let agent = step.agent else {
      throw Refusal(.store, Texts.approvedByNobody(item.number), fix: .changedOutside)
    }
    return Approval(id: step.id, agent: agent, at: step.at)
  }

  private static func span(_ values: StoredValues) throws -> ClosedRange<Moment> {
    let start = try values.needed("starts") { Moment(stored: $0) }
    let end = try values.needed("ends") { Moment(stored: $0) }
    guard start < end else { throw Refusal(Texts.emptyCover, fix: Texts.hoursInOrder) }
    return start...end
  }
}
