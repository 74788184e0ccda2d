import Files
import Payroll
import Store
import Testing
import Vocabulary

/// HANDBOOK/wages.md, Before closing: `sign_off: 2` asks for a second hand.
@Suite struct SignOffTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    place.wage = TextFile(name: "wage.yaml", text: place.wage.text + "\n  sign_off: 2\n")
    try place.gradeAll()
    try place.orders(Workplace.sales(20, 3, "2024-10-05"))
  }

  @Test func onePreparesAndAnotherCloses() throws {
    guard case .prepared(let preparation) = try place.close(by: 9) else {
      Issue.record("not prepared")
      return
    }
    #expect(preparation.author == Desk.number(9))
    #expect(try place.payroll.closedMonths().isEmpty)
    let points = try place.payroll.points(of: Workplace.october)
    #expect(points.contains { $0.kind == "sign_off" && !$0.isOpen })
    let again = Refusal.text { try place.close(by: 9) }
    #expect(again?.contains("somebody else has to close it") == true)
    guard case .closed(let closing) = try place.close(by: 8) else {
      Issue.record("not closed")
      return
    }
    #expect(closing.author == Desk.number(8))
    #expect(try place.payroll.check().isEmpty)
  }

  @Test func theOwnerOfTheLoginCountsAsTheFirstHand() throws {
    try place.close(by: 9)
    let disguised = Author(Desk.number(8), login: Desk.number(9), claimed: true)
    let refusal = Refusal.text {
      try place.payroll.close(Workplace.october, author: disguised)
    }
    #expect(refusal?.contains("somebody else has to close it") == true)
  }

  @Test func whatChangesInBetweenIsPreparedAgain() throws {
    try place.close(by: 9)
    try place.records(["2024-10-10,1,praise,,,"])
    guard case .prepared(let preparation) = try place.close(by: 8) else {
      Issue.record("closed what nobody had prepared")
      return
    }
    #expect(preparation.author == Desk.number(8))
    guard case .closed = try place.close(by: 9) else {
      Issue.record("not closed")
      return
    }
  }

  @Test(arguments: ["0", "3", "two"])
  func anotherNumberOfHandsIsRefused(_ hands: String) throws {
    place.wage = TextFile(
      name: "wage.yaml", text: place.wage.text.replacing("sign_off: 2", with: "sign_off: \(hands)"))
    let refusal = Refusal.text { try place.close(by: 9) }
    #expect(refusal?.contains("sign_off") == true)
  }
}
