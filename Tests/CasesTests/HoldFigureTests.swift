import Cases
import Foundation
import Testing
import Vocabulary

/// Shares over cases, with their aims.
@Suite struct HoldFigureTests {
  private func flow(_ holds: String) throws -> Flow {
    let text = FlowSample.text
    let start = try #require(text.range(of: "  - {id: call_back"))
    let end = try #require(text.range(of: "fines:"))
    return try FlowSample.flow(
      text.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: holds))
  }

  private let cases = [
    closed(1, called: true, judged: "11-20 11:00"), closed(2, called: true, judged: "11-20 13:00"),
    closed(3, called: false, judged: "11-20 11:30"),
    Sample.item(
      .init("open", "received", "11-20 10:00", values: ["valid": "no"]),
      .init("judge", "judged", "11-20 10:30"), .init("refuse", "invalid", "11-20 10:40"), number: 4),
    Sample.item(.init("open", "received", "11-20 10:00"), number: 5),
    Sample.item(
      .init("open", "received", "11-20 10:00"),
      .init("undo", "withdrawn", "11-20 10:01", undoes: 1), number: 6),
  ]

  private static func closed(_ number: Int, called: Bool, judged: String) -> Case {
    Sample.item(
      .init("open", "received", "11-20 10:00"),
      .init("judge", "judged", judged, values: ["valid": "yes"]),
      .init(called ? "call" : "handle", "called_back", "11-20 15:00"),
      .init("close", "closed", "11-20 16:00"), number: number)
  }

  private func figures(_ holds: String, _ cases: [Case]) throws -> [HoldFigure] {
    try flow(holds).figures(
      of: cases, at: Sample.at("11-20 17:00"), ClockReadingTests.calendars)
  }

  @Test func aShareHasItsNumeratorDenominatorAndAim() throws {
    let figures = try figures(
      """
        - {id: called, name: {zh: 回访率, en: called}, of: closed with valid = yes, have: call, at_least: 95 %}
        - {id: answered, name: {zh: 及时率, en: in time}, of: any, in_time: answer, at_least: 40 %}
        - {id: refused, name: {zh: 驳回率, en: refused}, of: [closed, invalid], with: valid = no, at_most: 25 %}

      """, cases)
    #expect(figures.map(\.id) == ["called", "answered", "refused"])
    #expect(figures.map(\.numerator) == [2, 3, 1].map { Ratio($0) })
    #expect(figures.map(\.denominator) == [3, 5, 4].map { Ratio($0) })
    #expect(figures.map(\.isMet) == [false, true, true])
    #expect(figures[0].value == Ratio(200, over: 3))
    #expect(figures[0].aim == .atLeast(Ratio(95)))
  }

  @Test func withoutCasesNothingIsMet() throws {
    let figures = try figures(
      "  - {id: called, name: {zh: 率, en: rate}, of: closed, have: call, at_least: 95 %}\n", [])
    #expect(figures.first?.value == nil)
    #expect(figures.first?.isMet == nil)
  }
}
