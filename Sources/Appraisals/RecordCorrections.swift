import Store
import Vocabulary

/// Corrections are later versions that name what they correct; nothing is changed in its place.
extension RecordBook {
  /// Every version of a record, the first first; empty when there is no such record.
  public static func history(of number: Int, in reading: Reading) throws -> [RecordEvent] {
    try reading.all(
      """
      SELECT \(columns), retracted, reason, undoes FROM appraisal WHERE number = $1 ORDER BY version
      """, number, make: event)
  }

  static func event(_ row: Row) throws -> RecordEvent {
    try RecordEvent(
      record: record(row), retracted: row.flag(12), reason: row.text(13),
      undoes: row.integerIfAny(14))
  }

  /// Replaces what a record says. Throws `Refusal` when there is none, it was taken back, or the
  /// reason is empty.
  public static func correct(
    _ number: Int, to entry: RecordEntry, reason: String, by author: Author, in writing: Writing
  ) throws -> Record {
    try add(number, reason: reason, by: author, in: writing) { _ in (entry, false) }.record
  }

  /// Takes a record back. Throws `Refusal` when there is none, it was taken back, the reason is
  /// empty, or it counts a complaint: then the case is judged anew, and the record follows.
  public static func retract(
    _ number: Int, reason: String, by author: Author, in writing: Writing
  ) throws -> Record {
    let complaint = try writing.first(
      "SELECT complaint FROM appraisal WHERE number = $1 AND version = 1", number,
      make: { try $0.integerIfAny(0) })
    if let complaint = complaint.flatMap(\.self) {
      throw Refusal(Texts.countsCase(number, complaint), fix: Texts.judgeAnew(complaint))
    }
    return try takeBack(number, reason: reason, by: author, in: writing)
  }

  static func takeBack(
    _ number: Int, reason: String, by author: Author, in writing: Writing
  ) throws -> Record {
    try add(number, reason: reason, by: author, in: writing) { ($0, true) }.record
  }

  /// What `undo` would take back: the agent's last entry, correction or taking back at the desk
  /// that nothing followed, except what was undone itself; nil when there is none. A record that
  /// counts a complaint is none of these: it goes by its case.
  public static func lastByHand(
    of agent: AgentNumber, in reading: Reading
  ) throws -> RecordEvent? {
    try reading.first(
      """
      SELECT \(columns), retracted, reason, undoes FROM appraisal mine
      WHERE author = $1 AND file IS NULL AND undoes IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM appraisal first
        WHERE first.number = mine.number AND first.version = 1 AND first.complaint IS NOT NULL)
      AND NOT EXISTS (
        SELECT 1 FROM appraisal back WHERE back.number = mine.number AND back.undoes = mine.version)
      AND NOT EXISTS (
        SELECT 1 FROM appraisal later
        WHERE later.number = mine.number AND later.version > mine.version AND later.undoes IS NULL
        AND NOT EXISTS (
          SELECT 1 FROM appraisal back
          WHERE back.number = later.number AND back.undoes = later.version))
      ORDER BY entered DESC LIMIT 1
      """, agent, make: event)
  }

  /// Takes back what `lastByHand` gave: the record is as it was before it, or counts no more when
  /// there was nothing before. Throws `Refusal` when something followed it meanwhile.
  public static func undo(
    _ event: RecordEvent, by author: Author, in writing: Writing
  ) throws -> RecordEvent {
    try undoLast(of: event.record.number, event, by: author, in: writing)
  }

  /// Takes back the last version of a record that stands.
  ///
  /// - Parameter event: the version that it must be; nil for whichever it is.
  static func undoLast(
    of number: Int, _ event: RecordEvent? = nil, by author: Author, in writing: Writing
  ) throws -> RecordEvent {
    let versions = try history(of: number, in: writing)
    let standing = standing(versions)
    guard let last = versions.last, let event = event ?? standing.last, standing.last == event
    else { throw Refusal(Texts.followed(number), fix: Texts.lookAgain) }
    let before = standing.dropLast().last
    return try append(
      to: last, entry: before?.record.entry ?? event.record.entry,
      retracted: before?.retracted ?? true, reason: Texts.undone.english,
      undoes: event.record.version, by: author, in: writing)
  }

  /// Versions that no `undo` took back, without those that do so, the first one first.
  static func standing(_ versions: [RecordEvent]) -> [RecordEvent] {
    let undone = Set(versions.compactMap(\.undoes))
    return versions.filter { $0.undoes == nil && !undone.contains($0.record.version) }
  }

  private static func add(
    _ number: Int, reason: String, by author: Author, in writing: Writing,
    change: (RecordEntry) -> (RecordEntry, Bool)
  ) throws -> RecordEvent {
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw Refusal(.usage, Texts.reasonNeeded, fix: Texts.reasonFix)
    }
    guard let last = try history(of: number, in: writing).last else {
      throw Refusal(.nothingFound, Texts.noRecord(number), fix: Texts.listRecords)
    }
    guard !last.retracted else { throw Refusal(Texts.takenBack(number), fix: Texts.enterAnew) }
    let (entry, retracted) = change(last.record.entry)
    return try append(
      to: last, entry: entry, retracted: retracted, reason: reason, undoes: nil, by: author,
      in: writing)
  }

  private static func append(
    to last: RecordEvent, entry: RecordEntry, retracted: Bool, reason: String, undoes: Int?,
    by author: Author, in writing: Writing
  ) throws -> RecordEvent {
    let event = RecordEvent(
      record: Record(
        number: last.record.number, version: last.record.version + 1, entry: entry,
        author: author.agent, at: writing.now, origin: .desk),
      retracted: retracted, reason: reason, undoes: undoes)
    try insert(event, identity: nil, in: writing)
    writing.detail = journalLine(event)
    return event
  }
}
