import Files
import Vocabulary

/// Reads `Shifts/agents.yaml`. The file is taken whole or refused, since a roster or a payroll with
/// half of the staff would be wrong.
public struct StaffFile {
  /// Returns the people in the file.
  ///
  /// - Throws: `Refusal` of kind `.refused` with every finding.
  public static func read(_ file: TextFile) throws -> Staff {
    let source = YAMLSource(file)
    var agents: [Agent] = []
    var lines: [AgentNumber: Int] = [:]
    var logins: [String: Int] = [:]
    let table = source.root()?.table(keys: ["agents"], required: ["agents"], as: "agents.yaml")
    for node in table?.list("agents") ?? [] {
      guard let agent = agent(node) else { continue }
      if let earlier = lines[agent.number] {
        node.report(Texts.numberTwice(agent.number, line: earlier), fix: Texts.otherNumber)
      }
      if let login = agent.login, let earlier = logins[login] {
        node.report(Texts.loginTwice(login, line: earlier), fix: Texts.otherLogin)
      }
      lines[agent.number] = node.line
      if let login = agent.login { logins[login] = node.line }
      agents.append(agent)
    }
    if agents.isEmpty, source.findings.isEmpty {
      source.report(Finding(Place(file: file.name), Texts.nobody, fix: Texts.agentShape))
    }
    guard source.findings.isEmpty else { throw Refusal(.refused, source.findings) }
    return Staff(agents)
  }

  private static let keys = [
    "number", "name", "role", "joined", "left", "login", "grades", "groups",
  ]

  private static func agent(_ node: YAMLNode) -> Agent? {
    guard
      let table = node.table(
        keys: keys, required: ["number", "name", "role", "joined"], as: "agents")
    else { return nil }
    let number = table.whole("number", in: 1...9999).flatMap { AgentNumber($0) }
    let role = table.choice("role", Role.self, names: Texts.name(of:))
    let joined = table.day("joined")
    let left = table.day("left")
    let grades = table.list("grades").compactMap(grade)
    guard let number, let name = table.text("name"), let role, let joined else { return nil }
    if name.allSatisfy(\.isWhitespace) { table["name"]?.report(Texts.noName, fix: Texts.writeName) }
    if let left, left < joined {
      table["left"]?.report(Texts.leftBeforeJoined, fix: Texts.checkDays)
    }
    for (earlier, later) in zip(grades, grades.dropFirst()) where later.from <= earlier.from {
      table["grades"]?.report(Texts.gradesInOrder, fix: Texts.sortGrades)
    }
    return Agent(
      number: number, name: name, role: role, joined: joined, left: left,
      login: table.text("login"), grades: grades, groups: table.texts("groups"))
  }

  private static func grade(_ node: YAMLNode) -> GradeStep? {
    let table = node.table(keys: ["from", "grade"], required: ["from", "grade"], as: "grades")
    guard let from = table?.day("from"),
      let grade = table?.choice("grade", Grade.self, names: \.name)
    else {
      return nil
    }
    return GradeStep(from: from, grade: grade)
  }
}
