import Cases
import Foundation
import Orders
import TestSupport
import Testing
import Vocabulary

/// What is kept of returns as cases: personal data, refunds, words that commands need.
@Suite struct ReturnKeepingTests {
  private let mobile = "13812345678"

  @Test func aBuyersNumberInWhatWasSaidIsErasedWithTheOrder() throws {
    let shop = try ReturnShop()
    // One whose asking was taken back keeps its words, and loses them too.
    try shop.ask(facts: ["text": "改打 \(mobile)"])
    try shop.undo(by: 1)
    let number = try shop.ask(facts: ["text": "尺码不合适，打 \(mobile)"]).item.number
    try shop.ask(order: "1002")
    let path = shop.desk.store.place.file
    #expect(try SQLiteTool.run(path, "SELECT count(*) FROM case_personal") == "2\n")
    #expect(try SQLiteTool.run(path, "SELECT detail FROM journal").contains(mobile) == false)
    #expect(try shop.returns.list(at: shop.now).first?.text.contains(mobile) == true)
    #expect(try shop.desk.orders.eraseBuyer(of: Desk.order("1001"), author: Desk.author(9)) != nil)
    #expect(try SQLiteTool.run(path, ".dump").contains(mobile) == false)
    #expect(try shop.returns.list(at: shop.now).map(\.text) == ["", "尺码不合适"])
    #expect(try shop.returns.history(of: number).item.text.isEmpty)
    #expect(try shop.desk.orders.eraseBuyer(of: Desk.order("1001"), author: Desk.author(9)) == nil)
    #expect(try shop.returns.check() + shop.cases.check() == [])
  }

  @Test(arguments: [
    ("UPDATE desk_refund SET amount = 1", "the refund kept of return 1 differs from its steps"),
    ("DELETE FROM desk_refund", "the refund kept of return 1 differs from its steps"),
    (
      "UPDATE desk_refund SET return_number = 7 WHERE return_number = 1",
      "the refund kept of return 1 differs from its steps"
    ),
    ("DELETE FROM orders", "return 1 points at order 1001, which is missing"),
  ])
  func damageIsFound(sql: String, finding: String) throws {
    let shop = try ReturnShop()
    _ = try shop.refund(try shop.inspected(), by: 1)
    #expect(try shop.returns.check().isEmpty)
    try SQLiteTool.run(shop.desk.store.place.file, sql)
    #expect(try shop.returns.check().first?.reason.english == finding)
  }

  @Test func theLongestUntouchedComesFirst() throws {
    let shop = try ReturnShop()
    for order in ["1001", "1002", "1003"] { try shop.ask(order: order) }
    // Two steps within one second leave the order of numbers.
    let path = shop.desk.store.place.file
    try SQLiteTool.run(path, "UPDATE case_entry SET changed_at = changed_at - 60 WHERE number = 2")
    _ = try shop.close(3, reason: "买家不退了", by: 1)
    #expect(try shop.returns.list(at: shop.now).map(\.number) == [2, 1])
    #expect(try shop.returns.list(all: true, at: shop.now).map(\.number) == [1, 2, 3])
  }

  @Test func aReasonIsDemandedOfWhoGivesUpAlone() throws {
    let shop = try ReturnShop()
    let number = try shop.ask().item.number
    _ = try shop.approve(number, by: 1)
    for reason in [nil, "", "123"] {
      let refusal = #expect(throws: Refusal.self) { try shop.close(number, reason: reason, by: 1) }
      #expect(refusal?.kind == .refused)
    }
    // A parcel's number will do for a step that needs no words.
    let received = try shop.take(ReturnFlow.receive, number, reason: "7700123", by: 1)
    #expect(received.steps.last?.reason == "7700123")
  }

  @Test func aDefinitionThatLacksWhatCommandsNeedIsSaidWithItsFile() throws {
    let folder = try TestFolder.make()
    let path = folder + "/Policies/flows"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let shipped = try String(
      contentsOfFile: Desk.top + "/Policies/flows/return.yaml", encoding: .utf8)
    let edited = shipped.replacing("id: washed,", with: "id: rinsed,")
      .replacing("freight_back, insured]", with: "freight_back]")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("id: insured,") }.joined(separator: "\n")
    try edited.write(toFile: path + "/return.yaml", atomically: true, encoding: .utf8)
    let refusal = #expect(throws: Refusal.self) { _ = try ReturnShop(flows: folder) }
    #expect(
      refusal?.findings.map(\.reason.english) == [
        "the field “insured” of type money is missing; commands need it",
        "the choice “washed” of “condition” is missing; commands need it",
      ])
    #expect(
      refusal?.findings.allSatisfy { $0.place?.file == "Policies/flows/return.yaml" } == true)
  }
}
