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
  public let way: Way

  public init(key: String, at: Moment, what: Text, way: Way) {
    self.key = key
    self.at = at
    self.what = what
    self.way = way
  }

  /// Takes the act back.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the act can't be taken back or was built upon.
  public func takeBack() throws {
    switch way {
    case .takeBack(let write): try write()
    case .stays(let reason, let instead):
      throw Refusal(StoreTexts.stays(what, reason), fix: instead)
    }
  }
}
