import Files
import Store
import Vocabulary

/// An import while it runs. It gets its number with its first write, so that one which is
/// interrupted is listed and can be taken back; a file that fits into one write is there with its
/// report or not at all.
public final class RunningImport {
  /// The largest number of refused rows whose reasons are kept; the file itself has the rest.
  private static let refusedLimit = 1000
  private static let findingsLimit = 100

  private let kind: ImportKind
  private let name: String
  private let digest: String
  private let author: Author
  /// 0 before the first write.
  public private(set) var number = 0
  /// True once its report is kept.
  public private(set) var isFinished = false

  /// - Parameter name: the file as its user named it.
  /// - Throws: `Refusal` of kind `.refused` when the file can't be read.
  public init(_ kind: ImportKind, path: String, name: String, by author: Author) throws {
    self.kind = kind
    self.name = name
    self.author = author
    digest = try Digest.sha256(file: path)
  }

  /// Enters the import, within its first write; does nothing in a later one.
  public func begin(in writing: Writing) throws {
    guard number == 0 else { return }
    number = try writing.next("import")
    try writing.run(
      """
      INSERT INTO imports (number, id, kind, file, digest, at, agent, login, claimed, read, added,
        updated, unchanged, refused, finished)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, 0, 0, 0, 0, 0)
      """,
      number, Key.make(), kind.rawValue, name, digest, writing.now, author.agent, author.login,
      author.claimed)
    writing.detail = "#\(number) \(Mask.numbers(in: name))"
  }

  /// Keeps the counts so far, within the write of a batch.
  public func note(_ report: ImportReport, in writing: Writing) throws {
    try writing.run(
      """
      UPDATE imports SET read = $2, added = $3, updated = $4, unchanged = $5, refused = $6
      WHERE number = $1
      """,
      number, report.read, report.added, report.updated, report.unchanged, report.refused.count)
  }

  /// Keeps the report of an import that came to its end, without personal data, within its last
  /// write. For `undo` it is later than each of its rows.
  public func finish(_ report: ImportReport, in writing: Writing) throws {
    try note(report, in: writing)
    try writing.run(
      "UPDATE imports SET id = $2, finished = 1 WHERE number = $1", number, Key.make())
    var lines = ImportLines(number)
    for row in report.refused.prefix(Self.refusedLimit) {
      try lines.add(.refused, line: row.line, row.reason, in: writing)
    }
    for finding in report.findings.prefix(Self.findingsLimit) {
      try lines.add(.finding, line: finding.place?.line, finding.reason, in: writing)
    }
    isFinished = true
  }

  /// Does the same in a write of its own; nothing when the report is kept already.
  public func finish(_ report: ImportReport, _ batches: Batches) throws {
    guard !isFinished else { return }
    try batches.write { writing in
      try begin(in: writing)
      try finish(report, in: writing)
      writing.detail =
        "#\(number) \(Mask.numbers(in: name))"
        + " +\(report.added) ~\(report.updated) =\(report.unchanged)"
        + " !\(report.refused.count)"
    }
  }

  /// Keeps facts that stood already and that this file holds too.
  public func restate(_ subjects: [String], in writing: Writing) throws {
    try keep(subjects, restated: true, in: writing)
  }

  public func restate(_ subject: String, in writing: Writing) throws {
    try restate([subject], in: writing)
  }

  /// Keeps steps of cases that this import took.
  public func take(_ subjects: [String], in writing: Writing) throws {
    try keep(subjects, restated: false, in: writing)
  }

  private func keep(_ subjects: [String], restated: Bool, in writing: Writing) throws {
    for start in stride(from: 0, to: subjects.count, by: Self.groupSize) {
      let some = subjects[start..<min(start + Self.groupSize, subjects.count)]
      try writing.run(
        Self.insertions[some.count - 1],
        values: [number.value, restated.value] + some.map(\.value))
    }
  }

  /// Returns whether this import held the fact unchanged, in an earlier row.
  public func hasRestated(_ subject: String, in reading: Reading) throws -> Bool {
    try reading.first(
      "SELECT restated FROM import_row WHERE import_number = $1 AND subject = $2", number, subject,
      make: { try $0.flag(0) }) ?? false
  }

  private static let groupSize = 16
  // The first row of a subject stays: a step that the import took is its own, also where a later
  // row of the file restates it.
  private static let insertions = (1...groupSize).map { count in
    let rows = (0..<count).map { "($1, $\($0 + 3), $2)" }.joined(separator: ", ")
    return """
      INSERT INTO import_row (import_number, subject, restated) VALUES \(rows)
      ON CONFLICT (import_number, subject) DO NOTHING
      """
  }
}

extension RecordStore {
  /// Runs an import of a file in batches.
  ///
  /// - Parameter name: the file as its user named it.
  /// - Returns: the report of `body`, with the import's number unless it is a trial.
  /// - Throws: `Refusal` of kind `.refused` when the file can't be read, or as `body` does.
  public func runImport(
    _ kind: ImportKind, as act: Act, path: String, name: String, isDryRun: Bool,
    _ body: (RunningImport, Batches) throws -> ImportReport
  ) throws -> ImportReport {
    try inBatches(act, isDryRun: isDryRun) { batches in
      let running = try RunningImport(kind, path: path, name: name, by: act.author)
      var report = try body(running, batches)
      report.number = isDryRun ? nil : running.number
      return report
    }
  }
}
