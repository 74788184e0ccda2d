import Vocabulary

/// A room with matters that wait for people; `today`, the sign-in screen and the sign-out screen
/// query it.
public protocol AgendaSource {
  /// Returns the matters that wait for an agent at a moment, by kind. A kind that the screen should
  /// say there is nothing of is an empty list; other kinds without any are left out.
  func waiting(for agent: Agent, at now: Moment) throws -> [WaitingList]

  /// Returns the matters that an agent who leaves should not leave behind, by kind.
  func unfinished(by agent: Agent, at now: Moment) throws -> [WaitingList]
}

extension AgendaSource {
  public func unfinished(by agent: Agent, at now: Moment) throws -> [WaitingList] { [] }
}
