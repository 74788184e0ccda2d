import Files
import Store
import Vocabulary

/// Decides for each row of an import whether it is new, a correction or known, and writes it.
struct ImportLedger {
  private enum Decision {
    case add(identity: String)
    case correct(number: Int, version: Int)
    case keep
  }

  private let file: String
  private let author: AgentNumber
  /// The number of times that the file has held a row without id so far, by its content.
  private var copies: [String: Int] = [:]
  /// The records without an id that the file added, by their possible duplicates.
  private var added: [RecordDoubt: (entry: RecordEntry, line: Int)] = [:]

  init(file: String, author: AgentNumber) {
    self.file = file
    self.author = author
  }

  mutating func take(
    _ entry: RecordEntry, _ id: String?, _ line: Int, _ writing: Writing,
    _ report: inout ImportReport
  ) throws {
    func event(_ number: Int, _ version: Int) -> RecordEvent {
      RecordEvent(
        record: Record(
          number: number, version: version, entry: entry, author: author, at: writing.now,
          origin: .file(name: file, line: line)),
        reason: version > 1 ? file : "")
    }
    let decision = try decide(entry, id, writing)
    switch decision {
    case .add(let identity):
      if id == nil, let doubt = RecordDoubt(entry), added.count < RecordDoubt.limit {
        added[doubt] = added[doubt] ?? (entry, line)
      }
      let number = try RecordBook.nextNumber(in: writing)
      try RecordBook.insert(event(number, 1), identity: identity, in: writing)
    case .correct(let number, let version):
      try RecordBook.insert(event(number, version), identity: nil, in: writing)
    case .keep: break
    }
    count(decision, &report)
  }

  /// Returns findings for added records that may have been entered before: grades of one item and
  /// month, events of one order and day.
  func doubts(in reading: Reading) throws -> [Finding] {
    try added.sorted { $0.value.line < $1.value.line }.compactMap { doubt, first in
      let count = try doubt.count(in: reading)
      guard count > 1 else { return nil }
      return doubt.finding(first.entry, count, at: Place(file: file, line: first.line))
    }
  }

  private func count(_ decision: Decision, _ report: inout ImportReport) {
    switch decision {
    case .add: report.added += 1
    case .correct: report.updated += 1
    case .keep: report.unchanged += 1
    }
  }

  private mutating func decide(
    _ entry: RecordEntry, _ id: String?, _ reading: Reading
  ) throws -> Decision {
    guard let id else {
      let whole = entry.whole
      let copy = copies[whole, default: 0] + 1
      copies[whole] = copy
      let identity = "row:\(Digest.sha256(whole)):\(copy)"
      let known = try reading.first(
        "SELECT number FROM appraisal WHERE identity = $1", identity, make: { try $0.integer(0) })
      return known == nil ? .add(identity: identity) : .keep
    }
    let identity = "id:" + id
    let known = try reading.first(
      "SELECT number FROM appraisal WHERE identity = $1", identity, make: { try $0.integer(0) })
    guard let number = known else { return .add(identity: identity) }
    let versions = try RecordBook.history(of: number, in: reading)
    // The entry as a file last gave it: a correction at the desk since then stands against the same
    // file.
    let said = versions.last { $0.record.origin != .desk }?.record.entry
    guard said != entry else { return .keep }
    return .correct(number: number, version: versions.count + 1)
  }
}
