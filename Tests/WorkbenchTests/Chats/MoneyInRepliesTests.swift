import TestSupport
import Testing

@testable import Commands
@testable import Desk

/// Sums in replies, and answers that decline.
@Suite struct MoneyInRepliesTests {
  private static let phrases = """
      - id: test-refund
        title: 报退款
        buyers: [退款暗号是多少]
        reply: "退您{金额}元"
      - id: test-gap
        title: 报差价
        buyers: [差价暗号是多少]
        reply: "差{差价}元"
      - id: test-parcel
        title: 报单号
        buyers: [单号暗号是多少]
        reply: "单号是{运单号}"
    """

  private func session() throws -> PlayedSession {
    let session = try PlayedSession(orders: SeveralBuyersTests.orders, phrases: Self.phrases)
    session.enter("buyer 1001")
    return session
  }

  /// Neither from the order, nor from a message, nor as the value given last.
  @Test(arguments: ["order", "said", "given"])
  func aPartIsNeverOfferedTheTotal(source: String) throws {
    let session = try session()
    switch source {
    case "said": session.enter("我付了59元怎么还要补")
    case "given":
      session.answers = ["59"]
      session.enter("say test-refund")
    default: break
    }
    session.answers = ["8"]
    session.enter("say test-gap")
    #expect(session.questions.last?.question.hasPrefix("差价") == true)
    #expect(session.questions.last?.offered == nil)
    session.enter("order add 4100000000001001 袜子 --printed")
    session.answers = ["8"]
    session.enter("1")
    #expect(session.questions.last?.question.hasPrefix("金额") == true)
    #expect(session.questions.last?.offered == nil)
    // Of a part, the part that was said is.
    session.enter("补8块是吗")
    session.answers = [nil]
    session.enter("say test-gap")
    #expect(session.questions.last?.offered == "8")
  }

  @Test func theTotalIsOfferedForTheTotal() throws {
    let session = try session()
    session.answers = [nil]
    session.enter("say test-refund")
    #expect(session.questions.last?.offered == "59.00")
  }

  @Test func anAmountIsANumber() throws {
    let session = try session()
    session.answers = ["很多", "１２元"]
    let screen = session.enter("say test-refund")
    #expect(screen.contains("退您12元"), "\(screen)")
    #expect(session.questions.map(\.offered) == ["59.00", "很多"])
    #expect(session.enter("say test-gap 差价=几块").joined().contains("不是金额"))
    #expect(session.enter("say test-gap 差价=3.5").contains("差3.5元"))
  }

  @Test(arguments: ["n", "No", "不", "没有", "不用。", "Ｎ"])
  func aNoIsNoValue(answer: String) throws {
    let session = try session()
    session.answers = [answer]
    session.enter("say test-parcel")
    #expect(session.current.draft == " 单号是____")
  }

  @Test(arguments: ["n", "no", "没有", "不"])
  func aNoIsNoField(answer: String) throws {
    let session = try session()
    session.answers = [answer, "A1032", "M", "白色", "1", answer, "浙江省杭州市余杭区文一西路9号", "申通", nil]
    session.enter("order confirm 4100000000001001")
    // The first no was asked again, the second is an empty remark.
    #expect(session.questions.filter { $0.question.contains("货号") }.count == 2)
    #expect(session.questions.filter { $0.question.contains("备注") }.count == 1)
  }
}
