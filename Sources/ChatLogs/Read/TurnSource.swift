import Files
import Vocabulary

/// A file that yields messages one after the other, in bounded memory.
protocol TurnSource: AnyObject {
  /// The part of the file that was read, 0...1.
  var share: Double { get }
  /// The line of the header; nil where the file has none.
  var header: Int? { get }
  /// Findings about the file as a whole, complete at its end.
  var findings: [Finding] { get }
  /// Rows that were refused without having been handed out, complete at its end.
  var strays: [RefusedRow] { get }
  /// Returns the next message, or the reason why there is none in its place; nil at the end.
  func next() throws -> Result<SaidTurn, SourceFault>?
}

/// The reason why a place of a file holds no message.
struct SourceFault: Error {
  let line: Int
  let reason: Text
}

extension TurnSource {
  var header: Int? { nil }
  var findings: [Finding] { [] }
  var strays: [RefusedRow] { [] }
}
