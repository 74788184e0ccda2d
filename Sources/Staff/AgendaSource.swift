import Vocabulary

/// A room in which things wait for people: `today` and the sign-in screen ask it.
public protocol AgendaSource {
  /// What waits for an agent at a moment, by kind; kinds of which there is nothing may be left out.
  func waiting(for agent: Agent, at now: Moment) throws -> [WaitingList]
}
