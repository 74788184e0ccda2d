import Foundation
import Payroll
import Terminal
import Testing
import Vocabulary

@testable import Commands
@testable import Shell

/// Points, money and days as they are drawn: bars, sparklines and letters line up with Chinese at
/// every width, and colour only repeats what a letter says.
@Suite struct PayrollViewTests {
  private static let json = """
    {"month":"2026-10","closed":false,"policies":{"kpi":"2000-01-01","wage":"2000-01-01",
     "fines":"2000-01-01"},"findings":[],"agents":[\(agent(3, "王春", 93)),\(agent(12, "Ann", 45))]}
    """

  private static func agent(_ number: Int, _ name: String, _ score: Int) -> String {
    let items = ["quality", "refund_rate", "attendance"].map {
      #"{"key":"\#($0)","points":"15","max":"\#($0 == "refund_rate" ? 90 : 20)","because":""}"#
    }
    return """
      {"agent":\(number),"name":"\(name)","grade":"senior","items":[\(items.joined(separator: ","))],
       "deductions":[],"additions":[],"score":"\(score)","passed":\(score > 90),"bonus":"715.38",
       "base":"2500.00","commission":"0.00","allowance":"0.00","rewards":"0.00","fines":[],
       "adjustments":[],"carried_in":"0.00","carried_out":"0.00","wage":"3215.38"}
      """
  }

  private func document() throws -> PayrollDocument {
    try JSONDecoder().decode(PayrollDocument.self, from: Data(Self.json.utf8))
  }

  private func paper(
    _ columns: Int, colours: Bool = false, plain: Bool = false, language: Language = .chinese
  ) -> Paper {
    Paper(
      language: language, style: Style(isOn: colours), columns: columns, width: CellWidth(),
      chart: Chart(isPlain: plain))
  }

  private let past = Dictionary(
    uniqueKeysWithValues: [AgentNumber(3)].compactMap(\.self).map {
      ($0, [Points(65), Points(100), Points(130)])
    })

  @Test func theScoreIsABarAndTheLastMonthsASparkline() throws {
    let lines = PointsTable(document: try document(), past: past).lines(paper(60))
    #expect(
      lines == [
        "2026-10 草稿",
        "客服      素质  退款率  出勤  得分                    前三月",
        "3号 王春    15      15    15    93  ███████████▌░░░░  ▄▇█",
        "12号 Ann    15      15    15    45  █████▌░░░░░░░░░░",
      ])
  }

  @Test func plainOnesAreASCII() throws {
    let lines = PointsTable(document: try document(), past: past).lines(paper(60, plain: true))
    #expect(lines[2].hasSuffix("93  =======---  65、100、130"))
  }

  @Test(arguments: [Language.chinese, .english])
  func nothingIsWiderThanTheScreen(_ language: Language) throws {
    for columns in [40, 50, 60, 80, 132] {
      let lines = PayrollTable(document: try document(), past: past)
        .lines(paper(columns, language: language))
      #expect(lines.allSatisfy { CellWidth().of($0) <= columns }, "\(columns)")
    }
  }

  @Test func coloursComeOnTopOfTheSameText() throws {
    let table = PayrollTable(document: try document(), past: past)
    let coloured = table.lines(paper(80, colours: true))
    #expect(coloured != table.lines(paper(80)))
    let bare = coloured.map { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "") }
    #expect(bare == table.lines(paper(80)))
  }
}
