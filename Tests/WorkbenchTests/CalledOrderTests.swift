import TestSupport
import Testing
import Vocabulary

@testable import Commands
@testable import Desk

/// Orders by nick, phone and last digits wherever a command takes one; each test was seen red.
@Suite struct CalledOrderTests {
  private func session() throws -> PlayedSession {
    try PlayedSession(orders: SeveralBuyersTests.orders)
  }

  private let second = "4100000000001002"

  @Test(arguments: ["小鹿", "13912341002", "139 1234 1002", "１００２", "+86 13912341002"])
  func isFound(word: String) throws {
    let session = try session()
    #expect(session.enter("order show '\(word)'").first?.hasPrefix(second) == true)
    #expect(session.questions.isEmpty)
  }

  @Test(arguments: ["order tag 1002 --flag 红", "单 标 小鹿 --flag 红"])
  func isTagged(line: String) throws {
    let session = try session()
    session.enter(line)
    #expect(session.enter("order show \(second)").contains { $0.contains("1号 ⚑ 红") })
  }

  @Test func ofSeveralOneIsPickedFromTheScreen() throws {
    let session = try session()
    session.answers = ["２"]
    let screen = session.enter("order show 阿玲").joined(separator: "\n")
    #expect(screen.contains("1  4100000000001003  阿***  19.00  丝巾  2026-11-20"))
    #expect(screen.contains("2  4100000000001001"))
    #expect(session.printed.lines.contains { $0.hasPrefix("4100000000001001") })
    // The last digits pick as well; nothing picked is refused, with both.
    session.answers = ["1003", "n"]
    #expect(session.enter("order show 阿玲").contains { $0.hasPrefix("4100000000001003") })
    let refused = session.enter("order show 阿玲").joined()
    #expect(refused.contains("“阿玲”的订单有 2 个") && refused.contains("…") == false)
  }

  @Test func aPhoneIsNoOrderNumber() throws {
    let session = try session()
    let told = session.enter("order tag 13500000000 --flag 红").joined()
    #expect(told.contains("没有电话 135****0000 的订单"))
    #expect(try session.session.desk?.orders().sheet(#require(OrderNumber("13500000000"))) == nil)
  }

  @Test func theOpenChatsOrderGoesBeforeOthers() throws {
    let session = try session()
    session.enter("buyer 4100000000001001")
    #expect(session.enter("order show 阿玲").first?.hasPrefix("4100000000001001") == true)
  }

  @Test func whoHasNoOrderIsSaid() throws {
    let session = try session()
    #expect(session.enter("order show 没这个人").joined().contains("没有这个昵称的订单"))
  }

  @Test func tabTellsOrdersApart() throws {
    let session = try session()
    func offered(_ word: String) throws -> [String] {
      let completion = CommandCompletion(
        desk: try #require(session.session.desk), language: .chinese, now: Moment(seconds: 0))
      return completion.answers(.init(before: "order show ", word: word))
        .map { "\($0.text) \($0.description)" }
    }
    let line = try #require(try offered("").first { $0.hasPrefix(second) })
    #expect(line.contains("小*** · 亚麻长裙 · 89.00 · 11-20"))
    #expect(try offered("小鹿").map { String($0.prefix(16)) } == [second])
    #expect(try offered("1002").map { String($0.prefix(16)) } == [second])
    #expect(try offered("阿玲").isEmpty)
  }

  @Test func otherCommandsTakeThemToo() throws {
    let session = try session()
    session.enter("交接 写 等尺码 --order 小鹿 --due 下午3点")
    let list = session.enter("handover list").joined()
    #expect(list.contains(second) && list.contains("15:00"))
    session.enter("followup add 小鹿 --kind prospect --on 周五 --order 1002")
    #expect(session.printed.complaints.contains { $0.contains("2026-11-27（周五）") })
  }

  // MARK: Unknown numbers

  @Test func aSlipOfLengthIsAskedAbout() throws {
    let session = try session()
    session.answers = ["n"]
    let told = session.enter("order tag 410000000001001 --flag 红").joined()
    #expect(told.contains("它有 15 位") && told.contains("是不是 4100000000001001"))
    #expect(told.contains("什么都没做"))
    session.answers = ["是"]
    #expect(session.enter("order tag 410000000001001 --flag 红").joined().contains("1号"))
    // One of the shop's length may be today's, which no file has yet.
    session.enter("order tag 4100000000001999 --flag 红")
    #expect(session.questions.count == 2)
  }

  @Test func aScriptIsToldAndGoesOn() throws {
    let session = try session()
    let desk = try #require(session.session.desk?.folder)
    let result = try BuiltProgram.kefu(
      ["order", "tag", "410000000001001", "--flag", "red", "--as", "1"], in: desk)
    #expect(result.status == 0 && result.errors.contains("它有 15 位"))
  }

  @Test func aNoteAboutASlipIsToldToo() throws {
    let session = try session()
    let told = session.enter("交接 写 等尺码 --order 410000000001001").joined()
    #expect(told.contains("它有 15 位") && session.questions.isEmpty)
    session.answers = ["没有"]
    #expect(session.enter("order add 410000000001001 袜子 --printed").joined().contains("什么都没做"))
  }

  // MARK: Additions

  @Test func anItemAddedTwiceIsAskedAbout() throws {
    let session = try session()
    session.enter("order add \(second) 白色 袜子1双")
    session.answers = ["不"]
    #expect(session.enter("order add 小鹿 白色袜子１双").joined().contains("没有加"))
    session.answers = ["y"]
    session.enter("order add \(second) 白色袜子1双")
    let sheet = try session.session.desk?.orders().sheet(#require(OrderNumber(second)))
    #expect(sheet?.events.count == 2)
  }
}
