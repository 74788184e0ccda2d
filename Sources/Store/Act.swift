/// What a write is, for the journal: who, and which kind, such as `order.tag`.
public struct Act: Sendable {
  public let author: Author
  public let kind: String

  public init(_ author: Author, _ kind: String) {
    self.author = author
    self.kind = kind
  }
}
