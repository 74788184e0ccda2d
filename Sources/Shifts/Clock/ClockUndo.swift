import Store
import Vocabulary

extension ClockingRecords: Undoable {
  /// The agent's last press at the desk.
  public func lastAct(by author: Author, on day: Day) throws -> LastAct? {
    try last(of: author.agent).map { clocking in
      LastAct(
        key: clocking.id, at: clocking.enteredAt,
        what: Texts.undoClocking(clocking.direction == .in, zone.label(clocking.at)),
        way: .takeBack { _ = try takeBackLast(author) })
    }
  }
}

extension AnswerRecords: Undoable {
  /// The last clocking that the agent stated for somebody.
  public func lastAct(by author: Author, on day: Day) throws -> LastAct? {
    try last(by: author.agent).map { answer in
      LastAct(
        key: answer.id, at: answer.enteredAt, what: Texts.undoFix(answer.agent, answer.day),
        way: .takeBack { _ = try takeBackLast(author) })
    }
  }
}
