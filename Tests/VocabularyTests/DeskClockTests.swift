import Foundation
import Testing
import Vocabulary

@Suite struct DeskClockTests {
  @Test func goesByTheSettingOfADebugBuild() {
    let clock = DeskClock.of(environment: ["KEFU_NOW": "1795240800"])
    #expect(clock.now == Moment(seconds: 1_795_240_800))
  }

  @Test func readsTheFileOfTheSettingEachTime() throws {
    let file = NSTemporaryDirectory() + "clock-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let clock = DeskClock.of(environment: ["KEFU_NOW": file])
    try "1795240800\n".write(toFile: file, atomically: false, encoding: .utf8)
    #expect(clock.now.seconds == 1_795_240_800)
    try "1795240860".write(toFile: file, atomically: false, encoding: .utf8)
    #expect(clock.now.seconds == 1_795_240_860)
  }

  @Test(arguments: [[:], ["KEFU_NOW": "noon"], ["KEFU_NOW": "/nonexistent/clock"]])
  func isElseTheMachines(_ environment: [String: String]) {
    let before = DeskClock.machine.now
    let now = DeskClock.of(environment: environment).now
    #expect(before <= now && now <= DeskClock.machine.now)
  }
}
