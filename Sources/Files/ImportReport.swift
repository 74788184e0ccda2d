import Vocabulary

/// The outcome of an import, row by row of a file (CONTRACT.md, Running: `import`).
public struct ImportReport: Hashable, Codable, Sendable {
  /// Rows read, without blank ones.
  public var read: Int
  public var added: Int
  public var updated: Int
  public var unchanged: Int
  public var refused: [RefusedRow]
  /// Findings about rows that were taken but need a look, such as notes that name a number nobody
  /// has.
  public var findings: [Finding]
  /// The line of the sheet's header; nil where the file has none.
  public var header: Int?
  /// The number of the import; nil for a trial.
  public var number: Int?
  /// The earliest day of what was added or changed; nil when nothing was, or where facts have no
  /// day that payroll counts.
  public private(set) var earliest: Day?

  public init(
    read: Int = 0, added: Int = 0, updated: Int = 0, unchanged: Int = 0,
    refused: [RefusedRow] = [], findings: [Finding] = []
  ) {
    self.read = read
    self.added = added
    self.updated = updated
    self.unchanged = unchanged
    self.refused = refused
    self.findings = findings
  }

  /// Notes the day of something that was added or changed.
  public mutating func reach(back day: Day) { earliest = min(day, earliest ?? day) }
}

/// A row that an import did not take.
public struct RefusedRow: Hashable, Codable, Sendable {
  /// The 1-based line on which the row starts; the header is usually line 1.
  public let line: Int
  public let reason: Text

  public init(line: Int, reason: Text) {
    self.line = line
    self.reason = reason
  }
}
