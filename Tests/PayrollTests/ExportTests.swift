import Payroll
import Testing
import Vocabulary

/// CSV that a spreadsheet opens right: BOM, formulas made harmless, negative numbers still numbers.
@Suite struct ExportTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    place.agents = .init(
      name: "agents.yaml", text: place.agents.text.replacing("李小满", with: "\"=李,小满\""))
    try place.gradeAll()
    try place.records(["2024-10-09,3,complaint,8,,+未回电", "2024-10-10,3,praise,,,"])
  }

  private func rows(
    _ content: PayrollExport, _ month: Month = Workplace.october, _ language: Language = .english
  ) throws -> [String] {
    let text = try place.payroll.export(month, language, content)
    #expect(text.hasPrefix("\u{FEFF}"))
    return text.dropFirst().split(separator: "\r\n").map(String.init)
  }

  @Test func wagesAreOneRowAnAgent() throws {
    let rows = try rows(.wages)
    #expect(
      rows[0] == "month,agent,name,grade,score,passed,level,base,bonus,commission,night allowance,"
        + "rewards,adjustments,fines,carried in,carried out,wage")
    #expect(rows.count == 5)
    #expect(
      rows[1]
        == "2024-10,1,\"'=李,小满\",ordinary,130,yes,,2000.00,1000.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,3000.00"
    )
    #expect(rows[3].hasPrefix("2024-10,3,王春,senior,124,yes,,2500.00,953.85,"))
    #expect(rows[3].hasSuffix(",50.00,0.00,0.00,3403.85"))
  }

  @Test func pointsComeWithTheirReasons() throws {
    let mine = try rows(.points).filter { $0.hasPrefix("2024-10,3,") }
    #expect(mine.count == 9)
    #expect(mine[0] == "2024-10,3,王春,item,chat quality,,20,20,excellent")
    #expect(mine[6] == "2024-10,3,王春,deduction,true complaint,2024-10-09,-8,,\"record 17, +未回电\"")
    #expect(mine[7] == "2024-10,3,王春,addition,praise,2024-10-10,2,,record 18")
    #expect(mine[8] == "2024-10,3,王春,score,,,124,,")
  }

  @Test func aChineseClerkReadsChinese() throws {
    try place.close()
    // What was closed keeps its names, whatever the policy says now.
    place.kpi = .init(name: "kpi.yaml", text: "broken: [")
    let wages = try rows(.wages, Workplace.october, .chinese)
    #expect(wages[0].hasPrefix("月份,工号,姓名,级别,得分,及格,等级,底薪,奖金"))
    #expect(wages[3].hasPrefix("2024-10,3,王春,高级,124,是,,2500.00,953.85,"))
    let points = try rows(.points, Workplace.october, .chinese)
    let mine = points.filter { $0.hasPrefix("2024-10,3,") }
    #expect(mine[0] == "2024-10,3,王春,考核项,售后客服素质,,20,20,优")
    #expect(mine[6] == "2024-10,3,王春,扣分,属实投诉,2024-10-09,-8,,记录 17，+未回电")
    #expect(mine[7] == "2024-10,3,王春,加分,买家表扬,2024-10-10,2,,记录 18")
    #expect((wages + points).joined().firstMatch(of: /[A-Za-z]{2,}/) == nil)
  }

  @Test func negativeAdjustmentsStayNumbers() throws {
    try place.close()
    try place.gradeAll(Workplace.november)
    try place.records(["2024-10-11,3,conduct,private_use,,"])
    #expect(try rows(.wages, Workplace.november)[3].contains(",-10.00,"))
  }
}
