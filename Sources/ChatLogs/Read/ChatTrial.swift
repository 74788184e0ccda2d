import Files
import Vocabulary

/// A trial reading of a file of chats: its first messages, and what was not read.
public struct ChatTrial: Sendable {
  private static let refusedLimit = 20

  /// The format that the file was recognized as.
  public let format: ChatFormat
  public private(set) var turns: [ReadTurn] = []
  /// The number of messages that were read.
  public private(set) var count = 0
  /// The first places that were not read, and how many there are.
  public private(set) var refused: [RefusedRow] = []
  public private(set) var refusedCount = 0
  public private(set) var findings: [Finding] = []

  init(format: ChatFormat) { self.format = format }

  mutating func take(_ read: Result<ReadTurn, SourceFault>, shown: Int) {
    switch read {
    case .success(let turn):
      count += 1
      if turns.count < shown { turns.append(turn) }
    case .failure(let fault): refuse(RefusedRow(line: fault.line, reason: fault.reason))
    }
  }

  mutating func finish(_ strays: [RefusedRow], _ findings: [Finding]) {
    strays.forEach { refuse($0) }
    self.findings = findings
  }

  private mutating func refuse(_ row: RefusedRow) {
    refusedCount += 1
    if refused.count < Self.refusedLimit { refused.append(row) }
  }
}
