import Cases
import Vocabulary

/// A book with commands of its own (HANDBOOK/systems.md, S6, S7, S13, S18, S19, S20, S24): a flow
/// in `Policies/flows/` of that name, which the shop may edit.
public enum Book: String, CaseIterable, Sendable {
  case issue, service, stock, followup, plan, summary, call, reward

  /// The field that names the subject of an entry; nil when the book has none.
  var title: String? {
    switch self {
    case .issue, .plan, .reward: "what"
    case .stock: "goods"
    case .followup: "buyer"
    case .call: "caller"
    case .summary: "text"
    case .service: nil
    }
  }

  /// The fields, steps and numbers that the commands need.
  public var shape: FlowShape {
    switch self {
    case .issue:
      FlowShape(
        rawValue,
        fields: ["what": .text, "kind": .choice, "route": .choice, "due": .day, "answer": .text],
        steps: ["answer", "done", "drop"], numbers: ["answer_days"])
    case .service:
      FlowShape(
        rawValue, fields: ["enquiries": .whole, "sales": .whole, "reasons": .counts], steps: [])
    case .stock:
      FlowShape(
        rawValue,
        fields: [
          "goods": .text, "name": .text, "pieces": .whole, "counted": .whole, "note": .text,
        ],
        steps: ["answer", "seen", "report", "drop"], numbers: ["threshold"])
    case .followup:
      FlowShape(
        rawValue,
        fields: [
          "buyer": .text, "kind": .choice, "due": .day, "order": .order, "note": .text,
          "result": .text,
        ], steps: ["move", "done", "drop"])
    case .plan: FlowShape(rawValue, fields: ["what": .text], steps: ["done", "drop"])
    case .summary: FlowShape(rawValue, fields: ["text": .text], steps: [])
    case .call:
      FlowShape(
        rawValue,
        fields: [
          "caller": .text, "phone": .phone, "question": .text, "answer": .text, "began": .time,
          "ended": .time, "follow_up": .text, "due": .day, "result": .text,
        ], steps: ["done"], numbers: ["minutes"])
    case .reward:
      FlowShape(
        rawValue,
        fields: [
          "agent": .agent, "kind": .choice, "what": .text, "amount": .money, "record": .whole,
        ], steps: ["answer", "drop"],
        effects: ["answer": "appraisals.reward", "drop": "appraisals.reward"])
    }
  }
}

/// The states of entries of these books; a shop's own book may have others.
public enum EntryState: String, Codable, Sendable {
  case open
  /// The entry is answered, checked or approved; its owner may still close it.
  case answered
  case done
  /// The entry was given up, with a reason.
  case dropped
  /// The entry is a figure or note with nothing left to do.
  case noted

  public static let unfinished: Set<EntryState> = [.open, .answered]
}

extension CaseQuery {
  /// Makes a query for all entries of a book, or those in some states or of one holder.
  public init(_ book: Book, _ states: Set<EntryState>? = nil, holder: AgentNumber? = nil) {
    self.init(book.rawValue)
    self.states = states.map { Set($0.map(\.rawValue)) }
    self.holder = holder
    limit = .max
  }
}
