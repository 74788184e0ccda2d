import Cases
import Store
import Vocabulary

/// A change to the roster that somebody asks for: a swap, a substitute for some hours, a day of
/// leave (HANDBOOK/shifts.md, Patterns and Attendance). The roster's file stays as it was written.
public struct ShiftRequest: Hashable, Sendable {
  /// Each a flow of that id.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// Two agents trade places on a day, or on two days.
    case swap
    /// A substitute serves a part of a shift.
    case cover
    /// A whole day off that was rostered.
    case leave

    /// The words of its commands.
    public var path: String { self == .leave ? rawValue : "roster \(rawValue)" }
  }

  /// The cells of a day that change hands, each with the code before the swap; empty for rest.
  public struct Trade: Hashable, Sendable {
    public let day: Day
    /// The asking agent's.
    public let own: String
    /// The other agent's.
    public let other: String
  }

  /// The approval that holds: who gave it, and when.
  public struct Approval: Hashable, Sendable {
    /// Sorts by time.
    let id: String
    public let agent: AgentNumber
    public let at: Moment
  }

  /// Short, and the request's for ever.
  public let number: Int
  public let kind: Kind
  /// Whose shift it is.
  public let agent: AgentNumber
  /// The days that it changes.
  public let days: [Day]
  /// The other agent of a swap, or the substitute.
  public let other: AgentNumber?
  /// Of a swap: one for each of its days.
  public internal(set) var trades: [Trade]
  /// Of a cover: from when to when.
  public let span: ClosedRange<Moment>?
  public let reason: String
  /// As the store and JSON have it.
  public let state: String
  /// The first one asks; those that were taken back and those that take back included.
  public let steps: [CaseStep]
  /// Nil when there is none.
  public let approval: Approval?
  /// When the last step that holds was taken.
  public let changedAt: Moment

  public var day: Day { days[0] }
  /// Whether somebody still has to agree or decide.
  public var isPending: Bool { !RequestFlow.decided.contains(state) }
  public var isAnswered: Bool { approval != nil || state == RequestFlow.refused }
  /// The command by which the one whom it waits for agrees.
  public var answer: String {
    let isOthers = kind == .swap && state == RequestFlow.asked
    return "\(kind.path) \(isOthers ? RequestFlow.agree : RequestFlow.approve) \(number)"
  }
  public var parties: [AgentNumber] { [agent, other].compactMap(\.self) }

  /// For people: `2026-11-05 Thu: agent 1 (晚) and agent 2 (白) swap`.
  public func label(_ zone: DeskZone) -> Text { Texts.label(self, zone: zone) }
}

extension ShiftRequest {
  /// - Throws: `Refusal` of kind `.store` when a value can't be read.
  public init(_ item: Case) throws {
    try self.init(item, item.flow, item.number, item.owner, item.values)
  }

  /// A request as it will be after a step; one that is asked for has no trades yet.
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
    let start = try values.needed("starts") { Int($0).map(Moment.init(seconds:)) }
    let end = try values.needed("ends") { Int($0).map(Moment.init(seconds:)) }
    guard start < end else { throw Refusal(Texts.emptyCover, fix: Texts.hoursInOrder) }
    return start...end
  }
}
