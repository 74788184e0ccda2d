import Vocabulary

/// A customer as the last version of the file says.
public struct Customer: Hashable, Sendable {
  public let number: CustomerNumber
  public let file: CustomerFile
  /// Empty once the customer was erased.
  public let person: Person
  public let isErased: Bool
}

/// One version of a customer's file: who wrote it, and when.
public struct CustomerVersion: Sendable {
  public let number: Int
  public let author: AgentNumber
  public let at: Moment
  /// The import that brought it; nil for one written at the desk.
  public let importNumber: Int?
  /// The version that it takes back; nil for any other.
  public let undoes: Int?
  public let card: String
  /// False for one that takes the customer out.
  public let stands: Bool
}
