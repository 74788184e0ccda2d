import Vocabulary

/// What a step still needs before it can be taken, for a session that asks for one thing after the
/// other.
public struct CaseNeeds: Sendable {
  public let fields: [Field]
  public let reason: Bool
}
