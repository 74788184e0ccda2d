import TestSupport
import Testing

@testable import Commands
@testable import Desk

/// Random interleavings of several buyers' chats: nothing of one is ever copied to another.
@Suite struct RandomChatsTests {
  /// A generator of numbers that gives the same ones for a seed (SplitMix64).
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return mixed ^ mixed >> 31
    }
  }

  /// What tells a buyer from the others in any text: nick, order, goods, and a value asked for.
  struct Person {
    let nick: String
    let order: String
    let goods: String
    let value: String
    /// An amount asked for, which is not the one paid.
    let amount: String
    let paid: String
    var label: String { "\(nick) …\(order.suffix(4))" }
    var marks: [String] { [nick, order, goods, value, amount, paid] }
  }

  static let people = ["甲甲", "乙乙", "丙丙", "丁丁", "戊戊"].enumerated().map { index, nick in
    Person(
      nick: nick, order: "41000000000020\(index)\(index)", goods: "货\(nick)裙",
      value: "YT8\(index)\(index)", amount: "7\(index).\(index)8", paid: "5\(index).\(index)5")
  }

  static let phrases = """
      - id: test-order
        title: 报订单
        buyers: [核对一下我的订单]
        reply: ["一：{买家}的{订单}", "二：{买家}的{商品}", "三：{买家}的{件数}件{商品}"]
        next: [test-after]
      - id: test-after
        title: 还要别的吗
        buyers: [没有别的了]
        reply: ["四：{买家}还要别的吗", "五：{买家}的{订单}"]
      - id: test-parcel
        title: 报单号
        buyers: [我的快递单号是多少]
        reply: ["六：单号是{运单号}", "七：{买家}的{运单号}"]
    """

  private let session: PlayedSession

  init() throws {
    session = try PlayedSession(
      orders: Self.people.map { "\($0.order),\($0.nick),\($0.paid),\($0.goods),1,13800000000" },
      phrases: Self.phrases)
  }

  /// The buyer of the current chat; nil when none is open.
  private var current: Person? {
    Self.people.first { session.prompt == "1号 \($0.label)> " }
  }

  /// Does one thing that an agent may do, and returns what was printed.
  private func act(_ random: inout Generator) -> [String] {
    let person = Self.people.randomElement(using: &random) ?? Self.people[0]
    let line =
      ["核对一下我的订单", "我的快递单号是多少", "好的", "在吗", "太贵了", "没有别的了"]
      .randomElement(using: &random) ?? ""
    let pasted =
      [
        line, line,
        "\(person.nick) 2026-11-21 13:5\(Int.random(in: 0...9, using: &random)):00\n\(line)",
        "订单\(person.order) \(line)",
      ].randomElement(using: &random) ?? line
    // Questions are answered for the buyer whom they name, else for the current one.
    session.answers = []
    session.state.put = { [session] question in
      let (text, offered) = (question.text.chinese, question.offered)
      let order = text.firstMatch(of: /给 .*…(\d{4})：/).map { String($0.1) }
      let whose = Self.people.first { person in
        order.map(person.order.hasSuffix) ?? (session.current.order?.text == person.order)
      }
      if let offered { #expect(whose.map { $0.marks.contains(offered) } == true, "\(offered)") }
      let isAmount = ["金额", "差价"].contains(where: text.contains)
      return whose.map { .line(isAmount ? $0.amount : $0.value) } ?? .interrupted
    }
    switch Int.random(in: 0..<13, using: &random) {
    case 0: return session.enter("buyer \(person.nick)")
    case 1: return session.enter("buyer \(person.order.suffix(4))")
    case 2: return session.press(.previous, on: line)
    case 3: return session.press(.next)
    case 4: return session.press(.waiting)
    case 5: return session.enter(pasted)
    case 6: return session.enter("\(Int.random(in: 1...3, using: &random))")
    case 7, 8: return session.enter("")
    case 9: session.giveUp(pasted)
    case 10: return session.enter("say test-parcel")
    case 11: return session.enter("order add \(person.order) 袜子 --printed")
    default:
      return session.press(.copy(Int.random(in: 1...2, using: &random)), on: pasted)
    }
    return []
  }

  @Test(arguments: 1...12) func nothingCrosses(seed: Int) {
    var random = Generator(state: UInt64(seed))
    var copies = 0
    for step in 0..<160 {
      let printed = act(&random)
      let replies = printed.filter { $0.prefixMatch(of: /[一二三四五六七]：/) != nil }
      let whose = Self.people.filter { person in
        replies.contains { reply in person.marks.contains(where: reply.contains) }
      }
      guard let one = whose.first else { continue }
      copies += 1
      #expect(whose.count == 1, "seed \(seed), step \(step): \(printed)")
      let isTold = printed.contains { $0.hasPrefix("给 \(one.label)：") }
      #expect(
        current?.nick == one.nick || isTold,
        "seed \(seed), step \(step), at \(session.prompt): \(printed)")
    }
    #expect(copies > 5, "seed \(seed)")
    // Each chat holds what is its own.
    for chat in session.state.chats.open {
      let others = Self.people.filter { $0.nick != chat.name }.flatMap(\.marks)
      let held = chat.pending + [chat.draft] + chat.values.values + chat.orderValues.values
      for text in held { #expect(!others.contains(where: text.contains), "\(chat.label): \(text)") }
    }
  }
}
