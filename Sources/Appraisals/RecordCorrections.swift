import Store
import Vocabulary

/// Corrections: later versions that name the record they correct; nothing is changed in its place.
extension RecordBook {
  /// Returns every version of a record, oldest first; empty when there is no such record.
  public static func history(of number: Int, in reading: Reading) throws -> [RecordEvent] {
    try reading.all(
      """
      SELECT \(columns), retracted, reason, undoes FROM appraisal WHERE number = $1 ORDER BY version
      """, number, make: event)
  }

  static func event(_ row: Row) throws -> RecordEvent {
    try RecordEvent(
      record: record(row), retracted: row.flag(12), reason: Mask.numbers(in: row.text(13)),
      undoes: row.integerIfAny(14))
  }

  /// Replaces a record's entry and returns the new version.
  ///
  /// - Throws: `Refusal` of kind `.nothingFound` when there is no such record, of kind `.refused`
  ///   when it was taken back, of kind `.usage` when the reason is empty.
  public static func correct(
    _ number: Int, to entry: RecordEntry, reason: String, by author: Author, in writing: Writing
  ) throws -> Record {
    try add(number, reason: reason, by: author, in: writing) { _ in (entry, false) }.record
  }

  /// Takes a record back and returns the new version.
  ///
  /// - Throws: `Refusal` of kind `.nothingFound` when there is no such record; of kind `.refused`
  ///   when it was taken back, or counts a complaint: the case is then judged anew, and the record
  ///   follows; of kind `.usage` when the reason is empty.
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

  /// Returns the event that `undo` takes back: the agent's last entry, correction or taking back at
  /// the desk that nothing followed but undone events; nil when there is none. Records that count a
  /// complaint are excluded: they follow their case.
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

  /// Takes back an event given by `lastByHand`: the record is as it was before, or no longer counts
  /// when there was nothing before.
  ///
  /// - Throws: `Refusal` of kind `.refused` when something followed it meanwhile.
  public static func undo(
    _ event: RecordEvent, by author: Author, in writing: Writing
  ) throws -> RecordEvent {
    try undoLast(of: event.record.number, event, by: author, in: writing)
  }

  /// Takes back the last standing version of a record.
  ///
  /// - Parameter event: the version that it must be; nil for any.
  /// - Throws: `Refusal` of kind `.refused` when it is another, or none stands.
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

  /// Returns the versions that no `undo` took back, without the undoing ones, oldest first.
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

  static func append(
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
