import Vocabulary

/// Everything known about one import, as `import show` prints it.
public struct ImportSheet: Sendable {
  public struct Line: Sendable {
    public let line: Int?
    public let text: Text
  }

  public let item: Import
  public let changes: ImportChanges
  public let refused: [Line]
  public let findings: [Line]
  /// The facts that its withdrawal left.
  public let left: [Line]
}
