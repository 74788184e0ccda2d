import TestSupport
import Testing

/// Hostile values in columns of all tables, against many commands in one session: one value of
/// sixteen, so that the suite ends in minutes.
@Suite struct HostileValueWalkTests {
  @Test(arguments: 0..<4) func valuesOfAllTables(_ part: Int) throws {
    let desk = try HostileDesk()
    for (index, damage) in try desk.damages().enumerated() where index % 64 == part * 16 {
      guard try desk.damage(damage) else { continue }
      let result = try desk.session(all: true)
      #expect(!result.wasKilled, "\(damage): killed by signal \(result.status)")
      let isSaid = (result.output + result.errors).contains(#/finding|store damaged|newer kefu/#)
      #expect(isSaid, "\(damage): \(result.errors.prefix(300))")
    }
  }
}
