import Vocabulary

/// The latest act of an agent in one room, which `undo` takes back, or for which it says why it
/// can't.
public struct LastAct {
  public enum Way {
    /// Writes the correcting record. It throws a `Refusal` of kind `.refused` when somebody built
    /// upon the act since.
    case takeBack(() throws -> Void)
    /// The act can't be taken back: the reason, and what to do instead.
    case stays(reason: Text, instead: Text)
  }

  /// Made by `Key`: among the acts of all rooms, the one with the greatest key is the last.
  public let key: String
  public let at: Moment
  /// The act in plain words, such as "order 123 tagged red".
  public let what: Text
  public let concerned: Concerned
  public let way: Way

  public init(
    key: String, at: Moment, what: Text, concerned: Concerned, way: Way
  ) {
    self.key = key
    self.at = at
    self.what = what
    self.concerned = concerned
    self.way = way
  }

  /// Checks that an author decides nothing about themselves by taking the act back.
  ///
  /// - Throws: `Refusal` of kind `.notPermitted` when they would. An act that stays is nobody's to
  ///   take back, so that its own reason is given instead.
  public func demand(_ author: Author) throws {
    if case .takeBack = way { try concerned.demand(author, takingBack: what) }
  }

  /// Takes the act back.
  ///
  /// - Parameter author: who takes it back, whose number is that of the agent who did it.
  /// - Throws: `Refusal` of kind `.refused` when the act can't be taken back or was built upon, of
  ///   kind `.notPermitted` as `demand` does.
  public func takeBack(by author: Author) throws {
    try demand(author)
    switch way {
    case .takeBack(let write): try write()
    case .stays(let reason, let instead):
      throw Refusal(StoreTexts.stays(what, reason), fix: instead)
    }
  }
}
