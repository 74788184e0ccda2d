import Appraisals
import Books
import Desk
import Orders
import Shell
import Shifts
import Store
import Vocabulary

/// `undo`: takes back the acting agent's last tag, clocking, clock fix, handover step, book
/// entry, step of a case or record by a correcting record, after saying which.
struct UndoCommand: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "undo", aliases: ["撤"])
  static let guide = Guide(
    Texts.undoSummary, examples: [.init("kefu undo --as 1", Texts.undoExample)])

  @OptionGroup var shared: SharedOptions

  /// Something that can be taken back: when it was done, what it was, how. Keys are time-ordered
  /// and tell apart what was done within one second; a record has none and comes after them.
  private struct Step {
    let at: Moment
    let key: String
    let what: Text
    let takeBack: () throws -> Void
  }

  func answer(_ context: Context) throws -> Answer {
    let author = try context.author()
    guard
      let last = try steps(context, author).max(by: {
        ($0.at.seconds, $0.key) < ($1.at.seconds, $1.key)
      })
    else {
      throw Refusal(.nothingFound, Texts.nothingToUndo(author.agent), fix: Texts.whatUndoTakes)
    }
    if let ask = context.session?.ask {
      let answer = ask(Texts.confirmUndo(last.what), nil)
      guard let answer, ["", "y", "yes", "是"].contains(answer.lowercased()) else {
        return Answer(done: Texts.notUndone)
      }
    }
    try last.takeBack()
    return Answer(done: Texts.undone(last.what))
  }

  private func steps(_ context: Context, _ author: Author) throws -> [Step] {
    let desk = try context.desk()
    let store = try desk.store()
    var steps: [Step] = []
    let orders = try context.orders()
    if let tag = try orders.lastTag(of: author.agent) {
      steps.append(
        Step(at: tag.at, key: tag.key, what: Texts.undoTag(tag.order, tag.flag.name)) {
          _ = try orders.takeBack(tag, author: author)
        })
    }
    if let event = try orders.lastEvent(of: author.agent) {
      steps.append(
        Step(at: event.at, key: event.key, what: Texts.undoOrderEvent(event)) {
          try orders.takeBack(event, author: author)
        })
    }
    let returns = try context.returns()
    if let step = try returns.last(of: author.agent) {
      steps.append(
        Step(at: step.at, key: step.id, what: Texts.undoReturn(step)) {
          _ = try returns.takeBackLast(author)
        })
    }
    let clockings = ClockingRecords(store, zone: desk.zone)
    if let clocking = try clockings.last(of: author.agent) {
      steps.append(
        Step(
          at: clocking.enteredAt, key: clocking.id,
          what: Texts.undoClocking(clocking.direction == .in, desk.zone.label(clocking.at))
        ) { _ = try clockings.takeBackLast(author) })
    }
    let handovers = HandoverRecords(store, staff: try desk.staff())
    if let event = try handovers.last(of: author.agent) {
      steps.append(
        Step(at: event.at, key: event.id, what: Texts.undoHandover(event.item, event.kind.rawValue))
        {
          _ = try handovers.takeBackLast(author)
        })
    }
    let answers = AnswerRecords(store)
    if let answer = try answers.last(by: author.agent) {
      steps.append(
        Step(
          at: answer.enteredAt, key: answer.id, what: Texts.undoFix(answer.agent, answer.day)
        ) { _ = try answers.takeBackLast(author) })
    }
    if let step = try bookStep(context, author) { steps.append(step) }
    let day = desk.workday(of: author.agent)
    if let act = try context.cases().lastAct(by: author, on: day) {
      steps.append(Step(at: act.at, key: act.key, what: act.what) { try act.takeBack() })
    }
    let record = try store.read { try RecordBook.lastByHand(of: author.agent, in: $0) }
    if let record {
      steps.append(
        Step(at: record.record.at, key: "", what: Texts.undoRecord(record.record.entry.label)) {
          try store.write(Act(author, "record.undo")) { writing in
            _ = try RecordBook.undo(record, by: author, in: writing)
          }
        })
    }
    return steps
  }

  /// The last step in the books; that with a reward takes its record along.
  private func bookStep(_ context: Context, _ author: Author) throws -> Step? {
    let last = try context.store().read { try BookRecords.last(of: author.agent, in: $0) }
    guard let event = last else { return nil }
    let (books, hand) = (try context.books(), try context.hand())
    let book = try books.shelf.book(event.book)
    return Step(at: event.at, key: event.id, what: Texts.undoEntry(book.name, event)) {
      try context.store().write(Act(hand.author, "book.undo")) { writing in
        try RewardDesk.undo(event, books, by: hand, in: writing)
      }
    }
  }
}
