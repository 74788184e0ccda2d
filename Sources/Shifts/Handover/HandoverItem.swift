import Cases
import Vocabulary

/// An open matter that one shift hands to the next (HANDBOOK/shifts.md, Handover): a case of
/// `Policies/flows/handover.yaml`. It stays its writer's until accepted, and never disappears by
/// itself.
public struct HandoverItem: Hashable, Sendable {
  /// The item's short number, which never changes.
  public let number: Int
  public let writer: AgentNumber
  /// The matter, masked for display; nil when it was erased with the mobile number in it.
  public let text: String?
  public let buyer: String?
  public let order: OrderNumber?
  /// The promise to the buyer and the time by which it is due; nil when none was given.
  public let promise: String?
  public let due: Moment?
  /// True when it must be done at once.
  public let urgent: Bool
  /// True when the buyer may buy if contacted.
  public let mayBuy: Bool
  public let writtenAt: Moment
  /// The id of the state in the definition with which it began.
  public let state: String
  public let stateName: Text
  public let isUnfinished: Bool
  /// True while it waits to be accepted; it is still its holder's.
  public let isWaiting: Bool
  /// The agent to whom it belongs: the writer until accepted, then the acceptor until accepted
  /// again.
  public let holder: AgentNumber
  /// The agent to whom it is addressed while it waits; anyone may accept it.
  public let recipient: AgentNumber?

  /// - Throws: `Refusal` of kind `.store` when a stored value can't be read.
  init(_ item: CaseSummary, _ states: HandoverStates) throws {
    let values = StoredValues(item.values)
    number = item.number
    writer = item.owner
    text = values["text"].map(Mask.numbers)
    buyer = values["buyer"].map(Mask.numbers)
    order = try values.value("order") { OrderNumber($0) }
    promise = values["promise"].map(Mask.numbers)
    due = try values.moment("due")
    urgent = values["urgent"] == "yes"
    mayBuy = values["may_buy"] == "yes"
    writtenAt = item.openedAt
    let state = item.state
    self.state = state
    stateName = states.names[state] ?? Text(same: state)
    isUnfinished = states.open.contains(state)
    isWaiting = states.waiting.contains(state)
    holder = item.holder
    recipient = item.recipient
  }

  /// Returns true when it is unfinished after the time by which it was due.
  public func isOverdue(at now: Moment) -> Bool { isUnfinished && due.map { $0 < now } ?? false }
}

/// The states of a definition, by their meaning for an item.
struct HandoverStates {
  let names: [String: Text]
  let open: Set<String>
  /// The states in which an item waits to be accepted.
  let waiting: [String]

  init(_ flow: Flow) {
    let ids = flow.states.map(\.id) + [Case.withdrawn]
    names = Dictionary(ids.map { ($0, flow.stateName($0)) }) { first, _ in first }
    open = Set(flow.states.filter(\.isOpen).map(\.id))
    waiting = flow[step: HandoverItem.Step.accept.rawValue]?.rules.flatMap(\.from) ?? []
  }
}

extension HandoverItem {
  /// The id of the flow.
  public static let flow = "handover"

  /// The steps that commands take.
  public enum Step: String, CaseIterable, Sendable {
    case write, accept
    /// The item is offered to the next shift again; it stays its holder's until accepted.
    case pass
    case done, drop
  }

  public static let shape = FlowShape(
    flow,
    fields: [
      "text": .text, "buyer": .text, "order": .order, "promise": .text, "due": .time,
      "urgent": .flag, "may_buy": .flag,
    ],
    steps: Step.allCases.map(\.rawValue))
}
