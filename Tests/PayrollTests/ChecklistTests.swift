import Appraisals
import Payroll
import Shifts
import Store
import Testing
import Vocabulary

/// The room's lines of a month's checklist, and what a closing keeps of it (HANDBOOK/wages.md, Before
/// closing).
@Suite struct ChecklistTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  private func points(_ month: Month = Workplace.october) throws -> [MonthPoint] {
    try place.payroll.points(of: month)
  }

  private func open(_ month: Month = Workplace.october) throws -> [String] {
    try points(month).filter(\.isOpen).map {
      "\($0.kind) \($0.agent.map { "\($0)" } ?? "-") \($0.stops)"
    }
  }

  @Test func eachMissingGradeNamesItsAgent() throws {
    for agent in 1...3 { try place.grade(agent, "优优优优") }
    try place.grade(4, "优优优")
    #expect(try open() == ["grade 4 true"])
    try place.grade(4, "优优优优")
    #expect(try open().isEmpty)
    let states = try points().map { "\($0.kind) \($0.state.rawValue)" }
    #expect(states == ["first_month look", "wages ok", "total look"])
  }

  @Test func monthsAndRostersStop() throws {
    #expect(try points(Desk.month("2999-01")).first?.kind == "month")
    place.rosters[Workplace.october] = nil
    #expect(try open().first == "roster - true")
    place.kpi = .init(name: "kpi.yaml", text: "broken: [")
    #expect(try open() == ["file - true"])
    place.agents = .init(name: "agents.yaml", text: "")
    #expect(try open().allSatisfy { $0 == "file - true" })
  }

  @Test func whoNeverClockedInIsAsked() throws {
    try place.gradeAll()
    place.roster(Workplace.october, [1: [8: "白"], 3: [8: "白", 9: "白"]])
    try place.clockings(["3,2024-10-08 08:30,in", "3,2024-10-08 17:30,out"])
    let states = try points().filter(\.isOpen).map {
      "\($0.kind) \($0.agent.map { "\($0)" } ?? "")"
    }
    #expect(!states.isEmpty)
    #expect(states.allSatisfy { ["attendance 1", "attendance 3", "clocking 1"].contains($0) })
  }

  /// Requests and records that wait, by the rooms whose they are.
  @Test func requestsAndComplaintsWait() throws {
    try place.leave("2024-10-08", isApproved: false)
    try place.leave("2024-11-08", isApproved: false)
    try place.complaint(about: 3, "2024-10-09")
    let shifts = try ShiftMonth(place.store, zone: Desk.zone).points(of: Workplace.october)
    #expect(
      shifts.filter(\.isOpen).map { "\($0.kind) \($0.agent.map { "\($0)" } ?? "")" } == [
        "request 1"
      ])
    let records = try RecordMonth(place.store).points(of: Workplace.october)
    #expect(
      records.filter(\.isOpen).map { "\($0.kind) \($0.agent.map { "\($0)" } ?? "")" } == [
        "complaint 3"
      ])
  }

  /// A kind of record that both months before have is missing; grades are payroll's to name.
  @Test func aKindOfRecordThatOtherMonthsHaveIsMissed() throws {
    try place.records([
      "2024-10-07,1,low_rating,,,", "2024-10-07,1,praise,,,", "2024-11-07,1,low_rating,,,",
      "2024-10-07,1,grade.quality,优,,", "2024-11-07,1,grade.quality,优,,",
    ])
    let december = try RecordMonth(place.store).points(of: Workplace.december)
    #expect(december.map { "\($0.kind) \($0.state.rawValue)" } == ["records missing"])
    #expect(december.first?.finding.reason.english.contains("low rating") == true)
    let november = try RecordMonth(place.store).points(of: Workplace.november)
    #expect(november.map { "\($0.kind) \($0.state.rawValue)" } == ["records ok"])
  }

  @Test func whatTheNextMonthBringsIsSaidWithTotals() throws {
    try place.gradeAll()
    try place.close()
    try place.records(["2024-10-07,1,reward,12.5,,", "2024-10-07,4,reward,20,,"])
    try place.gradeAll(Workplace.november)
    let remarks = try points(Workplace.november).filter { $0.state == .remark }
    #expect(remarks.map(\.kind) == ["debt", "late", "late", "total"])
    #expect(
      remarks.last?.finding.reason.english == "wages of 10512.50, 12790.32 in 2024-10")
    #expect(try points().map(\.kind) == ["closed", "late", "late", "late", "late"])
  }

  /// The month need not be complete for it.
  @Test func whatTheNextMonthBringsIsSaidWhateverItLacks() throws {
    try place.gradeAll()
    try place.close()
    try place.records(["2024-10-07,1,reward,12.5,,"])
    func late() throws -> [String] {
      try points(Workplace.november).filter { $0.kind == "late" }.map(\.finding.reason.english)
    }
    let said = try late()
    #expect(said.count == 1 && said[0].contains("12.50"))
    place.rosters[Workplace.november] = nil
    #expect(try late() == said)
  }

  /// The reason and the points stand in both documents, under the seal, beside the sums.
  @Test func aClosingKeepsWhatWasOpen() throws {
    try place.gradeAll()
    let point = MonthPoint(
      "refunds", .missing, Text(zh: "没有退款", en: "no refunds"), fix: Text(same: "import"))
    _ = try place.payroll.close(
      Workplace.october, Assent([point], reason: "下周才有"), author: Workplace.author(9))
    for (language, text) in [(Language.chinese, "没有退款（import）"), (.english, "no refunds (import)")]
    {
      let document = try place.payroll.run(Workplace.october).document(language)
      #expect(document.open == [text])
      #expect(document.despite == "下周才有")
      #expect(document.totals?.wage == document.agents.map(\.wage).sum())
      #expect(document.totals?.base.description == "8790.32")
      #expect(document.showing(only: Desk.number(1)).totals == nil)
      #expect(document.showing(only: Desk.number(1)).open == nil)
    }
    #expect(try place.payroll.verify(Workplace.october).isSound)
    #expect(try place.payroll.check().isEmpty)
  }
}
