import Staff
import Testing
import Vocabulary

@Suite struct CalledAgentsTests {
  private static let staff = Staff(
    [(1, "陈玲"), (2, "李小满"), (3, "王春"), (4, "王春雨"), (5, "Ann Lee")].compactMap { number, name in
      AgentNumber(number).map {
        Agent(number: $0, name: name, role: .agent, joined: Day(number: 0))
      }
    })

  @Test(arguments: [
    ("陈玲", [1]), ("阿玲", [1]), ("小玲", [1]), ("玲", [1]), ("小满", [2]), ("王春", [3]), ("春", [3, 4]),
    ("ann", [5]), ("AnnLee", [5]), ("赵", []), ("", []), ("3", []), ("a", []), ("阿满", [2]),
  ])
  func areFound(_ name: String, _ numbers: [Int]) {
    #expect(Self.staff.agents(called: name).map(\.number.number) == numbers)
  }
}
