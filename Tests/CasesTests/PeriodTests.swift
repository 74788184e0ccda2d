import Cases
import Testing
import Vocabulary

/// Spans of time by which figures are taken.
@Suite struct PeriodTests {
  @Test(arguments: [
    ("2026-11", "2026-11-01", "2026-11-30"), ("2026", "2026-01-01", "2026-12-31"),
    ("2026-H1", "2026-01-01", "2026-06-30"), ("2026-h2", "2026-07-01", "2026-12-31"),
    ("2026-Q3", "2026-07-01", "2026-09-30"), ("2026-W48", "2026-11-23", "2026-11-29"),
    ("2026-W01", "2025-12-29", "2026-01-04"), ("2026-W53", "2026-12-28", "2027-01-03"),
  ])
  func aPeriodHasItsDays(_ text: String, _ first: String, _ last: String) throws {
    let period = try #require(Period(text))
    #expect(period.days == Sample.day(first)...Sample.day(last))
    #expect(period.description == text.uppercased())
  }

  @Test(arguments: [
    "2026-H3", "2026-Q5", "2026-Q0", "2026-W54", "2025-W53", "2026-X1", "26", "2026-", "2026-H",
    "2026H1", "2026-13",
  ])
  func anythingElseIsNone(_ text: String) { #expect(Period(text) == nil) }

  @Test func aWeekBelongsToTheYearOfItsThursday() {
    #expect(Period(weekOf: Sample.day("2027-01-01")).description == "2026-W53")
    #expect(Period(weekOf: Sample.day("2027-01-04")).description == "2027-W01")
  }
}
