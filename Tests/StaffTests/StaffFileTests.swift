import Files
import Staff
import Testing
import Vocabulary

/// CONTRACT.md, Desk folder files: `Shifts/agents.yaml`.
@Suite struct StaffFileTests {
  static let good = """
    agents:
      - number: 3
        name: 王春
        role: lead
        joined: 2025-03-01
        left: 2026-12-31
        login: wangchun
        grades:
          - {from: 2025-03-01, grade: ordinary}
          - {from: 2026-06-01, grade: senior}
      - {number: 9, name: 周会计, role: clerk, joined: 2024-01-01}
      - {number: 1, name: 李晓, role: agent, joined: 2026-02-01, left: , login: ~, grades: []}

    """

  private func read(_ text: String) throws -> Staff {
    try StaffFile.read(TextFile(name: "Shifts/agents.yaml", text: text))
  }

  private func findings(_ text: String) -> [Finding] {
    do {
      _ = try read(text)
      return []
    } catch {
      let refusal = error as? Refusal
      return refusal?.kind == .refused ? refusal?.findings ?? [] : []
    }
  }

  @Test func readsAgents() throws {
    let staff = try read(Self.good)
    #expect(staff.agents.map(\.number.number) == [1, 3, 9], "by number")
    let three = try #require(AgentNumber(3))
    let lead = try #require(staff[three])
    #expect(lead.name == "王春")
    #expect(lead.role == .lead)
    #expect(lead.joined == Day("2025-03-01"))
    #expect(lead.left == Day("2026-12-31"))
    #expect(lead.login == "wangchun")
    #expect(lead.grades.map(\.grade) == [.ordinary, .senior])
    #expect(lead.grades.map(\.from.description) == ["2025-03-01", "2026-06-01"])
    #expect(staff.agent(login: "wangchun") == lead)
    #expect(staff.agent(login: "nobody") == nil)
    #expect(AgentNumber(2).flatMap { staff[$0] } == nil)
    let agent = staff.agents[0]
    #expect(agent.left == nil && agent.login == nil && agent.grades.isEmpty)
    #expect(staff.agents[2].role == .clerk)
  }

  /// One thing is wrong in each; the line where it stands and a word of the reason.
  static let bad: [(from: String, to: String, line: Int, says: String)] = [
    ("number: 3", "nubmer: 3", 2, "number"), ("number: 3", "number: 0", 2, "9999"),
    ("number: 3", "number: 10000", 2, "9999"), ("number: 3", "number: 3号", 2, "9999"),
    ("number: 3", "number: 99999999999999999999", 2, "9999"),
    ("number: 3", "number: [3]", 2, "9999"),
    ("number: 3", "number:", 2, "number"), ("name: 王春", "name:", 2, "name"),
    ("name: 王春", "name: [a]", 3, "name"), ("name: 王春", "name: \"  \"", 3, "name"),
    ("role: lead", "role: boss", 4, "agent, lead, clerk"), ("role: lead", "role: Lead", 4, "clerk"),
    ("role: lead", "role:", 2, "role"), ("joined: 2025-03-01", "joined: 2025-02-29", 5, "date"),
    ("joined: 2025-03-01", "joined: soon", 5, "date"),
    ("joined: 2025-03-01", "# none", 2, "joined"),
    ("left: 2026-12-31", "left: never", 6, "date"),
    ("left: 2026-12-31", "left: 2025-02-28", 6, "before"),
    ("login: wangchun", "login: [a]", 7, "login"), ("login: wangchun", "logn: a", 7, "logn"),
    ("{from: 2025-03-01, grade: ordinary}", "{from: 2025-03-01, grade: master}", 9, "leader"),
    ("{from: 2025-03-01, grade: ordinary}", "{from: x, grade: ordinary}", 9, "date"),
    ("{from: 2025-03-01, grade: ordinary}", "{from: 2025-03-01}", 9, "grade"),
    ("{from: 2025-03-01, grade: ordinary}", "{grade: ordinary}", 9, "from"),
    ("{from: 2025-03-01, grade: ordinary}", "ordinary", 9, "grades"),
    ("{from: 2025-03-01, grade: ordinary}", "{from: 2026-06-01, grade: ordinary}", 9, "date"),
    ("{from: 2025-03-01, grade: ordinary}", "{from: 2027-01-01, grade: ordinary}", 9, "date"),
    ("number: 9", "number: 3", 11, "line 2"),
    ("number: 9", "login: wangchun, number: 9", 11, "line 2"),
    ("- {number: 9, name: 周会计, role: clerk, joined: 2024-01-01}", "- 9", 11, "agents"),
    ("number: 9,", "number: 9, number: 8,", 11, "number"),
    ("agents:\n", "agent:\n", 1, "agent"), ("number: 9,", "number 9,", 11, "number"),
    ("number: 9", "number: \"9", 13, "YAML"),
  ]

  @Test(arguments: bad)
  func isRefusedWithItsLine(_ from: String, _ to: String, _ line: Int, _ says: String) throws {
    try #require(Self.good.contains(from))
    let text = Self.good.replacing(from, with: to, maxReplacements: 1)
    let found = findings(text)
    let first = try #require(found.first)
    #expect(first.place?.file == "Shifts/agents.yaml")
    #expect(first.place?.line == line, "\(first.line(.english))")
    let said = found.map { $0.line(.english) }.joined(separator: "\n")
    #expect(said.contains(says), "\(said)")
  }

  @Test func everyFindingIsThere() {
    let text = Self.good.replacing("role: lead", with: "role: boss")
      .replacing("number: 9", with: "number: 0").replacing("李晓", with: "")
    #expect(findings(text).map { $0.place?.line } == [4, 11, 12])
  }

  @Test(arguments: ["", "\n", "# nobody\n", "agents:\n", "agents: []\n", "{}\n"])
  func nobodyIsNoStaff(_ text: String) {
    #expect(findings(text).count == 1)
    #expect(findings(text).first?.place?.file == "Shifts/agents.yaml")
  }

  @Test(arguments: ["agents: 3\n", "agents: {number: 3}\n", "- 3\n", "3\n"])
  func anotherShapeIsRefused(_ text: String) {
    #expect(findings(text).first?.place?.line == 1)
  }
}
