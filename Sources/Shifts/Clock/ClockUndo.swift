import Store
import Vocabulary

extension ClockingRecords: Undoable {
  /// Returns the agent's last press at the desk; nil when there is none.
  public func lastAct(by author: Author, on day: Day) throws -> LastAct? {
    try last(of: author.agent).map { clocking in
      LastAct(
        key: clocking.id, at: clocking.enteredAt,
        what: Texts.undoClocking(clocking.direction == .in, zone.label(clocking.at)),
        concerned: Concerned(about: [clocking.agent]),
        way: .takeBack { _ = try takeBackLast(author) })
    }
  }
}

extension AnswerRecords: Undoable {
  /// Returns the last answer that the agent entered for somebody; nil when there is none.
  public func lastAct(by author: Author, on day: Day) throws -> LastAct? {
    try last(by: author.agent).map { answer in
      LastAct(
        key: answer.id, at: answer.enteredAt, what: Texts.undoFix(answer.agent, answer.day),
        concerned: Concerned(gaining: [answer.agent]),
        way: .takeBack { _ = try takeBackLast(author) })
    }
  }
}
