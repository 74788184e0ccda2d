import Vocabulary

/// One step in the life of a request. Steps are never changed; one that was a mistake is taken back
/// by another.
public struct RequestStep: Hashable, Codable, Sendable {
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case asked = "ask"
    /// The other agent of a swap consents.
    case agreed = "agree"
    case approved = "approve"
    case refused = "refuse"
    /// By the asking agent before it is decided; by a lead, with a reason, when it was approved.
    case withdrawn = "withdraw"
    /// Takes back the last step.
    case undone = "undo"
  }

  /// The request's number.
  public let request: Int
  /// From 1, one more for each step of the request.
  public let sequence: Int
  /// Made by the client; sorts by time.
  public let id: String
  public let kind: Kind
  public let agent: AgentNumber
  public let at: Moment
  public let reason: String?
  /// The sequence of the step that this one takes back.
  public let undoes: Int?
}

extension [RequestStep] {
  /// The steps that hold: neither taken back nor taking back.
  var standing: [RequestStep] {
    let undone = Set(compactMap(\.undoes))
    return filter { $0.kind != .undone && !undone.contains($0.sequence) }
  }

  /// What the steps come to. A request whose asking was taken back is withdrawn.
  var state: ShiftRequest.State {
    switch standing.last?.kind {
    case .asked: .asked
    case .agreed: .agreed
    case .approved: .approved
    case .refused: .refused
    case .withdrawn, .undone, nil: .withdrawn
    }
  }
}
