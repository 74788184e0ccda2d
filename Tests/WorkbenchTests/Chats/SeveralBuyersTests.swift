import TestSupport
import Testing

@testable import Commands
@testable import Desk

/// What happened to agents who served several buyers at once: none of it happens any more.
@Suite struct SeveralBuyersTests {
  static let orders = [
    "4100000000001001,阿玲,59.00,碎花连衣裙,1,13812341001",
    "4100000000001002,小鹿,89.00,亚麻长裙,2,13912341002",
    "4100000000001003,阿玲,19.00,丝巾,1,13712341003",
    "4100000000001004,果果,29.00,棉袜,3,13612341004",
  ]
  static let phrases = """
      - id: test-order
        title: 报订单
        buyers: [核对一下我的订单]
        reply: ["{买家}，您的订单{订单}是{商品}", "第二句也是给{买家}的"]
        next: [test-after]
      - id: test-after
        title: 还要别的吗
        buyers: [没有别的了]
        reply: "{买家}，还要别的吗"
      - id: test-parcel
        title: 报单号
        buyers: [我的快递单号是多少]
        reply: "单号是{运单号}"
    """

  private func session() throws -> PlayedSession {
    try PlayedSession(orders: Self.orders, phrases: Self.phrases)
  }

  @Test func nextBeatsOfOneBuyerAreNoneOfTheNext() throws {
    let session = try session()
    let alone = session.draw("你好")
    session.press(.copy(1), on: "太贵了")
    #expect(session.current.lastPhrase != nil)
    #expect(session.draw("你好") == alone)
    #expect(session.draw("退货运费谁出，还有能开发票吗").prefix(3).allSatisfy { !$0.hasPrefix("bargain") })
    session.enter("你好")
    #expect(session.current.lastPhrase == nil)
  }

  @Test(arguments: ["line", "given up", "ctrl-c", "order"])
  func aSecondMessageIsNotCopiedToAnotherBuyer(between: String) throws {
    let session = try session()
    session.press(.copy(1), on: "发错货了")
    #expect(!session.current.pending.isEmpty)
    switch between {
    case "line": session.enter("什么时候发货")
    case "given up": session.giveUp("什么时候发货")
    case "ctrl-c": session.giveUp()
    default: session.enter("order use 4100000000001002")
    }
    #expect(session.enter("").isEmpty)
  }

  @Test func aSecondMessageOfTheSameConversationStays() throws {
    let session = try session()
    session.press(.copy(1), on: "发错货了")
    let second = try #require(session.current.pending.first)
    session.enter("嗯嗯")
    #expect(session.enter("").first == second)
  }

  @Test func aNumberCopiesFromTheListOnTheScreen() throws {
    let session = try session()
    session.enter("查 尺码")
    let first = try #require(session.state.chats.printed?.replies.first)
    session.giveUp("能便宜点吗")
    #expect(session.enter("1").first == first.words.joined(separator: "\n"))
    // What the pane shows beside the number is what Enter copies.
    session.draw("能便宜点吗")
    let preview = session.editor.suggest("1").first?.segments.map(\.text).joined() ?? ""
    #expect(preview.contains(first.words[0]))
  }

  @Test func whatWasGivenUpIsGone() throws {
    let session = try session()
    session.giveUp("能便宜点吗")
    #expect(session.enter("1").first?.contains("还没有列出话术") == true)
  }

  @Test func commandsThatNameAnotherOrderDoNotChangeTheCurrentOne() throws {
    let session = try session()
    session.enter("buyer 4100000000001001")
    session.enter("order add 4100000000001002 白色袜子1双 --printed")
    #expect(session.current.order?.text == "4100000000001001")
    // What it offers is for the other order's buyer, and says so.
    session.answers = ["8"]
    let copied = session.enter("1")
    #expect(
      copied.contains { $0.hasPrefix("给 小鹿 …1002：") || $0.hasPrefix("给 …1002：") }, "\(copied)")
    #expect(session.current.order?.text == "4100000000001001")
    #expect(session.enter("order show").first?.contains("4100000000001001") == true)
    session.enter("order show 4100000000001002")
    #expect(session.current.order?.text == "4100000000001001")
  }

  @Test func withoutAChatNoCommandButUseChoosesAnOrder() throws {
    let session = try session()
    session.enter("order add 4100000000001002 白色袜子1双")
    #expect(session.current.order == nil)
    session.enter("order use 1002")
    #expect(session.current.order?.text == "4100000000001002")
    #expect(session.prompt == "1号> ")
  }

  @Test func thePromptShowsWhoseChatItIs() throws {
    let session = try session()
    for (who, prompt) in [
      ("4100000000001001", "1号 阿玲 …1001> "), ("1002", "1号 小鹿 …1002> "),
      ("果果", "1号 果果 …1004> "), ("13999990000", "1号 139****0000 #4> "),
      ("没买过的人", "1号 没买过的人 #5> "), ("2", "1号 小鹿 …1002> "), ("1001", "1号 阿玲 …1001> "),
    ] {
      session.enter("buyer \(who)")
      #expect(session.prompt == prompt)
    }
    session.enter("buyer --close")
    #expect(session.prompt == "1号> ")
    #expect(session.state.chats.open.count == 4)
  }

  @Test func ofSeveralOrdersOneIsChosen() throws {
    let session = try session()
    session.enter("buyer 阿玲")
    #expect(session.prompt == "1号 阿玲 #1×2> ")
    #expect(session.enter("order show").first?.contains("阿玲 #1×2 有 2 个订单") == true)
    session.enter("order use 1003")
    #expect(session.prompt == "1号 阿玲 …1003> ")
    // An order of another buyer is that buyer's chat.
    session.enter("order use 1002")
    #expect(session.prompt == "1号 小鹿 …1002> ")
    #expect(session.state.chats.open.map(\.label) == ["阿玲 …1003", "小鹿 …1002"])
  }

  @Test func twoBuyersOfOneNickAreTold() throws {
    let session = try session()
    session.enter("buyer 1001")
    session.enter("buyer 1003")
    #expect(session.state.chats.open.map(\.label) == ["阿玲 …1001", "阿玲 …1003"])
    session.answers = ["1"]
    session.enter("阿玲 2026-11-21 13:58:20\n我的衣服呢")
    #expect(session.questions.first?.question.hasPrefix("哪个“阿玲”？") == true)
    #expect(session.current.label == "阿玲 …1001")
    // Without an answer nothing is taken for either, and the line comes back.
    session.answers = [nil]
    session.enter("阿玲 2026-11-21 13:59:20\n在吗")
    #expect(session.current.draft.hasSuffix("在吗"))
    #expect(session.state.chats.open.allSatisfy { $0.message != "在吗" })
  }

  @Test func aPastedMessageOpensItsBuyersChat() throws {
    let session = try session()
    let screen = session.enter("小鹿 2026-11-21 13:58:20\n什么时候发货")
    #expect(session.prompt == "1号 小鹿 …1002> ")
    #expect(session.current.message == "什么时候发货")
    #expect(screen.contains { $0.contains("亚麻长裙") && $0.contains("等 1:40") }, "\(screen)")
    // An order's number does it too, and is taken off.
    session.enter("订单号：4100000000001004 怎么还没到")
    #expect(session.prompt == "1号 果果 …1004> ")
    #expect(session.current.message == "怎么还没到")
    session.enter("4100000000009999")
    #expect(session.prompt == "1号 …9999> ")
    // A parcel's number is none.
    session.enter("单号773012345678901查一下")
    #expect(session.prompt == "1号 …9999> ")
  }

  @Test func aKeyOnAPastedMessageCopiesForItsBuyer() throws {
    let session = try session()
    session.enter("buyer 1001")
    let copied = session.press(.copy(1), on: "小鹿 2026-11-21 13:59:20\n核对一下我的订单")
    #expect(copied.first?.hasPrefix("小鹿，您的订单4100000000001002是亚麻长裙\n") == true, "\(copied)")
    #expect(session.prompt == "1号 小鹿 …1002> ")
    #expect(session.enter("").first == "第二句也是给小鹿的")
    // Edited instead of copied it comes filled for the same buyer.
    session.press(.edit, on: "4100000000001004 核对一下我的订单")
    #expect(session.prompt == "1号 果果 …1004> ")
    #expect(session.current.draft.hasPrefix(" 果果，您的订单4100000000001004是棉袜"))
  }

  @Test func whatIsPendingStaysWithItsBuyer() throws {
    let session = try session()
    session.enter("buyer 1001")
    session.press(.copy(1), on: "核对一下我的订单")
    session.enter("buyer 1002")
    #expect(session.enter("").isEmpty)
    #expect(session.enter("1").first?.contains("还没有列出话术") == true)
    session.press(.copy(1), on: "核对一下我的订单")
    session.press(.previous)
    let copied = session.enter("")
    #expect(copied.first == "第二句也是给阿玲的")
    #expect(copied.contains { $0.hasPrefix("给 阿玲 …1001：") }, "\(copied)")
    #expect(session.current.lastPhrase == "test-order")
    #expect(session.draw("好的").first == "test-after")
  }

  @Test func aValueGivenForOneBuyerIsNotOfferedForAnother() throws {
    let session = try session()
    session.enter("buyer 1001")
    session.answers = ["YT01"]
    session.enter("say test-parcel")
    session.enter("buyer 1002")
    session.answers = ["YT02"]
    session.enter("say test-parcel")
    #expect(session.questions.map(\.offered) == [nil, nil])
    session.enter("buyer 1")
    session.answers = ["YT01"]
    session.enter("say test-parcel")
    #expect(session.questions.last?.offered == "YT01")
  }

  @Test func keysGoThroughTheListAndToTheOneThatWaitsLongest() throws {
    let session = try session()
    #expect(session.press(.waiting) == ["没有买家在等"])
    session.enter("小鹿 2026-11-21 13:59:50\n在吗")
    session.enter("果果 2026-11-21 13:57:20\n在吗")
    session.enter("没买过的人 2026-11-21 13:59:20\n在吗")
    session.press(.waiting, on: "写了一半")
    #expect(session.current.name == "果果")
    session.press(.copy(1), on: "在吗")
    session.press(.waiting)
    #expect(session.current.name == "没买过的人")
    #expect(session.current.draft == "写了一半")
    session.press(.next)
    #expect(session.current.name == "小鹿")
    let list = session.enter("buyers")
    #expect(list.count >= 3 && list[0].hasPrefix("*1 小鹿"), "\(list)")
    #expect(list.contains { $0.contains("等 0:40") } && list.contains { $0.contains("0:00 前回过") })
  }

  @Test func aPickCountsOnceTheChatGoesOn() throws {
    let session = try session()
    session.enter("buyer 1001")
    let ids = session.draw("在吗")
    session.press(.copy(2), on: "在吗")
    #expect(session.draw("在吗").prefix(3) == ids.prefix(3), "the next press may put it right")
    session.press(.copy(3), on: "在吗")
    session.press(.copy(1), on: "有货吗")
    #expect(session.draw("在吗").first == ids[2])
    #expect(session.draw("在吗")[1] == ids[0])
  }

  @Test func undoTakesAPickBack() throws {
    let session = try session()
    let ids = session.draw("在吗")
    session.press(.copy(2), on: "在吗")
    session.enter("有货吗")
    #expect(session.draw("在吗").first == ids[1])
    session.answers = ["y"]
    session.enter("undo")
    #expect(session.questions.last?.question.contains(ids[1]) == true)
    #expect(session.draw("在吗").first == ids[0])
  }

  /// Undone before the chat goes on, so before it counts.
  @Test func aPickUndoneAtOnceNeverCounts() throws {
    let session = try session()
    let ids = session.draw("在吗")
    session.press(.copy(2), on: "在吗")
    session.answers = ["y"]
    session.enter("undo")
    #expect(session.questions.last?.question.contains(ids[1]) == true)
    session.enter("有货吗")
    #expect(session.draw("在吗").first == ids[0])
  }

  @Test func aStreamOfMessagesIsRankedAsEachAlone() throws {
    let session = try session()
    let stream = [
      "在吗", "太贵了", "能便宜点吗", "包邮吗", "什么时候发货", "你好", "尺码偏大吗", "退货运费谁出", "可以开发票吗",
      "发什么快递", "有货吗", "是正品吗", "掉色吗", "怎么还没到", "帮我改一下地址", "付不了款", "想换个颜色", "质量怎么样",
      "有优惠券吗", "谢谢", "在吗", "退款什么时候到账", "太贵了",
    ]
    let alone = stream.map { session.draw($0).first }
    for (line, first) in zip(stream, alone) {
      #expect(session.draw(line).first == first, "\(line)")
      session.press(.copy(1), on: line)
    }
  }

  @Test func whatTheBuyerWroteFillsTheReply() throws {
    let session = try PlayedSession(
      orders: Self.orders,
      phrases: """
          - id: test-size
            title: 推荐尺码暗号
            buyers: [按我的尺寸推荐]
            reply: "您{身高}、{体重}，建议{尺码}"
        """)
    session.enter("buyer 1001")
    session.enter("我165 120斤穿XL行吗")
    session.answers = ["XL"]
    #expect(session.enter("say test-size").first == "您165、120斤，建议XL")
    #expect(session.questions.map(\.question) == ["尺码？ "])
    #expect(session.questions.first?.offered == "XL")
    // What one buyer wrote is nothing of another's.
    session.enter("buyer 1002")
    session.answers = [nil]
    session.enter("say test-size")
    #expect(session.questions.last?.question == "1/3 身高？ ")
    #expect(session.questions.last?.offered == nil)
  }

  @Test func aMissingValueIsAGapThatIsNeverCopied() throws {
    let session = try session()
    session.enter("buyer 1001")
    session.answers = [""]
    #expect(session.enter("say test-parcel").contains { $0.contains("还没复制") })
    #expect(session.current.draft == " 单号是____")
    #expect(session.current.lastPhrase == nil)
    let refused = session.enter(" 单号是____")
    #expect(refused.contains { $0.contains("____") }, "\(refused)")
    #expect(session.current.lastPhrase == nil)
    #expect(session.enter(" 单号是YT09").first == "单号是YT09")
  }

  @Test func aFreightAskedForIsNotOfferedTheOrdersTotal() throws {
    let session = try PlayedSession(orders: Self.orders)
    session.enter("buyer 1001")
    session.enter("order add 4100000000001001 袜子 --printed")
    session.answers = ["8"]
    session.enter("1")
    #expect(session.questions.last?.question.hasPrefix("金额") == true)
    #expect(session.questions.last?.offered == nil)
  }

  @Test func nothingIsLeftOfABuyerWhoIsErased() throws {
    let session = try PlayedSession(orders: Self.orders, agent: 3)
    session.enter("buyer 1001")
    session.answers = ["y"]
    session.enter("order erase 4100000000001001")
    #expect(session.prompt == "3号> ")
    #expect(session.state.chats.open.isEmpty)
  }

  /// The chat has several orders, of which none was chosen.
  @Test func nothingIsLeftOfABuyerOfSeveralOrdersWhoIsErased() throws {
    let session = try PlayedSession(orders: Self.orders, agent: 3)
    session.enter("buyer 阿玲")
    #expect(session.current.order == nil && session.current.candidates.count == 2)
    session.answers = ["y"]
    session.enter("order erase 4100000000001003")
    #expect(session.state.chats.open.isEmpty)
  }

  @Test func aPhoneOpensTheChatUnderTheBuyersName() throws {
    let second = "4100000000001005,果果,39.00,毛袜,1,13612341004"
    let session = try PlayedSession(orders: Self.orders + [second])
    session.enter("buyer 13612341004")
    #expect(session.current.name == "果果" && session.current.order == nil)
  }

  @Test func aChatThatIsNotOpenIsNotClosed() throws {
    let session = try session()
    let lines = session.enter("buyer 没来过的人 --close")
    #expect(session.state.chats.open.isEmpty)
    #expect(lines.contains { $0.contains(Texts.noBuyers(.chinese)) }, "\(lines)")
  }

  @Test func nothingOfABuyerIsLeftForTheNextAgent() throws {
    let session = try session()
    session.enter("buyer 1001")
    session.enter("sign-in 4")
    #expect(session.prompt == "4号> ")
    #expect(session.state.chats.open.isEmpty)
  }
}
