import Vocabulary

/// The fields and the reason that a step still needs, for a session that asks for one thing after
/// the other.
public struct CaseNeeds: Sendable {
  public let fields: [Field]
  public let reason: Bool
}
