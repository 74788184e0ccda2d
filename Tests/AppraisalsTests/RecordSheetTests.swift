import Appraisals
import Files
import Testing
import Vocabulary

/// Records in the words that people use (HANDBOOK/sheets.md, Records).
@Suite struct RecordSheetTests {
  static let rules = {
    var rules = RecordRules()
    rules.titles = [
      "private_use": Text(zh: "上班私聊", en: "private chat"),
      "execution": Text(zh: "执行力", en: "execution"),
    ]
    return rules
  }()

  private func entry(_ kind: String, _ value: String = "") throws -> RecordEntry {
    let draft = RecordDraft(date: "2026年10月9日", agent: "3", kind: kind, value: value)
    return try draft.entry(
      staff: Desk.staff, zone: Desk.zone, today: Desk.zone.day(Desk.now),
      rules: { _ in Self.rules })
  }

  @Test(arguments: [
    ("买家表扬", "", "praise", ""), ("表扬", "1", "praise", ""), ("属实投诉", "8", "complaint", "8"),
    ("请假", "", "leave", ""), ("低评", "", "low_rating", ""),
    ("聊天质量", "优秀", "grade.quality", "excellent"),
    ("聊天质量 优秀", "", "grade.quality", "excellent"), ("评级 协作", "良好", "grade.cooperation", "good"),
    ("grade.quality", "优", "grade.quality", "excellent"), ("突出表现", "３", "outstanding", "3"),
    ("违规", "上班私聊", "conduct", "private_use"), ("奖励", "￥1,000元", "reward", "1000.00"),
    ("figure.conversion", "46%", "figure.conversion", "46"),
    ("指标 conversion", "46.5", "figure.conversion", "46.5"),
  ])
  func isRead(_ kind: String, _ value: String, _ code: String, _ stored: String) throws {
    let entry = try entry(kind, value)
    #expect(entry.kind.code == code)
    #expect(entry.value == stored)
    #expect(entry.day == Desk.day("2026-10-09"))
  }

  @Test func anUnknownKindIsRefusedWithTheList() {
    let refusal = #expect(throws: Refusal.self) { try entry("迟到早退") }
    let fix = refusal?.findings.first?.fix?.chinese ?? ""
    for word in ["praise", "买家表扬", "售后客服素质", "grade.execution", "figure"] {
      #expect(fix.contains(word), "\(word)")
    }
  }

  @Test func anUnknownItemIsRefusedWithTheItems() {
    let refusal = #expect(throws: Refusal.self) { try entry("grade.服务", "优") }
    #expect(refusal?.findings.first?.reason.chinese == "没有“服务”这一项")
    let fix = refusal?.findings.first?.fix?.chinese ?? ""
    #expect(fix.contains("quality 售后客服素质") && !fix.contains("praise"))
  }

  @Test(arguments: [
    ("聊天质量", "优", "售后客服素质：优"), ("违规", "上班私聊", "违规：上班私聊"), ("属实投诉", "8", "属实投诉 8"),
    ("买家表扬", "", "买家表扬"), ("评级 执行力", "差", "执行力：差"),
  ])
  func isSaidAsPeopleSayIt(_ kind: String, _ value: String, _ said: String) throws {
    #expect(try entry(kind, value).words(Self.rules.titles).chinese == said)
  }

  /// A refused row has no room for them.
  @Test func anImportSaysTheKindsOnce() throws {
    let desk = try Desk()
    let report = try desk.importSheet(
      Desk.header + "\n2026-10-09,1,迟到,,,,\n2026-10-09,2,早退,,,,\n2026-10-09,2,praise,,,,\n")
    #expect(report.refused.map(\.line) == [2, 3])
    #expect(report.findings.count == 1)
    #expect(report.findings.first?.place?.line == 2)
    let fix = report.findings.first?.fix?.chinese ?? ""
    for word in ["low_rating 低质评价", "grade.quality", "figure"] { #expect(fix.contains(word)) }
    for word in ["low_rating", "买家表扬", "grade.ITEM", "售后客服素质", "figure.NAME"] {
      #expect(RecordImport.kinds.chinese.contains(word), "\(word)")
    }
  }

  /// 0.46 may be a percentage or not.
  @Test func figuresBetweenNothingAndOneAreSaid() throws {
    let desk = try Desk()
    let report = try desk.importSheet(
      Desk.header
        + "\n2026-10-31,1,figure.conversion,46%,,,\n2026-10-31,2,figure.conversion,0.46,,,\n"
        + "2026-10-31,3,figure.conversion,０.５%,,,\n2026-10-31,3,figure.response,-0.2,,,\n"
        + "2026-10-31,3,figure.sales,10.5,,,\n")
    #expect(report.added == 5)
    #expect(
      try desk.records().map(\.entry.value).sorted() == ["-0.2", "0.46", "0.5", "10.5", "46"])
    let said = report.findings.filter { $0.reason.english.contains("between 0 and 1") }
    #expect(said.map(\.place?.line) == [3])
    #expect(said.first?.reason.english.hasPrefix("2 figures") == true)
  }

  /// The earliest day of what was added or changed, before or after.
  @Test func anImportKnowsHowFarItReachesBack() throws {
    let desk = try Desk()
    func reach(_ rows: String) throws -> Day? {
      try desk.importSheet(Desk.header + "\n" + rows).earliest
    }
    #expect(
      try reach("2026-10-09,1,praise,,,,A\n2026-10-07,9,praise,,,,B") == Desk.day("2026-10-09"))
    #expect(try reach("2026-10-09,1,praise,,,,A") == nil)
    #expect(try reach("2026-11-02,1,praise,,,,A") == Desk.day("2026-10-09"))
  }

  @Test func agentsByNameAndColumnsInTheirWords() throws {
    let desk = try Desk()
    let name = Desk.staff.agents[0].name
    let report = try desk.importSheet(
      "月度记录,,,\n姓名,日期,类别,数值\n\(name),2026-10-09,praise,\n\(name),2026-10-09,praise\n合计,,2,\n")
    #expect(report.added == 1)
    #expect(report.refused.map(\.line) == [4])
  }

  /// A second grade may be a correction, two entries of an order may be one event.
  @Test func whatMayBeEnteredTwiceIsSaid() throws {
    let desk = try Desk()
    _ = try desk.bring(["2026-10-09,3,grade.quality,优,,,", "2026-10-09,3,praise,,,,"])
    let grades = try desk.importSheet(
      Desk.header + "\n2026-10-19,3,grade.quality,中,,,\n2026-10-09,3,praise,,,,\n")
    #expect(grades.findings.count == 1)
    #expect(grades.findings.first?.reason.english.contains("2 grades of quality") == true)
    let events = try desk.importSheet(
      Desk.header + "\n2026-10-09,3,complaint,8,4100000020261003864,a,\n"
        + "2026-10-09,3,complaint,8,4100000020261003864,b,\n")
    #expect(events.findings.count == 1)
  }
}
