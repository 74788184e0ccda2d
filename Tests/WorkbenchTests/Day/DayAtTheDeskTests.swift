import Foundation
import TestSupport
import Testing

/// A whole day at the desk, played in real terminals and read after each step: two agents and a
/// lead by day, a third agent by night, until the lead's report of the next morning. The documents
/// in Transcripts/day are script and record at once; `KEFU_RECORD=1` writes the screens anew.
@Suite(.serialized) struct DayAtTheDeskTests {
  private static let folder = TranscriptTests.folder + "/day"
  private static let isRecording = ProcessInfo.processInfo.environment["KEFU_RECORD"] == "1"

  private static var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".md") }.sorted()
  }

  @Test func aDay() throws {
    let stage = try DayStage()
    defer { stage.end() }
    var screens: [String] = []
    for name in Self.names {
      let script = try stage.play(Self.folder + "/" + name, recording: Self.isRecording)
      screens += script.steps.compactMap(\.screen)
    }
    #expect(screens.count > 80)
    try check(stage)
    checkMinutes(screens)
  }

  /// What the day comes to by the handbook. Orders: those that bear the agent's tag, a note's
  /// included; the contested one is whose the lead said; a night counts where it began. Attendance:
  /// 何田 came two minutes late; 李小满's forgotten clock-out was answered.
  private func check(_ stage: DayStage) throws {
    let report = try #require(try stage.json("report week", as: 3) as? [String: Any])
    let agents = try #require(report["agents"] as? [[String: Any]])
    let expected = [1: (3, "403.00"), 3: (0, "0.00"), 4: (3, "186.00"), 5: (1, "129.00")]
    for (number, (count, paid)) in expected {
      let agent = try #require(agents.first { $0["agent"] as? Int == number })
      let orders = try #require(agent["orders"] as? [String: Any])
      #expect(orders["tagged"] as? Int == count, "agent \(number)")
      #expect(orders["paid"] as? String == paid, "agent \(number)")
    }
    for (number, date, mark) in [
      (1, "2026-11-21", "worked"), (1, "2026-11-22", "worked"), (3, "2026-11-22", "worked"),
      (4, "2026-11-22", "worked"), (5, "2026-11-22", "late"), (5, "2026-11-27", "leave"),
    ] {
      let pages = try stage.json("payroll attendance 2026-11 --agent \(number)", as: 3)
      let days = (pages as? [[String: Any]])?.first?["days"] as? [[String: Any]]
      let day = days?.first { $0["date"] as? String == date }
      #expect(day?["mark"] as? String == mark, "agent \(number) on \(date)")
    }
  }

  /// Minutes from clock-in to clock-out of Sunday's shifts, as the screens say them.
  private func checkMinutes(_ screens: [String]) {
    let clocking = /(\d)号 \S+ (上班|下班) 2026-11-(\d\d) (\d\d):(\d\d)/
    var minutes: [String: Int] = [:]
    // A screen may still show what an earlier one did.
    let said = Set(screens.flatMap { $0.matches(of: clocking).map { String($0.0) } })
    for match in said.compactMap({ $0.wholeMatch(of: clocking) }) where match.3 != "21" {
      let of = [match.3, match.4, match.5].compactMap { Int($0) }
      let minute = (of[0] * 24 + of[1]) * 60 + of[2]
      minutes[String(match.1), default: 0] += match.2 == "下班" ? minute : -minute
    }
    #expect(minutes == ["1": 470, "3": 551, "4": 555, "5": 539])
  }
}
