import Shifts
import TestSupport
import Testing
import Vocabulary

@testable import Desk

/// The press of the clock that is missing, by the roster, the clockings and the leave of a desk.
@Suite struct PressDeskTests {
  /// A night belongs to the day on which it begins, and so does its leave, also after midnight of
  /// the first of a month.
  @Test func leaveOfAMonthsLastNightNeedsNoPress() throws {
    let folder = try BuiltProgram.desk()
    func run(_ line: String) throws {
      let result = try BuiltProgram.kefu(line.split(separator: " ").map(String.init), in: folder)
      #expect(result.status == 0, "\(line): \(result.errors)")
    }
    // 2026-12-01 00:10 in Shanghai: agents 4 and 5 work the night of 2026-11-30.
    let desk = try Desk(folder: folder, clock: DeskClock { Moment(seconds: 1_796_055_000) })
    func missing(_ agent: Int) throws -> Day? {
      try AgentNumber(agent).flatMap { try desk.missingPress(.in, of: $0)?.shift?.day }
    }
    #expect(try missing(4) == Day("2026-11-30"))
    try run("leave ask --date 2026-11-30 --as 4")
    try run("leave approve 1 --as 3")
    #expect(try missing(4) == nil)
    #expect(try missing(5) == Day("2026-11-30"))
    try run("record leave 5 --date 2026-11-30 --as 9")
    #expect(try missing(5) == nil)
  }
}
