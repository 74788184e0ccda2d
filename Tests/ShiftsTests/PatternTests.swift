import Files
import Shifts
import Testing
import Vocabulary

@Suite struct PatternTests {
  private func read(_ text: String) throws -> Patterns {
    try PatternFile.read(TextFile(name: "patterns.yaml", text: text))
  }

  @Test func readsTheContractsExample() throws {
    let patterns = try read(
      """
      patterns:
        - {code: 白, name: 白班, start: "08:30", end: "17:30", minimum: 1}
        - {code: 晚, name: 晚班, start: "17:30", end: "01:00", minimum: 1}
      rules: {rest_days: 4, day_after_night: refuse}
      """)
    #expect(patterns.patterns.map(\.code) == ["白", "晚"])
    #expect(patterns["白"]?.start.seconds == 8 * 3600 + 30 * 60)
    #expect(patterns["晚"]?.end.seconds == 3600)
    #expect(patterns["晚"]?.minimum == 1)
    #expect(patterns["白"]?.isNight == false)
    #expect(patterns["晚"]?.isNight == true)
    #expect(patterns.rules == ShiftRules(restDays: 4, refusesDayAfterNight: true))
  }

  @Test func midnightAndEqualTimesEndOnTheNextDay() throws {
    let patterns = try read(
      """
      patterns:
        - {code: N, name: night, start: "17:00", end: "00:00"}
        - {code: D, name: duty, start: 8:00, end: "08:00"}
      """)
    #expect(patterns.patterns.map(\.isNight) == [true, true])
    #expect(patterns.patterns.map(\.minimum) == [0, 0])
  }

  @Test func missingRulesAreUnchecked() throws {
    let patterns = try read("patterns: [{code: 白, name: 白班, start: \"08:30\", end: \"17:30\"}]")
    #expect(patterns.rules == ShiftRules(restDays: nil, refusesDayAfterNight: false))
    let allowed = try read(
      """
      patterns: [{code: 白, name: 白班, start: "08:30", end: "17:30"}]
      rules: {day_after_night: allow}
      """)
    #expect(!allowed.rules.refusesDayAfterNight)
  }

  @Test func refusesWithEveryFindingAtItsPlace() throws {
    let refusal = Refusal.of {
      _ = try read(
        """
        patterns:
          - {code: 白, name: 白班, start: "24:00", end: "17:30"}
          - {code: 休, name: 休班, start: "08:30", end: "17:30"}
          - {code: "a,b", name: ab, start: "08:30", end: "17:30"}
          - {code: 中, name: 中班, start: "09:00", end: "18:00", minumum: 1}
          - {code: 中, name: 中班, start: "09:00", end: "18:00"}
        rules: {rest_days: 40, day_after_night: never}
        """)
    }
    let lines = refusal?.findings.map { $0.place?.line ?? 0 } ?? []
    #expect(lines == [2, 3, 4, 5, 6, 7, 7])
    #expect(refusal?.kind == .refused)
    #expect(refusal?.english.contains("did you mean “minimum”") == true)
  }

  @Test func refusesAnEmptyFile() {
    #expect(Refusal.of { _ = try read("") } != nil)
    #expect(Refusal.of { _ = try read("patterns: []") } != nil)
  }

  @Test(arguments: ["8", "24:00", "08:60", "8:5", "a:30", "08:30:60", "-1:30", "008:30", ""])
  func refusesWhatIsNoTimeOfDay(text: String) { #expect(ClockTime(text) == nil) }

  @Test func timesOfDayReadAndPrint() {
    #expect(ClockTime("8:05")?.description == "08:05")
    #expect(ClockTime("23:59:59")?.seconds == 86_399)
    #expect(ClockTime("23:59:59")?.description == "23:59:59")
  }
}
