import Store
import Vocabulary

/// The possible duplicate of a record without an id: another grade of the same item and month, or
/// another entry of the same event (HANDBOOK/sheets.md, Records).
enum RecordDoubt: Hashable {
  case grade(AgentNumber, kind: String, Month)
  case event(AgentNumber, kind: String, Day, OrderNumber)

  /// The maximum number of doubts examined for one file.
  static let limit = 1000

  /// Returns nil for a record that stands for itself.
  init?(_ entry: RecordEntry) {
    if case .grade = entry.kind {
      self = .grade(entry.agent, kind: entry.kind.code, entry.day.month)
    } else if let order = entry.order {
      self = .event(entry.agent, kind: entry.kind.code, entry.day, order)
    } else {
      return nil
    }
  }

  /// Returns the number of standing records with which this one may be confused, itself included.
  func count(in reading: Reading) throws -> Int {
    switch self {
    case .grade(let agent, let kind, let month):
      try RecordBook.records(of: month.first...month.last, in: reading).count {
        $0.entry.agent == agent && $0.entry.kind.code == kind
      }
    case .event(let agent, let kind, let day, let order):
      try RecordBook.records(of: day...day, in: reading).count {
        $0.entry.agent == agent && $0.entry.kind.code == kind && $0.entry.order == order
      }
    }
  }

  func finding(_ entry: RecordEntry, _ count: Int, at place: Place) -> Finding {
    switch self {
    case .grade(let agent, let kind, let month):
      let item = String(kind.dropFirst("grade.".count))
      return Finding(
        place, Texts.severalGrades(agent, item, month, count), fix: Texts.severalGradesFix)
    case .event: return Finding(place, Texts.twins(entry, count), fix: Texts.severalGradesFix)
    }
  }
}
