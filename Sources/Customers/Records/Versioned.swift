import Store
import Vocabulary

/// A fact that has versions, of which the last one says how it stands. What was wrong is corrected
/// by a later version.
protocol Versioned: Hashable, Sendable {
  static var table: String { get }
  /// The column that names the fact.
  static var subject: String { get }
  /// The columns of the fact itself, in the order of `values`.
  static var columns: [String] { get }

  /// Reads the columns from one on.
  init(_ row: Row, from first: Int) throws
  var values: [Value] { get }
}

/// One version of a fact.
struct Version<Fact: Versioned>: Sendable {
  let subject: String
  /// From 1 on.
  let number: Int
  /// The key of its writing.
  let entered: String
  let fact: Fact
  /// False for one that takes the fact itself out.
  let stands: Bool
  /// The version that it takes back; nil for any other.
  let undoes: Int?
  /// The import that wrote it; nil for the desk.
  let importNumber: Int?
  let author: AgentNumber
  let at: Moment

  static var columns: String {
    let own = [
      Fact.subject, "version", "entered", "stands", "undoes", "import_number", "agent", "at",
    ]
    return (own + Fact.columns).joined(separator: ", ")
  }

  init(_ row: Row) throws {
    subject = try row.text(0)
    number = try row.integer(1)
    entered = try row.text(2)
    stands = try row.flag(3)
    undoes = try row.integerIfAny(4)
    importNumber = try row.integerIfAny(5)
    author = try row.agent(6)
    at = try row.moment(7)
    fact = try Fact(row, from: 8)
  }
}

extension [Int] {
  /// Returns placeholders such as `$3, $4`.
  var marks: String { map { "$\($0)" }.joined(separator: ", ") }
}
