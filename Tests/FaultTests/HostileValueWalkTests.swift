import TestSupport
import Testing

/// Every hostile value in every column of every table, against many commands in one session.
@Suite struct HostileValueWalkTests {
  @Test(arguments: 0..<4) func everyValueOfEveryColumn(_ part: Int) throws {
    let desk = try HostileDesk()
    for (index, damage) in try desk.damages().enumerated() where index % 4 == part {
      guard try desk.damage(damage) else { continue }
      let result = try desk.session(all: true)
      #expect(!result.wasKilled, "\(damage): killed by signal \(result.status)")
      let isSaid = (result.output + result.errors).contains(#/finding|store damaged|newer kefu/#)
      #expect(isSaid, "\(damage): \(result.errors.prefix(300))")
    }
  }
}
