import Vocabulary

/// The outcome of an import, row by row of a file (CONTRACT.md, Running: `import`).
public struct ImportReport: Hashable, Codable, Sendable {
  /// Rows read, blank ones not counted.
  public var read: Int
  public var added: Int
  public var updated: Int
  public var unchanged: Int
  public var refused: [RefusedRow]
  /// Rows that were taken but want a look, such as notes that name a number nobody has.
  public var findings: [Finding]

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
}

/// A row that an import did not take.
public struct RefusedRow: Hashable, Codable, Sendable {
  /// The line on which the row starts; the header is line 1.
  public let line: Int
  public let reason: Text

  public init(line: Int, reason: Text) {
    self.line = line
    self.reason = reason
  }
}
