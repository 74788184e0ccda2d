import Books
import Cases
import Desk
import Shell
import Vocabulary

/// A step with an entry of a book that has commands of its own.
protocol EntryStep: StepCommand {
  static var book: Book { get }
  static func said(_ entry: Case) -> Text
}

extension EntryStep {
  static func answer(_ act: CaseAct, _ given: Given, _ context: Context) throws -> Answer {
    try context.take(act, book, given.numbers[0], done: said)
  }
}

/// A book with commands of its own.
protocol BookFace {
  static var book: Book { get }
  static var doneExample: String { get }
}

extension BookFace {
  static var doneExample: String { "" }
}

enum IssueFace: BookFace { static var book: Book { .issue } }
enum FollowupFace: BookFace {
  static var book: Book { .followup }
  static var doneExample: String { " 已下单" }
}
enum PlanFace: BookFace { static var book: Book { .plan } }
enum CallFace: BookFace {
  static var book: Book { .call }
  static var doneExample: String { " 已回电" }
}

/// `done N [RESULT]` of a book: closes an entry.
enum EntryDone<Face: BookFace>: EntryStep {
  typealias Given = NumberMayResult
  static var book: Book { Face.book }
  static var face: StepFace {
    let example = "kefu \(Face.book.rawValue) done 1\(Face.doneExample) --as 1"
    return StepFace(
      Face.book.rawValue, "done", "完",
      Guide(
        Texts.entryDoneSummary(Face.book), examples: [.init(example, Texts.entryDoneExample)]))
  }
  static func said(_ entry: Case) -> Text { Texts.entryDone(entry.number) }
}

/// `drop N --reason WHY` of a book: drops an entry.
enum EntryDrop<Face: BookFace>: EntryStep {
  typealias Given = ReasonAndNumber
  static var book: Book { Face.book }
  static var face: StepFace {
    let example = "kefu \(Face.book.rawValue) drop 1 --reason 不用办了 --as 1"
    return StepFace(
      Face.book.rawValue, "drop", "销",
      Guide(Texts.entryDropSummary, examples: [.init(example, Texts.entryDropExample)]))
  }
  static func said(_ entry: Case) -> Text { Texts.entryDropped(entry.number) }
}
