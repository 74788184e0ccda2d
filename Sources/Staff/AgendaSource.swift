import Vocabulary

/// A room with matters that wait for people; `today` and the sign-in screen query it.
public protocol AgendaSource {
  /// Returns the matters that wait for an agent at a moment, by kind; kinds without any may be left
  /// out.
  func waiting(for agent: Agent, at now: Moment) throws -> [WaitingList]
}
