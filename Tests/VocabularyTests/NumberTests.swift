import Foundation
import Testing
import Vocabulary

@Suite struct AgentNumberTests {
  @Test(arguments: [("3", 3), ("03", 3), ("3号", 3), ("9999", 9999), ("000001", 1), ("09号", 9)])
  func reads(_ text: String, _ number: Int) {
    #expect(AgentNumber(text)?.number == number)
    #expect(AgentNumber(text[...])?.number == number)
  }

  @Test(arguments: [
    "", "号", "0", "000", "10000", "-3", "+3", "3.0", " 3", "3 ", "3号号", "号3", "３", "三号", "3号2",
    "0000003", "99999999999999999999", "3\u{0301}",
  ])
  func refuses(_ text: String) {
    #expect(AgentNumber(text) == nil)
  }

  @Test func hasLimits() {
    #expect(AgentNumber(0) == nil)
    #expect(AgentNumber(1)?.description == "1")
    #expect(AgentNumber(9999) != nil)
    #expect(AgentNumber(10_000) == nil)
    #expect(AgentNumber(Int.min) == nil)
  }

  @Test func isWrittenAsANumber() throws {
    let number = try #require(AgentNumber(12))
    #expect(try JSONEncoder().encode([number]) == Data("[12]".utf8))
    #expect(try JSONDecoder().decode([AgentNumber].self, from: Data("[12]".utf8)) == [number])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([AgentNumber].self, from: Data("[0]".utf8))
    }
  }
}

@Suite struct OrderNumberTests {
  @Test(arguments: ["1234", "3870042178331127601", "JD-2026-0042", "aZ09", "----"])
  func reads(_ text: String) {
    #expect(OrderNumber(text)?.description == text)
    #expect(OrderNumber(" \t" + text + "\t ")?.text == text)
  }

  @Test func hasLimits() {
    #expect(OrderNumber("123") == nil)
    #expect(OrderNumber(String(repeating: "1", count: 40)) != nil)
    #expect(OrderNumber(String(repeating: "1", count: 41)) == nil)
  }

  @Test(arguments: [
    "", "    ", "12 34", "3.87E+18", "1234,5678", "12345.6", "订单1234", "１２３４５", "1234\u{0301}",
    "1234\n", "12\u{0}34", "=\"1234\"", "12\u{200B}34", "123\u{00A0}",
  ])
  func refuses(_ text: String) {
    #expect(OrderNumber(text) == nil)
  }

  @Test func isWrittenAsText() throws {
    let number = try #require(OrderNumber("3870042178331127601"))
    let json = Data("[\"3870042178331127601\"]".utf8)
    #expect(try JSONEncoder().encode([number]) == json)
    #expect(try JSONDecoder().decode([OrderNumber].self, from: json) == [number])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([OrderNumber].self, from: Data("[\"12\"]".utf8))
    }
  }
}

@Suite struct KeyTests {
  /// RFC 9562, 5.7: 48 bits of milliseconds, version 7, variant 10.
  @Test func hasTheFormOfVersion7() throws {
    let before = Int(Date().timeIntervalSince1970 * 1000)
    let key = Key.make()
    let after = Int(Date().timeIntervalSince1970 * 1000)
    #expect(key.utf8.count == 32)
    #expect(key.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) })
    let milliseconds = try #require(Int(key.prefix(12), radix: 16))
    #expect((before - 1...after + 1).contains(milliseconds))
    #expect(Array(key)[12] == "7")
    #expect("89ab".contains(Array(key)[16]))
  }

  @Test func sortsAsMadeAndNeverRepeats() {
    let keys = (0..<20_000).map { _ in Key.make() }
    #expect(keys == keys.sorted())
    #expect(Set(keys).count == keys.count)
  }

  @Test func neverRepeatsAcrossThreads() async {
    let all = await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 { group.addTask { (0..<2000).map { _ in Key.make() } } }
      return await group.reduce(into: [String]()) { $0 += $1 }
    }
    #expect(Set(all).count == 16_000)
    #expect(
      Set(all.map { $0.prefix(16) }).count == 16_000, "the ordered half alone tells them apart")
  }
}
