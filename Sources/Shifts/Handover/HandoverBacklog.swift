import Vocabulary

/// How much the desk has not finished, by age: what nobody looks at grows old unseen.
public struct HandoverBacklog: Hashable, Codable, Sendable {
  /// Items of a span of ages, in days since they were written.
  public struct Age: Hashable, Codable, Sendable {
    public let from: Int
    /// Excluded; nil for the oldest.
    public let to: Int?
    public let count: Int
  }

  public let unfinished: Int
  /// Those that nobody has accepted.
  public let waiting: Int
  public let urgent: Int
  public let overdue: Int
  /// When the oldest one was written; nil when there is none.
  public let oldest: Moment?
  /// Under a day, 1 to 3 days, 3 to 7, older.
  public let ages: [Age]

  static let empty = HandoverBacklog(
    unfinished: 0, waiting: 0, urgent: 0, overdue: 0, oldest: nil, ages: [])
}
