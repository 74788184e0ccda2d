/// The author of a write and its kind, such as `order.tag`, for the journal.
public struct Act: Sendable {
  public let author: Author
  public let kind: String

  public init(_ author: Author, _ kind: String) {
    self.author = author
    self.kind = kind
  }
}
