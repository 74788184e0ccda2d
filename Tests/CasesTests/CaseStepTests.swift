import Cases
import Testing
import Vocabulary

@Suite struct CaseStepTests {
  @Test func whatWasTakenBackDoesNotStand() throws {
    let agent = CaseStep.Actor.agent(try #require(AgentNumber(1)))
    let day = try #require(Day("2026-11-22"))
    func step(_ sequence: Int, _ word: String, undoes: Int? = nil) -> CaseStep {
      CaseStep(
        sequence: sequence, id: "\(sequence)", step: word, actor: agent, at: Moment(seconds: 0),
        day: day, from: nil, to: "open", undoes: undoes)
    }
    let steps = [step(1, "open"), step(2, "done"), step(3, CaseStep.undo, undoes: 2)]
    #expect(steps.standing.map(\.sequence) == [1])
  }
}
