import Files
import Imports
import Store
import Vocabulary

/// Decides for each row of an import whether it is new, a correction or known, and writes it.
struct ImportLedger {
  private enum Decision {
    case add(identity: String)
    case correct(number: Int, version: Int, of: RecordEntry?)
    /// The record of an import that was taken back comes again.
    case revive(number: Int, version: Int)
    case keep(number: Int)
    case refuse(Text)
  }

  private let file: String
  private let author: Author
  private let running: RunningImport
  /// The number of times that the file has held a row without id so far, by its content.
  private var copies: [String: Int] = [:]
  /// The records without an id that the file added, by their possible duplicates.
  private var added: [RecordDoubt: (entry: RecordEntry, line: Int)] = [:]

  init(file: String, author: Author, running: RunningImport) {
    self.running = running
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
          number: number, version: version, entry: entry, author: author.agent, at: writing.now,
          origin: .file(name: file, line: line)),
        reason: version > 1 ? file : "")
    }
    let decision = try decide(entry, id, writing)
    switch decision {
    case .add(let identity):
      report.reach(back: entry.day)
      if id == nil, let doubt = RecordDoubt(entry), added.count < RecordDoubt.limit {
        added[doubt] = added[doubt] ?? (entry, line)
      }
      let number = try RecordBook.nextNumber(in: writing)
      try RecordBook.insert(
        event(number, 1), identity: identity, of: running.number, in: writing)
    case .correct(let number, let version, let before):
      report.reach(back: min(entry.day, before?.day ?? entry.day))
      try RecordBook.insert(
        event(number, version), identity: nil, of: running.number, in: writing)
    case .revive(let number, let version):
      report.reach(back: entry.day)
      try RecordBook.insert(
        event(number, version), identity: nil, of: running.number, in: writing)
    case .keep(let number): try restate(number, in: writing)
    case .refuse(let reason): report.refused.append(RefusedRow(line: line, reason: reason))
    }
    count(decision, &report)
  }

  /// Keeps that this import holds a record too that an earlier one brought.
  private func restate(_ number: Int, in writing: Writing) throws {
    let last = try writing.first(
      """
      SELECT import_number FROM appraisal WHERE number = $1 AND file IS NOT NULL
      ORDER BY version DESC LIMIT 1
      """, number, make: { try $0.integerIfAny(0) })
    if last != running.number { try running.restate("\(number)", in: writing) }
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
    case .add, .revive: report.added += 1
    case .correct: report.updated += 1
    case .keep: report.unchanged += 1
    case .refuse: break
    }
  }

  /// Returns whether an entry may be a correction of another: it is about the same agent, and of
  /// the same day or kind.
  private static func isOneEvent(_ known: RecordEntry, _ entry: RecordEntry) -> Bool {
    known.agent == entry.agent && (known.day == entry.day || known.kind == entry.kind)
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
      guard let known else { return .add(identity: identity) }
      let versions = try RecordBook.history(of: known, in: reading)
      return RecordBook.standing(versions).isEmpty
        ? .revive(number: known, version: versions.count + 1) : .keep(number: known)
    }
    let identity = "id:" + id
    let number = try reading.first(
      "SELECT number FROM appraisal WHERE identity = $1", identity, make: { try $0.integer(0) })
    guard let number else { return .add(identity: identity) }
    let versions = try RecordBook.history(of: number, in: reading)
    // The entry as a file last gave it: a correction at the desk since then stands against the same
    // file.
    let standing = RecordBook.standing(versions)
    if standing.isEmpty { return .revive(number: number, version: versions.count + 1) }
    let said = standing.last { $0.record.origin != .desk }?.record.entry
    guard said != entry else { return .keep(number: number) }
    let known = [said, standing.last?.record.entry].compactMap(\.self)
    // A correction may also take a record from whoever imports it.
    if known.contains(where: { author.isSelf($0.agent) }) { return .refuse(.ownRow) }
    guard known.contains(where: { Self.isOneEvent($0, entry) }) else {
      return .refuse(Texts.idTaken(id, number, known.last ?? entry))
    }
    return .correct(
      number: number, version: versions.count + 1, of: standing.last?.record.entry)
  }
}
