import Staff
import Testing
import Vocabulary

@Suite struct AgentFinderTests {
  private static let finder = AgentFinder(
    Staff(
      [(4, "周晴"), (5, "李 梅"), (6, "王春"), (7, "王春")].compactMap { number, name in
        AgentNumber(number).map {
          Agent(number: $0, name: name, role: .agent, joined: Day(number: 0))
        }
      }))

  @Test(arguments: [
    ("4", ""), ("4号", ""), ("004", ""), ("4.0", ""), ("４", ""), ("", "周晴"), ("周晴", ""),
    ("ZhouQing", "周晴"),
    ("0235", "周晴"),
  ])
  func isFound(_ cell: String, _ name: String) {
    #expect(Self.finder.find(cell, name: name) == AgentNumber(4).map { .agent($0) })
  }

  /// A number and a name are two people where others have the name.
  @Test func numberAndNameDisagree() {
    func found(_ cell: String, _ name: String) -> AgentFinder.Found {
      Self.finder.find(cell, name: name)
    }
    #expect(found("4", "李梅") == AgentNumber(4).map { .disagreeing($0, name: "李梅") })
    #expect(found("4", "王春") == AgentNumber(4).map { .disagreeing($0, name: "王春") })
    for (cell, name) in [("6", "王春"), ("7号", "王 春"), ("6", "花名")] {
      #expect(found(cell, name) == AgentNumber(cell.filter(\.isNumber)).map { .agent($0) })
    }
  }

  @Test func isNotFound() {
    #expect(Self.finder.find("", name: "李梅") == AgentNumber(5).map { .agent($0) })
    #expect(Self.finder.find("8") == AgentNumber(8).map { .unknown($0) })
    #expect(Self.finder.find("", name: "王春") == .shared("王春"))
    #expect(Self.finder.find("甲") == .nobody("甲"))
    #expect(Self.finder.find("") == .nobody(""))
  }
}
