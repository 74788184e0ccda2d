import Books
import Cases
import Payroll
import Shifts
import Staff
import Vocabulary

/// The lead's board: who is here, what is open, how the month stands, collected from the rooms at
/// one moment (HANDBOOK/board.md). It says facts alone; how they are drawn is the commands'.
package struct Board {
  /// An agent of a shift that runs now or begins soon.
  package struct Person {
    package let presence: Presence
    package let name: String
  }

  /// An agent's month so far.
  package struct Row {
    package let standing: MonthStanding
    /// Enquiries and sales: what was typed, and what chats say of days of which nobody typed any.
    package let service: ServiceFigures
  }

  /// One kind of open matter.
  package struct List {
    package let waiting: WaitingList
    /// How many of them are past the time by which they were due.
    package let overdue: Int
  }

  package let at: Moment
  package let zone: DeskZone
  package let month: Month
  /// By start and number.
  package let people: [Person]
  /// The unfinished handovers by age; nil when there are none.
  package let handovers: CaseBacklog?
  package let lists: [List]
  /// By number; empty for a desk whose payroll is kept elsewhere.
  package let rows: [Row]
  /// What could not be worked out, with reason and way out.
  package let findings: [Finding]

  /// Matters that a list holds at most; its total counts all.
  package static let most = 200
}
