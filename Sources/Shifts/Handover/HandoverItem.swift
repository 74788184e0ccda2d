import Cases
import Vocabulary

/// Something open that one shift hands to the next (HANDBOOK/shifts.md, Handover): a case of
/// `Policies/flows/handover.yaml`. It stays its writer's until accepted, and never disappears by
/// itself.
public struct HandoverItem: Hashable, Sendable {
  /// Short, and the item's for ever.
  public let number: Int
  public let writer: AgentNumber
  /// Nil where it was erased with the mobile number in it.
  public let text: String?
  public let buyer: String?
  public let order: OrderNumber?
  /// What was promised, and by when.
  public let promise: String?
  public let due: Moment?
  /// Must be done at once.
  public let urgent: Bool
  /// The buyer may buy if contacted.
  public let mayBuy: Bool
  public let writtenAt: Moment
  /// The id of the state in the definition with which it began.
  public let state: String
  public let stateName: Text
  public let isUnfinished: Bool
  /// Waits to be accepted; still its holder's.
  public let isWaiting: Bool
  /// Whose it is: the writer's until accepted, then the acceptor's until accepted again.
  public let holder: AgentNumber
  /// Whom it is addressed to while it waits; anyone may accept it.
  public let recipient: AgentNumber?

  /// - Throws: `Refusal` of kind `.store` when a stored value can't be read.
  init(_ item: CaseSummary, _ states: HandoverStates) throws {
    let values = StoredValues(item.values)
    number = item.number
    writer = item.owner
    text = values["text"]
    buyer = values["buyer"]
    order = try values.value("order") { OrderNumber($0) }
    promise = values["promise"]
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

  /// Whether what was promised was not done by its time.
  public func isOverdue(at now: Moment) -> Bool { isUnfinished && due.map { $0 < now } ?? false }
}

/// The states of a definition, by what they mean for an item.
struct HandoverStates {
  let names: [String: Text]
  let open: Set<String>
  /// Those in which an item waits to be accepted.
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
    /// Offered to the next shift again; its holder's until accepted.
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
